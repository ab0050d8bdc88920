// @vitest-environment jsdom
// What must not happen to the reader's words in the window, whatever comes at the same time.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draft, note, value } from './support/store-bench'
import { windowBench } from './support/window-bench'

const desk = windowBench()
const { bench } = desk

/** The window's own, as it stands after `openWindow`. */
async function opened() {
  await desk.openWindow()
  const [state, notes, library, history, edits, closing, lock] = await Promise.all([
    import('../renderer/app/state'), import('../renderer/app/notes'), import('../renderer/app/library'), import('../renderer/app/history'),
    import('../renderer/app/edits'), import('../renderer/app/closing'), import('../renderer/app/lock')
  ])
  return { ...state, ...notes, ...library, ...history, edits, ...closing, ...lock }
}
type Window = Awaited<ReturnType<typeof opened>>

/** Begins a note on the whole article and types. @returns its id */
function write({ createNote, typeNote, get }: Window, text: string): string {
  createNote(null)
  const id = get().editing!
  typeNote(id, text)
  return id
}

const onDisk = async (articleId = 'bundled-one') => value(await desk.store.readArticle(articleId))
const textsOnDisk = async (articleId?: string) => (await onDisk(articleId)).notes.map(({ text }) => text)
const shown = ({ get }: Window) => get().open!.slips.map(({ note: { text } }) => text)
const other = async () => value(await desk.store.addArticle(draft('Words of another article.'))).id
/** Resolves once the window has done what it does by itself. */
const settled = async () => { for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate) }

describe('what is typed while an article is being read from the disk', () => {
  it('stays when that is the article it is typed in', async () => {
    const window = await opened()
    const id = write(window, 'first')
    await window.leave()
    const release = desk.hold('readArticle')
    const opening = window.openArticle('bundled-one')
    await settled()
    window.editNote(id)
    window.typeNote(id, 'first, and more')
    release()
    await opening
    expect(shown(window)).toEqual(['first, and more'])
    await window.leave()
    expect(await textsOnDisk()).toEqual(['first, and more'])
  })

  it('is on the disk before another article takes its place', async () => {
    const window = await opened()
    const release = desk.hold('readArticle')
    const opening = window.openArticle(await other())
    await settled()
    write(window, 'at the last moment')
    release()
    await opening
    expect(window.get().open?.article.id).not.toBe('bundled-one')
    expect(await textsOnDisk()).toEqual(['at the last moment'])
  })

  it('as a line of the brief stays with its own article, whatever is undone after', async () => {
    const window = await opened()
    const next = await other()
    const release = desk.hold('readArticle')
    const opening = window.openArticle(next)
    await settled()
    window.edits.typeOwn({ id: 'own', text: 'a line of my own' })
    release()
    await opening
    window.edits.leaveOwn()
    expect((await onDisk()).edits.own).toMatchObject([{ text: 'a line of my own' }])
    window.undo()
    await expect.poll(async () => (await onDisk()).edits.own).toEqual([])
    expect((await onDisk(next)).edits.own).toEqual([])
  })
})

describe('a window that is to close', () => {
  it('writes what is typed until the last moment', async () => {
    const window = await opened()
    const { keepPlace } = await import('../renderer/app/place')
    keepPlace('bundled-one', 3)
    const release = desk.hold('savePlace')
    const leaving = window.leave()
    await settled()
    write(window, 'while the place was being written')
    release()
    await leaving
    expect(desk.calls.indexOf('closeNow')).toBeGreaterThan(desk.calls.lastIndexOf('saveNote'))
    expect(await textsOnDisk()).toEqual(['while the place was being written'])
  })

  it('asks when main refuses a note, and closes whatever else main refuses', async () => {
    const window = await opened()
    const mend = desk.refuse('saveNote')
    write(window, 'refused')
    await window.leave()
    expect(window.get()).toMatchObject({ panel: 'unsaved', waiting: { isClosing: true } })
    expect(window.get().open?.slips).toMatchObject([{ note: { text: 'refused' }, save: { kind: 'not-saved', failure: { kind: 'refused' } } }])
    mend()
    desk.refuse('saveSettings')
    await window.leave()
    expect(desk.calls).toContain('closeNow')
    expect(await textsOnDisk()).toEqual(['refused'])
  })
})

