// Which articles are printed how: every pair of choices comes up, in an order that a seed fixes.
import { drawArticle, drawOwnWords, longArticle, sorts } from './articles.mjs'

/** What may be asked of a page. */
export const factors = {
  paper: ['a4', 'letter'],
  kind: ['clean', 'notes', 'redacted'],
  large: [false, true],
  carry: ['none', 'own', 'ruled'],
  marks: ['none', 'short', 'long'],
  own: ['none', 'few', 'hundreds']
}

const markings = {
  none: { marking: null, copy: null },
  short: { marking: 'For the minister', copy: null },
  long: { marking: 'Embargoed until Friday; not for onward distribution, please', copy: { number: 12, of: 345 } }
}

/**
 * Rows of choices in which every pair of values of two factors stands (greedy covering, as AETG does it: D. Cohen et al.,
 * 1997), the sort of article among them.
 */
export function pairwise(choices, random) {
  const names = Object.keys(choices)
  const pairs = new Set(names.flatMap((a, index) => names.slice(index + 1).flatMap(b =>
    choices[a].flatMap(x => choices[b].map(y => `${a}=${x}&${b}=${y}`)))))
  const pairsOf = row => names.flatMap((a, index) => names.slice(index + 1).map(b => `${a}=${row[a]}&${b}=${row[b]}`))
  const rows = []
  while (pairs.size > 0) {
    const [first] = pairs
    const fixed = Object.fromEntries(first.split('&').map(part => part.split('=')))
    const tries = Array.from({ length: 30 }, () => Object.fromEntries(names.map(name =>
      [name, choices[name].find(value => String(value) === fixed[name]) ?? choices[name][Math.floor(random() * choices[name].length)]])))
    const fresh = row => pairsOf(row).filter(pair => pairs.has(pair)).length
    const best = tries.reduce((found, row) => (fresh(row) > fresh(found) ? row : found))
    for (const pair of pairsOf(best)) pairs.delete(pair)
    rows.push(best)
  }
  return rows
}

/** An article's text and the choices as the domain takes them. */
export function optionsOf(row, article, seed) {
  const { paper, kind, large, carry, marks, own } = row
  const { notes, ownLines } = drawOwnWords(own, article.text, seed)
  const names = ['Ilka Dimova', 'Varga', 'harbour', 'министр', 'הגשר', 'Zelensky']
  const start = article.blocks[seed % article.blocks.length].span.start
  return {
    paper, kind, large, carry, ...markings[marks], printedOn: '2026-11-28', notes, ownLines,
    redactions: { spans: [{ start, end: Math.min(article.text.length, start + 60) }], words: names }
  }
}

/**
 * The files of a run: the real ones, each several times, and drawn ones of every sort.
 * @param {{ name: string, text: string }[]} real
 */
export function filesOf(real, count, seed) {
  const kinds = Object.keys(sorts)
  const drawn = Array.from({ length: count - real.length - 3 }, (_, index) => {
    const sort = kinds[index % kinds.length]
    return { sort, ...drawArticle(sort, seed + index) }
  })
  const huge = [50_000, 120_000, 200_000].map((words, index) => ({ sort: 'very long', ...longArticle(words, seed + index) }))
  return [...real.map(file => ({ sort: 'real', ...file })), ...drawn, ...huge]
}
