import fc from 'fast-check'
import { describe as group, expect, it } from 'vitest'
import { describe, type Anchor } from './anchor'
import type { Note } from './note'
import { receivedNote, sentNote } from './sent'

const text = Array.from({ length: 200 }, (_, at) => `In case ${at} the committee asked for ${at * 7} copies before noon.`).join('\n')
const time = '2026-01-01T00:00:00.000Z'
const noteOn = (anchor: Anchor | null): Note => ({ id: 'one', anchor, kind: 'doubt', text: 'Why?', tags: ['a'], createdAt: time, changedAt: time })
const spans = fc.tuple(fc.nat(text.length), fc.nat(300)).map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))

group('a note that crosses beside its article', () => {
  it('comes to be what it was, whatever its anchor says and whatever became of the text', () => {
    const strange = fc.record({ quote: fc.string(), before: fc.string(), after: fc.string(), position: spans })
    const anchors = fc.oneof(fc.constant(null), spans.map(span => describe(text, span)), strange)
    const texts = fc.constantFrom(text, text.slice(40), text.replaceAll('copies', 'prints'), '')
    fc.assert(fc.property(anchors, texts, (anchor, today) => {
      const note = noteOn(anchor)
      expect(receivedNote(today, structuredClone(sentNote(today, note)))).toEqual(note)
    }))
  })

  it('says of its passage where it stands and none of its words, as long as the text has them', () => {
    fc.assert(fc.property(spans, span => {
      expect(sentNote(text, noteOn(describe(text, span))).anchor).toEqual(span)
    }))
    const changed = text.replaceAll('committee', 'commission')
    expect(sentNote(changed, noteOn(describe(text, { start: 0, end: 90 }))).anchor).toHaveProperty('quote')
  })

  it('keeps an anchor with less around it, as other programs make them, as it is', () => {
    const anchor = { ...describe(text, { start: 500, end: 520 }), before: text.slice(480, 500) }
    expect(sentNote(text, noteOn(anchor)).anchor).toEqual(anchor)
  })
})
