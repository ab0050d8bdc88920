import { describe, expect, it } from 'vitest'
import type { Article } from '../article/article'
import { emptyBrief, type Brief, type Point, type Voice } from '../brief/brief'
import type { Span } from '../text/span'
import { composePage } from './compose'
import { footOf } from './foot'
import { article, brief, note, options, point, she, text, voice } from './samples/varna'

describe('composing a page', () => {
  it('lists the brief in reading order, every word from the article', () => {
    const { items } = composePage(article, brief, options)
    expect(items.map(({ section }) => section)).toEqual(['bottom-line', 'key-points', 'key-points', 'voices', 'voices', 'voices'])
    for (const item of items) for (const part of item.text.split(' […] ')) expect(text).toContain(part)
  })

  it('lets voices give way first, from the bottom, then key points, and never the bottom line', () => {
    expect(composePage(article, brief, options).givesWay)
      .toEqual(['voices-3', 'voices-2', 'voices-1', 'key-points-2', 'key-points-1'])
  })

  it('holds no note unless asked, and lets notes give way last when it is', () => {
    const quiet = composePage(article, brief, options)
    expect(quiet.items.some(({ section }) => section === 'notes')).toBe(false)
    const asked = composePage(article, brief, { ...options, kind: 'notes', notes: [note('x', 'Ask about Burgas'), note('y', 'Call')] })
    expect(asked.items.slice(-2).map(({ text: words, paragraph }) => [words, paragraph])).toEqual([['Ask about Burgas', 2], ['Call', 2]])
    expect(asked.givesWay.slice(-2)).toEqual(['note-y', 'note-x'])
  })

  it('names a speaker with the role at first, then by name, and shows what the article says in that place', () => {
    const speakers = composePage(article, brief, options).items.filter(({ section }) => section === 'voices').map(({ term }) => term)
    expect(speakers).toEqual(['harbour master Ilka Dimova (“she”)', 'Ilka Dimova (“she”)', '?'])
    const likely = { ...brief, voices: [voice(['The quay is sinking.'], { ...she, likely: true })] }
    expect(composePage(article, likely, options).items.find(({ section }) => section === 'voices')!.term).toBe('harbour master Ilka Dimova (likely; “she”)')
  })

  it('marks words left out of a split quotation, and drops the comma that belongs to the sentence around it', () => {
    const voices = composePage(article, brief, options).items.filter(({ section }) => section === 'voices').map(item => item.text)
    expect(voices).toEqual(['We have no choice, […] The quay is sinking.', 'The quay is sinking.', 'We have no choice'])
  })

  it('marks a line that is less than its sentence', () => {
    const cut: Brief = { ...brief, keyPoints: [point('The port of Varna will close', 1), point('expects losses.', 3)] }
    const points = composePage(article, cut, options).items.filter(({ section }) => section === 'key-points').map(item => item.text)
    expect(points).toEqual(['The port of Varna will close […]', '[…] expects losses.'])
  })

  it('says whose headline it is, and puts source and date in one line', () => {
    expect(composePage(article, brief, options)).toMatchObject({ titleLabel: null, sourceLine: 'Source: The Coast · 4 March 2025' })
    expect(composePage({ ...article, titleOrigin: 'app' }, brief, options).titleLabel).toBe('Headline supplied with the app')
  })
})

/** A page of its own: nine sentences of which the first is the bottom line. */
const facts = [
  'The quay is sinking.', 'It will close unless the city pays 4 million crowns, which nobody expects it to do before the long winter of storms, ' +
  'rain and floods that the harbour office has been warning about for years in letters that went unanswered.',
  'Work may begin soon.', 'The mayor denied a delay.', 'Some 900 jobs and 12 ships depend on it.', 'Nobody waits until the rain stops.',
  'A ferry might sail.', 'It could cost 70 crowns.', 'The fair is on 6 May.'
]
const dates = [{ span: 'on 6 May', iso: '2025-05-06' }]

function wide(): { readonly article: Article; readonly brief: Brief } {
  const words = facts.join(' ')
  const here = (part: string): Span => ({ start: words.indexOf(part), end: words.indexOf(part) + part.length })
  const condition = (sentence: number, trigger: string) => ({ span: here(facts[sentence]!), paragraph: 1, trigger: here(trigger) })
  const doubt = (sentence: number, trigger: string, kind: 'hedged' | 'denied') => ({ ...condition(sentence, trigger), kind })
  const figure = (part: string) => ({ span: here(part), paragraph: 1, value: 1, unit: null, of: null })
  return {
    article: { ...article, text: words, blocks: [{ kind: 'paragraph', span: { start: 0, end: words.length } }] },
    brief: {
      ...emptyBrief, sentenceCount: facts.length,
      bottomLine: [{ span: here(facts[0]!), paragraph: 1, reasons: [], antecedent: null }],
      conditions: [condition(1, 'unless'), condition(5, 'until')],
      unclear: [doubt(2, 'may', 'hedged'), doubt(6, 'might', 'hedged'), doubt(3, 'denied', 'denied'), doubt(7, 'could', 'hedged')],
      dates: dates.map(({ span: part, iso }) => ({ span: here(part), paragraph: 1, iso, relative: false, side: 'after' as const })),
      figures: ['4 million crowns', '900 jobs', '12 ships', '70 crowns'].map(figure)
    }
  }
}
const compose = (change: Partial<Brief> = {}) => {
  const { article: one, brief: whole } = wide()
  return composePage(one, { ...whole, ...change }, options)
}
const of = (section: string, change?: Partial<Brief>) => compose(change).items.filter(item => item.section === section)

