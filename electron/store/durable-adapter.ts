import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Adapter } from 'lowdb'
import { makeFolder, moveDurably, previousOf, putBack, writeDurably } from './durable-file'
import { sealInPieces, unseal, type Header } from './envelope'
import { failureOf, isMissing, StoreError } from './failure'
import type { History } from './history'
import { schemaVersion } from './migrations'
import { readWhole } from './open-file'
import { fromDisk, toWrite, type Sealing } from './sealing/sealed-data'
import { inTodaysShape } from './shapes'

export interface DurableFile {
  readonly file: string
  /** What the file holds ("notes"), for whoever opens it by hand, and for migrations. */
  readonly kind: string
  /** How its data is sealed; null for a file without a private word. */
  readonly sealing: Sealing | null
  /** Where damaged files are put. */
  readonly quarantine: string
  /** What it held earlier; null for a file that no one would miss. */
  readonly history: History | null
  /** False in a folder that is not ours to write to: then nothing is mended on the disk either. */
  readonly writable: boolean
  readonly now: () => string
}

interface Generation {
  readonly header: Header
  /** In today's schema, unless a newer Brevier wrote it. */
  readonly data: unknown
  readonly bytes: Buffer
}
type Read = 'missing' | 'damaged' | Generation

/**
 * lowdb's adapter over a file that is written durably and verified on every read. A damaged file is put aside and the
 * previous generation, or else the newest readable entry of the history, takes its place. The caller serialises writes
 * (see Document).
 */
export class DurableAdapter<T> implements Adapter<T> {
  /** The generation that was read or written last; 0 for a file that is not there. */
  generation = 0
  /** The ISO time of that generation. */
  savedAt: string | null = null
  /** What the last read had to fall back to: the ISO time of that generation, `null` for none; undefined: it had not. */
  restoredFrom: string | null | undefined

  /** The ISO time of the generation before that; null where there is none that can be read. */
  private previousAt: string | null = null

  constructor(private readonly at: DurableFile) {}

  /**
   * The data in today's schema, `null` when there is none. Rejects with `newer-version` when a newer Brevier wrote it,
   * with `locked` or `other-key` when it is sealed, and with the system's error when the disk refuses.
   */
  async read(): Promise<T | null> {
    const { file, sealing } = this.at
    // Before anything is looked at: what cannot be opened now is not damaged.
    sealing?.key()
    // In this order: a file is written before its previous generation, so whoever reads beside the process that writes
    // a new one never takes a file that is not there yet for one that is lost.
    const previous = await this.readGeneration(previousOf(file))
    const current = await this.readGeneration(file)
    if (typeof current === 'object') {
      this.previousAt = typeof previous === 'object' ? previous.header.savedAt : null
      if (typeof previous !== 'object') await this.mendPrevious(previous, current.bytes)
      return this.accept(current)
    }
    if (current === 'damaged') await this.putAside(file)
    if (previous === 'damaged') await this.putAside(previousOf(file))
    const older = typeof previous === 'object' ? previous : await this.newestInHistory()
    // Nor one that came to be, and got a history, while it was being looked for.
    const since = current === 'missing' && older !== null && !this.at.writable ? await this.readGeneration(file) : current
    if (typeof since === 'object') return this.accept(since)
    const neverWas = current === 'missing' && previous === 'missing' && older === null
    if (!neverWas) this.restoredFrom = older?.header.savedAt ?? null
    if (!older) return null
    const data = this.accept(older)
    if (this.at.writable) await putBack(file, older.bytes)
    return data
  }

  /** Writes the next generation; rejects with the system's error, and then the file is as it was. */
  async write(data: T): Promise<void> {
    // No save of ours ever counts so far; a file that says so must not make the next one unreadable.
    const generation = Math.min(this.generation + 1, Number.MAX_SAFE_INTEGER)
    const header = { kind: this.at.kind, version: schemaVersion, generation, savedAt: this.at.now() }
    const pieces = await sealInPieces(header, this.at.sealing === null ? data : await toWrite(this.at.sealing, header, data))
    await this.keepHistory()
    await writeDurably(this.at.file, pieces)
    this.generation = header.generation
    this.previousAt = this.savedAt ?? header.savedAt
    this.savedAt = header.savedAt
  }

  /** What the write to come would throw away goes into the history, once an hour. */
  private async keepHistory(): Promise<void> {
    const { history, file } = this.at
    if (history === null || this.previousAt === null || !await history.wants(this.previousAt)) return
    await history.take(previousOf(file), this.previousAt).catch((error: unknown) => {
      if (!isMissing(error)) throw error
    })
  }

  private accept({ header, data }: { header: Header; data: unknown }): T {
    if (header.version > schemaVersion) throw new StoreError({ kind: 'newer-version' })
    this.generation = header.generation
    this.savedAt = header.savedAt
    // The one place where stored data gets its type: what was read has the shape of its kind.
    return data as T
  }

  /** One copy is damaged or was never made: nothing is lost, nothing need be told, and then there are two again. */
  private async mendPrevious(previous: 'missing' | 'damaged', bytes: Uint8Array): Promise<void> {
    if (!this.at.writable) return
    try {
      if (previous === 'damaged') await this.putAside(previousOf(this.at.file))
      await putBack(previousOf(this.at.file), bytes)
    } catch (error) {
      // A disk that takes nothing more can still be read.
      failureOf(error)
    }
  }

  /** The newest by its count and not by its time: clocks go wrong. */
  private async newestInHistory(): Promise<Generation | null> {
    let newest: Generation | null = null
    for await (const bytes of this.at.history?.entries() ?? []) {
      const found = await this.verified(bytes)
      if (found && found.header.generation > (newest?.header.generation ?? 0)) newest = found
    }
    return newest
  }

  private async putAside(file: string): Promise<void> {
    if (!this.at.writable) return
    await makeFolder(this.at.quarantine)
    const stamp = `${this.at.now().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}`
    await moveDurably(file, join(this.at.quarantine, `${stamp}-${this.at.kind}-${basename(file)}`))
  }

  private async readGeneration(file: string): Promise<Read> {
    try {
      return await this.verified(await readWhole(file)) ?? 'damaged'
    } catch (error) {
      if (isMissing(error)) return 'missing'
      throw error
    }
  }

  /** A generation, unless its bytes are damaged, are those of a file of another kind, or hold what that kind never does. */
  private async verified(bytes: Buffer): Promise<Generation | null> {
    const opened = unseal(bytes)
    if (opened === 'damaged' || opened.header.kind !== this.at.kind) return null
    const plain = this.at.sealing === null ? opened : fromDisk(this.at.sealing, opened.header, opened.data)
    if (plain === 'other-key') throw new StoreError({ kind: 'other-key' })
    // An article's thousands of notes take some time to parse, and some to look at: between the two others run.
    await setImmediate()
    const today = plain === 'damaged' ? plain : inTodaysShape(opened.header, plain.data)
    return today === 'damaged' ? null : { header: opened.header, data: today.data, bytes }
  }
}
