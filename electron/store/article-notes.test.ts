import { describe, expect, it } from 'vitest'
import { trashDays, type Note } from '../../domain/notes/note'
import { inProportion, slope } from '../../tests/support/slope'
import { note } from '../../tests/support/store-bench'
import { noNotes, withNotes, withoutExpired, withoutNotes } from './article-notes'
import { migrate } from './migrations'

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()
const three = withNotes(noNotes, ['a', 'b', 'c'].map(id => note(id, id)))

describe('the trash of an article', () => {
  it('keeps a note for thirty days after it was deleted, and no longer', () => {
    const two = withoutNotes(withoutNotes(three, ['a'], day(0)), ['b'], day(1))
    expect(withoutExpired(two, day(trashDays - 1))).toBe(two)
    expect(withoutExpired(two, day(trashDays)).deleted.map(({ note }) => note.id)).toEqual(['b'])
  })

  it('gives a note up when it is saved again', () => {
    const back = withNotes(withoutNotes(three, ['b'], day(0)), [note('b', 'again')])
    expect(back.deleted).toEqual([])
    expect(back.notes.map(({ text }) => text)).toEqual(['a', 'c', 'again'])
  })

  it('takes nothing for a note that is not there', () => {
    expect(withoutNotes(three, ['z'], day(0))).toEqual(three)
  })
})

describe('the notes of an article', () => {
  it('keep their places when some are changed, and take new ones behind them, each once', () => {
    const changed = withNotes(three, [note('d', 'first'), note('b', 'changed'), note('d', 'last')])
    expect(changed.notes.map(({ text }) => text)).toEqual(['a', 'changed', 'c', 'last'])
  })

  it('are saved and deleted many at once without looking at all for each', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => note(String(at), 'x'))
    const thereAndBack = (notes: readonly Note[]) => withoutNotes(withNotes(withNotes(noNotes, notes), notes), notes.map(({ id }) => id), day(0))
    expect(slope([2_000, 32_000], many, thereAndBack)).toBeLessThan(inProportion)
  })
})

describe('notes of schema 1', () => {
  it('keep their words and get the first kind, no tags, and an empty trash', () => {
    const { kind, tags, ...old } = note('a', 'words')
    expect(migrate('notes', { notes: [old] }, 1)).toEqual({ notes: [{ ...old, kind, tags }], deleted: [] })
    expect(migrate('edits', { edits: 1 }, 1)).toEqual({ edits: 1 })
  })
})
