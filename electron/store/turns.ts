/** Runs one thing after another. */
export interface Turns {
  <T>(verb: () => Promise<T>): Promise<T>
  /** Gives on what an iterable gives, as one turn from its first to its last. */
  each<T>(items: AsyncIterable<T>): AsyncGenerator<T>
}

export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  const begin = async (): Promise<() => void> => {
    const before = last
    let end = (): void => undefined
    last = new Promise<void>(resolve => { end = resolve })
    await before
    return end
  }
  const inTurn = async <T>(verb: () => Promise<T>): Promise<T> => {
    const end = await begin()
    try {
      return await verb()
    } finally {
      end()
    }
  }
  async function* each<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
    const end = await begin()
    try {
      yield* items
    } finally {
      end()
    }
  }
  return Object.assign(inTurn, { each })
}
