import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inProportion, slope } from '../../../tests/support/slope'
import { textOf } from '../../text/span'
import { actorsOf } from './actors'

const blocksOf = (text: string) => [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) =>
  ({ kind: 'paragraph' as const, span: { start: index, end: index + line.length } }))

const actorsIn = (text: string, title = '', language: string | null = 'en') =>
  actorsOf({ text, blocks: blocksOf(text), language, title, titleOrigin: 'article' })

const told = (text: string, title = '') => actorsIn(text, title).map(actor => ({
  kind: actor.kind, name: textOf(text, actor.name), role: actor.role && textOf(text, actor.role),
  mentions: actor.mentions.map(span => textOf(text, span))
}))
const kinds = (text: string) => Object.fromEntries(told(text).map(({ name, kind }) => [name, kind]))

describe('an actor', () => {
  it('is one whatever variant of the name stands there, under the fullest', () => {
    const actors = told('Ms Marsh spoke first. Ida Marsh, a baker, has run the shop since May. “We stay,” Marsh said. Nobody asked Ida why.')
    expect(actors).toHaveLength(1)
    expect(actors[0]).toMatchObject({ kind: 'person', name: 'Ida Marsh', mentions: ['Marsh', 'Ida Marsh', 'Marsh', 'Ida'] })
  })

  it('is one under its initials, and not where only its kind is named', () => {
    const text = 'The Harbour Workers’ Union called a strike. Officials of the HWU met on Friday. The union will vote.'
    const union = told(text).find(({ kind }) => kind === 'organization')
    expect(union?.mentions).toEqual(['Harbour Workers’ Union', 'HWU'])
  })

  it('is nobody whom only the first capital of a sentence makes', () => {
    const text = 'Traders left early. Yesterday the port closed. Shares fell. Meanwhile prices rose, and nobody knew why.'
    expect(told(text)).toEqual([])
  })

  it('is told by what stands around the name', () => {
    expect(kinds('Striker Oduya Tarn scored twice, and Tarn said he was glad.')).toEqual({ 'Oduya Tarn': 'person' })
    expect(kinds('The mayor lives in Veldmoor. It snowed across Veldmoor and near the town of Veldmoor.')).toEqual({ Veldmoor: 'place' })
    expect(kinds('Shares in Quillon Inc rose. Quillon said its profit had doubled.')).toEqual({ 'Quillon Inc': 'organization' })
  })

  it('is no people, no language, no day and no month', () => {
    expect(told('On Monday the Maltese crew spoke Welsh. In March a Thai team joined them.')).toEqual([])
  })

  it('has the role the article gives', () => {
    expect(told('The union’s leader, Tom Reed, agreed. Harbour pilot Ines Okafor did not, she said.').map(({ role }) => role))
      .toContain('Harbour pilot')
    expect(told('Tom Reed, a retired teacher, spoke to reporters.')[0]).toMatchObject({ name: 'Tom Reed', role: 'retired teacher' })
    expect(told('Farm Minister Nils Ferrow resigned.')[0]).toMatchObject({ name: 'Nils Ferrow', role: 'Farm Minister' })
  })

  it('has the role set apart before the name, with whose it is, or abbreviated', () => {
    const roles = (text: string) => told(text).map(({ role }) => role)
    expect(roles('The farm minister, Nils Ferrow, resigned.')).toEqual(['farm minister'])
    expect(roles('Her manager, Nils Ferrow, resigned.')).toEqual(['manager'])
    expect(roles('“No,” said the clinic’s chief of staff, Nils Ferrow.')).toEqual(['clinic’s chief of staff'])
    expect(roles('State Sen. Nils Ferrow resigned.')).toEqual(['State Sen.'])
    expect(roles('The headmaster, Mr. Nils Ferrow, resigned.')).toEqual(['headmaster'])
    expect(roles('With Nils Ferrow leading Mayor Ida Ash, nobody slept. Ferrow said so.')).toEqual([null, 'Mayor'])
  })

  it('has no role of those it speaks to, nor of a list', () => {
    const roles = (text: string) => told(text).map(({ role }) => role)
    expect(roles('Nils Ferrow, told by reporters, said no.')).toEqual([null])
    expect(roles('Police questioned two ministers, Nils Ferrow said.')).toEqual([null])
  })

  it('is an organization when its name ends as one’s does, whatever stands around it', () => {
    expect(kinds('It snowed. The Veldmoor Beekeepers Society, which met in May, did not mind.')).toMatchObject({ 'Veldmoor Beekeepers Society': 'organization' })
    expect(kinds('A letter from Tarn & Okafor Ltd. was late.')).toMatchObject({ 'Tarn & Okafor Ltd.': 'organization' })
  })

  it('is no plural of the language that only opens sentences', () => {
    expect(told('Premiums rose. The premium on fish did not. Bicycles are free.')).toEqual([])
  })

  it('is a club by its last word, and not written in the capitals of a dateline', () => {
    expect(told('Veldmoor Rovers won on Friday. Rovers had lost twice.')[0]?.mentions).toEqual(['Veldmoor Rovers', 'Rovers'])
    const port = told('PORT VELD, May 3 -- It rained in Port Veld. The rain in Port Veld went on.').find(({ kind }) => kind === 'place')
    expect(port).toMatchObject({ name: 'Port Veld', mentions: ['PORT VELD', 'Port Veld', 'Port Veld'] })
  })

  it('comes first when the article tells of it most', () => {
    const text = 'Tom Reed met Ida Ash on Friday.\nAsh said she was glad.\nAsh then left, Ash’s driver said.'
    expect(told(text).map(({ name }) => name)).toEqual(['Ida Ash', 'Tom Reed'])
    expect(told('Tom Reed met Ida Ash on Friday.', 'Ash wins').map(({ name }) => name)).toEqual(['Ida Ash', 'Tom Reed'])
  })

  it('is not looked for in another language', () => {
    expect(actorsIn('Ida Marsh kam am Montag nach Wien.', '', 'de')).toEqual([])
  })

  it('is found in a headline’s capitals where the article names it too', () => {
    const actor = told('FISHING - REED WINS THE HARBOUR CUP.\nTom Reed won on Friday. Reed said he was tired.')[0]
    expect(actor).toMatchObject({ name: 'Tom Reed', mentions: ['REED', 'Tom Reed', 'Reed'] })
  })
})

