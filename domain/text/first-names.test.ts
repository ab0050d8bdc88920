import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstNameGender } from './first-names'

describe('a first name', () => {
  it('tells the pronoun its bearers take, where one is usual', () => {
    expect(['Tom', 'Karim', 'Giovanni'].map(firstNameGender)).toEqual(['he', 'he', 'he'])
    expect(['Ida', 'Fatima', 'Ingrid'].map(firstNameGender)).toEqual(['she', 'she', 'she'])
  })

  it('tells none where both bear it', () => {
    expect(['Robin', 'Sam', 'Wei'].map(firstNameGender)).toEqual(['either', 'either', 'either'])
  })

  it('is the same name with and without accents and capitals', () => {
    expect(firstNameGender('José')).toBe(firstNameGender('jose'))
    expect(firstNameGender('ZOË')).toBe('she')
  })

  it('is told from other words', () => {
    for (const word of ['Harbour', 'Monday', 'Council', 'constructor', '', '\ud800']) expect(firstNameGender(word)).toBeNull()
  })

  it('gives one answer for any word', () => {
    fc.assert(fc.property(fc.string(), word => {
      expect(['he', 'she', 'either', null]).toContain(firstNameGender(word))
    }))
  })
})
