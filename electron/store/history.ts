// What a file held earlier: one file per hour, day and week, for the day on which a reader finds that something is gone.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder, moveDurably } from './durable-file'
import { isMissing } from './failure'
import { readWhole } from './open-file'

const hour = 3_600_000
/** How many of the newest hours, days and weeks keep their last entry. */
const kept = [[hour, 24], [24 * hour, 14], [7 * 24 * hour, 8]] as const
const ending = '.json'

/** The entries of one file, in a folder of their own, each named by the time it was saved at. */
export class History {
  /** The time of the newest entry, in ms; null until the folder was looked at. */
  private newest: number | null = null

  constructor(private readonly folder: string) {}

  /** Whether what was saved at that time is an hour or more from the newest entry, so that it is worth an entry. */
  async wants(savedAt: string): Promise<boolean> {
    this.newest ??= timeOf((await this.names())[0])
    // Either way: a clock that ran ahead for a day must not end the history for a year.
    return Math.abs(Date.parse(savedAt) - this.newest) >= hour
  }

  /** Moves a file in as the entry of that time, and thins the older ones. Rejects as the disk does. */
  async take(file: string, savedAt: string): Promise<void> {
    await makeFolder(this.folder)
    await moveDurably(file, join(this.folder, `${savedAt.replaceAll(':', '-')}${ending}`))
    this.newest = Date.parse(savedAt)
    const names = await this.names()
    const keep = new Set(thinned(names.map(timeOf)))
    for (const name of names) if (!keep.has(timeOf(name))) await rm(join(this.folder, name), { force: true })
  }

  /** The entries' bytes, the newest first, read one by one as they are asked for. */
  async *entries(): AsyncGenerator<Buffer> {
    for (const name of await this.names()) yield await readWhole(join(this.folder, name))
  }

  /** The newest first. */
  private async names(): Promise<string[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
    return names.filter(name => name.endsWith(ending)).toSorted().toReversed()
  }
}

const timeOf = (name: string | undefined): number =>
  name === undefined ? -Infinity : Date.parse(name.slice(0, -ending.length).replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'))

/**
 * Which entries stay: the last one of each of the 24 newest hours that have any, of 14 such days, and of 8 such weeks.
 * @param times in ms, the newest first
 */
export function thinned(times: readonly number[]): number[] {
  const stay = kept.flatMap(([length, count]) => {
    const periods = new Map<number, number>()
    for (const time of times) {
      const period = Math.floor(time / length)
      if (!periods.has(period) && periods.size < count) periods.set(period, time)
    }
    return [...periods.values()]
  })
  return times.filter(time => stay.includes(time))
}
