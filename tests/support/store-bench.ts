// A workbench for the store's tests: real stores on real folders, one at a time.
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { ArticleDraft } from '../../domain/article/article'
import { parseArticle } from '../../domain/article/parse'
import type { Result } from '../../domain/contract/failures'
import type { Note } from '../../domain/notes/note'
import { openStore, type Store } from '../../electron/store/store'

/** The one bundled article, `bundled-one`, has these words. */
export const bundledWords = 'A paragraph supplied with the app.'

/** The value of a Result; a refusal fails the test. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`)
  return result.value
}

export const refused = (failure: object) => ({ ok: false, failure })

export const draft = (words: string): ArticleDraft => parseArticle('words.txt', words) as ArticleDraft

export const note = (id: string, text: string): Note => ({
  id, text, anchor: null, kind: 'key', tags: [], createdAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z'
})

/** A key of a secret in no time; what scrypt itself does is shown where it is the point. */
export const stretchQuickly = async (secret: string, salt: Uint8Array): Promise<Buffer> =>
  createHash('sha256').update(salt).update(secret).digest()

export interface Bench {
  /** The folder of the bundled article. */
  readonly home: string
  /** The data folder. */
  readonly folder: string
  start(folder?: string): Promise<Store>
  /** Closes all that is open. */
  stop(): Promise<void>
  restart(): Promise<Store>
  /** Lets so many days pass. */
  pass(days: number): void
}

/** Gives each test of the file folders of its own, and closes what the test opened. */
export function storeBench(): Bench {
  const open = new Set<Store>()
  let seconds = 0
  const bench: Bench & { home: string; folder: string } = {
    home: '',
    folder: '',
    async start(folder = bench.folder) {
      const store = await openStore({
        folder,
        briefings: bench.home,
        now: () => new Date(Date.UTC(2026, 0, 1) + seconds++ * 1000).toISOString(),
        newId: () => crypto.randomUUID(),
        stretch: stretchQuickly
      })
      open.add(store)
      return store
    },
    async stop() {
      for (const store of open) await store.close()
      open.clear()
    },
    async restart() {
      await bench.stop()
      return await bench.start()
    },
    pass(days) { seconds += days * 86_400 }
  }
  beforeEach(async () => {
    bench.home = await mkdtemp(join(tmpdir(), 'brevier-'))
    bench.folder = join(bench.home, 'data')
    await writeFile(join(bench.home, 'one.md'), `---\ntitle: One\ntitleOrigin: app\n---\n\n${bundledWords}\n`)
  })
  afterEach(async () => {
    await bench.stop()
    await rm(bench.home, { recursive: true })
  })
  return bench
}
