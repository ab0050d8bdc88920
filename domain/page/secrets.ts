/** Words with single spaces: where lines are broken says nothing. */
const spaced = (words: string): string => words.replace(/\s+/g, ' ').trim()
const squeezed = (words: string): string => words.replace(/\s+/g, '')

/** Shorter ones would be met with by chance where the spaces of lines that end are gone. */
const shortest = 12

/** Whether words are looked for in the middle of others as well. */
export const isLong = (words: string): boolean => squeezed(words).length >= shortest

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign)

/** Whether texts hold words: as whole words, however they are broken into lines; long ones also where a PDF swallows its spaces. */
export function heldIn(texts: readonly string[]): (words: string) => boolean {
  const [all, close] = [texts.map(spaced).join('\n'), texts.map(squeezed).join('\n')]
  return words => {
    const [wanted, tight] = [spaced(words), squeezed(words)]
    if (wanted === '') return false
    if (isLong(words) && close.includes(tight)) return true
    for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
      const isWhole = !(isLetter(all[at - 1]) && isLetter(wanted[0])) && !(isLetter(all[at + wanted.length]) && isLetter(wanted.at(-1)))
      if (isWhole) return true
    }
    return false
  }
}
