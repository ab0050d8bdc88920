import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noEdits } from '../../domain/brief/edits'
import { defaultSettings } from '../../domain/contract/settings'
import { trashDays } from '../../domain/notes/note'
import { bundledWords, draft, note, storeBench, value } from '../../tests/support/store-bench'
import type { Store } from './store'

const bench = storeBench()
const ids = async (store: Store) => value(await store.open()).articles.map(({ id }) => id)
const notesOn = async (store: Store, id: string) => value(await store.readArticle(id)).notes.map(({ text }) => text)

describe('a library', () => {
  it('shows what is supplied with the app, without copying it', async () => {
    const store = await bench.start()
    const { articles, settings, readOnly, restored } = value(await store.open())
    expect(articles).toMatchObject([{ id: 'bundled-one', title: 'One', titleOrigin: 'app', addedAt: null, words: 6 }])
    expect({ settings, readOnly, restored }).toEqual({ settings: defaultSettings, readOnly: null, restored: [] })
    expect(value(await store.readArticle('bundled-one')).article.text).toBe(bundledWords)
    expect(await readdir(join(bench.folder, 'articles'))).toEqual([])
  })

  it('keeps an added article, its notes, its place and the settings through a restart', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote(id, note('n1', 'first')))
    value(await store.saveNote(id, note('n2', 'second')))
    value(await store.saveNote(id, note('n1', 'first, changed')))
    const edits = { ...noEdits, own: [{ id: 'o1', text: 'a line of my own' }] }
    value(await store.saveEdits(id, edits))
    value(await store.savePlace(id, 7))
    value(await store.saveSettings({ ...defaultSettings, theme: 'sepia' }))
    value(await store.saveWindowState({ x: 1, y: 2, width: 800, height: 600, maximized: false }))

    const again = await bench.restart()
    expect(await notesOn(again, id)).toEqual(['first, changed', 'second'])
    const opened = value(await again.readArticle(id))
    expect(opened.article).toMatchObject({ id, text: 'Words of my own.' })
    expect(opened.edits).toEqual(edits)
    expect(opened.place).toBe(7)
    expect(value(await again.open()).settings.theme).toBe('sepia')
    expect(await again.readWindowState()).toEqual({ x: 1, y: 2, width: 800, height: 600, maximized: false })
  })

  it('lists after a restart what a kill kept out of the index', async () => {
    const store = await bench.start()
    const first = value(await store.addArticle(draft('Words of my own.')))
    const again = await bench.restart()
    const second = value(await again.addArticle(draft('Later words.')))
    const index = join(bench.folder, 'index.json')
    const before = await readFile(index)
    await bench.stop()
    await writeFile(index, before)
    expect(await ids(await bench.start())).toEqual(['bundled-one', second.id, first.id])
    await bench.stop()
    await rm(index)
    await rm(`${index}.previous`)
    expect(await ids(await bench.start())).toEqual(['bundled-one', second.id, first.id])
  })

  it('is the same library when its index is damaged', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    await bench.restart()
    await bench.stop()
    await writeFile(join(bench.folder, 'index.json'), '{}')
    await writeFile(join(bench.folder, 'index.json.previous'), '')
    expect(await ids(await bench.start())).toEqual(['bundled-one', id])
  })

  it('gives the article that is there for the same words, however often and at once they come', async () => {
    const store = await bench.start()
    const twice = await Promise.all([store.addArticle(draft('Words.')), store.addArticle(draft('Words.'))])
    const later = await store.addArticle({ ...draft('Words.'), title: 'Another title' })
    expect(new Set([...twice, later].map(added => value(added).id)).size).toBe(1)
    expect((await ids(store)).length).toBe(2)
    expect(value(await store.addArticle(draft(bundledWords))).id).toBe('bundled-one')
  })

  it('brings back a removed article with its notes, also after a restart', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote(id, note('n1', 'kept')))
    const edits = { ...noEdits, own: [{ id: 'o1', text: 'kept as well' }] }
    value(await store.saveEdits(id, edits))
    // Long enough to be still being written when the removal begins.
    const long = 'kept too'.repeat(2_000_000)
    const unfinished = store.saveNote(id, note('n2', long))
    value(await store.removeArticle(id))
    value(await unfinished)
    expect(await ids(store)).toEqual(['bundled-one'])
    expect(await store.readArticle(id)).toEqual({ ok: false, failure: { kind: 'not-found' } })
    expect(await store.saveNote(id, note('n3', 'late'))).toEqual({ ok: false, failure: { kind: 'not-found' } })

    const again = await bench.restart()
    expect(await ids(again)).toEqual(['bundled-one'])
    expect(value(await again.restoreArticle(id)).id).toBe(id)
    expect(await notesOn(again, id)).toEqual(['kept', long])
    expect(value(await again.readArticle(id)).edits).toEqual(edits)
  })

  it('hides a bundled article and shows it again with its notes', async () => {
    const store = await bench.start()
    value(await store.saveNote('bundled-one', note('n1', 'kept')))
    value(await store.removeArticle('bundled-one'))
    const again = await bench.restart()
    expect(await ids(again)).toEqual([])
    value(await again.restoreArticle('bundled-one'))
    expect(await notesOn(again, 'bundled-one')).toEqual(['kept'])
    value(await again.removeArticle('bundled-one'))
    expect(value(await again.addArticle(draft(bundledWords))).id).toBe('bundled-one')
    expect(await ids(again)).toEqual(['bundled-one'])
  })

  it('keeps a removed article for thirty days, and then nothing of it', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    for (const text of ['once', 'twice']) value(await store.saveNote(id, note('a', text)))
    value(await store.removeArticle(id))
    bench.pass(trashDays - 1)
    value(await (await bench.restart()).restoreArticle(id))
    value(await (await bench.restart()).removeArticle(id))
    bench.pass(trashDays - 1)
    expect((await readdir(bench.folder, { recursive: true })).filter(name => name.includes(id))).not.toEqual([])
    bench.pass(2)
    const again = await bench.restart()
    expect(await again.restoreArticle(id)).toEqual({ ok: false, failure: { kind: 'not-found' } })
    expect((await readdir(bench.folder, { recursive: true })).filter(name => name.includes(id))).toEqual([])
  })

  it('puts a newer text in place of an article of the reader\'s own, whose notes stay', async () => {
    const store = await bench.start()
    const { id, addedAt } = value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote(id, note('a', 'kept')))
    const head = value(await store.replaceArticle(id, draft('Newer words of my own.')))
    expect(head).toMatchObject({ id, addedAt, words: 5 })
    const { article, notes } = value(await (await bench.restart()).readArticle(id))
    expect([article.text, article.fingerprint, notes.length]).toEqual(['Newer words of my own.', head.fingerprint, 1])
    expect(await store.replaceArticle('bundled-one', draft('Other words.'))).toEqual({ ok: false, failure: { kind: 'not-found' } })
  })

  it('knows no article by a name that leads elsewhere', async () => {
    const store = await bench.start()
    await writeFile(join(bench.folder, 'trash', 'articles', 'x.json'), '')
    for (const id of ['../hidden', 'nothing', '', '..', 'a/b']) {
      expect(await store.restoreArticle(id)).toEqual({ ok: false, failure: { kind: 'not-found' } })
      expect(await store.readArticle(id)).toEqual({ ok: false, failure: { kind: 'not-found' } })
    }
  })
})

