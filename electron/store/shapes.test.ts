import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { argumentsOf } from '../../domain/contract/schemas'
import { defaultSettings } from '../../domain/contract/settings'
import { recoveryCode } from '../../domain/lock/recovery-code'
import { chanceFrom, validArguments } from '../../tests/security/generate'
import { misshapen } from '../../tests/support/misshapen'
import { note, storeBench, value } from '../../tests/support/store-bench'
import { previousOf } from './durable-file'
import { seal } from './envelope'
import { schemaVersion } from './migrations'
import { inTodaysShape } from './shapes'
import type { Store } from './store'

const bench = storeBench()
const path = (...names: string[]) => join(bench.folder, ...names)
const header = (kind: string, version = schemaVersion) => ({ kind, version, generation: 9, savedAt: '2026-01-01T00:00:00.000Z' })
const names = Object.keys(misshapen)

/** Puts data where both copies of a document are, each with its right checksum. */
async function put(name: string, data: unknown, version = schemaVersion): Promise<void> {
  const [file, bytes] = [path(`${name}.json`), seal(header(name.split('/')[0]!, version), data)]
  await mkdir(dirname(file), { recursive: true })
  for (const copy of [file, previousOf(file)]) await writeFile(copy, bytes)
}

/** Asks for all that a window asks for; whatever cannot be answered throws. */
async function everything(store: Store) {
  const { settings, articles, ...opening } = value(await store.open())
  const opened = await Promise.all(articles.map(async ({ id }) => value(await store.readArticle(id))))
  const [notes, trash] = [value(await store.allNotes()), value(await store.trash())]
  return { settings, opened, notes, restored: [opening, notes, ...opened].flatMap(({ restored }) => restored), trash }
}

describe('a file whose checksum is right and whose shape is not', () => {
  for (const name of names) {
    const [right, ...wrong] = misshapen[name]!
    it(`${name}: is read where its shape is right (the control)`, async () => {
      await put(name, right)
      expect((await everything(await bench.start())).restored).toEqual([])
      expect(await readdir(path()).then(there => there.includes('quarantine'))).toBe(false)
    })

    for (const data of wrong) it(`${name}: ${JSON.stringify(data)} is put aside as damaged, and all else is there`, async () => {
      await put(name, data)
      const store = await bench.start()
      value(await store.saveEdits('bundled-one', { pinned: [], dropped: [], order: [], own: [] }))
      const first = await everything(store)
      expect(first.opened.map(({ article }) => article.id)).toEqual(['bundled-one'])
      expect(first.settings).toEqual(defaultSettings)
      expect(await readdir(path('quarantine'))).toHaveLength(2)
      expect((await everything(await bench.restart())).restored).toEqual([])
    })
  }

  it('gives way to the generation before, which is told', async () => {
    const store = await bench.start()
    const { savedAt } = value(await store.saveNote('bundled-one', note('n', 'kept')))
    await bench.stop()
    await writeFile(path('notes/bundled-one.json'), seal(header('notes'), { notes: [5], deleted: [] }))
    const { notes, restored } = value(await (await bench.start()).readArticle('bundled-one'))
    expect([notes.map(({ text }) => text), restored]).toMatchObject([['kept'], [{ from: savedAt }]])
  })

  it('is found out in an older schema as well, and in what only the store reads', async () => {
    await put('notes/bundled-one', { notes: 5 }, 1)
    for (const data of [5, { heads: 5 }, { heads: [5] }]) {
      await put('index', data)
      expect((await everything(await bench.restart())).opened).toHaveLength(1)
    }
    for (const data of [5, { state: 5 }, { state: { x: 'left' } }]) {
      await bench.stop()
      await rm(path('window.json'), { force: true })
      await put('window', data)
      expect(await (await bench.start()).readWindowState()).toBeNull()
    }
    await bench.stop()
    await put('keys/slots', { slots: 5 })
    expect(value(await (await bench.start()).open()).lock).toBe('off')
  })
})

it('whatever the contract lets in to be saved is of the shape that is read', () => {
  const chance = chanceFrom(7)
  for (let turn = 0; turn < 300; turn++) {
    const made = <K extends keyof typeof argumentsOf>(call: K) => validArguments(argumentsOf[call], chance)
    const [[draft], [, notes], [, edits], [, place], [settings]] = [made('addArticle'), made('saveNotes'), made('saveEdits'), made('savePlace'), made('saveSettings')]
    const saved = {
      articles: { article: { ...draft as object, id: 'a', fingerprint: '0', addedAt: '2026-01-01T00:00:00.000Z' } },
      notes: { notes, deleted: [] }, edits: { edits }, places: { place }, settings
    }
    for (const [kind, data] of Object.entries(saved)) expect(inTodaysShape(header(kind), data), `${kind} ${turn}`).toEqual({ data })
  }
})

describe('a header or wrapping that no save makes', () => {
  it('with the highest count of saves there can be, is followed by saves that are read', async () => {
    await mkdir(path('notes'), { recursive: true })
    const highest = { ...header('notes'), generation: Number.MAX_SAFE_INTEGER }
    await writeFile(path('notes/bundled-one.json'), seal(highest, { notes: [note('n', 'kept')], deleted: [] }))
    const store = await bench.start()
    for (const id of ['m', 'o']) value(await store.saveNote('bundled-one', note(id, id)))
    const { notes, restored } = value(await (await bench.restart()).readArticle('bundled-one'))
    expect([notes.map(({ text }) => text), restored]).toEqual([['kept', 'm', 'o'], []])
  })

  it('with another id than its file’s, an article is called what its file is', async () => {
    const [, data] = Object.entries(misshapen).find(([name]) => name === 'articles/a')!
    await put('articles/b', data[0])
    const store = await bench.start()
    expect((await everything(store)).opened.map(({ article }) => article.id)).toEqual(['bundled-one', 'b'])
    value(await store.removeArticle('b'))
    value(await store.restoreArticle('b'))
  })

  it('around what was put aside does not keep the lock from being set', async () => {
    await mkdir(path('quarantine'), { recursive: true })
    await writeFile(path('quarantine/a'), seal(header('quarantine'), 5))
    const store = await bench.start()
    expect(await store.setLock('three quiet harbours at dawn', recoveryCode(new Uint8Array(16)))).toEqual({ ok: true, value: null })
  })
})
