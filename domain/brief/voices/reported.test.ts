import { describe, expect, it } from 'vitest'
import { textOf } from '../../text/span'
import { datesOf } from '../facts/dates'
import { timesOf } from './circumstances'
import { speechOf } from './voices'

const read = (...paragraphs: string[]) => {
  const text = paragraphs.join('\n')
  let at = 0
  const blocks = paragraphs.map(paragraph => {
    const span = { start: at, end: at + paragraph.length }
    at = span.end + 1
    return { kind: 'paragraph', span } as const
  })
  const times = timesOf(datesOf({ text, blocks, published: null, language: 'en' }))
  const { voices, reported } = speechOf(text, blocks, 'en', times)
  const inWords = ({ quote, speaker, verb, to, when }: (typeof voices)[number]) => {
    const words = (span: Parameters<typeof textOf>[1] | null) => (span === null ? null : textOf(text, span))
    return { said: quote.map(span => textOf(text, span)).join(' … '), who: words(speaker?.name ?? null), verb: words(verb), to: words(to), when: words(when) }
  }
  return { voices: voices.map(inWords), reported: reported.map(inWords) }
}
const reportedIn = (...paragraphs: string[]) => read(...paragraphs).reported

describe('what is reported as said', () => {
  it.each([
    // The clause after the verb, with "that" or without.
    ['Ida Ash said that the quay would stay shut.', 'the quay would stay shut', 'Ida Ash', 'said'],
    ['Ida Ash said the quay would stay shut.', 'the quay would stay shut', 'Ida Ash', 'said'],
    ['The ministry denied that it had known.', 'it had known', 'The ministry', 'denied'],
    ['Ida Ash said about a third of the money was gone.', 'about a third of the money was gone', 'Ida Ash', 'said'],
    ['Ida Ash, who led the yard, insisted it was safe.', 'it was safe', 'Ida Ash', 'insisted'],
    ['A survey of nine towns found that rents had doubled.', 'rents had doubled', 'A survey', 'found'],
    ['The U.N. said it was ready to help.', 'it was ready to help', 'U.N', 'said'],
    ['Two people familiar with the plan said it was dead.', 'it was dead', 'Two people familiar with the plan', 'said'],
    ['Prices fell after Ida Ash cut her forecast and warned that fuel could be dear.', 'fuel could be dear', 'Ida Ash', 'warned'],
    ['Ida Ash, who said she would stay, left at noon.', 'she would stay', 'Ida Ash', 'said'],
    // The clause before it, and around it.
    ['The quay would stay shut, Ida Ash said.', 'The quay would stay shut', 'Ida Ash', 'said'],
    ['The quay would stay shut, the harbour authority said.', 'The quay would stay shut', 'the harbour authority', 'said'],
    ['The quay would stay shut, said Ida Ash, a lawyer who is not involved.', 'The quay would stay shut', 'Ida Ash', 'said'],
    ['But first, Ida Ash said, the living must be found.', 'But first … the living must be found', 'Ida Ash', 'said'],
    ['ASHBY (Wire) — Nine ships were lost, the navy said.', 'Nine ships were lost', 'the navy', 'said'],
    ['The papers he filed Tuesday say that it is late.', 'it is late', 'The papers', 'say'],
    // A source.
    ['According to Ida Ash, the quay is safe.', 'the quay is safe', 'Ida Ash', null],
    ['The quay is safe, according to Ida Ash.', 'The quay is safe', 'Ida Ash', null],
    ['The quay, according to Ida Ash, is safe until May.', 'The quay … is safe until May', 'Ida Ash', null],
    ['According to Ida Ash, who led the yard, the quay is safe.', 'the quay is safe', 'Ida Ash', null],
    ['Half the town walks to work, according to a survey carried out by us.', 'Half the town walks to work', 'a survey', null],
    // Words of the speaker’s own within what is told in the article’s.
    ['Ida Ash said the town was on an “irreversible” path to peace.', 'the town was on an “irreversible” path to peace', 'Ida Ash', 'said']
  ])('is found in: %s', (sentence, said, who, verb) => {
    expect(reportedIn(sentence)).toEqual([{ said, who, verb, to: null, when: null }])
  })

  it('is told apart where one sentence reports twice', () => {
    expect(reportedIn('Ida Ash said the quay was shut, adding that the boats would sail.').map(({ said, verb }) => [said, verb]))
      .toEqual([['the quay was shut', 'said'], ['the boats would sail', 'adding']])
    expect(reportedIn('Ida Ash said the quay was shut; Bo Lind said it was open.').map(({ said, who }) => [said, who]))
      .toEqual([['the quay was shut', 'Ida Ash'], ['it was open', 'Bo Lind']])
  })

  it.each([
    // What stands in quotation marks is direct speech, and what leads up to it is none.
    'Ida Ash said: “The quay is shut and will stay shut.”', '“The quay is shut,” Ida Ash said.', '“The quay is shut,” she said, “and will stay shut.”',
    'Ida Ash said that “the quay is shut and will stay shut”.', 'Asked about the quay, Ida Ash said nothing.', 'As Ida Ash said, “it is late”.',
    // Nothing was said, or nobody is said to have said it.
    'Ida Ash did not say that the quay was shut.', 'Ida Ash would not say the quay was shut.', 'Ida Ash is said to have a copy.',
    'It was said that the quay was shut.', 'Ida Ash declined to say whether the quay was shut.',
    // Nouns, and verbs with an object of another kind.
    'Her claim that the quay was shut is false.', 'Ida Ash announced a new plan for the quay.', 'Ida Ash confirmed the report.',
    'The board denied Ida Ash a seat.', 'Ida Ash wrote a note, but nobody read it.', 'They played according to the rules.', 'Marsh denied reports that talks had begun.',
    'Saying “no”, he told me, was fine.',
    'What Ida Ash says does not bother him.', 'A man who said he spoke for the crew telephoned the paper.'
  ])('is not found in: %s', sentence => {
    expect(reportedIn(sentence)).toEqual([])
  })

  it('is not looked for in another language', () => {
    const text = 'Ida Ash said that the quay would stay shut.'
    expect(speechOf(text, [{ kind: 'paragraph', span: { start: 0, end: text.length } }], 'de', new Map()).reported).toEqual([])
  })

  it('names who "she" is, as a quotation does', () => {
    expect(reportedIn('Ida Ash leads the yard.', 'She said the quay was shut.')[0]!.who).toBe('Ida Ash')
  })
})

