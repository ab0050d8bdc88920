// Learns when a place is an anchor's, and writes domain/notes/weights.ts.
//
//   node tools/learn/anchors.mjs EDITS.jsonl ...
//
// Each line is an object with a text `before` and `after` an edit, and `annotations` [{ start, end, gold }]: a passage of
// the one, and where it stands in the other ([start, end], or null when it is gone).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { logistic } from './logistic.mjs'

/** From this share of common letters on, a place is the right one. */
const RIGHT = 0.7

const root = join(import.meta.dirname, '../..')
const entry = Object.fromEntries(['anchor', 'likelihood', 'places', 'searchable'].map(name => [name, join(root, `domain/notes/${name}.ts`)]))
await build({ root, configFile: false, logLevel: 'error', build: { outDir: 'out/learn', emptyOutDir: true, minify: false, lib: { entry, formats: ['es'] } } })
const load = name => import(pathToFileURL(join(root, `out/learn/${name}.js`)).href)
const [{ describe }, { traitsOf }, { candidatesOf, nearestLike }, { Searchable }] = await Promise.all(Object.keys(entry).map(load))

const letters = (text, start, end) => text.slice(start, Math.max(start, end)).match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** How much of two spans is common to both: 0 to 1. */
const common = (text, { start, end }, [from, to]) =>
  letters(text, Math.max(start, from), Math.min(end, to)) / Math.max(1, letters(text, Math.min(start, from), Math.max(end, to)))

/** Where an anchor may belong in a text. */
const placesOf = (searchable, anchor) => [...candidatesOf(searchable, anchor, nearestLike(searchable.text, anchor) ?? [])]

const examples = process.argv.slice(2).flatMap(file => readFileSync(file, 'utf8').trim().split('\n').flatMap(line => {
  const { before, after, annotations } = JSON.parse(line)
  const searchable = new Searchable(after)
  return annotations.flatMap(({ start, end, gold }) => placesOf(searchable, describe(before, { start, end }))
    .map(place => ({ traits: traitsOf(place), label: gold !== null && common(after, place.span, gold) >= RIGHT ? 1 : 0 })))
}))

const weights = logistic(examples).map(weight => weight.toFixed(2))
writeFileSync(join(root, 'domain/notes/weights.ts'), `\
// What each trait of a place (likelihood.ts) says for its being the anchor's: learnt by tools/learn/anchors.mjs from texts
// before and after an edit, in which the passages had been marked. No word is a trait.

export const WEIGHTS: readonly number[] = [
  ${weights.slice(0, 9).join(', ')},
  ${weights.slice(9).join(', ')}
]
`)
console.log(`${examples.length} places, ${examples.filter(({ label }) => label === 1).length} of them right`)
