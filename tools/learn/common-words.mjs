// Writes domain/text/common-words.ts: the words that open English sentences with a capital without being names.
//
//   node tools/learn/common-words.mjs TEXTS.jsonl ...      (each line an object with a `text`; build the domain first)
//
// A word is listed when it stands in lower case in many texts, seldom with a capital inside a sentence, and opens one.
import { readFileSync, writeFileSync } from 'node:fs'
import { sentencesIn, wordsOf } from '../../out/domain/index.js'

const PLAIN = /^\p{L}[\p{Ll}'’-]*$/u
const FEW = { opens: 2, lower: 3 }
const MANY = { opens: 1, lower: 12 }
/** How much oftener than with a capital inside a sentence a word must stand in lower case. */
const OFTENER = 3
/** No word of the article that comes with the app may stand in the domain. */
const LEFT_OUT = new Set(['independent', 'peacekeepers'])

const counts = { lower: new Map(), inside: new Map(), opens: new Map() }
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) count(JSON.parse(line).text ?? '')
}

/** Counts each word of a text once per place it stands in. */
function count(text) {
  const seen = { lower: new Set(), inside: new Set(), opens: new Set() }
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    for (const span of sentencesIn(text, { start: index, end: index + line.length })) {
      const words = wordsOf(text, span).map(({ start, end }) => text.slice(start, end))
      const capitals = words.filter(word => /^\p{Lu}/u.test(word)).length
      if (capitals > words.length / 2) continue
      words.forEach((word, at) => {
        if (!PLAIN.test(word)) return
        const place = /^\p{Ll}/u.test(word) ? 'lower' : at === 0 ? 'opens' : 'inside'
        seen[place].add(word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, ''))
      })
    }
  }
  for (const place of Object.keys(seen)) {
    for (const word of seen[place]) counts[place].set(word, (counts[place].get(word) ?? 0) + 1)
  }
}

const of = (place, word) => counts[place].get(word) ?? 0
const listed = [...counts.opens.keys()].filter(word => {
  const enough = [FEW, MANY].some(least => of('opens', word) >= least.opens && of('lower', word) >= least.lower)
  return enough && word.length > 1 && of('lower', word) >= OFTENER * of('inside', word) && !LEFT_OUT.has(word)
}).sort((a, b) => (a < b ? -1 : 1))

const lines = ['']
for (const word of listed) {
  if (lines.at(-1).length + word.length > 118) lines.push('')
  lines[lines.length - 1] += lines.at(-1) === '' ? `  ${word}` : ` ${word}`
}
writeFileSync(new URL('../../domain/text/common-words.ts', import.meta.url), `\
// Words that open English sentences with a capital without being names: counted, not chosen, by
// tools/learn/common-words.mjs over some 1,700 articles and texts of the web. All lower case.

const COMMON = new Set(\`
${lines.join('\n')}
\`.trim().split(/\\s+/))

/** Whether a word (lower case, straight apostrophes) is one that has a capital only where it opens a sentence. */
export const isCommonWord = (word: string): boolean => COMMON.has(word)
`)
console.log(`${listed.length} words`)
