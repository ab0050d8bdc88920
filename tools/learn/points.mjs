// Learns how likely each two neighbouring words of an article are to be in a summary, from articles with summaries that
// people wrote, and writes the weights the brief engine ships with.
//
//     node tools/learn/points.mjs FOLDER [--write]
//
// FOLDER holds .jsonl files, one JSON object a line: { text, title?, summary } or { text, title?, summaries: [...] }.
// Without --write it only says how well it does, each fifth of the articles being judged by weights learnt from the
// other four.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { logistic } from './logistic.mjs'

const root = join(import.meta.dirname, '../..')
const target = join(root, 'domain/brief/points/weights.ts')
const FOLDS = 5
/** Strength of the pull towards weights of nothing, for each example. */
const RIDGE = 8e-5
const STEPS = 8

const { evidenceOf, pairFeatures, SENTENCE_FEATURES, PAIR_FEATURES } = await engine()
const names = [...SENTENCE_FEATURES, ...PAIR_FEATURES]
const [folder] = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
if (folder === undefined) throw new Error('Name the folder that holds the articles with their summaries.')
const files = readdirSync(folder).filter(name => name.endsWith('.jsonl')).sort().map(name => join(folder, name))
if (files.length === 0) throw new Error(`There is no .jsonl file in ${folder}.`)
const articles = files.flatMap(file => readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => example(JSON.parse(line))))

let loss = 0
let count = 0
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(articles.filter((_, index) => index % FOLDS !== fold))
  for (const { rows, labels } of articles.filter((_, index) => index % FOLDS === fold)) {
    rows.forEach((row, index) => {
      const chance = 1 / (1 + Math.exp(-dot(weights, row)))
      loss -= labels[index] * Math.log(chance) + (1 - labels[index]) * Math.log(1 - chance)
      count++
    })
  }
}
console.log(`${articles.length} articles, ${count} pairs; loss a thousand pairs ${(1000 * loss / count).toFixed(2)}`)
const weights = learn(articles)
names.forEach((name, index) => console.log(name.padEnd(16), weights[index].toFixed(2)))
if (process.argv.includes('--write')) write(weights)

/** The engine's own eyes, built as a library. */
async function engine() {
  const outDir = join(root, 'out/learn')
  const entry = Object.fromEntries(['evidence', 'features'].map(name => [name, join(root, `domain/brief/points/${name}.ts`)]))
  await build({ root, configFile: false, logLevel: 'error', build: { outDir, minify: false, lib: { entry, formats: ['es'], fileName: (_, name) => `${name}.mjs` } } })
  const load = name => import(pathToFileURL(join(outDir, `${name}.mjs`)).href)
  return { ...await load('evidence'), ...await load('features') }
}

/** One article as rows of features, one for each pair of words, and whether the summaries hold the pair. */
function example({ text, title = '', summary, summaries = [summary] }) {
  const blocks = blocksOf(text)
  const { reading, pairs, features } = evidenceOf(text, blocks, { title, english: true })
  const held = summaries.map(words => heldBy(text, words))
  const rows = pairs.map(pair => Float32Array.of(...features[pair.first], ...pairFeatures(pair), 1))
  const stemmed = new Map(reading.terms.map((term, index) => [term, index]))
  const labels = pairs.map(({ a, b }) => held.reduce((sum, has) => sum + has(stemmed.get(a), stemmed.get(b)), 0) / held.length)
  return { rows, labels }

  function heldBy(article, words) {
    // The summary is read after the article, as its last block, so that both number their terms alike.
    const whole = `${article}\n${words.replaceAll('\n', ' ')}`
    const last = { kind: 'paragraph', span: { start: article.length + 1, end: whole.length } }
    const { reading: both } = evidenceOf(whole, [...blocks, last], { title, english: true })
    const found = new Set(both.sentences.filter(sentence => sentence.block === blocks.length)
      .flatMap(({ terms }) => terms.slice(1).map((term, index) => `${terms[index]} ${term}`)))
    return (a, b) => Number(found.has(`${a} ${b}`))
  }
}

function blocksOf(text) {
  return [...text.matchAll(/[^\n]+/g)].filter(([line]) => line.trim() !== '')
    .map(({ index, 0: line }) => ({ kind: 'paragraph', span: { start: index, end: index + line.length } }))
}

function learn(examples) {
  return logistic(examples.flatMap(({ rows, labels }) => rows.map((traits, index) => ({ traits, label: labels[index] }))), { ridge: RIDGE, steps: STEPS })
}

function dot(weights, row) {
  let sum = 0
  for (let index = 0; index < row.length; index++) sum += weights[index] * row[index]
  return sum
}

function write(found) {
  const table = (list, offset) => list.map((name, index) => `  ${name}: ${found[offset + index].toFixed(3)}`).join(',\n')
  writeFileSync(target, `// Made by tools/learn/points.mjs from ${articles.length} news articles and the summaries people wrote of them. Do not edit.
// Each weight is what a feature adds to the log odds that two neighbouring words are in a summary.

export const SENTENCE_WEIGHTS = {
${table(SENTENCE_FEATURES, 0)}
} as const

export const PAIR_WEIGHTS = {
${table(PAIR_FEATURES, SENTENCE_FEATURES.length)}
} as const

/** The log odds when nothing is seen. */
export const BIAS = ${found.at(-1).toFixed(3)}
`)
}
