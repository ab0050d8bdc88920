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
    expect(names('The board’s spokeswoman for the northern quays, Ines Okafor, called it “a very long and cold nine days.”')).toEqual(['Ines Okafor'])
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

describe('a pronoun at a quotation', () => {
  const resolved = (text: string) => voicesIn(text).map(({ speaker }) => speaker && { name: textOf(text, speaker.name), resolved: speaker.resolved, likely: speaker.likely })

  it('stands for the one it can stand for', () => {
    expect(resolved('Mayor Tom Reed said on Monday that the quay was shut. “We waited for nine days,” he said.\nHe would wait no longer, Mr. Reed added. “It was cold out there,” he said.'))
      .toEqual([{ name: 'Tom Reed', resolved: true, likely: false }, { name: 'Tom Reed', resolved: true, likely: false }])
  })

  it('is marked as likely only where another could be meant', () => {
    expect(resolved('Mayor Tom Reed met Captain Paul Diaz at the quay. “We waited for nine days,” he said.'))
      .toEqual([{ name: 'Tom Reed', resolved: true, likely: true }])
  })

  it('stands as it is where two could be meant as well', () => {
    expect(names('The quay was shut for Paul Diaz, for Tom Reed and for Sven Hale. “We waited for nine days,” he said.')).toEqual(['he'])
  })
})

describe('words of a report', () => {
  it('are of who closes its sentence with a verb of speech', () => {
    expect(names('The harbour “may well be shut for nine days” in winter, Ana Diaz said.')).toEqual(['Ana Diaz'])
  })

  it('are of who reports what others say', () => {
    expect(names('Ana Diaz says the board believes “the quay can wait another winter.”')).toEqual(['Ana Diaz'])
  })

  it('are of the one who signs them after a dash', () => {
    expect(names('On the flood — Ana Diaz: “The quay can wait another winter.”')).toEqual(['Ana Diaz'])
  })
})

describe('a title', () => {
  it('is nobody’s speech, with or without the sentence’s stop inside its marks', () => {
    expect(names('Tom Reed carved all winter and showed “The House Under the Hill.” It was cold.')).toEqual([])
    expect(names('Tom Reed carved all winter and showed “The House Under the Hill”, his last. It was cold.')).toEqual([])
  })

  it('unless somebody is said to say it', () => {
    expect(names('Tom Reed chanted: “The House Under the Hill.”')).toEqual(['Tom Reed'])
  })
})

describe('who closes a sentence', () => {
  it.each([
    ['The mayor “may yet consider” a wall, said Ines Okafor.', 'Ines Okafor'],
    ['The mayor “may yet consider” a wall, according to Ines Okafor.', 'Ines Okafor'],
    ['Ines Okafor “may yet consider” a wall.', 'Ines Okafor']
  ])('speaks where a verb of speech or a source stands there: %s', (text, name) => {
    expect(names(text)).toEqual([name])
  })
})

it('capitals in a row as long as a headline are nobody whom "he" could stand for', () => {
  expect(names('Reed Walks The Whole Harbour Wall Again\nThe wall was cold.\n“We waited for nine days,” he said.')).toEqual(['he'])
})
