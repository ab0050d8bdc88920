import { readFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { bringBackPrevious, makeFolder, moveDurably, previousOf, writeDurably } from './durable-file'
import { seal, unseal, type Header } from './envelope'
import { isMissing, StoreError } from './failure'
import { migrate, schemaVersion } from './migrations'

export interface DurableFile {
  readonly file: string
  /** What the file holds ("notes"), for whoever opens it by hand, and for migrations. */
  readonly kind: string
  /** Where damaged files are put. */
  readonly quarantine: string
  /** False in a folder that is not ours to write to: then nothing is mended on the disk either. */
  readonly writable: boolean
  readonly now: () => string
}

type Generation = 'missing' | 'damaged' | { readonly header: Header; readonly data: unknown }

/**
 * lowdb's adapter over a file that is written durably and verified on every read. A damaged file is put aside and the
 * previous generation takes its place. The caller serialises writes (see Document).
 */
export class DurableAdapter<T> implements Adapter<T> {
  /** The generation that was read or written last; 0 for a file that is not there. */
  generation = 0
  /** The ISO time of that generation. */
  savedAt: string | null = null
  /** What the last read had to fall back to: the ISO time of that generation, `null` for none; undefined: it had not. */
  restoredFrom: string | null | undefined

  constructor(private readonly at: DurableFile) {}

  /**
   * The data in today's schema, `null` when there is none. Rejects with `newer-version` when a newer Brevier wrote it,
   * and with the system's error when the disk refuses.
   */
  async read(): Promise<T | null> {
    const current = await readGeneration(this.at.file)
    if (typeof current === 'object') return this.accept(current)
    const previous = await readGeneration(previousOf(this.at.file))
    if (current === 'missing' && previous === 'missing') return null
    if (current === 'damaged') await this.putAside(this.at.file)
    if (typeof previous === 'object') {
      const data = this.accept(previous)
      if (this.at.writable) await bringBackPrevious(this.at.file)
      this.restoredFrom = previous.header.savedAt
      return data
    }
    if (previous === 'damaged') await this.putAside(previousOf(this.at.file))
    this.restoredFrom = null
    return null
  }

  /** Writes the next generation; rejects with the system's error, and then the file is as it was. */
  async write(data: T): Promise<void> {
    const header = {
      kind: this.at.kind, version: schemaVersion, generation: this.generation + 1, savedAt: this.at.now()
    }
    await writeDurably(this.at.file, seal(header, data))
    this.generation = header.generation
    this.savedAt = header.savedAt
  }

  private accept({ header, data }: { header: Header; data: unknown }): T {
    if (header.version > schemaVersion) throw new StoreError({ kind: 'newer-version' })
    this.generation = header.generation
    this.savedAt = header.savedAt
    // The one place where stored data gets its type: the checksum says that it is what was written as T.
    return migrate(header.kind, data, header.version) as T
  }

  private async putAside(file: string): Promise<void> {
    if (!this.at.writable) return
    await makeFolder(this.at.quarantine)
    const stamp = `${this.at.now().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}`
    await moveDurably(file, join(this.at.quarantine, `${stamp}-${this.at.kind}-${basename(file)}`))
  }
}

async function readGeneration(file: string): Promise<Generation> {
  try {
    return unseal(await readFile(file))
  } catch (error) {
    if (isMissing(error)) return 'missing'
    throw error
  }
}
