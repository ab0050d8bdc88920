import { describe, expect, it } from 'vitest'
import { textOf } from '../../text/span'
import { briefOf } from '../brief-of'

/** Each voice's speaker as "role | name", "?" without one. */
const speakers = (text: string): string[] => {
  const article = {
    title: '', titleOrigin: 'file' as const, published: null, language: 'en', text,
    blocks: [{ kind: 'paragraph' as const, span: { start: 0, end: text.length } }]
  }
  return briefOf(article).voices.map(({ speaker }) => speaker === null ? '?' :
    `${speaker.role ? textOf(text, speaker.role) : ''} | ${textOf(text, speaker.name)}`)
}

describe('a role that no list knows', () => {
  it.each([
    ['“We would rather close it than see it fall,” said harbour master Ines Okafor.', 'harbour master | Ines Okafor'],
    ['“We waited for nine days,” said dock worker and union organiser Tom Reed.', 'dock worker and union organiser | Tom Reed'],
    ['“We waited for nine days,” according to trade lawyer Ana Diaz.', 'trade lawyer | Ana Diaz'],
    ['“We waited for nine days,” said chief of staff Ana Diaz, who left on Monday.', 'chief of staff | Ana Diaz'],
    ['“We waited for nine days,” said the retired glassblower Tom Reed.', 'retired glassblower | Tom Reed'],
    ['“We waited for nine days,” lamented former Karvelian glassblower Tom Reed.', 'former Karvelian glassblower | Tom Reed'],
    ['“We waited for nine days,” said Hale Marine rigger Tom Reed last week.', 'Hale Marine rigger | Tom Reed'],
    ['“We waited for nine days,” said first-time beekeeper Dr. Ana Diaz.', 'first-time beekeeper | Ana Diaz'],
    ['“We waited for nine days,” glassblower Tom Reed said.', 'glassblower | Tom Reed'],
    ['Harbour master Ines Okafor said: “We waited for nine days.”', 'Harbour master | Ines Okafor'],
    ['Harbour master Ines Okafor, 51, said: “We waited for nine days.”', 'Harbour master | Ines Okafor']
  ])('before a name is read from where it stands: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })

  it.each([
    ['“We waited for nine days,” Tom Reed, a dock worker, said.', 'dock worker | Tom Reed'],
    ['“We waited for nine days,” Tom Reed, a chandler, said.', 'chandler | Tom Reed'],
    ['Tom Reed, a second-hand chandler at Hale Marine, said: “We waited for nine days.”', 'second-hand chandler | Tom Reed'],
    ['“We waited for nine days,” said Tom Reed, a chandler who came in May.', 'chandler | Tom Reed']
  ])('beside a name is read from where it stands: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })

  it('is known again in what follows', () => {
    const text = '“We waited for nine days,” said harbour master Ines Okafor. The ferry had gone. “Nobody came to us,” the harbour master said. “Nobody at all,” she said.'
    expect(new Set(speakers(text))).toEqual(new Set(['harbour master | Ines Okafor']))
  })
})

describe('words before a name that are no role', () => {
  it.each([
    ['“We waited for nine days,” said Tom Reed last week.', ' | Tom Reed'],
    ['“We waited for nine days,” said an aide to Tom Reed.', ' | an aide to Tom Reed'],
    ['“We waited for nine days,” said Ana Diaz and Tom Reed.', ' | Ana Diaz'],
    ['Last year Tom Reed said: “We waited for nine days.”', ' | Tom Reed'],
    ['Two weeks ago Tom Reed said: “We waited for nine days.”', ' | Tom Reed'],
    ['Ana Diaz told reporters Tom Reed had left. “We waited for nine days,” Reed said.', ' | Tom Reed'],
    ['In Hale, a town of nine hundred, Tom Reed said: “We waited for nine days.”', ' | Tom Reed']
  ])('stay out of it: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })
})
