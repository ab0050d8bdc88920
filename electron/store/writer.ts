import type { Result } from '../../domain/contract/failures'
import { answer } from './failure'
import type { Folder } from './folder'
import { Gate } from './gate'
import { turns, type Turns } from './turns'

/** How the verbs of the store are run. */
export interface Writer {
  /** Runs a verb that only reads. */
  readonly reading: <T>(verb: () => Promise<T>) => Promise<Result<T>>
  /** Runs a verb that writes, unless nothing may be written. */
  readonly writing: <T>(verb: () => Promise<T>) => Promise<Result<T>>
  /**
   * The same for a verb that moves files from one place to another: one such at a time, and none while a backup is read.
   * `others` resolves when all that was being read and written as its turn came is done.
   */
  readonly moving: <T>(verb: (others: Promise<unknown>) => Promise<T>) => Promise<Result<T>>
  /** The same for one during which nothing else may be read, written or moved. */
  readonly alone: (verb: () => Promise<void>) => Promise<Result<null>>
  /** Gives on what an iterable gives while nothing is moved. */
  readonly unmoved: Turns['each']
  /** Resolves when all that was asked for so far is done. */
  readonly settled: () => Promise<unknown>
}

export function writerFor(folder: Folder): Writer {
  const running = new Set<Promise<unknown>>()
  const gate = new Gate()
  const shared = <T>(verb: () => Promise<T>): Promise<Result<T>> => {
    const result = answer(() => gate.shared(verb))
    running.add(result)
    return result.finally(() => running.delete(result))
  }
  const writing = <T>(verb: () => Promise<T>): Promise<Result<T>> => shared(async () => (folder.mustBeWritable(), await verb()))
  const others = () => Promise.allSettled(running)
  const inTurn = turns()
  return {
    reading: shared,
    alone: verb => answer(() => inTurn(() => gate.exclusive(async () => (await verb(), null)))),
    writing,
    moving: verb => inTurn(() => {
      const before = others()
      return writing(() => verb(before))
    }),
    unmoved: inTurn.each,
    settled: () => inTurn(others)
  }
}
