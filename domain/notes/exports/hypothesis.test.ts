import { describe, expect, it } from 'vitest'
import { noteShape } from '../../contract/schemas'
import { importedNotes, type Imported } from './hypothesis'
import type { Note } from '../note'

const text = `The harbour board voted on Tuesday to close the east quay for eleven months.
Fishing crews said they had been told of the plan only last week.
The plan was drawn up by the harbour board in May.`
const now = '2026-01-01T00:00:00.000Z'

/** A row as the search of Hypothesis answers it. */
const row = (id: string, words: string, { exact, prefix = '', suffix = '', ...more }: { exact?: string; prefix?: string; suffix?: string; [key: string]: unknown } = {}) => ({
  id, created: '2024-12-09T10:11:12.123456+00:00', updated: '2024-12-10T10:11:12.123456+00:00', user: 'acct:anna@hypothes.is',
  uri: 'https://example.org/harbour', group: '__world__', permissions: {}, tags: [], document: { title: ['Harbour'] }, text: words,
  target: [{ source: 'https://example.org/harbour', ...exact !== undefined && { selector: [
    { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 3, endContainer: '/p[1]', endOffset: 9 },
    { type: 'TextPositionSelector', start: 1042, end: 1062 },
    { type: 'TextQuoteSelector', exact, prefix, suffix }
  ] } }],
  ...more
})
const rows = [
  row('aB_c-1', 'Who told them?', { exact: 'told of the\n      plan', prefix: 'crews said they had been ', suffix: ' only last', tags: ['crews', 'crews', 'to do'] }),
  row('hl', '', { exact: 'eleven months', prefix: 'the east quay for ', suffix: '.\nFishing' }),
  row('lost', 'Gone?', { exact: 'a passage that nobody wrote into this article', prefix: 'qqq', suffix: 'zzz' }),
  row('page', 'On all of it.'),
  row('reply', 'The crews’ union did.', { references: ['aB_c-1'] }),
  row('empty', '  ')
]
const read = (value: unknown, notes: readonly Note[] = [], article = text) =>
  importedNotes(JSON.stringify(value), { text: article, notes, now, stamp: 'stamp' })
const done = (value: unknown, notes?: readonly Note[]): Imported => read(value, notes)!
const textsOf = ({ notes }: Imported) => notes.map(note => note.text)

describe('annotations of Hypothesis', () => {
  it('find their passages, stand on the whole article, or are detached; what holds nothing is counted', () => {
    const { notes, ...counts } = done({ total: 6, rows })
    expect(counts).toEqual({ found: 3, detached: 1, whole: 1, known: 0, skipped: 1, cutTags: 0 })
    expect(notes.map(({ anchor }) => anchor && text.slice(anchor.position.start, anchor.position.end))).toEqual([
      'told of the plan', 'eleven months', text.slice(notes[2]!.anchor!.position.start, notes[2]!.anchor!.position.end), null, 'told of the plan'
    ])
    expect(notes[2]!.anchor!.quote).toBe('a passage that nobody wrote into this article')
    expect(notes[0]).toMatchObject({ text: 'Who told them?', tags: ['crews', 'to do'], createdAt: '2024-12-09T10:11:12.123Z', changedAt: '2024-12-10T10:11:12.123Z' })
  })

  it('that reply quote what they reply to and stand where it stands', () => {
    const { notes } = done({ rows })
    expect(notes[4]).toMatchObject({ text: '> Who told them?\n\nThe crews’ union did.', anchor: notes[0]!.anchor })
  })

  it('are the same from a search, a search with its replies apart, the sidebar\'s export, and a list', () => {
    const apart = { rows: rows.slice(0, 4), replies: rows.slice(4) }
    for (const other of [apart, { export_date: now, annotations: rows }, rows]) expect(done(other)).toEqual(done({ rows }))
  })

  it('imported twice are there once, and what was changed since stays changed', () => {
    const first = done({ rows }).notes
    const changed = first.map((note, at) => (at === 0 ? { ...note, text: 'Mine now.' } : note))
    expect(done({ rows }, changed)).toMatchObject({ notes: [], known: 5, skipped: 1 })
    expect(done({ rows: [...rows, ...rows] }).notes).toEqual(first)
  })

  it('without ids are known by their words', () => {
    const nameless = rows.map(one => ({ ...one, id: undefined }))
    const first = done(nameless).notes
    expect(first).toHaveLength(4 + 1)
    expect(done(nameless, first)).toMatchObject({ notes: [], known: 5 })
  })

  it('of several people say who wrote what', () => {
    expect(textsOf(done({ rows: [rows[0], row('other', 'I did.', { user: 'acct:bo@hypothes.is' })] }))).toEqual(['Who told them?\n\n— anna', 'I did.\n\n— bo'])
  })

  it('are notes as the store takes them, whatever the file says', () => {
    const odd = [
      ...rows, null, 7, [], {}, row('x'.repeat(500), 'long id'), row('ü/../😀', 'odd id'), { ...row('t', 'times'), created: 'yesterday', updated: 9 },
      { ...row('tags', 'tags'), tags: [1, '', ' a ', 'x'.repeat(99), ...Array.from({ length: 40 }, (_, n) => `t${n}`)] },
      { ...row('sel', 'selectors'), target: [null, { selector: 'x' }, { selector: [null, { type: 'TextQuoteSelector', exact: 9 }] }] },
      row('neg', 'position', { exact: 'the east quay', prefix: 'y'.repeat(900), suffix: 'z'.repeat(900) }), row('huge', 'x'.repeat(1_000_001)),
      { ...row('proto', 'p'), references: [{}, '__proto__'], user: { toString: 'no' } }, { ...row('reply', 'r'), references: [{ toString: 1, valueOf: 1 }] },
      { ...row('far', 'f'), created: '+275760-09-12T00:00:00Z', updated: '-000001-01-01T00:00:00Z' }
    ]
    const { notes, skipped, cutTags } = done({ rows: odd })
    expect(skipped).toBeGreaterThan(2)
    // Of forty-two one is too long, and twenty-two are too many.
    expect(cutTags).toBe(23)
    for (const note of notes) expect(noteShape(note), note.id.slice(0, 40)).toBe(true)
    expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length)
  })

  it.each(['', 'words', '{}', '7', 'null', '{"rows":7}', '{"annotations":{}}'])('are not what %j holds', json => {
    expect(importedNotes(json, { text, notes: [], now, stamp: 's' })).toBeNull()
  })
})
