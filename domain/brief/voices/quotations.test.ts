import { describe, expect, it } from 'vitest'
import type { Block } from '../../article/article'
import { textOf } from '../../text/span'
import { quotationsOf } from './quotations'

const blocksOf = (text: string): Block[] => {
  let at = 0
  return text.split('\n').map(line => {
    const span = { start: at, end: at + line.length }
    at = span.end + 1
    return { kind: 'paragraph', span }
  })
}
const quoted = (text: string): string[] => quotationsOf(text, blocksOf(text)).map(({ inner }) => textOf(text, inner))

describe('quotation marks', () => {
  it.each([
    'He said “we won” and left.', 'He said "we won" and left.', 'He said ‘we won’ and left.', "He said 'we won' and left.",
    'Er sagte „we won“ und ging.', 'Er sagte »we won« und ging.', 'Il dit « we won » hier.', '« we won », dit-il, et partit.',
    '„we won” – rzekł.', 'Han sa ”we won” och gick.', 'Han sa »we won» och gick.', '彼は「we won」と言った。', '他说“we won”。',
    'הוא אמר "we won" והלך.', 'הוא אמר ״we won״ והלך.', 'قال «we won» ثم ذهب.'
  ])('of every style are read: %s', text => {
    expect(quoted(text)).toEqual(['we won'])
  })

  it('of one sort are told from the owner’s of a plural by what follows', () => {
    expect(quoted('She called them ‘the dogs of the owners’ and left.')).toEqual(['the dogs of the owners'])
    expect(quoted('She said ‘the dogs’ owner came at dusk’ and left.')).toEqual(['the dogs’ owner came at dusk'])
    expect(quoted('She said ‘the dogs’ own beds were wet’ and left.')).toEqual(['the dogs’ own beds were wet'])
  })

  it('between two Hebrew letters are none', () => {
    expect(quoted('דובר צה"ל אמר: "ניצחנו היום" ודו״ח נכתב.')).toEqual(['ניצחנו היום'])
  })

  it('of another kind inside belong to the outer ones', () => {
    expect(quoted('« Elle a dit “non” hier », dit-il.')).toEqual(['Elle a dit “non” hier'])
    expect(quoted('«Он сказал „нет“ вчера», – сказала она.')).toEqual(['Он сказал „нет“ вчера'])
    expect(quoted('「彼は『いや』と言った」と話した。')).toEqual(['彼は『いや』と言った'])
  })

  it('leave out the comma that only leads on to the speaker, and keep the stop that is said', () => {
    expect(quoted('“We won,” she said. “It is over.”')).toEqual(['We won', 'It is over.'])
  })

  it('are told from apostrophes', () => {
    expect(quoted('The workers’ rights weren’t read. ‘We don’t mind,’ they said in the ’90s.')).toEqual(['We don’t mind'])
  })

  it('inside others belong to them', () => {
    expect(quoted('“She said ‘no’ twice,” he said.')).toEqual(['She said ‘no’ twice'])
  })

  it('left open go on in the next paragraph when it opens with one', () => {
    const text = '“We won.\n“And we lost,” he said.'
    expect(quotationsOf(text, blocksOf(text)).map(({ open }) => open)).toEqual([true, false])
  })

  it('left open for good are no quotation', () => {
    expect(quoted('He wrote “ and stopped.\nNothing more.')).toEqual([])
  })
})
