import { describe, expect, it } from 'vitest'
import type { PageItem } from '../../domain/page/sheet'
import { missingFrom } from './found'

const item = (text: string, term: string | null = null): PageItem =>
  ({ id: text, section: 'voices', text, short: null, isCut: false, term, paragraph: 1, sentences: [0], always: false })

describe('finding the lines of a page in its PDF', () => {
  it('finds a line that the PDF breaks, whose ligatures and accents it draws as one glyph or as two', () => {
    const line = item('The café’s long-term office is first-rate')
    expect(missingFrom('1\nThe cafe\u0301ʼs long-\nterm o\uFB03ce\u00A0is \uFB01rst-rate\n2', [line])).toEqual([])
  })

  it('misses a line of which one word is not there, or stands elsewhere', () => {
    const line = item('He did not say so')
    expect(missingFrom('He did say so', [line])).toEqual([line])
    expect(missingFrom('He did say so not', [line])).toEqual([line])
  })

  it('misses a line whose speaker is not there', () => {
    const line = item('We will', 'Ilka Dimova (“she”)')
    expect(missingFrom('Ilka Dimova “We will”', [line])).toEqual([line])
    expect(missingFrom('Ilka Dimova\n(“she”)\n“We will”', [line])).toEqual([])
  })

  it('finds a line written from right to left by its letters, however the PDF orders them', () => {
    const line = item('الوزراء')
    expect(missingFrom('\u0632\u0631\u0627\u0621\uFEEE\uFEDF\u0627', [line])).toEqual([])
    expect(missingFrom('\u0632\u0631\u0627\u0621\uFEDF\u0627', [line])).toEqual([line])
  })
})
