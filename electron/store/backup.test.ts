import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noEdits } from '../../domain/brief/edits'
import { defaultSettings } from '../../domain/contract/settings'
import { draft, note, refused, storeBench, value } from '../../tests/support/store-bench'
import { previousOf } from './durable-file'
import type { Store } from './store'

const bench = storeBench()
const path = (...names: string[]) => join(bench.home, ...names)

/** Everything a window can ask a store for. */
async function everything(store: Store): Promise<unknown> {
  const opening = value(await store.open())
  const articles = await Promise.all(opening.articles.map(async ({ id }) => value(await store.readArticle(id))))
  return { opening, articles, notes: value(await store.allNotes()), trash: value(await store.trash()) }
}

/** A library with something of each kind in it. @returns the id of the article that stays */
async function fill(store: Store): Promise<string> {
  const { id } = value(await store.addArticle(draft('Words of my own.')))
  const gone = value(await store.addArticle(draft('Words on their way out.')))
  value(await store.saveNote('bundled-one', note('b1', 'on what came with the app')))
  value(await store.saveNotes(id, [note('n1', 'first'), note('n2', 'second 😀 “quoted”\n'), note('n3', 'third')]))
  value(await store.deleteNotes(id, ['n1']))
  value(await store.saveNote(gone.id, note('g1', 'goes with it')))
  value(await store.saveEdits(id, { ...noEdits, own: [{ id: 'o1', text: 'a line of my own' }] }))
  value(await store.savePlace(id, 4))
  value(await store.saveSettings({ ...defaultSettings, theme: 'sepia' }))
  bench.pass(1)
  value(await store.saveNote(id, note('n2', 'second, changed')))
  value(await store.removeArticle(gone.id))
  return id
}

async function backUp(store: Store, name = 'library.brevier'): Promise<string> {
  const leftOut: string[] = []
  await writeFile(path(name), await store.backup(file => leftOut.push(file)))
  expect(leftOut).toEqual([])
  return path(name)
}

const elsewhere = async (): Promise<Store> => {
  const folder = path('another machine')
  await mkdir(folder, { recursive: true })
  return await bench.start(folder)
}

describe('a backup', () => {
  it('restored on another machine gives every call the same answer, and brings the trash and the history along', async () => {
    const store = await bench.start()
    await fill(store)
    const backup = await backUp(store)
    const there = await elsewhere()
    expect(value(await there.lookInto(backup))).toMatchObject({ articles: 1, noted: 2 })
    value(await there.restore(backup))
    expect(await everything(there)).toEqual(await everything(store))
    for (const one of [store, there]) {
      const { articles: [gone], notes: [first] } = value(await one.trash())
      value(await one.restoreArticle(gone!.id))
      value(await one.restoreNote(first!.articleId, first!.note.id))
    }
    expect(await everything(there)).toEqual(await everything(store))
    const history = await readdir(join(bench.folder, 'history'), { recursive: true })
    expect(history.filter(name => name.endsWith('.json'))).not.toEqual([])
    expect(await readdir(path('another machine', 'history'), { recursive: true })).toEqual(history)
  })

  it('is the same after a restart, and for its owner\'s eyes alone', async () => {
    const store = await bench.start()
    await fill(store)
    const there = await elsewhere()
    value(await there.restore(await backUp(store)))
    const restored = await everything(there)
    await there.close()
    expect(await everything(await elsewhere())).toEqual(restored)
    for (const name of await readdir(path('another machine'), { recursive: true })) {
      expect([name, (await stat(path('another machine', name))).mode & 0o077]).toEqual([name, 0])
    }
  })

  it('takes the place of what is there, which comes back when the restore is undone, and again when that is', async () => {
    const store = await bench.start()
    await fill(store)
    const backup = await backUp(store)
    const then = await everything(store)
    value(await store.addArticle(draft('A later article.')))
    value(await store.saveNote('bundled-one', note('b2', 'a later note')))
    const later = await everything(store)
    value(await store.restore(backup))
    expect(await everything(store)).toEqual(then)
    value(await store.undoRestore())
    expect(await everything(store)).toEqual(later)
    value(await store.undoRestore())
    expect(await everything(store)).toEqual(then)
  })

  it('takes the previous generation of a file that is damaged, and names one of which nothing is readable', async () => {
    const store = await bench.start()
    const id = await fill(store)
    await bench.stop()
    await writeFile(join(bench.folder, 'notes', `${id}.json`), 'damaged')
    for (const file of [join(bench.folder, 'edits', `${id}.json`), previousOf(join(bench.folder, 'edits', `${id}.json`))]) await writeFile(file, '')
    const leftOut: string[] = []
    await writeFile(path('mended'), await (await bench.start()).backup(name => leftOut.push(name)))
    expect(leftOut).toEqual([`edits/${id}`])
    const there = await elsewhere()
    value(await there.restore(path('mended')))
    const { notes, restored } = value(await there.readArticle(id))
    expect({ texts: notes.map(({ text }) => text), restored }).toEqual({ texts: ['second 😀 “quoted”\n', 'third'], restored: [] })
  })

  it('can be made where nothing may be written, and cannot be restored there', async () => {
    const store = await bench.start()
    await fill(store)
    const reader = await bench.start()
    expect(value(await reader.open()).readOnly).toBe('another-window')
    const backup = await backUp(reader)
    expect(await reader.restore(backup)).toEqual(refused({ kind: 'read-only', reason: 'another-window' }))
    const there = await elsewhere()
    value(await there.restore(backup))
    expect((await everything(there) as { notes: unknown }).notes).toEqual((await everything(store) as { notes: unknown }).notes)
  })

  it('puts aside what it replaces for thirty days', async () => {
    const store = await bench.start()
    await fill(store)
    value(await store.restore(await backUp(store)))
    const kept = () => readdir(join(bench.folder, 'before-restore'))
    bench.pass(29)
    await bench.restart()
    expect(await kept()).toHaveLength(1)
    bench.pass(2)
    await bench.restart()
    expect(await kept()).toHaveLength(0)
  })
})

