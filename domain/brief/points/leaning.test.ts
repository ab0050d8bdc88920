import { describe, expect, it } from 'vitest'
import { holdsHalfAQuotation, isToldByMe, leaningOf } from './leaning'

describe('what a sentence leans on', () => {
  it.each([
    'He refused to close the harbour.', 'But she had not seen the letter.', 'Her office did not answer.', '“He is new,” said Ida Ash.',
    'When he came back, the quay was gone.', 'In March he sold the two ferries.'
  ])('is a person in %s', sentence => expect(leaningOf(sentence)).toBe('person'))

  it.each([
    'It was too small.', 'If so, the pier may be older than the town.', 'This plan failed twice.', 'That could not be confirmed.',
    'In that case it would fail.', 'Neither would say what was discussed.', 'None of them has been charged.', 'So I did.',
    'Should it miss that payment, the loan falls due.', 'Today it has 17 ships.', 'Not all agreed.', 'Some want to stay.', 'They left.',
    'Twenty-five of them squeezed into one boat.'
  ])('is what was said before in %s', sentence => expect(leaningOf(sentence)).toBe('matter'))

  it.each([
    'The first of two tunnels opens on Monday.', 'Ida Ash said the quay was safe.', 'Some 400 people came to the quay.',
    'The former treasurer of the harbour board was cleared.', 'A man who said he spoke for the crew rang the paper.',
    'Ida Ash said: “He will not come, and it is over.”', 'Many ferries were late.', 'Itemised bills were sent.'
  ])('is nothing in %s', sentence => expect(leaningOf(sentence)).toBe('nothing'))

  it('is a person named further on where nobody in the sentence is described', () => {
    expect(leaningOf('Asked about fares, she shook her head.')).toBe('inner person')
    expect(leaningOf('Ash said it would not last.')).toBe('inner matter')
  })
})

describe('half a quotation', () => {
  it('is one that opens or closes elsewhere', () => {
    expect(holdsHalfAQuotation('Ida Ash told them: “You were trusted.')).toBe(true)
    expect(holdsHalfAQuotation('And nobody came.”')).toBe(true)
    expect(holdsHalfAQuotation('In a post she wrote: "I drove there myself.')).toBe(true)
  })

  it('is none that stands whole', () => {
    expect(holdsHalfAQuotation('“We waited,” said Ida Ash, “and nobody came.”')).toBe(false)
    expect(holdsHalfAQuotation('It’s the board’s quay.')).toBe(false)
  })
})

describe('a sentence told by "I"', () => {
  it('is one that says so outside quotation marks', () => {
    expect(isToldByMe('We have hired a pilot for the ferry.')).toBe(true)
    expect(isToldByMe('“We waited,” Ida Ash told us.')).toBe(true)
  })

  it.each(['“We waited,” said Ida Ash.', '‘My ferry is late,’ she said.', "'We waited', she said.", 'It is no use, Ash said.', 'The US navy came.'])(
    'is not %s', sentence => expect(isToldByMe(sentence)).toBe(false))
})
