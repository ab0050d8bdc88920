// What a document of each kind never holds, and a checksum would vouch for all the same.
import { defaultSettings } from '../../domain/contract/settings'
import { note } from './store-bench'

const words = 'Words.'
const block = { kind: 'paragraph', span: { start: 0, end: words.length } }

/** An article that is one. */
export const plainArticle = {
  id: 'a', title: 'A', titleOrigin: 'file', byline: null, source: null, published: null, language: 'en', text: words, blocks: [block],
  fingerprint: '0', addedAt: '2026-01-01T00:00:00.000Z'
}
const anchor = { quote: 'Words', before: '', after: '.', position: { start: 0, end: 5 } }
const notes = (...of: unknown[]) => ({ notes: of, deleted: [] })
const article = (change: object) => ({ article: { ...plainArticle, ...change } })
const edits = (change: object) => ({ edits: { pinned: [], dropped: [], order: [], own: [], ...change } })

/** Data by the name of its document: the first of each list is as it should be, the others are not. */
export const misshapen: Readonly<Record<string, readonly [unknown, ...unknown[]]>> = {
  'hidden': [{ hidden: ['bundled-one'] }, { hidden: 5 }, { hidden: [5] }, {}, [], null, 7, 'hidden'],
  'articles/a': [
    article({}), 7, null, {}, { article: 7 }, article({ text: 7 }), article({ title: null }), article({ id: '../a' }), article({ titleOrigin: 'nowhere' }),
    article({ published: 'today' }), article({ published: { date: 'today', inferredFrom: null } }), article({ addedAt: 'once' }), article({ blocks: 5 }),
    article({ blocks: [] }), article({ blocks: [5] }), article({ blocks: [{ ...block, kind: 'script' }] }), article({ blocks: [{ ...block, span: { start: 0, end: 9 } }] }),
    article({ blocks: [block, block] })
  ],
  'notes/bundled-one': [
    notes({ ...note('n', 'kept'), anchor }), 7, {}, { notes: 5, deleted: [] }, { notes: [] }, notes(5), notes(null), notes({ ...note('n', 'x'), text: 5 }),
    notes({ ...note('n', 'x'), kind: 'other' }), notes({ ...note('n', 'x'), tags: 'one' }), notes({ ...note('n', 'x'), changedAt: 'never' }), notes({ ...note('n', 'x'), id: '' }),
    notes({ ...note('n', 'x'), anchor: 5 }), notes({ ...note('n', 'x'), anchor: { ...anchor, position: null } }),
    notes({ ...note('n', 'x'), anchor: { ...anchor, position: { start: -1, end: 5 } } }), { notes: [], deleted: [5] }, { notes: [], deleted: [{ note: 5, deletedAt: '2026-01-01T00:00:00.000Z' }] }
  ],
  'edits/bundled-one': [
    edits({ pinned: [anchor], own: [{ id: 'o', text: 'own' }] }), 7, {}, { edits: null }, { edits: {} }, edits({ pinned: [5] }), edits({ dropped: [{ section: 'other', anchor }] }),
    edits({ order: 5 }), edits({ own: [{ id: 'o' }] })
  ],
  'places/bundled-one': [{ place: 4 }, {}, { place: '4' }, { place: -1 }],
  'settings': [{ ...defaultSettings, theme: 'sepia', later: 1 }, 7, { theme: 5 }, { zoom: 1000 }, { lastArticle: 5 }]
}
