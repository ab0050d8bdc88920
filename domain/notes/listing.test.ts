import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inProportion, slope } from '../../tests/support/slope'
import { articlesIn, daysLeft, everyNote, listed, listOrders, tagsIn, type Entry, type ListQuery } from './listing'
import { markKinds, type Note } from './note'

const time = (at: number): string => new Date(at).toISOString()

const note = (change: Partial<Note>): Note => ({
  id: 'n', anchor: null, kind: 'key', text: '', tags: [], createdAt: time(0), changedAt: time(0), ...change
})
const entry = (change: Partial<Note>, articleTitle = 'The harbour', isDetached = false): Entry =>
  ({ note: note(change), articleId: articleTitle, articleTitle, isDetached })
const quoted = (quote: string, start = 0) => ({ quote, before: '', after: '', position: { start, end: start + quote.length } })

const words = ['quay', 'Café', 'ebb', 'storm']
const entries = fc.uniqueArray(fc.record({
  id: fc.uuid(), text: fc.subarray(words).map(list => list.join(' ')), kind: fc.constantFrom(...markKinds),
  tags: fc.subarray(['pay', 'ask']), at: fc.nat(1000), start: fc.option(fc.nat(50)), article: fc.constantFrom('b', 'a', 'c'),
  isDetached: fc.boolean()
}), { selector: ({ id }) => id, maxLength: 30 }).map(list => list.map(({ id, text, kind, tags, at, start, article, isDetached }): Entry => ({
  note: note({ id, text, kind, tags, changedAt: time(at), anchor: start === null ? null : quoted('the words', start) }),
  articleId: article, articleTitle: `Title ${article}`, isDetached
})))
const queries: fc.Arbitrary<ListQuery> = fc.record({
  words: fc.constantFrom('', 'quay', 'CAFE storm', 'title'), kind: fc.option(fc.constantFrom(...markKinds)),
  tag: fc.option(fc.constantFrom('pay', 'Ask')), articleId: fc.option(fc.constantFrom('a', 'b')),
  since: fc.option(fc.nat(1000).map(time)), toDo: fc.constant(false), order: fc.constantFrom(...listOrders)
})

describe('the list of all notes', () => {
  it('shows every note once when nothing is asked, in any order', () => {
    fc.assert(fc.property(entries, fc.constantFrom(...listOrders), (list, order) => {
      expect(new Set(listed(list, { ...everyNote, order }))).toEqual(new Set(list))
    }))
  })

  it('shows detached notes before all others, whatever is asked', () => {
    fc.assert(fc.property(entries, queries, (list, query) => {
      const flags = listed(list, query).map(({ isDetached }) => isDetached)
      expect(flags).toEqual(flags.toSorted((a, b) => Number(b) - Number(a)))
    }))
  })

  it('shows what meets each part of the question, and nothing else', () => {
    fc.assert(fc.property(entries, queries, (list, query) => {
      const alone = (part: Partial<ListQuery>) => new Set(listed(list, { ...everyNote, ...part }))
      const { words, kind, tag, articleId, since } = query
      const each = [alone({ words }), alone({ kind }), alone({ tag }), alone({ articleId }), alone({ since })]
      expect(new Set(listed(list, query))).toEqual(new Set(list.filter(one => each.every(met => met.has(one)))))
    }))
  })

  it('does not depend on the order the notes come in', () => {
    fc.assert(fc.property(entries, queries, (list, query) => {
      expect(listed(list.toReversed(), query)).toEqual(listed(list, query))
    }))
  })

  it('is the other way round from the oldest', () => {
    fc.assert(fc.property(entries, list => {
      const attached = list.map(one => ({ ...one, isDetached: false }))
      expect(listed(attached, { ...everyNote, order: 'oldest' })).toEqual(listed(attached, everyNote).toReversed())
    }))
  })

  it('by article follows the text: the whole article first, then passage after passage', () => {
    const list = [entry({ id: '1', anchor: quoted('late', 90) }), entry({ id: '2' }), entry({ id: '3', anchor: quoted('early', 4) }), entry({ id: '4' }, 'An inquiry')]
    expect(listed(list, { ...everyNote, order: 'article' }).map(one => one.note.id)).toEqual(['4', '2', '3', '1'])
  })
})

describe('searching the list', () => {
  const found = (query: string, one: Entry): boolean => listed([one], { ...everyNote, words: query }).length === 1

  it('looks at text, quote, tags and title, with no heed to case and accents', () => {
    const one = entry({ text: 'Ask the Échevin.', anchor: quoted('don’t close the quay'), tags: ['Straße'] }, 'Résumé of the vote')
    for (const query of ['echevin', 'DON\'T', 'straße', 'resume', 'quay vote', '  ask   ']) expect(found(query, one), query).toBe(true)
    for (const query of ['quays', 'ask nobody', 'echevindon']) expect(found(query, one), query).toBe(false)
  })

  it('finds tasks that are still to be done', () => {
    const toDo = { ...everyNote, toDo: true }
    const list = [entry({ id: 'open', text: 'Call:\n- [ ] the board' }), entry({ id: 'done', text: '- [x] the crew' }), entry({ id: 'none', text: 'a [ ] box' })]
    expect(listed(list, toDo).map(one => one.note.id)).toEqual(['open'])
  })

  it.each(['\n', ' ', '\t', '\r', '- ', '1'])('looks for tasks in time proportional to a note of nothing but %j', sign => {
    const run = (one: Entry) => { listed([one], { ...everyNote, toDo: true }) }
    expect(slope([10_000, 40_000], size => entry({ text: sign.repeat(size) }), run)).toBeLessThan(inProportion)
  })
})

describe('what the filters offer', () => {
  it('counts tags over all notes, the most used first, one for all ways of writing it', () => {
    expect(tagsIn([entry({ tags: ['pay', 'Ask'] }), entry({ tags: ['ask'] })])).toEqual([{ tag: 'ask', count: 2 }, { tag: 'pay', count: 1 }])
  })

  it('names each article once, by title', () => {
    expect(articlesIn([entry({}, 'b'), entry({}, 'a'), entry({}, 'b')]).map(({ title, count }) => `${title} ${count}`)).toEqual(['a 1', 'b 2'])
  })
})

describe('days left in the trash', () => {
  it('are thirty on the first day, one less each day, and never below none', () => {
    const day = 86_400_000
    fc.assert(fc.property(fc.nat(100), fc.nat(day - 1), (days, part) => {
      expect(daysLeft(time(0), time(days * day + part))).toBe(Math.max(0, 30 - days))
    }))
  })
})

it('ten times as many notes are searched, filtered and ordered in about ten times the time', () => {
  const notes = (count: number) => Array.from({ length: count }, (_, at) => entry({
    id: `n${at}`, text: `Note ${at} on the storm at the quay. ${'And some more words to read. '.repeat(10)}`, tags: [`tag${at % 30}`],
    kind: markKinds[at % 4]!, changedAt: time(at * 7919 % 100_000), anchor: quoted('the words it is about '.repeat(5), at)
  }, `Article ${at % 200}`))
  for (const order of listOrders) {
    expect(slope([1000, 10_000], notes, list => listed(list, { ...everyNote, words: 'quay read', order })), order).toBeLessThan(inProportion)
  }
})
