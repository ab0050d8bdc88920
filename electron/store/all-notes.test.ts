import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describe as describePlace } from '../../domain/notes/anchor'
import { trashDays } from '../../domain/notes/note'
import { draft, note, storeBench, value } from '../../tests/support/store-bench'
import { seal, unseal } from './envelope'
import type { Store } from './store'

const bench = storeBench()

const listed = async (store: Store) =>
  value(await store.allNotes()).articles.map(({ articleId, notes, lost }) => [articleId, notes.map(({ id }) => id), lost])
const trashed = async (store: Store) => value(await store.trash()).notes.map(({ note }) => note.id)

/** Whether any file of the data folder, of whatever generation, holds a word. */
async function isKept(word: string): Promise<boolean> {
  const names = (await readdir(bench.folder, { recursive: true })).filter(name => /json/.test(name))
  const files = await Promise.all(names.map(name => readFile(join(bench.folder, name), 'utf8').catch(() => '')))
  return files.some(text => text.includes(word))
}

describe('the list of all notes', () => {
  it('has those of every article in the library, and of no other', async () => {
    const store = await bench.start()
    const [{ id }, other] = [value(await store.addArticle(draft('Words of my own.'))), value(await store.addArticle(draft('Other words.')))]
    value(await store.saveNote('bundled-one', note('a', 'first')))
    value(await store.saveNote(id, note('b', 'second')))
    value(await store.saveNote(other.id, note('c', 'third')))
    value(await store.deleteNotes(other.id, ['c']))
    expect(await listed(store)).toEqual([['bundled-one', ['a'], []], [id, ['b'], []]])
    value(await store.removeArticle('bundled-one'))
    expect(await listed(await bench.restart())).toEqual([[id, ['b'], []]])
  })

  it('names the notes whose passage is no longer in the text, and takes that back with the text', async () => {
    const store = await bench.start()
    const words = 'The board voted on Tuesday to close the quay.\nCrews were told of it last week.'
    const { id } = value(await store.addArticle(draft(words)))
    const on = (noteId: string, quote: string) => {
      const start = words.indexOf(quote)
      return { ...note(noteId, 'mine'), anchor: describePlace(words, { start, end: start + quote.length }) }
    }
    value(await store.saveNote(id, on('stays', 'told of it')))
    value(await store.saveNote(id, on('goes', 'voted on Tuesday')))
    expect(await listed(store)).toEqual([[id, ['stays', 'goes'], []]])
    value(await store.replaceArticle(id, draft('Nothing was decided.\nCrews were told of it last week.')))
    expect(await listed(store)).toEqual([[id, ['stays', 'goes'], ['goes']]])
    expect(await listed(await bench.restart())).toEqual([[id, ['stays', 'goes'], ['goes']]])
    value(await (await bench.restart()).replaceArticle(id, draft(words)))
    expect(await listed(await bench.restart())).toEqual([[id, ['stays', 'goes'], []]])
  })

  it('lets others run while it looks for notes in a text that was made to be slow to search', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    const position = { start: 7, end: 1507 }
    const notes = Array.from({ length: 60 }, (_, n) => (
      { ...note(`n${n}`, ''), anchor: { quote: 'the plan was not read. '.repeat(65), before: `x${n}`, after: 'y', position } }
    ))
    value(await store.saveNotes(id, notes))
    value(await store.replaceArticle(id, draft('the plan was not read. '.repeat(40_000))))
    const [began, stretches] = [performance.now(), [] as number[]]
    let [last, isDone] = [began, false]
    const tick = () => {
      stretches.push(performance.now() - last)
      last = performance.now()
      if (!isDone) setImmediate(tick)
    }
    setImmediate(tick)
    expect(await listed(store)).toEqual([[id, notes.map(({ id: noteId }) => noteId), notes.map(({ id: noteId }) => noteId)]])
    isDone = true
    stretches.push(performance.now() - last)
    expect(Math.max(...stretches)).toBeLessThan((performance.now() - began) / 4)
  })

  it('says nothing of notes in a text so long that looking for them would hold up everything else', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote(id, { ...note('n', ''), anchor: describePlace('Words of my own.', { start: 0, end: 5 }) }))
    for (const [words, lost] of [['Quite another text. ', ['n']], ['Quite another text. '.repeat(60_000), []]] as const) {
      value(await store.replaceArticle(id, draft(words)))
      expect(await listed(store)).toEqual([[id, ['n'], lost]])
    }
  })

  it('goes on without a file that cannot be read, and says what had to be restored', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote(id, note('a', 'older words')))
    value(await store.saveNote('bundled-one', note('b', 'kept')))
    await bench.stop()
    const file = join(bench.folder, 'notes', `${id}.json`)
    await writeFile(file, (await readFile(file, 'utf8')).replace('older', 'olden'))
    const bundled = join(bench.folder, 'notes', 'bundled-one.json')
    const { header, data } = unseal(await readFile(bundled)) as Exclude<ReturnType<typeof unseal>, 'damaged'>
    await writeFile(bundled, seal({ ...header, version: 9 }, data))
    const { articles, unread, restored } = value(await (await bench.start()).allNotes())
    expect(articles.map(({ articleId }) => articleId)).toEqual([id])
    expect(unread).toEqual(['bundled-one'])
    expect(restored).toMatchObject([{ what: 'the notes on “words”' }])
  })
})

