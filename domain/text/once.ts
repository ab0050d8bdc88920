/**
 * What several sections of a brief ask of the same article, made once. `make` must not depend on anything but the text and
 * its blocks; what was made goes when the blocks do.
 */
export function oncePerArticle<B extends object, T>(make: (text: string, blocks: B) => T): (text: string, blocks: B) => T {
  const known = new WeakMap<B, { readonly text: string; readonly made: T }>()
  return (text, blocks) => {
    const found = known.get(blocks)
    if (found?.text === text) return found.made
    const made = make(text, blocks)
    known.set(blocks, { text, made })
    return made
  }
}
