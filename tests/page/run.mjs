// The command of `npm run prove:page`; see prove.mjs.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { controls } from './controls.mjs'
import { casesOf, journal, printAll } from './prove.mjs'
import { figuresOf, writeFigures } from './figures.mjs'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '500' }, pages: { type: 'string', default: '3' }, seed: { type: 'string', default: '1' },
    fresh: { type: 'boolean' }, write: { type: 'boolean' }, break: { type: 'boolean' }
  }
})
const root = path.resolve(import.meta.dirname, '../..')

async function prove() {
  const [articles, pages, seed] = [values.articles, values.pages, values.seed].map(Number)
  const cases = await casesOf({ articles, pages, seed })
  const { done, add } = await journal(path.join(root, `out/prove-page/${articles}-${pages}-${seed}.jsonl`), values.fresh)
  const known = new Set(done.map(({ id }) => id))
  const results = [...done]
  if (known.size > 0) console.log(`${known.size} of ${cases.length} pages were printed before; --fresh begins anew.`)
  await printAll(cases.filter(({ id }) => !known.has(id)), async result => {
    results.push(result)
    await add(result)
    for (const fault of result.faults) console.log(`${result.id} ${result.sort} ${Object.values(result.row).join(' ')}: ${fault}`)
    if (results.length % 100 === 0) console.log(`${results.length} of ${cases.length}`)
  })
  const figures = figuresOf(results, cases)
  console.log(figures.text)
  if (values.write) await writeFigures(figures.text)
  if (!figures.holds) process.exitCode = 1
}

async function breakEverything() {
  for (const { name, faults, isSpoilt } of await controls()) {
    console.log(`${name}: ${faults.length > 0 ? `seen (${faults[0]})` : 'no fault seen'}`)
    if (isSpoilt !== faults.length > 0) process.exitCode = 1
  }
}

await (values.break ? breakEverything() : prove())
