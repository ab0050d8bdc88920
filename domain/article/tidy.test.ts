import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidy, tidyWords } from './tidy'

describe('tidying', () => {
  it('twice is tidying once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
      expect(tidy(tidy(text))).toBe(tidy(text))
      expect(tidyWords(tidyWords(text))).toBe(tidyWords(text))
    }), { numRuns: 1000 })
  })

  it('leaves one kind of line end and of space, nothing invisible, and composed letters', () => {
    expect(tidy('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
    expect(tidy('a\u00a0b\tc\u202fd \ne')).toBe('a b c d\ne')
    expect(tidy('\ufeffso\u00adft\u200b\u0007')).toBe('soft')
    expect(tidy('cafe\u0301')).toBe('café')
    expect(tidy('the \u202edeyned was tI\u202c')).toBe('the deyned was tI\u202c')
    expect(tidy('half \ud83d')).toBe('half \ufffd')
  })

  it('touches neither quotation marks nor dashes nor indents nor what scripts are joined by', () => {
    const text = '  “One” — ‘two’ – …\n\n    می‌خواهم 👩‍🚀'
    expect(tidy(text)).toBe(text)
  })

  it.each([
    ["''We waited,'' she said.", '"We waited," she said.'],
    ["``We waited,'' she said. ``Nobody came.''", '"We waited," she said. "Nobody came."'],
    ["He called it (``a test'').", 'He called it ("a test").'],
    ["``It was the workers' and she said `no' to it''", '"It was the workers\' and she said `no\' to it"'],
    ["``We waited for\nnine days,'' she said.", '"We waited for\nnine days," she said.']
  ])('makes double quotation marks of clear pairs of doubled single ones: %s', (written, tidied) => {
    expect(tidy(written)).toBe(tidied)
    expect(tidyWords(written)).toBe(tidied.replace('\n', ' '))
  })

  it.each([
    "It is 6'2'' wide and 3'' deep.", "''He is 6'2'' tall,'' she said.", "''We waited, she said.", "``We waited.\n\nThey left.''",
    "Write x = '' or y = ''.", "don''t and won''t", '```\ncode\n```', '``code`` and ``more``', "''He said \"no\" to us''", "'''bold'''"
  ])('leaves doubled marks that are no clear pair: %s', text => {
    expect(tidy(text)).toBe(text)
  })

  it('of doubled marks twice is tidying once', () => {
    const piece = fc.constantFrom("''", '``', "'", '`', '"', ' ', '\n', '\n\n', 'a', ',', '6', '(', '—')
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join('')), text => {
      expect(tidy(tidy(text))).toBe(tidy(text))
      expect(tidyWords(tidyWords(text))).toBe(tidyWords(text))
    }), { numRuns: 2000 })
  })
})
