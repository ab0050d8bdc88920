import { describe, expect, it } from 'vitest'
import { failureOf } from './failure'

describe('what the system says', () => {
  const said = (code: string) => failureOf(Object.assign(new Error(code), { code }))

  it('is told in the contract’s words', () => {
    expect(['ENOSPC', 'EDQUOT'].map(said)).toEqual(Array(2).fill({ kind: 'disk-full' }))
    expect(['EACCES', 'EPERM', 'EROFS'].map(said)).toEqual(Array(3).fill({ kind: 'not-permitted' }))
    expect(said('EIO')).toEqual({ kind: 'disk-error', code: 'EIO' })
  })

  it('is never made up for a mistake of ours', () => {
    expect(() => failureOf(new TypeError('undefined is not a function'))).toThrow(TypeError)
  })
})
