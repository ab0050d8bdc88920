// Which characters no font on this computer has a glyph for: they are drawn as one and the same empty box.

/** Letters and signs; what is invisible by nature is no box either. */
const visible = /[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]/u
/** What the document's own faces have for certain: told from the others without drawing. */
const known = /[\u0020-\u007E\u00A0-\u017F‘’‚“”„–—…•¶€′″]/
/** No font has a glyph for a noncharacter. */
const nothing = '\u{10FFFE}'

const size = 24
const verdicts = new Map<string, boolean>()

/** The characters of an element's text, each once, for which there is none. */
export function charactersWithoutGlyph(element: HTMLElement): string {
  const characters = [...new Set(element.textContent)].filter(character => visible.test(character) && !known.test(character))
  const fresh = characters.filter(character => !verdicts.has(character))
  if (fresh.length > 0) judge(fresh, getComputedStyle(document.body).fontFamily)
  return characters.filter(character => verdicts.get(character)).join('')
}

function judge(characters: readonly string[], family: string): void {
  const context = new OffscreenCanvas(2 * size, 2 * size).getContext('2d', { willReadFrequently: true })!
  context.font = `${size}px ${family}`
  context.textBaseline = 'middle'
  const draw = (character: string): string => {
    context.clearRect(0, 0, 2 * size, 2 * size)
    context.fillText(character, 4, size)
    return context.getImageData(0, 0, 2 * size, 2 * size).data.join()
  }
  const box = { width: context.measureText(nothing).width, picture: draw(nothing) }
  // What is not as wide as the box need not be drawn.
  for (const character of characters) verdicts.set(character, context.measureText(character).width === box.width && draw(character) === box.picture)
}