describe('what is no backup', () => {
  const bad: Readonly<Record<string, readonly ['no-backup' | 'damaged' | 'newer', (text: string) => string]>> = {
    'another file': ['no-backup', () => 'Words.\n'],
    'an empty file': ['no-backup', () => ''],
    'a list': ['no-backup', () => '[]\n'],
    'a backup of a newer format': ['newer', text => text.replace('"version":1', '"version":2')],
    'a backup of a newer schema': ['newer', text => text.replace(/"schema":\d+/, '"schema":99')],
    'a backup cut short': ['damaged', text => text.slice(0, -10)],
    'a backup without its last line': ['damaged', text => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)],
    'a backup with something behind it': ['damaged', text => `${text}x`],
    'a backup of which a line is gone': ['damaged', text => text.replace(/\n.*\n/, '\n')],
    'a backup of which a letter is another': ['damaged', text => text.replace('my own', 'my 0wn')]
  }
  for (const [what, [reason, spoilt]] of Object.entries(bad)) {
    it(`${what} is refused, and nothing changes`, async () => {
      const store = await bench.start()
      await fill(store)
      const backup = await backUp(store)
      await writeFile(backup, spoilt(await readFile(backup, 'utf8')))
      const before = await everything(store)
      const files = await readdir(bench.folder, { recursive: true })
      for (const answer of [await store.lookInto(backup), await store.restore(backup)]) expect(answer).toEqual(refused({ kind: 'backup-refused', reason }))
      expect(await everything(store)).toEqual(before)
      expect(await readdir(bench.folder, { recursive: true })).toEqual(files)
    })
  }

  it('a file far larger than memory is refused as soon as it is seen to be none, and what is no file is not waited for', async () => {
    const store = await bench.start()
    await writeFile(path('huge.brevier'), '')
    await truncate(path('huge.brevier'), 40 * 2 ** 30)
    expect(await store.lookInto(path('huge.brevier'))).toEqual(refused({ kind: 'backup-refused', reason: 'no-backup' }))
    if (process.platform === 'win32') return
    execFileSync('mkfifo', [path('pipe.brevier')])
    for (const place of [path('pipe.brevier'), '/dev/zero']) expect(await store.lookInto(place)).toEqual(refused({ kind: 'disk-error', code: 'ENOTFILE' }))
  })

  it('every byte of a backup counts: whichever is changed, lost or doubled, the backup is refused', async () => {
    const store = await bench.start()
    await fill(store)
    const whole = await readFile(await backUp(store))
    const before = await everything(store)
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.constantFrom('changed', 'lost', 'doubled'), async (at, mask, how) => {
      const bytes = how === 'changed' ? Buffer.from(whole) : Buffer.concat([whole.subarray(0, how === 'lost' ? at : at + 1), whole.subarray(how === 'lost' ? at + 1 : at)])
      if (how === 'changed') bytes[at]! ^= mask
      if (bytes.equals(whole)) return
      await writeFile(path('spoilt'), bytes)
      expect(await store.lookInto(path('spoilt'))).toMatchObject({ ok: false, failure: { kind: 'backup-refused' } })
    }), { numRuns: 300 })
    expect(await everything(store)).toEqual(before)
    expect(await store.lookInto(path('library.brevier'))).toMatchObject({ ok: true })
  }, 60_000)

  it('of no restore, nothing is undone', async () => {
    expect(await (await bench.start()).undoRestore()).toEqual(refused({ kind: 'not-found' }))
  })
})
