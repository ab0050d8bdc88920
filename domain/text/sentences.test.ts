import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inProportion, slope } from '../../tests/support/slope'
import { sentencesByBlock, sentencesIn, sentencesOf } from './sentences'
import { textOf, type Span } from './span'

const whole = (text: string): Span => ({ start: 0, end: text.length })
const split = (text: string): string[] => sentencesIn(text, whole(text)).map(span => textOf(text, span))

/** Each sample with a bar where a reader ends a sentence. */
const bars = (...samples: string[]): void => {
  it.each(samples)('%s', sample => {
    expect(split(sample.replaceAll(' | ', ' ')).join(' | ')).toBe(sample)
  })
}

describe('a sentence', () => {
  bars(
    'The answer was no. | Nobody asked again.',
    'That was in 2019. | 12 people came.',
    'She was right (he was not). | Both knew.',
    'It has closed. | (There is a new one.) | We went.',
    'i tried it also. | it broke. | Really? :) | Yes.'
  )

  describe('goes on after a full stop that belongs to a word', () => {
    bars(
      'Gen. Ferrow met Mr. Ash at the U.N. Headquarters. | It rained.',
      'J. P. Ash and Ida B. Marsh arrived. | They left at 9 a.m. on Monday.',
      'See No. 5 of the list. | It cost $1.2bn and 3.4 per cent of the rest.',
      'Sen. Ida Ash, R-Pinehurst, spoke vs. the plan, i.e. against it.',
      'The firm was Ash & Sons Inc. | It had closed.',
      'He came from the U.S. in May. | He stayed.',
      'He works for the U.S. Senate. | He left the U.S. | Thousands followed.',
      'They sold bread, milk, etc. | Prices rose. | So did rents, fares, etc. in town.',
      'She lives on 5th St. | The house is old. | St. Bride’s is not.',
      'The letter (c. 1640) and p. 12 of vol. 3 are lost. | Both were ours.',
      'She drank vitamin C. | You and I. | We slept.',
      'He asked for the Gen... | Nobody came.',
      'It is free. | mapLab says so. | eBus too.',
      'Port Ostmark, Vale, Norland - | The bridge is closed.',
      'Ostmark - The bridge is closed, - he said.'
    )
  })

  describe('ends in other languages where their own signs say so', () => {
    bars(
      'Der Hafen schließt am 5. Mai, z. B. für Fischer. | Das sagte Dr. Weber.',
      'Le port ferme. | « Nous attendons », dit M. Morel.',
      'El puerto de EE. UU. cierra. | ¿Quién lo dijo? | Nadie.',
      'هل أغلق الميناء؟ | نعم. | انتهى.',
      'הנמל נסגר. | מי אמר? | איש לא.',
      'Порт закрыт. | «Мы ждём», – сказала она.'
    )
  })

  describe('tells a time of day at its end from one within it', () => {
    bars(
      'At 5 a.m. Mr. Ash left. | He was back at 6 P.M. | Marsh was not.',
      'Doors open at 9 a.m. Monday and at 8 p.m. EDT on Friday. | They close at 10 p.m. | Guards stay.'
    )
  })

  describe('keeps what belongs to its end', () => {
    bars(
      'He won in May. [12] [3] | She won in June. | They tied.[4] | It was over.',
      'That was shown before.11,12 | Nobody believed it.',
      '“They rose [...] and fell” (Ash 55). | That was all.',
      'He wrote “they rose [...] and fell.” (Ash 55). | That was all.'
    )
  })

  describe('is not ended by points that stand for words', () => {
    bars(
      'He paused... and went on. | Then he stopped… | Nobody moved.',
      'Ida . . . was there . . . I saw her. | Then she left. . . . | Nobody saw it.'
    )
  })

  describe('ends in a quotation where the quotation’s own sentence does', () => {
    bars(
      '“It is over. | We lost.” | She sat down.',
      'He said, “It is over. | We lost.” | She sat down.',
      '‘It is over. | We lost.’ | She sat down.',
      '“She said ‘no.’” | He left.'
    )
  })

  describe('holds a quotation or a bracket that is part of it whole', () => {
    bars(
      'He said that “it is over. We lost.” | She sat down.',
      'He called it “the end. We lost” and sat down. | She left.',
      'He called it ‘a shame. We lost’. | She left.',
      'He teaches (he was a clerk. He left.) at a school. | She does not.',
      '“It is over. We lost.” – Ida Marsh'
    )
  })

  describe('goes on with its speaker', () => {
    bars(
      '"Stop!" he said. | They did not stop.',
      '“Is it over?” Marsh asked. | It was.',
      '“Is it over?” | The hall was empty.'
    )
  })

  describe('begins with the number or the bullet of its item', () => {
    bars(
      '1. Open the gate. | Close it.',
      '1. Open the gate | 2. Close it | 3. Sleep',
      'They ask for this: | 1) open the gate | 2) close it.',
      '• Open the gate | • Close it',
      '• 9. Open the gate | • 10. Close it',
      'He must a) open the gate, b) close it, and c) sleep.',
      'Ida came in 2. | Bo came in 3. | Nobody came in 4.',
      '4.1. Limits are known. | They hold.'
    )
  })

  describe('begins without a stop before it where the line holds something else', () => {
    bars(
      'The gate at noon | Photo: Ida Marsh',
      'Town opens its gate | Saturday, May 4, 2019',
      'Published: May 4, 2019 | Ida Marsh',
      'They met on Saturday, May 4, 2019'
    )
  })

  describe('is not ended inside an address, a number or a name', () => {
    bars(
      'Write to Ida.Ash@example.org or see example.org for more. | It is free.',
      'See https://example.org/a.b?c=d! | It is short.',
      'Buy Yahoo! Mail for $1.2bn. | Sell it.',
      'That cost 3.4 or 1.200.000 marks. | It did.'
    )
  })

  it('ends at a stop whose space is missing', () => {
    expect(split('That was the end.The rest is known.')).toEqual(['That was the end.', 'The rest is known.'])
  })

  it('ends at the stops of scripts that need no space', () => {
    expect(split('終わった。「負けた。」と言った。')).toHaveLength(3)
  })

  it('never crosses a block', () => {
    const text = 'No stop here\nNor here. But here'
    const blocks = [{ span: { start: 0, end: 12 } }, { span: { start: 13, end: text.length } }]
    expect(sentencesOf(text, blocks).map(span => textOf(text, span))).toEqual(['No stop here', 'Nor here.', 'But here'])
  })
})

