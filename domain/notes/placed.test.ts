import { describe as group, expect, it } from 'vitest'
import { describe } from './anchor'
import type { Note } from './note'
import { placedInOrder } from './placed'

const text = 'The quay is sinking. Ships go to Burgas.'
const note = (id: string, words: string | null, createdAt = '2026-01-01T00:00:00.000Z'): Note => {
  const start = words === null ? 0 : text.indexOf(words)
  const anchor = words === null ? null : start < 0 ? { quote: words, before: '', after: '', position: { start: 0, end: words.length } } : describe(text, { start, end: start + words.length })
  return { id, anchor, kind: 'key', text: id, tags: [], createdAt, changedAt: createdAt }
}

group('notes in reading order', () => {
  it('are those on the whole article, then by place, then those whose passage is gone', () => {
    const notes = [note('lost', 'Kaliningrad voted'), note('later', 'Burgas'), note('first', 'quay'), note('whole', null)]
    expect(placedInOrder(text, notes).map(({ note: { id } }) => id)).toEqual(['whole', 'first', 'later', 'lost'])
  })

  it('stand in one place as they were made', () => {
    const notes = [note('newer', 'quay', '2026-02-01T00:00:00.000Z'), note('older', 'quay')]
    expect(placedInOrder(text, notes).map(({ note: { id } }) => id)).toEqual(['older', 'newer'])
  })
})