describe('the trash', () => {
  it('has what is just being deleted, and the list of all notes has it no more', async () => {
    const store = await bench.start()
    value(await store.saveNote('bundled-one', note('a', 'first')))
    const deleting = store.deleteNotes('bundled-one', ['a'])
    expect(await trashed(store)).toEqual(['a'])
    await deleting
    const back = store.restoreNote('bundled-one', 'a')
    expect(await listed(store)).toEqual([['bundled-one', ['a'], []]])
    await back
  })

  it('lists what was deleted, the last first, until it is brought back or thirty days are over', async () => {
    const store = await bench.start()
    for (const id of ['a', 'b', 'c']) value(await store.saveNote('bundled-one', note(id, id)))
    for (const id of ['a', 'b']) value(await store.deleteNotes('bundled-one', [id]))
    expect(await trashed(store)).toEqual(['b', 'a'])
    value(await store.restoreNote('bundled-one', 'a'))
    expect(await trashed(store)).toEqual(['b'])
    bench.pass(trashDays - 1)
    expect(await trashed(store)).toEqual(['b'])
    bench.pass(1)
    expect(await trashed(store)).toEqual([])
  })

  it('gives up a note after thirty days: when it is looked into, and when anything else is saved there', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    for (const [article, word] of [['bundled-one', 'giraffe'], [id, 'walrus']] as const) {
      value(await store.saveNote(article, note('a', word)))
      value(await store.deleteNotes(article, ['a']))
    }
    bench.pass(trashDays)
    const inFile = async (article: string) => await readFile(join(bench.folder, 'notes', `${article}.json`), 'utf8')
    expect(await inFile(id)).toContain('walrus')
    value(await store.saveNote(id, note('b', 'another')))
    expect(await inFile(id)).not.toContain('walrus')
    expect(await trashed(store)).toEqual([])
    expect(await inFile('bundled-one')).not.toContain('giraffe')
  })

  it('lists removed articles with their notes, and those supplied with the app', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote(id, note('a', 'mine')))
    value(await store.removeArticle(id))
    value(await store.removeArticle('bundled-one'))
    expect(value(await store.trash()).articles[0]?.deletedAt).toMatch(/^2026-/)
    expect(value(await store.trash()).articles).toMatchObject([
      { id, title: 'words', notes: 1 },
      { id: 'bundled-one', title: 'One', deletedAt: null }
    ])
    value(await store.restoreArticle(id))
    expect(value(await store.trash()).articles.map(article => article.id)).toEqual(['bundled-one'])
    expect(await listed(store)).toEqual([[id, ['a'], []]])
  })

  it('lists deleted notes of articles that were removed or hidden too', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    for (const article of [id, 'bundled-one']) {
      value(await store.saveNote(article, note(`on-${article}`, 'gone')))
      value(await store.deleteNotes(article, [`on-${article}`]))
      value(await store.removeArticle(article))
    }
    expect(await trashed(store)).toEqual(['on-bundled-one', `on-${id}`])
    value(await store.restoreArticle(id))
    value(await store.restoreNote(id, `on-${id}`))
    expect(await trashed(store)).toEqual(['on-bundled-one'])
  })

  it('once emptied holds nothing, and no copy of it is left anywhere', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own, a zebra.')))
    value(await store.saveNote(id, note('a', 'giraffe')))
    value(await store.removeArticle(id))
    for (let hour = 0; hour < 3; hour++) {
      bench.pass(1 / 12)
      value(await store.saveNote('bundled-one', note('b', `walrus ${hour}`)))
      value(await store.saveNote('bundled-one', note('c', 'stays')))
    }
    value(await store.deleteNotes('bundled-one', ['b']))
    for (const word of ['zebra', 'giraffe', 'walrus', 'stays']) expect(await isKept(word), word).toBe(true)
    value(await store.emptyTrash())
    expect(value(await store.trash())).toEqual({ notes: [], articles: [] })
    for (const word of ['zebra', 'giraffe', 'walrus']) expect(await isKept(word), word).toBe(false)
    expect(await listed(await bench.restart())).toEqual([['bundled-one', ['c'], []]])
  })
})
