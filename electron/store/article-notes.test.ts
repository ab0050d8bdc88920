import { describe, expect, it } from 'vitest'
import { trashDays } from '../../domain/notes/note'
import { note } from '../../tests/support/store-bench'
import { noNotes, withNote, withoutExpired, withoutNote } from './article-notes'
import { migrate } from './migrations'

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()
const three = ['a', 'b', 'c'].reduce((stored, id) => withNote(stored, note(id, id)), noNotes)

describe('the trash of an article', () => {
  it('keeps a note for thirty days after it was deleted, and no longer', () => {
    const two = withoutNote(withoutNote(three, 'a', day(0)), 'b', day(1))
    expect(withoutExpired(two, day(trashDays - 1))).toBe(two)
    expect(withoutExpired(two, day(trashDays)).deleted.map(({ note }) => note.id)).toEqual(['b'])
  })

  it('gives a note up when it is saved again', () => {
    const back = withNote(withoutNote(three, 'b', day(0)), note('b', 'again'))
    expect(back.deleted).toEqual([])
    expect(back.notes.map(({ text }) => text)).toEqual(['a', 'c', 'again'])
  })

  it('takes nothing for a note that is not there', () => {
    expect(withoutNote(three, 'z', day(0))).toEqual(three)
  })
})

describe('notes of schema 1', () => {
  it('keep their words and get the first kind, no tags, and an empty trash', () => {
    const { kind, tags, ...old } = note('a', 'words')
    expect(migrate('notes', { notes: [old] }, 1)).toEqual({ notes: [{ ...old, kind, tags }], deleted: [] })
    expect(migrate('edits', { edits: 1 }, 1)).toEqual({ edits: 1 })
  })
})