describe('a note that is deleted', () => {
  it('lies in the trash with the words it had, though they were typed a moment ago', async () => {
    const window = await opened()
    const id = write(window, 'never saved')
    window.removeNote(window.get().open!.slips.find(slip => slip.note.id === id)!.note)
    await settled()
    const texts = async () => value(await desk.store.trash()).notes.map(({ note: { text } }) => text)
    await expect.poll(texts).toEqual(['never saved'])
    expect(await textsOnDisk()).toEqual([])
  })

  it('for good is brought back by no step, the one of an import neither', async () => {
    const window = await opened()
    const { importAnnotations } = await import('../renderer/app/importing')
    const { askEmptyTrash, emptyTrash } = await import('../renderer/app/trash')
    const annotation = { id: 'a1', text: 'from elsewhere', created: '2026-01-01T00:00:00Z', target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'supplied with the app' }] }] }
    desk.choose({ name: 'annotations.json', bytes: new TextEncoder().encode(JSON.stringify({ rows: [annotation] })) })
    await importAnnotations()
    expect(await textsOnDisk()).toEqual(['from elsewhere'])
    window.undo()
    await expect.poll(textsOnDisk).toEqual([])
    await askEmptyTrash()
    await emptyTrash()
    window.redo()
    await settled()
    expect(desk.calls.filter(name => name === 'saveNotes')).toHaveLength(1)
    expect(await textsOnDisk()).toEqual([])
  })
})

describe('a step that is taken back', () => {
  it('does not take what is typed meanwhile with it', async () => {
    const window = await opened()
    const id = write(window, 'first')
    window.leaveNote(id)
    await window.leave()
    window.editNote(id)
    window.typeNote(id, 'second')
    window.leaveNote(id)
    await window.leave()
    const release = desk.hold('saveNote')
    window.undo()
    await expect.poll(textsOnDisk).toEqual(['first'])
    window.editNote(id)
    window.typeNote(id, 'third')
    release()
    await settled()
    expect(shown(window)).toEqual(['third'])
    await window.leave()
    expect(await textsOnDisk()).toEqual(['third'])
  })
})

describe('a lock that is closing', () => {
  it('stays covered until it is closed: what was typed then would be gone', async () => {
    const window = await opened()
    value(await desk.store.setLock('a passphrase long enough', 'anything'))
    window.set({ lock: 'open' })
    const release = desk.hold('lock')
    window.lockAway()
    await settled()
    window.uncover()
    expect(window.get().cover).not.toBeNull()
    release()
    await settled()
    // Until the page is drawn anew.
    window.uncover()
    expect(window.get().cover).not.toBeNull()
  })
})

describe('what had to be restored', () => {
  /** An article whose newest notes are damaged, and which is not the one that is open. */
  async function withDamage(): Promise<Window> {
    const window = await opened()
    const id = await other()
    for (const text of ['first', 'second']) value(await desk.store.saveNote(id, note('a', text)))
    await window.leave()
    await bench.stop()
    const file = join(bench.folder, 'notes', `${id}.json`)
    await writeFile(file, (await readFile(file, 'utf8')).replace('second', 'sacond'))
    return await opened()
  }
  const told = ({ get }: Window) => get().messages.filter(({ text }) => text.includes('the notes on “words”'))

  it('is told whoever came upon it: the tags on offer, a list that was overtaken, an export', async () => {
    const finders = {
      tags: async () => await (await import('../renderer/app/tags')).learnTags(),
      list: async () => {
        const { gatherNotes } = await import('../renderer/app/notebook')
        await Promise.all([gatherNotes(), gatherNotes()])
      },
      export: async () => await (await import('../renderer/app/exporting')).exportNotes('all', 'md')
    }
    for (const [name, find] of Object.entries(finders)) {
      const window = await withDamage()
      await find()
      expect(told(window), name).toHaveLength(1)
      // What the store is still writing would come to be in the folder while it goes.
      await bench.stop()
      await rm(bench.folder, { recursive: true })
    }
  })
})
