import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inProportion, slope } from '../../../tests/support/slope'
import type { Block } from '../../article/article'
import { contains, textOf } from '../../text/span'
import type { DateMention } from '../brief'
import { datesOf } from './dates'

/** An article of paragraphs published on a Monday, 9 December 2024, unless said otherwise. */
const articleOf = (paragraphs: readonly string[], date: string | null = '2024-12-09', language = 'en') => {
  let at = 0
  const blocks = paragraphs.map((paragraph): Block => {
    const span = { start: at, end: at + paragraph.length }
    at = span.end + 1
    return { kind: 'paragraph', span }
  })
  return { text: paragraphs.join('\n'), blocks, language, published: date === null ? null : { date, inferredFrom: null } }
}

type Told = [words: string, iso: string | null, side?: DateMention['side']]

const told = (text: string, ...rest: [(string | null)?, string?]): Told[] => {
  const article = articleOf([text], ...rest)
  return datesOf(article).toSorted((a, b) => a.span.start - b.span.start).map(({ span, iso }) => [textOf(article.text, span), iso])
}

const sides = (text: string, date = '2024-12-09'): [string, DateMention['side']][] => {
  const article = articleOf([text], date)
  return datesOf(article).map(({ span, side }) => [textOf(article.text, span), side])
}

describe('a date written out', () => {
  it.each<[string, ...Told[]]>([
    ['It closed on 9 December 2024.', ['9 December 2024', '2024-12-09']],
    ['It closed on December 9, 2024, at noon.', ['December 9, 2024', '2024-12-09']],
    ['Dated Monday, Dec. 9, 2024.', ['Monday, Dec. 9, 2024', '2024-12-09']],
    ['Dated Sat. 7 Dec. 2024.', ['Sat. 7 Dec. 2024', '2024-12-07']],
    ['It closed on the 3rd of May 2019.', ['3rd of May 2019', '2019-05-03']],
    ['Filed 8-May-2006 by post.', ['8-May-2006', '2006-05-08']],
    ['Updated 2024-02-29.', ['2024-02-29', '2024-02-29']],
    ['Updated 31.1.2024.', ['31.1.2024', '2024-01-31']],
    ['It opened in June 2021.', ['June 2021', '2021-06']],
    ['It opened in early 2024.', ['early 2024', '2024']],
    ['It opened in mid-June 2021.', ['mid-June 2021', '2021-06']],
    ['It ran June 3-5, 2021.', ['June 3-5, 2021', '2021-06-03']],
    ['It ran from 30 June to 2 July 2021.', ['30 June', '2021-06-30'], ['2 July 2021', '2021-07-02']],
    ['It ran between December and February 2020.', ['December', '2019-12'], ['February 2020', '2020-02']],
    ['It rained in the summer of 2019.', ['the summer of 2019', '2019']],
    ['Sales fell in the third quarter of 2023.', ['the third quarter of 2023', '2023']],
    ['It grew from 2004 to 2009.', ['2004', '2004'], ['2009', '2009']],
    ['The 2009-10 season was long.', ['2009-10', '2009']],
    ['The 1969 film was lost.', ['1969', '1969']],
    ['Rates of the 1990s, the ’80s and the sixties.', ['the 1990s', null], ['the ’80s', null], ['the sixties', null]],
    ['A mill of the 19th century.', ['the 19th century', null]],
    ['A twenty-first-century mill.', ['twenty-first-century', null]],
    ['The attacks of 9/11 changed it.', ['9/11', '2001-09-11']],
    ['It shut on New Year’s Eve 2019.', ['New Year’s Eve 2019', '2019-12-31']]
  ])('has the value it names: %s', (text, ...expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('in slashes is read in the order of the article’s own English, and not at all where that is unknown', () => {
    expect(told('Filed 3/4/2024.', undefined, 'en-US')).toEqual([['3/4/2024', '2024-03-04']])
    expect(told('Filed 3/4/2024.', undefined, 'en-GB')).toEqual([['3/4/2024', '2024-04-03']])
    expect(told('Filed 3/4/2024.')).toEqual([['3/4/2024', null]])
    expect(told('Filed 23/4/2024, then 4/23/2024.')).toEqual([['23/4/2024', '2024-04-23'], ['4/23/2024', '2024-04-23']])
  })

  it('is no error where a count stands cut off at the start', () => {
    expect(told('–Monday ago')).toEqual([['Monday', '2024-12-09']])
    expect(told('-two days ago')).toEqual([['two days ago', '2024-12-07']])
  })

  it('is not looked for in another language', () => {
    expect(told('Im May 2019 war es 2016.', undefined, 'de')).toEqual([])
  })

  it('that no calendar has is none', () => {
    expect(told('On 31 June it read 2023-02-29 and 45/13/2020.')).toEqual([])
  })
})

describe('a date counted from the day of publication', () => {
  it.each<[string, ...Told[]]>([
    ['It rained yesterday and it rains today.', ['yesterday', '2024-12-08'], ['today', '2024-12-09']],
    ['It will rain tomorrow night.', ['tomorrow night', '2024-12-10']],
    ['It rained last night.', ['last night', '2024-12-08']],
    ['Marsh said on Tuesday that it would close.', ['Tuesday', '2024-12-03']],
    ['Marsh said Monday that it would close.', ['Monday', '2024-12-09']],
    ['The board will meet on Tuesday.', ['Tuesday', '2024-12-10']],
    ['On Wednesday, Ahmed Reed and his father are to travel.', ['Wednesday', '2024-12-11']],
    ['After years in which nothing moved, on Friday the board will vote.', ['Friday', '2024-12-13']],
    ['The hearing was moved on Friday night.', ['Friday night', '2024-12-06']],
    ['The bridge will be closed on Friday.', ['Friday', '2024-12-13']],
    ['It shut last Monday and opens next Monday.', ['last Monday', '2024-12-02'], ['next Monday', '2024-12-16']],
    ['It was dug two days ago.', ['two days ago', '2024-12-07']],
    ['It was dug three months ago.', ['three months ago', '2024-09']],
    ['It was dug ten years ago.', ['ten years ago', '2014']],
    ['It was dug a few weeks ago.', ['a few weeks ago', null]],
    ['Last year it leaked; next month it will be mended.', ['Last year', '2023'], ['next month', '2025-01']],
    ['Costs rose last week and in the past few years.', ['last week', null], ['the past few years', null]],
    ['In March, the roof fell.', ['March', '2024-03']],
    ['She takes office in January.', ['January', '2025-01']],
    ['Last August it burned.', ['Last August', '2024-08']],
    ['It was invaded on Feb. 24.', ['Feb. 24', '2024-02-24']],
    ['They will vote on Feb. 24.', ['Feb. 24', '2025-02-24']],
    ['It is to run from December 2 through March 9.', ['December 2', '2024-12-02'], ['March 9', '2025-03-09']],
    ['A vote was planned for Monday, January 6.', ['Monday, January 6', '2025-01-06']],
    ['The trial was adjourned until Friday.', ['Friday', '2024-12-13']],
    ['The envoys agreed late on Sunday to meet again.', ['Sunday', '2024-12-08']],
    ['The board will ride in an open-topped bus on Friday.', ['Friday', '2024-12-13']],
    ['The doors were to open on Friday.', ['Friday', '2024-12-13']],
    ['On Friday every door in the house stood open.', ['Friday', '2024-12-06']],
    ['The shop shuts by Christmas.', ['Christmas', '2024-12-25']]
  ])('is placed by what its sentence tells: %s', (text, ...expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('takes the year of a date written out before it in its paragraph', () => {
    expect(told('On June 5, 2012, it burned. It was rebuilt on July 9.')[1]).toEqual(['July 9', '2012-07-09'])
  })

  it('has no value without the day of publication, and none made from another day', () => {
    for (const text of ['It rained on Tuesday.', 'It rained yesterday.', 'It rained on 9 December.', 'In March it rained.', 'It fell two years ago.']) {
      for (const date of [null, 'soon', '2024-02-30']) {
        expect(told(text, date).map(([, iso]) => iso), text).toEqual([null])
      }
    }
    expect(told('It rained on 9 December 2024.', null)).toEqual([['9 December 2024', '2024-12-09']])
  })

  it('has no value where it tells of a habit or of any such day', () => {
    expect(told('They usually meet on Fridays, or every Monday.')).toEqual([])
    expect(told('Two ferries a week leave on a Monday.')).toEqual([['Monday', null]])
    expect(told('It floods each year in March.').map(([, iso]) => iso)).toEqual([null])
  })
})

describe('what only looks like a date', () => {
  it.each([
    ['In all, 2016 people signed.'], ['It cost $2016 or 2016 euros.'], ['More than 2000 were hurt.'], ['Flight 1943 was late.'],
    ['Call 555-2016 now.'], ['It stands at 1600 Alder Bay Avenue.'], ['A 2000-strong crowd sang.'], ['It took 2,016 days.'],
    ['Mrs May Ash marched.'], ['They march to the sea; it may rain.'], ['Black Friday was loud.'], ['She read the Sunday Herald.'],
    ['June Ash spoke.'], ['Her last years were long.'], ['It was the second day.'], ['He is 19 and in his sixties at heart.']
  ])('is none: %s', text => {
    expect(told(text)).toEqual([])
  })
})

describe('the side of a date', () => {
  it('is seen from the day of publication', () => {
    expect(sides('It burned in 2019, on Friday, this year and last week; next week and in 2030 it will not.')).toEqual([
      ['next week', 'after'], ['2030', 'after'], ['2019', 'before'], ['Friday', 'before'], ['this year', 'same'], ['last week', 'before']
    ])
    expect(sides('It will open later this year, or by the end of the year.').map(([, side]) => side)).toEqual(['after', 'after'])
    expect(sides('It opened earlier this month.')).toEqual([['earlier this month', 'before']])
  })

  it('is unknown where the day of publication is', () => {
    const dates = datesOf(articleOf(['It burned in 2019 and in the 1990s, and last week.'], null))
    expect(dates.map(({ side }) => side)).toEqual([null, null, null])
  })
})

// Texts made of what dates are made of, put together at random.
const piece = fc.constantFrom('Monday', 'Tues.', 'May', 'Dec.', '9', '31', '2024', '1990', 's', '’', "'", '-', '–', '/', '.', ',', 'of', 'the',
  'last', 'next', 'this', 'ago', 'two', 'twenty', 'days', 'week', 'year', 'century', '19', 'th', 'mid', 'early', 'will', 'said', '2024-12-09',
  '12/9/24', 'Christmas', 'Eve', 'end', 'a', 'few', 'quarter', 'third', 'summer', 'today', '\uD800', '\u0301', '停', '9'.repeat(40), 'constructor')
const joined = fc.array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 40 }).map(pieces => pieces.flat().join(''))
const paragraphs = fc.array(fc.oneof(joined, fc.string({ unit: 'binary', maxLength: 60 }).map(text => text.replaceAll('\n', ' '))), { maxLength: 6 })

describe('dates', () => {
  it('are stretches of one block each, disjoint, with values the calendar has, whatever the text', () => {
    fc.assert(fc.property(paragraphs, fc.constantFrom('2024-12-09', '2024-02-29', null), (texts, date) => {
      const article = articleOf(texts, date)
      const dates = datesOf(article)
      let end = -1
      for (const { span, iso, side } of dates.toSorted((a, b) => a.span.start - b.span.start)) {
        expect(span.start).toBeGreaterThanOrEqual(end)
        expect(span.end).toBeGreaterThan(span.start)
        expect(article.blocks.some(block => contains(block.span, span))).toBe(true)
        expect(iso ?? '2024').toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/)
        if (date === null) expect(side).toBeNull()
        end = span.end
      }
    }), { numRuns: 1000 })
  })

  it('after the day of publication come first, each part in the order of the text', () => {
    fc.assert(fc.property(paragraphs, texts => {
      const key = ({ span, side }: DateMention): number => (side === 'after' ? 0 : 1e9) + span.start
      const keys = datesOf(articleOf(texts)).map(key)
      expect(keys).toEqual(keys.toSorted((a, b) => a - b))
    }))
  })

  it.each([['9 '], ['May '], ['the last '], ['two days ago '], ['1-'], ['will '], ['1,000,'], ['Dec. 9 to '], ["'"]])(
    'take time that grows as the text does, for a text of nothing but "%s"', unit => {
      expect(slope([5000, 25_000], count => articleOf([unit.repeat(count)]), datesOf)).toBeLessThan(inProportion)
    })
})