describe('what a page holds beyond points and voices', () => {
  it('stands in the order of the page: conditions, what is unclear, dates, figures', () => {
    expect([...new Set(compose().items.map(({ section }) => section))]).toEqual(['bottom-line', 'conditions', 'unclear', 'dates', 'figures'])
  })

  it('gives way with the figures first, then dates, then what is unclear, then conditions, but never the first one', () => {
    const { givesWay, items } = compose()
    const order = givesWay.map(id => items.find(item => item.id === id)!.section)
    expect([...new Set(order)]).toEqual(['figures', 'dates', 'unclear', 'conditions'])
    expect(items.filter(({ always }) => always).map(({ id }) => id)).toEqual(['bottom-line-1', 'conditions-1'])
    expect(givesWay).not.toContain('conditions-1')
  })

  it('cuts a long condition to a verbatim stretch around the words that make it one', () => {
    const [first] = of('conditions')
    expect(first!.text).toMatch(/^It will close unless .* \[…\]$/)
    expect(facts[1]).toContain(first!.text.replace(' […]', ''))
    expect(first!.text.split(' ').length).toBeLessThan(30)
  })

  it('chooses for it a condition that no key point tells, and tells one twice only where there is no other', () => {
    const { brief: { conditions } } = wide()
    const keyPoints = conditions.map(({ span }): Point => ({ span, paragraph: 1, reasons: [], antecedent: null }))
    expect(of('conditions', { keyPoints: keyPoints.slice(0, 1) }).map(({ text, always }) => ({ text, always }))).toEqual([{ text: facts[5], always: true }])
    expect(of('conditions', { keyPoints })).toMatchObject([{ always: true }])
  })

  it('offers everything the brief holds, but no sentence that is told elsewhere', () => {
    const { brief: { bottomLine, unclear } } = wide()
    const reported = (span: Span): Voice => ({ ...brief.voices[0]!, quote: [span] })
    expect(of('reported', { reported: [reported(bottomLine[0]!.span)] })).toEqual([])
    const change = { unclear: [], figures: [], reported: [reported(unclear[3]!.span)] }
    expect(of('reported', change).map(({ text }) => text)).toEqual([facts[7]])
    expect(compose(change).givesWay[0]).toBe('reported-1')
    expect(footOf(compose(change), compose({ unclear: [], figures: [] }).items).extract).toContain('· 1 point left out')
  })

  it('keeps the first condition even where it is one endless word, in a stretch of it', () => {
    const text = `Stop if ${'x'.repeat(5000)}.`
    const endless: Article = { ...article, text, blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }] }
    const condition = { span: { start: 0, end: text.length }, paragraph: 1, trigger: { start: 5, end: 7 } }
    const { items: [item], givesWay } = composePage(endless, { ...emptyBrief, conditions: [condition] }, options)
    expect({ givesWay, ...item! }).toMatchObject({ givesWay: [], always: true, isCut: true })
    expect(text).toContain(item!.text.replace(' […]', ''))
  })

  it('offers few of each before the rest, and denials before mere hedges', () => {
    expect(of('unclear', { figures: [] }).map(({ text: words }) => words)).toEqual([facts[3], facts[2], facts[6], facts[7]])
    expect(compose({ figures: [] }).givesWay[0]).toBe('unclear-4')
  })

  it('tells no doubt, date or figure twice: a sentence that stands on the page already is not offered again', () => {
    const { article: one, brief: whole } = wide()
    const sentence = (index: number): Point => {
      const start = one.text.indexOf(facts[index]!)
      return { span: { start, end: start + facts[index]!.length }, paragraph: 1, reasons: [], antecedent: null }
    }
    const change = { keyPoints: [sentence(2), sentence(4), sentence(8)] }
    expect(whole.dates).toHaveLength(1)
    expect(of('dates', change)).toEqual([])
    expect(of('figures', { ...change, conditions: [], unclear: [] }).map(({ term }) => term)).toEqual(['4 million crowns', '70 crowns'])
    expect(of('figures', change)).toEqual([])
    expect(of('unclear', change).map(({ text: words }) => words)).not.toContain(facts[2])
  })

  it('puts figures of one sentence together, and the whole day behind a date that does not say it', () => {
    expect(of('figures', { conditions: [] }).map(({ term }) => term)).toEqual(['4 million crowns', '900 jobs · 12 ships', '70 crowns'])
    expect(of('dates').map(({ term }) => term)).toEqual(['on 6 May (6 May 2025)'])
  })
})

describe('the foot of a page', () => {
  it('counts each sentence once, and what is left out', () => {
    const order = composePage(article, brief, { ...options, kind: 'notes', notes: [note('x', 'Call')] })
    expect(footOf(order, order.items)).toEqual({
      extract: 'Verbatim extract of 5 of 5 sentences · nothing left out',
      printed: 'Printed 5 March 2025', page: 'page 1 of 1', fingerprint: '01234567'
    })
    expect(footOf(order, order.items.slice(0, 2)).extract).toBe('Verbatim extract of 2 of 5 sentences · 5 points left out')
    expect(footOf(order, order.items.slice(0, -1)).extract).toBe('Verbatim extract of 5 of 5 sentences · 1 point left out')
  })
})
