// `npm run durability`: every proof in full. Options: --write keeps the figures in docs/durability.md; --only=NAME runs
// one; --trials=N; --break runs each proof on the broken way it is told apart from, and then it must fail.
import { readFile, writeFile } from 'node:fs/promises'
import { cpus, release } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withStore } from './store.mjs'

const names = ['kill', 'syscalls', 'power', 'full-disk', 'corruption', 'processes']
const { values } = parseArgs({
  options: { write: { type: 'boolean' }, break: { type: 'boolean' }, only: { type: 'string' }, trials: { type: 'string' } }
})
const doc = join(import.meta.dirname, '../../docs/durability.md')
const mark = '<!-- figures -->'

const section = ({ title, rows, skipped }) => skipped
  ? [`### ${title}`, '', `Not run here: ${skipped}.`, '']
  : [`### ${title}`, '', '| What | Found | Wanted |', '| --- | --- | --- |',
    ...rows.map(({ what, found, wanted, ok }) => `| ${what} | ${found}${ok ? '' : ' **missed**'} | ${wanted} |`), '']

/** Keeps the figures of these proofs; those of the others stay as they are. */
async function keep(proofs) {
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${process.platform} ${release()}, Node ${process.versions.node}`
  const date = `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}.`
  const [head, figures = ''] = (await readFile(doc, 'utf8')).split(mark)
  const sections = new Map(figures.split(/^(?=### )/m).slice(1).map(words => [words.split('\n')[0], words.trimEnd()]))
  for (const proof of proofs) {
    const [title, ...lines] = section(proof)
    sections.set(title, [title, '', date, ...lines].join('\n').trimEnd())
  }
  await writeFile(doc, `${head}${mark}\n\n${[...sections.values()].join('\n\n')}\n`)
}

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
  if (values.write) await keep(proofs)
  if (proofs.some(({ rows = [] }) => rows.some(({ ok }) => !ok))) process.exitCode = 1
}

run().catch(error => {
  console.error(error)
  process.exitCode = 1
})
