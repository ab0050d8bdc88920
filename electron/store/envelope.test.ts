import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seal, sealInPieces, TextInPieces, unseal } from './envelope'

const header = { kind: 'notes', version: 2, generation: 3, savedAt: '2026-01-01T00:00:00.000Z' }
const inOne = async (data: unknown) => Buffer.concat(await sealInPieces(header, data))

describe('an envelope', () => {
  it('gives back any data that was put in, and is plain JSON', async () => {
    await fc.assert(fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async data => {
      const expected: unknown = JSON.parse(JSON.stringify(data))
      expect(unseal(seal(header, data))).toEqual({ header, data: expected })
      expect((JSON.parse(seal(header, data).toString()) as { data: unknown }).data).toEqual(expected)
    }))
  })

  it('says a time and nothing else where it says when: a file\'s place in the history is named by it', () => {
    for (const savedAt of ['Jan 1 2026 (/../../../out)', '2026-01-01', '2026-02-31T00:00:00.000Z', '']) {
      expect(unseal(seal({ ...header, savedAt }, {})), savedAt).toBe('damaged')
    }
  })

  it('has the same bytes in pieces as in one', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async data => {
      expect(await inOne(data)).toEqual(seal(header, data))
    }))
  })

  it('holds a text in pieces as it holds the same text in one', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string()), async pieces => {
      const [text, whole] = [new TextInPieces(pieces), pieces.join('')]
      expect(await inOne({ key: 'k', text })).toEqual(seal(header, { key: 'k', text: whole }))
    }))
  })

  it('lets others run while thousands of notes are put into it', async () => {
    const notes = Array.from({ length: 3000 }, (_, n) => ({ id: `${n}`, text: 'x'.repeat(500) }))
    let turns = 0
    let isDone = false
    const others = () => {
      turns++
      if (!isDone) setImmediate(others)
    }
    setImmediate(others)
    const pieces = await sealInPieces(header, { notes })
    isDone = true
    expect(turns).toBeGreaterThanOrEqual(pieces.length - 1)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(100_000)
    expect(unseal(Buffer.concat(pieces))).toEqual({ header, data: { notes } })
  })
})
