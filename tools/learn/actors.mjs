// Learns what tells people, organizations and places apart, and writes domain/brief/actors/weights.ts.
//
//   node tools/learn/actors.mjs FOLDER
//
// Each line of the folder's .jsonl files is an object with a `text` and what it names: `entities` [{ type, names, optional, spans }] or
// `spans` [{ type, text }], the types person, organization, place or PER, ORG, LOC. What a text names otherwise is neither.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { classOf, learn } from './training.mjs'

const KINDS = ['person', 'organization', 'place']
const NEITHER = KINDS.length
/** How much less than learnt speaks for neither: a reader misses a name more than they mind one too many. */
const LEAN = 0.3
const FOLDS = 5
const KIND_OF = new Map([['person', 0], ['organization', 1], ['place', 2], ['PER', 0], ['ORG', 1], ['LOC', 2]])
/** No word of the article that comes with the app may stand in the domain. */
const LEFT_OUT = /independent|peacekeeper/

const root = join(import.meta.dirname, '../..')
await build({
  root, configFile: false, logLevel: 'error',
  build: { outDir: 'out/learn', minify: false, lib: { entry: 'domain/brief/actors/namings.ts', formats: ['es'], fileName: 'namings' } }
})
const { namedIn } = await import(pathToFileURL(join(root, 'out/learn/namings.js')).href)

/** A name as names are compared: lower case, letters and digits, no "the" in front. */
const plain = name => name.normalize('NFKC').toLowerCase().replace(/['’]s?(?=\s*$)/, '').replace(/[^\p{L}\p{N}&\s]/gu, ' ')
  .split(/\s+/).filter(Boolean).join(' ').replace(/^the /, '')

/** How often a text names each kind by each name, and the names that may or may not be counted. */
function namesOf({ entities, spans }) {
  const counts = new Map()
  const open = new Set()
  const add = (name, kind, times) => {
    const row = counts.get(plain(name)) ?? [0, 0, 0]
    row[kind] += times
    counts.set(plain(name), row)
  }
  for (const { type, names, optional, spans: places } of entities ?? []) {
    for (const name of names) {
      add(name, KIND_OF.get(type), places?.length ?? 1)
      if (type === 'person') add(name.split(' ').at(-1), 0, 0.1)
      if (optional) open.add(plain(name))
    }
  }
  for (const { type, text } of spans ?? []) {
    if (!KIND_OF.has(type)) continue
    add(text, KIND_OF.get(type), 1)
    if (type === 'PER') add(text.split(' ').at(-1), 0, 0.1)
  }
  return { counts, open }
}

const blocksOf = text => [...text.matchAll(/[^\n]+/g)].filter(([line]) => line.trim() !== '')
  .map(({ 0: line, index }) => ({ span: { start: index, end: index + line.length } }))

function examplesOf(file) {
  return readFileSync(file, 'utf8').trim().split('\n').flatMap((line, index) => {
    const article = JSON.parse(line)
    const { counts, open } = namesOf(article)
    return namedIn(article.text, blocksOf(article.text)).flatMap(({ fullest, traits }) => {
      const name = plain(fullest.key)
      if (open.has(name)) return []
      const row = counts.get(name) ?? counts.get(name.split(' ').at(-1)) ?? [0, 0, 0]
      const most = Math.max(...row)
      return [{ traits, label: most === 0 ? NEITHER : row.indexOf(most), group: `${file} ${index}` }]
    })
  })
}

/** How many names of articles held out get their kind from the rest: each fifth article in turn. */
function heldOut(examples) {
  const articles = [...new Set(examples.map(({ group }) => group))]
  const foldOf = new Map(articles.map((group, index) => [group, index % FOLDS]))
  let right = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(examples.filter(({ group }) => foldOf.get(group) !== fold), { classes: NEITHER + 1 })
    for (const { traits, label, group } of examples) {
      if (foldOf.get(group) === fold && classOf(traits, weights, { classes: NEITHER + 1, lean: LEAN }) === label) right++
    }
  }
  return right / examples.length
}

const folder = process.argv[2]
if (folder === undefined) {
  console.error('Nothing was learnt: name the folder with the marked articles, as in "node tools/learn/actors.mjs FOLDER".')
  process.exit(2)
}
const examples = readdirSync(folder).filter(file => file.endsWith('.jsonl')).sort().flatMap(file => examplesOf(join(folder, file)))
const weights = learn(examples, { classes: NEITHER + 1 })
weights.get('')[NEITHER] -= LEAN
const entries = [...weights].filter(([trait]) => !/[`\\$]/.test(trait) && !LEFT_OUT.test(trait))
  .map(([trait, row]) => `${trait}~${[...row].map(value => Math.round(value * 100)).join(',')}`).sort()

const lines = ['']
for (const entry of entries) {
  if (lines.at(-1).length + entry.length > 118) lines.push('')
  lines[lines.length - 1] += lines.at(-1) === '' ? `  ${entry}` : ` ${entry}`
}
writeFileSync(join(root, 'domain/brief/actors/weights.ts'), `\
// How much each trait of a name (evidence.ts) says for a person, an organization, a place, or neither, in hundredths:
// learnt by tools/learn/actors.mjs from articles in which people had marked what is named. No name is a trait.
// The first entry, without a trait, is what each has to begin with. "<in" is a word before a name, ">said" one after it.

export const WEIGHTS = \`
${lines.join('\n')}
\`
`)
console.log(`${entries.length} traits of ${examples.length} names; ${(100 * heldOut(examples)).toFixed(1)} % of names right in articles held out`)
