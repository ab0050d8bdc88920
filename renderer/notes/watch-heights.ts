/** Watches how tall elements are: each is heard of when it is first watched and whenever it changes. */
export interface HeightWatch {
  /** Watches these elements and no others; those that were watched already are not looked at anew. */
  readonly keepTo: (elements: Iterable<HTMLElement>) => void
  readonly end: () => void
}

export function watchHeights(heard: (elements: readonly HTMLElement[]) => void): HeightWatch {
  const observer = new ResizeObserver(entries => heard(entries.map(({ target }) => target as HTMLElement)))
  const watched = new Set<HTMLElement>()
  return {
    keepTo: elements => {
      const wanted = new Set(elements)
      for (const element of watched) {
        if (wanted.has(element)) continue
        observer.unobserve(element)
        watched.delete(element)
      }
      for (const element of wanted) {
        if (watched.has(element)) continue
        observer.observe(element)
        watched.add(element)
      }
    },
    end: () => observer.disconnect()
  }
}
