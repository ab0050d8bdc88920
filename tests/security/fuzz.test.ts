// `npm run fuzz` makes 20,000 calls; `npm test` a share of them.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Note } from '../../domain/notes/note'
import { ok } from '../../domain/contract/failures'
import { burst } from '../../electron/shell/bounds'
import type { Stretch } from '../../electron/store/sealing/key-slots'
import { openStore, type Store } from '../../electron/store/store'
import { callNames } from '../../domain/contract/calls'
import { stretchQuickly } from '../support/store-bench'
import { root } from '../walls/tree'
import { ownContents, ownEvent, served, startMain } from './facts'
import { electron, emit, userData, windows } from './fake-electron'
import { fuzz, lockVerbs } from './fuzz'
import { passphrase, recovery } from './generate'

vi.mock('electron', async () => (await import('./fake-electron')).electron)

const isFull = import.meta.env.MODE === 'full'
const count = isFull ? 20_000 : 500
/** A verb of the lock takes a second, as it should: of many calls fewer are. */
const among = isFull ? [...callNames, ...Array.from({ length: 3 }, () => callNames.filter(name => !lockVerbs.includes(name))).flat()] : callNames
const said: string[] = []
/** The clock of the bounds: a hundred calls each second, unless it is stopped. */
let time = 0
let isStopped = false

beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => { said.push(words.join(' ')) })
  vi.spyOn(performance, 'now').mockImplementation(() => (isStopped ? time : time += 10))
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(userData, { recursive: true, force: true })
})

const openedStore = (folder: string, stretch?: Stretch): Promise<Store> => openStore({
  ...(stretch && { stretch }), folder, briefings: join(root, 'resources/briefings'), now: () => new Date().toISOString(), newId: randomUUID
})

const kept: Note = {
  id: 'kept', anchor: null, kind: 'key', text: 'A note that nothing may touch', tags: ['kept'], createdAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z'
}
const about = { said, secret: kept.text }
const article = {
  title: 'Kept', titleOrigin: 'file', byline: null, source: null, published: null, language: 'en', text: 'One paragraph.', blocks: [{ kind: 'paragraph', span: { start: 0, end: 14 } }]
} as const

const filesOf = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String)
const filesWith = (folder: string, words: string): string[] =>
  filesOf(folder).filter(file => statSync(join(folder, file)).isFile() && readFileSync(join(folder, file)).includes(words))

/** Locks whatever the state the calls have left, and answers which files tell the note all the same. */
async function toldWhileLocked(): Promise<string[]> {
  await served('setLock')(ownEvent(), passphrase, recovery)
  await served('lock')(ownEvent())
  return filesWith(userData, kept.text)
}

describe('the wall under calls made by chance', () => {
  it(`answers or refuses each of ${count}, loudly and without repeating it, and leaves the store whole`, async () => {
    await startMain()
    const { value: { id } } = await served('addArticle')(ownEvent(), article) as { value: { id: string } }
    await served('saveNote')(ownEvent(), id, kept)

    const outcome = await fuzz({ count, seed: 20_260_101, ...about, among })

    expect(outcome.breaches).toEqual([])
    expect(callNames.filter(name => !outcome.names.has(name))).toEqual([])
    expect(outcome.answered).toBeGreaterThan(count / 5)
    expect(outcome.refused).toBeGreaterThan(count / 5)
    const { off, open, locked } = outcome.inState
    for (const inState of [off, open, locked]) expect(inState).toBeGreaterThan(count / 40)
    console.log(`${count} calls: ${outcome.answered} answered (${off} without a lock, ${open} with it open, ${locked} with it closed), ${outcome.refused} refused, 0 breaches`)
    expect(filesWith(userData, article.text)).not.toEqual([])
    expect(await toldWhileLocked()).toEqual([])

    emit(electron.app, 'window-all-closed')
    await vi.waitUntil(() => !filesOf(join(userData, 'library')).includes('lock'), { timeout: 10_000 })
    const store = await openedStore(join(userData, 'library'))
    const opening = await store.open()
    await store.unlock({ kind: 'recovery', text: recovery })
    const opened = await store.readArticle(id)
    expect(opening).toMatchObject({ ok: true, value: { restored: [], readOnly: null } })
    expect(opened).toMatchObject({ ok: true, value: { notes: [kept], article: { text: article.text }, restored: [] } })
    await store.close()
    // Twenty thousand calls take a quarter of an hour on a machine that has other work too.
  }, 3_600_000)

  it('refuses plainly what comes faster than any hand or file', async () => {
    isStopped = true
    time += 3_600_000
    const calls = await Promise.allSettled(Array.from({ length: burst + 50 }, () => served('savePlace')(ownEvent(), 'bundled-peacekeepers', -1)))
    const words = calls.map(call => (call.status === 'rejected' ? String(call.reason) : 'answered'))
    isStopped = false
    expect(words.filter(word => word.includes('argument 2')).length).toBeLessThanOrEqual(burst)
    expect(words.filter(word => !word.includes('argument 2') && !word.includes('too many calls'))).toEqual([])
    expect(words.filter(word => word.includes('too many calls')).length).toBeGreaterThanOrEqual(50)
  })
})

