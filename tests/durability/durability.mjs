// `npm run durability`: every proof in full. Options: --write keeps the figures in docs/durability.md; --only=NAME runs
// one; --trials=N; --break runs each proof on the broken way it is told apart from, and then it must fail.
import { readFile, writeFile } from 'node:fs/promises'
import { cpus, release } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withStore } from './store.mjs'

const names = ['kill', 'corruption']
const { values } = parseArgs({
  options: { write: { type: 'boolean' }, break: { type: 'boolean' }, only: { type: 'string' }, trials: { type: 'string' } }
})
const doc = join(import.meta.dirname, '../../docs/durability.md')
const mark = '<!-- figures -->'

const section = ({ title, rows, skipped }) => skipped
  ? [`### ${title}`, '', `Not run here: ${skipped}.`, '']
  : [`### ${title}`, '', '| What | Found | Wanted |', '| --- | --- | --- |',
    ...rows.map(({ what, found, wanted, ok }) => `| ${what} | ${found}${ok ? '' : ' **missed**'} | ${wanted} |`), '']

async function run() {
  const options = { isBroken: values.break === true, ...(values.trials && { trials: Number(values.trials) }) }
  const proofs = []
  for (const name of names.filter(name => values.only === undefined || name === values.only)) {
    const { prove } = await import(`./${name}.mjs`)
    const proof = await withStore(store => prove(store, options))
    proofs.push(proof)
    console.log(section(proof).join('\n'))
    for (const { failures = [] } of proof.rows ?? []) for (const failure of failures.slice(0, 5)) console.log(`  ${failure}`)
  }
  if (values.write) {
    const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${process.platform} ${release()}, Node ${process.versions.node}`
    const head = (await readFile(doc, 'utf8')).split(mark)[0]
    const figures = [`Measured ${new Date().toISOString().slice(0, 10)} on ${machine}.`, '', ...proofs.flatMap(section)]
    await writeFile(doc, `${head}${mark}\n\n${figures.join('\n').trimEnd()}\n`)
  }
  if (proofs.some(({ rows = [] }) => rows.some(({ ok }) => !ok))) process.exitCode = 1
}

run().catch(error => {
  console.error(error)
  process.exitCode = 1
})
