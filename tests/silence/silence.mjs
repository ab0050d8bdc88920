// `npm run prove:silence`: every proof of silence in full, on the built app. Options: --write keeps the figures in
// docs/silence.md; --only=NAME runs one proof; --idle=SECONDS the app is left alone at the end of its journey; --break runs
// the proof itself without the app's switches, and then it must fail; --told prints every packet.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { layWire, runInNetwork, whyNoNetwork } from './network.mjs'
import { browsers, provePackets } from './packets.mjs'

const { values } = parseArgs({
  options: {
    write: { type: 'boolean' }, break: { type: 'boolean' }, told: { type: 'boolean' }, inside: { type: 'boolean' },
    only: { type: 'string' }, idle: { type: 'string', default: '45' }
  }
})
const doc = join(import.meta.dirname, '../../docs/silence.md')
const mark = '<!-- figures -->'

const section = ({ title, rows }) => [`### ${title}`, '', '| What | Found | Wanted |', '| --- | --- | --- |',
  ...rows.map(({ what, found, wanted, ok }) => `| ${what} | ${found}${ok ? '' : ' **missed**'} | ${wanted} |`), '']

const versionOf = ({ executable, environment }) =>
  execFileSync(executable, ['--version'], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim()

async function prove() {
  const folder = mkdtempSync(join(tmpdir(), 'brevier-wire-'))
  try {
    layWire(folder)
    const proofs = []
    for (const browser of await browsers()) {
      const proof = await provePackets(browser, versionOf(browser), { idle: Number(values.idle), isBroken: values.break === true })
      proofs.push(proof)
      console.log(section(proof).join('\n'))
      for (const { what, told = [], ok } of proof.rows) if (values.told || !ok) for (const line of told.slice(0, values.told ? 1e4 : 10)) console.log(`  ${what}: ${line}`)
    }
    return proofs
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function keep(proofs) {
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${process.platform} ${release()}, Node ${process.versions.node}`
  const head = readFileSync(doc, 'utf8').split(mark)[0]
  const figures = [`Measured ${new Date().toISOString().slice(0, 10)} on ${machine}.`, '', ...proofs.flatMap(section)]
  writeFileSync(doc, `${head}${mark}\n\n${figures.join('\n').trimEnd()}\n`)
}

async function run() {
  if (values.inside) {
    const proofs = await prove()
    if (values.write) keep(proofs)
    return proofs.every(({ rows }) => rows.every(({ ok }) => ok)) ? 0 : 1
  }
  const why = whyNoNetwork()
  if (why === null) return runInNetwork(import.meta.filename, ['--inside', ...process.argv.slice(2)])
  console.log(`Nothing was proven here: ${why}.`)
  return 2
}

run().then(code => { process.exitCode = code }, error => {
  console.error(error)
  process.exitCode = 1
})
