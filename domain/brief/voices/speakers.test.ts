import { describe, expect, it } from 'vitest'
import { textOf } from '../../text/span'
import { briefOf } from '../brief-of'
import type { Voice } from '../brief'

/** The voices of an English text, one paragraph for each line. */
function voicesIn(text: string): readonly Voice[] {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(line => (
    { kind: 'paragraph' as const, span: { start: line.index, end: line.index + line[0].length } }))
  return briefOf({ title: '', titleOrigin: 'file', published: null, language: 'en', text, blocks }).voices
}

/** The name of each voice's speaker, "?" without one. */
const names = (text: string): string[] =>
  voicesIn(text).map(({ speaker }) => speaker === null ? '?' : textOf(text, speaker.name))

const mentions = (text: string): string[] =>
  voicesIn(text).map(({ speaker }) => speaker === null ? '?' : textOf(text, speaker.mention))

describe('a mention', () => {
  it.each([
    ['“We waited for nine days,” Mr. Reed said.', 'Mr. Reed'],
    ['“We waited for nine days,” said Dr Ana Diaz.', 'Dr Ana Diaz'],
    ['“We waited for nine days,” the Karvels say in their letter.', 'the Karvels'],
    ['“We waited for nine days,” said harbour master Ines Okafor.', 'Ines Okafor']
  ])('is what stands at the quotation, with its form of address or article, without its role: %s', (text, mention) => {
    expect(mentions(text)).toEqual([mention])
  })

  it('of a description with the name beside it is the name', () => {
    expect(names('“We waited for nine days,” said Hale Marine’s new director, Ines Okafor, adding that it was cold.')).toEqual(['Ines Okafor'])
    expect(names('“We waited for nine days,” Mayor Tom Reed’s chief of staff, Ana Diaz, told the Gazette.')).toEqual(['Ana Diaz'])
  })
})

describe('a shortened word inside a name', () => {
  it.each([
    ['“We waited for nine days,” said former South Hale Gov. Ines Okafor.', 'Ines Okafor'],
    ['“We waited for nine days,” said retired Army Lt. Gen. Tom Reed, who served there.', 'Tom Reed'],
    ['“We waited for nine days,” said Harbour Ministry spokesman Navy Capt. Tom Reed.', 'Tom Reed'],
    ['“We waited for nine days,” said Hale Workers Secretary-Treasurer Ana Diaz.', 'Ana Diaz'],
    ['“We waited for nine days,” said a former aide to Mayor Tom B. Reed.', 'a former aide to Mayor Tom B. Reed']
  ])('does not end it: %s', (text, name) => {
    expect(names(text)).toEqual([name])
  })
})

describe('a verb that reports nothing', () => {
  it('is an infinitive of another verb’s', () => {
    expect(names('Tom Reed says that the town seeks a mayor to counter the flood, but instead the harbour gives it “a lecture and a sandbag each.”')).toEqual(['Tom Reed'])
  })

  it('unless the two go together', () => {
    expect(names('Tom Reed went on to say: “We waited for nine days.”')).toEqual(['Tom Reed'])
  })
})

it('“said that the quay” begins a clause and names nobody', () => {
  expect(names('The spokeswoman, who sits at the back, said that sunny town was “ready to take on the sea.”')).toEqual(['The spokeswoman'])
})