describe('whatever the text, sentences', () => {
  // Texts made of what the rules look at, and texts of anything.
  const telling = fc.constantFrom('. ', '.', '! ', '? ', '... ', ' . . .', '“', '”', '"', '‘', '’', '(', ')', ' [1]', ' • ',
    ' 1. ', ' 2) ', ' a) ', 'Mr. ', 'U.S. ', ' p.m. ', 'No. 5 ', 'Ash', 'the ', 'The ', ' – ', ', ', '\n', '停戦。', ' Photo: ',
    'said ', '\uD800')
  const texts = fc.oneof(
    fc.array(telling, { maxLength: 60 }).map(parts => parts.join('')), fc.string({ unit: 'binary', maxLength: 200 }))
  const within = fc.tuple(texts, fc.nat(40), fc.nat(40)).map(([text, before, after]): [string, Span] => {
    const start = Math.min(before, text.length)
    return [text, { start, end: Math.max(start, text.length - after) }]
  })

  it('stand in order inside their block, apart, and hold every sign of it but white space', () => {
    fc.assert(fc.property(within, ([text, block]) => {
      let at = block.start
      for (const { start, end } of sentencesIn(text, block)) {
        expect(end).toBeGreaterThan(start)
        expect(text.slice(at, start).trim()).toBe('')
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        at = end
      }
      expect(at).toBeLessThanOrEqual(block.end)
      expect(text.slice(at, block.end).trim()).toBe('')
    }))
  })

  it('are those of the block alone, wherever it stands', () => {
    fc.assert(fc.property(within, ([text, { start, end }]) => {
      expect(sentencesIn(text, { start, end }).map(span => textOf(text, span))).toEqual(split(text.slice(start, end)))
    }))
  })

  it.each(['"', '“', '(', '‘', '. ', ' . .', '1. ', 'a ', 'A', '[', '.[a ', ' 1.) ', '.1 ', '(a. b', '“a. b ', ' •'])(
    'take time in proportion to its length, even of %j alone', unit => {
      expect(slope([20_000, 160_000], length => unit.repeat(length / unit.length), split)).toBeLessThan(inProportion)
    })
})

describe('the sentences by block', () => {
  it('are split anew for another text, although the blocks are the same ones', () => {
    const blocks = [{ span: { start: 0, end: 10 } }, { span: { start: 11, end: 23 } }]
    const inWords = (text: string) => sentencesByBlock(text, blocks).map(spans => spans.map(span => textOf(text, span)))
    expect(inWords('One. Two.!\nThree four')).toEqual([['One.', 'Two.!'], ['Three four']])
    expect(inWords('One two to\nIt sank. Now')).toEqual([['One two to'], ['It sank.', 'Now']])
  })
})
