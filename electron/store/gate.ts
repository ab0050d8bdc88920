/** Lets many pass at once, or one alone: who wants to be alone waits for all inside, and all who come after wait for it. */
export class Gate {
  private readonly inside = new Set<Promise<unknown>>()
  /** Settles when nobody is, or waits to be, alone. */
  private alone: Promise<unknown> = Promise.resolve()

  async shared<T>(work: () => Promise<T>): Promise<T> {
    const entered = this.alone.then(work)
    this.inside.add(entered)
    return await entered.finally(() => this.inside.delete(entered))
  }

  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    const others = [this.alone, ...this.inside]
    const done = Promise.allSettled(others).then(work)
    this.alone = done.catch(() => undefined)
    return await done
  }
}