describe('to whom and when', () => {
  it.each([
    ['“It is shut,” Ida Ash told reporters at the airport on Tuesday.', 'reporters', 'on Tuesday'],
    ['“It is shut,” Ida Ash told the Ashby Gazette.', 'the Ashby Gazette', null],
    ['“It is shut,” Ida Ash told BBN Sport late on Tuesday.', 'BBN Sport', 'late on Tuesday'],
    ['“It is shut,” Ida Ash told a news conference.', 'a news conference', null],
    ['“It is shut,” Ida Ash said in a statement on Friday.', null, 'on Friday'],
    ['“It is shut,” Ida Ash said in an interview with the Gazette last week.', 'the Gazette', 'last week'],
    ['“It is shut,” Ida Ash said to reporters.', 'reporters', null],
    ['“It is shut,” said Ida Ash, a baker, on Monday.', null, 'on Monday'],
    ['On Monday, Ida Ash said: “It is shut.”', null, 'On Monday'],
    ['Ida Ash on Monday said: “It is shut.”', null, 'on Monday'],
    ['Ida Ash told him: “It is shut and will stay so.”', 'him', null],
    ['Ida Ash warned him that the quay was “as good as shut”.', 'him', null],
    ['“It is shut,” Ida Ash told BBN’s “World at Noon” on Friday.', 'BBN', null],
    ['“It is shut,” Ida Ash told Ostmark lawmakers.', 'Ostmark lawmakers', null],
    ['Ida Ash hopes to win “a fair wage for all of us”.', null, null],
    ['“It is shut,” Ida Ash said in the summer house.', null, null]
  ])('is said in: %s', (sentence, to, when) => {
    expect(read(sentence).voices.map(voice => [voice.to, voice.when])).toEqual([[to, when]])
  })

  it.each([
    ['Ida Ash told reporters on Tuesday that the quay was shut.', 'the quay was shut', 'reporters', 'on Tuesday'],
    ['Ida Ash said in a statement on Friday that the quay was shut.', 'the quay was shut', null, 'on Friday'],
    ['The quay was shut, Ida Ash told the Gazette on Monday.', 'The quay was shut', 'the Gazette', 'on Monday'],
    ['Ida Ash said in a May 2014 report that the quay was shut.', 'the quay was shut', null, null]
  ])('is said of reported speech in: %s', (sentence, said, to, when) => {
    expect(reportedIn(sentence)).toEqual([{ said, who: 'Ida Ash', verb: expect.any(String) as string, to, when }])
  })
})
