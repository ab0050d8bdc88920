import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Voice } from '../brief/brief'
import { readCsv } from '../../tests/support/csv'
import { voicesCsv } from './csv'

const at = (text: string, words: string) => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}
const unknown = (quote: Voice['quote']): Voice => ({ quote, speaker: null, verb: null, to: null, when: null, paragraph: 1 })

describe('who said what as CSV', () => {
  it('has a row for each voice in article order, direct and reported together, with every part in its column', () => {
    const text = 'The quay would stay shut, harbour master Ilka Dimova said. “It is sinking, fast,” she told reporters on Monday.'
    const speaker = { name: at(text, 'Ilka Dimova'), role: at(text, 'harbour master'), mention: at(text, 'she'), resolved: true, likely: false }
    const direct: Voice = { quote: [at(text, 'It is sinking, fast,')], speaker, verb: at(text, 'told'), to: at(text, 'reporters'), when: at(text, 'on Monday'), paragraph: 1 }
    const reported: Voice = { ...direct, quote: [at(text, 'The quay would stay shut')], speaker: { ...speaker, mention: speaker.name, resolved: false, likely: false }, verb: at(text, 'said'), to: null, when: null }
    const [head, ...rows] = readCsv(voicesCsv({ text }, { voices: [direct], reported: [reported] }))
    expect(head).toEqual(['paragraph', 'speaker', 'role', 'as written', 'resolved', 'verb', 'to', 'when', 'direct/reported', 'quote'])
    expect(rows).toEqual([
      ['1', 'Ilka Dimova', 'harbour master', 'Ilka Dimova', 'no', 'said', '', '', 'reported', 'The quay would stay shut'],
      ['1', 'Ilka Dimova', 'harbour master', 'she', 'yes', 'told', 'reporters', 'on Monday', 'direct', 'It is sinking, fast']
    ])
  })

  it('says "?" where the article names nobody', () => {
    const text = '“Go,” was heard.'
    expect(readCsv(voicesCsv({ text }, { voices: [unknown([at(text, 'Go')])], reported: [] }))[1])
      .toEqual(['1', '?', '', '', '', '', '', '', 'direct', 'Go'])
  })

  it('begins with a byte order mark, and ends each line as spreadsheets do', () => {
    expect(voicesCsv({ text: '' }, { voices: [], reported: [] })).toMatch(/^\uFEFFparagraph,[^\r\n]+\r\n$/)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=HYPERLINK("http://x","y")'])('gives no spreadsheet the formula %j', words => {
    const [, row] = readCsv(voicesCsv({ text: words }, { voices: [unknown([{ start: 0, end: words.length }])], reported: [] }))
    expect(row!.at(-1)).toBe(`'${words}`)
  })

  it('reads back as it was written, whatever signs stand in a quotation', () => {
    const signs = fc.stringMatching(/^[ab",;\n\r '|]{1,30}$/).filter(text => !/^[\r]|,$/.test(text))
    fc.assert(fc.property(signs, text => {
      const rows = readCsv(voicesCsv({ text }, { voices: [unknown([{ start: 0, end: text.length }])], reported: [] }))
      expect(rows).toHaveLength(2)
      expect(rows[1]!.at(-1)).toBe(text)
    }))
  })
})