describe('notes', () => {
  it('asked for at once are all saved, in order', async () => {
    const store = await bench.start()
    const saved = await Promise.all(['a', 'b', 'c', 'd'].map(id => store.saveNote('bundled-one', note(id, id))))
    expect(saved.map(result => result.ok)).toEqual([true, true, true, true])
    expect(await notesOn(await bench.restart(), 'bundled-one')).toEqual(['a', 'b', 'c', 'd'])
  })

  it('come back from the trash with all they had, and only as long as they are in it', async () => {
    const store = await bench.start()
    const tagged = { ...note('a', 'kept'), kind: 'doubt', tags: ['Rivers', 'Locks'] } as const
    value(await store.saveNote('bundled-one', tagged))
    value(await store.deleteNotes('bundled-one', ['a']))
    const again = await bench.restart()
    expect(value(await again.restoreNote('bundled-one', 'a'))).toEqual(tagged)
    expect(value(await again.readArticle('bundled-one')).notes).toEqual([tagged])
    expect(await again.restoreNote('bundled-one', 'a')).toEqual({ ok: false, failure: { kind: 'not-found' } })
  })

  it('are gone when deleted', async () => {
    const store = await bench.start()
    value(await store.saveNote('bundled-one', note('a', 'kept')))
    value(await store.saveNote('bundled-one', note('b', 'deleted')))
    value(await store.deleteNotes('bundled-one', ['b']))
    expect(await notesOn(await bench.restart(), 'bundled-one')).toEqual(['kept'])
  })

  it('cost the same to save in a large library as in a small one', async () => {
    const store = await bench.start()
    const written = async () => {
      const before = new Map(await sizes())
      value(await store.saveNote('bundled-one', note('a', 'the same words')))
      const after = await sizes()
      return after.filter(([name, { time }]) => before.get(name)?.time !== time).map(([name, { size }]) => [name, size])
    }
    // The first saves have more to do: they begin the file's history.
    await written()
    await written()
    const small = await written()
    for (let n = 0; n < 60; n++) value(await store.addArticle(draft(`Article number ${n}.`)))
    expect(await written()).toEqual(small)
  })
})

/** Every file of the data folder with its size and the time of its last change. */
async function sizes(): Promise<[string, { size: number; time: bigint }][]> {
  const names = await readdir(bench.folder, { recursive: true })
  return await Promise.all(names.toSorted().map(async name => {
    const { size, mtimeNs } = await stat(join(bench.folder, name), { bigint: true })
    return [name, { size: Number(size), time: mtimeNs }] as [string, { size: number; time: bigint }]
  })).then(all => all.filter(([name]) => /json/.test(name)))
}
