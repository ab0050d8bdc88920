// With the lock on, no word of a note stands in any file: planted before the lock is set and after, then looked for everywhere.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noEdits } from '../../../domain/brief/edits'
import { recoveryCode } from '../../../domain/lock/recovery-code'
import type { Note } from '../../../domain/notes/note'
import { canary, filesWith } from '../../../tests/support/canary'
import { draft, note, storeBench, value } from '../../../tests/support/store-bench'
import type { Store } from '../store'

const bench = storeBench()
const passphrase = 'three quiet harbours at dawn'
const code = recoveryCode(new Uint8Array(16).fill(7))
const path = (...names: string[]) => join(bench.folder, ...names)
const hour = 1 / 24

/** The word wherever a note can have it. */
const planted = (id: string, where: string): Note => ({
  ...note(id, `${where} ${canary} text`), tags: [`${canary}-tag`],
  anchor: { quote: `quoted ${canary}`, before: `before ${canary}`, after: `${canary} after`, position: { start: 0, end: 5 } }
})
const edits = (where: string) => ({ ...noEdits, own: [{ id: 'o', text: `${where} own line ${canary}` }] })

/** Saves the word in every way there is to save one, over hours, so that history and trash fill. @returns an article's id */
async function plant(store: Store, where: string): Promise<string> {
  const { id } = value(await store.addArticle(draft(`Words of ${where}.`)))
  for (const article of ['bundled-one', id]) {
    value(await store.saveNote(article, planted('a', where)))
    bench.pass(hour)
    value(await store.saveNote(article, planted('b', where)))
    bench.pass(hour)
    value(await store.deleteNotes(article, ['a']))
    value(await store.saveEdits(article, edits(where)))
    bench.pass(hour)
    value(await store.saveEdits(article, edits(`${where}, again`)))
    bench.pass(hour)
    value(await store.saveNote(article, planted('a', where)))
  }
  const gone = value(await store.addArticle(draft(`Words on their way out ${where}.`)))
  value(await store.saveNote(gone.id, planted('g', where)))
  value(await store.saveEdits(gone.id, edits(where)))
  value(await store.removeArticle(gone.id))
  return id
}

/** What kills and failing disks leave: a damaged file in the quarantine, files begun and never finished, an earlier library. */
async function leaveTraces(id: string): Promise<void> {
  const notes = path('notes', `${id}.json`)
  const bytes = await readFile(notes)
  await writeFile(notes, bytes.subarray(0, -3))
  await bench.stop()
  for (const begun of [path('notes', 'x.json.tmp'), path('history', 'notes', id, 'y.tmp'), path('edits', 'z.json.1.tmp')]) await writeFile(begun, bytes)
  await mkdir(path('before-restore', 'once', 'notes'), { recursive: true })
  await writeFile(path('before-restore', 'once', 'notes', 'a.json'), bytes)
}

const backup = async (store: Store): Promise<void> => writeFile(join(bench.home, 'backup.brevier'), await store.backup(() => undefined))

describe('a word of a note', () => {
  it('stands in no file once the lock is set, and in none that is written from then on', async () => {
    await leaveTraces(await plant(await bench.start(), 'before'))
    const store = await bench.start()
    value(await store.allNotes())
    const before = await filesWith(canary, bench.folder)
    for (const place of ['notes/', 'edits/', 'history/notes/', 'history/edits/', 'trash/notes/', 'trash/edits/', 'quarantine/', 'before-restore/']) {
      expect(before.filter(name => name.startsWith(place)), place).not.toEqual([])
    }
    value(await store.setLock(passphrase, code))
    expect(await filesWith(canary, bench.home)).toEqual([])

    await plant(store, 'after')
    await backup(store)
    expect(await filesWith(canary, bench.home)).toEqual([])
    value(await store.changeLock({ kind: 'recovery', text: code }, { kind: 'passphrase', text: 'four windy islands at noon' }))
    value(await store.lock())
    await bench.stop()
    expect(await filesWith(canary, bench.home)).toEqual([])
  }, 30_000)

  it('is found by the same search without the lock, in a backup too', async () => {
    const store = await bench.start()
    const id = await plant(store, 'control')
    await backup(store)
    const found = await filesWith(canary, bench.home)
    expect(found).toContain('backup.brevier')
    expect(found).toContain(`data/notes/${id}.json.previous`)
    expect(found.length).toBeGreaterThan(10)
  })

  it('is there again, wherever it stood, when the lock is removed', async () => {
    const id = await plant(await bench.start(), 'before')
    await bench.stop()
    const before = await filesWith(canary, bench.folder)
    const store = await bench.start()
    value(await store.setLock(passphrase, code))
    value(await store.removeLock({ kind: 'passphrase', text: passphrase }))
    expect(await filesWith(canary, bench.folder)).toEqual(before)
    expect(value(await store.readArticle(id)).notes).toHaveLength(2)
    expect((await stat(path('notes', `${id}.json`))).mode & 0o777).toBe(0o600)
  })

  it('is found in every dress the search knows', async () => {
    const plain = Buffer.from(`some words, ${canary}, and more`)
    const files: Readonly<Record<string, string | Buffer>> = {
      utf8: plain, utf16: Buffer.from(plain.toString(), 'utf16le'), utf16be: Buffer.from(plain.toString(), 'utf16le').swap16(),
      base64: plain.toString('base64'), shifted: Buffer.concat([Buffer.from('x'), plain]).toString('base64'),
      twice: Buffer.concat([Buffer.from('xx'), plain]).toString('base64'), hex: plain.toString('hex'),
      escaped: plain.toString().replace(/./g, letter => `\\u00${letter.charCodeAt(0).toString(16)}`)
    }
    await mkdir(bench.folder)
    for (const [name, bytes] of Object.entries({ ...files, none: 'some words, and more' })) await writeFile(path(name), bytes)
    expect(await filesWith(canary, bench.folder)).toEqual(Object.keys(files).toSorted())
  })
})