describe('the actors of any text', () => {
  const word = fc.constantFrom('Ida', 'Ash', 'Marsh', 'Port', 'of', 'the', 'said', 'Inc', 'Mr.', 'U.N.', '(HWU)', 'in', ',', '.', '\n',
    '“', '”', 'London', 'and', '-', '\ud800', '42', 'ASH', 'van', '&')
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(word, { maxLength: 80 }).map(words => words.join(' ')))

  it('are spans inside its blocks, each mention in order and of one actor only, the name among them', () => {
    fc.assert(fc.property(texts, text => {
      const blocks = blocksOf(text)
      const actors = actorsIn(text)
      for (const { name, mentions } of actors) {
        expect(mentions).toContainEqual(name)
        mentions.forEach((span, at) => {
          expect(blocks.some(block => block.span.start <= span.start && span.end <= block.span.end)).toBe(true)
          expect(span.start).toBeGreaterThanOrEqual(mentions[at - 1]?.end ?? 0)
        })
      }
      const all = actors.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start)
      all.forEach((span, at) => expect(span.start).toBeGreaterThanOrEqual(all[at - 1]?.end ?? 0))
      expect(actorsIn(text)).toEqual(actors)
    }))
  })

  it('take time that grows with the text, not faster', () => {
    const part = 'Ida Ash of the Harbour Board met Tom Reed in Veldmoor.\nAsh & Sons Inc. said so. '
    expect(slope([1000, 8000], copies => part.repeat(copies), actorsIn)).toBeLessThan(inProportion)
  })
})
