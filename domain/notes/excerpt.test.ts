import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '../search/find'
import { excerptOf } from './excerpt'

describe('what a list shows of a note that was searched for', () => {
  const long = 'The board met twice before it voted, and nobody took the minutes of either meeting. '.repeat(4)

  it('is the note from its start when nothing is searched for, or the hit is in sight there', () => {
    for (const words of ['', 'minutes', 'nowhere']) expect(excerptOf(long, words)).toEqual({ text: long, isCut: false })
  })

  it('begins with the line of the first hit, a task as one, where that lies further down', () => {
    const tasks = Array.from({ length: 9 }, (_, at) => `- [ ] task number ${at}`).join('\n')
    expect(excerptOf(tasks, 'number 6')).toEqual({ text: tasks, isCut: false })
    expect(excerptOf(tasks, '7')).toEqual({ text: '- [ ] task number 7\n- [ ] task number 8', isCut: true })
    expect(excerptOf(`${tasks}\n  - [x] ask the clérk`, 'clerk')).toEqual({ text: '- [x] ask the clérk', isCut: true })
  })

  it('begins with a word shortly before the hit where its line is long', () => {
    expect(excerptOf(`${long}It was Friday then.`, 'friday').text).toMatch(/^\S+( \S+)* It was Friday then\.$/)
  })

  it('is always the end of the note, and has one of the words near its start', () => {
    const texts = fc.array(fc.constantFrom('quay', 'ebb', 'Échéance', 'storm ', '\n', ' ', '- ', 'unbroken'.repeat(12)), { maxLength: 60 }).map(parts => parts.join(' '))
    fc.assert(fc.property(texts, fc.subarray(['quay', 'echeance', 'storm'], { minLength: 1 }), (text, words) => {
      const { text: shown, isCut } = excerptOf(text, words.join(' '))
      expect(text.endsWith(shown)).toBe(true)
      expect(isCut || shown === text).toBe(true)
      if (isCut) expect(words.some(word => plain(shown.slice(0, 100)).includes(word))).toBe(true)
    }))
  })
})
