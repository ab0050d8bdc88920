// The command of `npm run prove:page`; see prove.mjs.
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { controls } from './controls.mjs'
import { casesOf, journal, printAll, timesOf } from './prove.mjs'
import { controlsText, figuresOf, writeFigures } from './figures.mjs'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '500' }, pages: { type: 'string', default: '3' }, seed: { type: 'string', default: '1' },
    fresh: { type: 'boolean' }, write: { type: 'boolean' }, break: { type: 'boolean' }
  }
})
const root = path.resolve(import.meta.dirname, '../..')

async function prove() {
  const started = performance.now()
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
  }, Math.min(2, availableParallelism()))
  const took = (performance.now() - started) / 60_000
  const figures = figuresOf(results, cases, { times: await timesOf(seed), took: known.size === 0 ? took : null })
  const shown = controlsText(await controls())
  console.log(`${figures.text}\n\n${shown.text}`)
  if (values.write) await writeFigures(`${figures.text}\n\n${shown.text}`)
  if (!figures.holds || !shown.holds) process.exitCode = 1
}

async function breakEverything() {
  const { text, holds } = controlsText(await controls())
  console.log(text)
  if (!holds) process.exitCode = 1
}

await (values.break ? breakEverything() : prove())