describe('a hole in the wall', { timeout: 60_000 }, () => {
  let folder: string
  let store: Store
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'brevier-hole-'))
    vi.resetModules()
  })
  afterEach(async () => {
    await store.close()
    vi.doUnmock('../../electron/shell/trusted-sender')
    vi.doUnmock('../../domain/contract/schemas')
    rmSync(folder, { recursive: true, force: true })
  })

  /** Serves the calls from the sources, so that one of their modules can be another. */
  async function serveFromSources(broken = (whole: Store): Store => whole): Promise<void> {
    const { serveCalls } = await import('../../electron/shell/serve-calls')
    const { createDoorstep, handlersFor } = await import('../../electron/shell/handlers')
    const { createPrinter } = await import('../../electron/shell/printing')
    store = await openedStore(folder, stretchQuickly)
    const printer = createPrinter(() => Promise.reject(new Error('no window')))
    serveCalls(ownContents(), handlersFor(windows[0]!.window, broken(store), printer, createDoorstep(), () => undefined))
  }

  it('is none as long as none is made', async () => {
    await serveFromSources()
    expect((await fuzz({ count: 150, seed: 7, ...about })).breaches).toEqual([])
  })

  it('is seen where the sender is not checked', async () => {
    vi.doMock('../../electron/shell/trusted-sender', () => ({ isTrustedSender: () => true }))
    await serveFromSources()
    expect((await fuzz({ count: 150, seed: 7, ...about })).breaches.join()).toMatch(/answered (a|an|another) /)
  })

  it('is seen where locking leaves the notes open', async () => {
    await serveFromSources(whole => ({ ...whole, lock: () => Promise.resolve(ok(null)) }))
    expect((await fuzz({ count: 100, seed: 7, ...about, among: [...lockVerbs, 'trash'] })).breaches.join()).toMatch(/after lock, which was done, the lock is open/)
  })

  it('is seen where a locked note is told', async () => {
    await serveFromSources(whole => ({ ...whole, trash: () => Promise.resolve(ok({ notes: [{ articleId: 'a', note: kept, deletedAt: kept.createdAt }], articles: [] })) }))
    expect((await fuzz({ count: 100, seed: 7, ...about, among: [...lockVerbs, 'trash'] })).breaches.join()).toMatch(/trash told a note while the notes were locked/)
  })

  it('is seen where the shape is not checked', async () => {
    const { any } = await import('valibot')
    const anything = Object.fromEntries(callNames.map(name => [name, any()]))
    vi.doMock('../../domain/contract/schemas', () => ({ argumentsOf: anything }))
    await serveFromSources()
    expect((await fuzz({ count: 150, seed: 7, ...about })).breaches.join()).toMatch(/broke:/)
  })
})
