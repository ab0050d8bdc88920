import { Low } from 'lowdb'
import type { DurableAdapter } from './durable-adapter'

interface Batch<T> {
  readonly changes: ((data: T) => T)[]
  readonly written: Promise<string>
}

/** One file of the store as lowdb holds it: the data as it is on the disk, and an orderly way to change it. */
export class Document<T extends object> {
  private saved: T
  private waiting: Batch<T> | null = null
  /** Settles when all that was asked for so far is written or has failed; never rejects. */
  private idle: Promise<unknown> = Promise.resolve()

  private constructor(private readonly low: Low<T>, private readonly adapter: DurableAdapter<T>) {
    this.saved = low.data
  }

  /** Reads a file; where there is none, `defaults` stand until something is changed. Rejects as the adapter does. */
  static async open<T extends object>(adapter: DurableAdapter<T>, defaults: T): Promise<Document<T>> {
    const low = new Low<T>(adapter, defaults)
    await low.read()
    return new Document(low, adapter)
  }

  /** What is safe on the disk: a change shows here once it is written, never before. */
  get data(): T {
    return this.saved
  }

  /** False for a file that is not there (yet). */
  get exists(): boolean {
    return this.adapter.generation > 0
  }

  /** What opening the file had to restore (see DurableAdapter.restoredFrom), told once. */
  takeRestored(): string | null | undefined {
    const from = this.adapter.restoredFrom
    this.adapter.restoredFrom = undefined
    return from
  }

  /**
   * Changes the data and answers, once it is safe on the disk, with the ISO time of that. While one write runs, all
   * that is asked for meanwhile is written together by the next. A change whose write failed is not kept.
   */
  change(change: (data: T) => T): Promise<string> {
    this.waiting ??= this.nextBatch()
    this.waiting.changes.push(change)
    return this.waiting.written
  }

  private nextBatch(): Batch<T> {
    const changes: Batch<T>['changes'] = []
    const written = this.idle.then(() => this.write(changes))
    this.idle = written.catch(() => undefined)
    return { changes, written }
  }

  private async write(changes: Batch<T>['changes']): Promise<string> {
    this.waiting = null
    this.low.data = changes.reduce((data, change) => change(data), this.saved)
    await this.low.write()
    this.saved = this.low.data
    return this.adapter.savedAt!
  }
}
