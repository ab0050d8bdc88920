// `npm run prove:silence`: every proof of silence in full, on the built app. Options: --write keeps the figures in
// docs/silence.md; --only=NAME runs one proof; --idle=SECONDS the app is left alone at the end of its journey; --break runs
// the proofs themselves on an app with a layer missing, and then they must fail; --share is what runs with every `npm test`;
// --told prints every packet.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { proveLayers } from './layers.mjs'
import { layWire, runInNetwork, watched, whyNoNetwork } from './network.mjs'
import { browsers, provePackets } from './packets.mjs'

const { values } = parseArgs({
  options: {
    write: { type: 'boolean' }, break: { type: 'boolean' }, told: { type: 'boolean' }, share: { type: 'boolean' }, inside: { type: 'boolean' },
    only: { type: 'string' }, idle: { type: 'string', default: '45' }
  }
})
const doc = join(import.meta.dirname, '../../docs/silence.md')
const mark = '<!-- figures -->'

const line = cells => `| ${cells.join(' | ')} |`
const tableOf = (head, lines) => [line(head), line(head.map(() => '---')), ...lines.map(line), '']
const section = ({ title, rows, table }) => [
  `### ${title}`, '',
  ...tableOf(['What', 'Found', 'Wanted'], rows.map(({ what, found, wanted, ok }) => [what, `${found}${ok ? '' : ' **missed**'}`, wanted])),
  ...(table ? tableOf(table.head, table.lines) : [])
]

const versionOf = ({ executable, environment }) =>
  execFileSync(executable, ['--version'], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim()

const proofOf = { packets: provePackets, channels: proveLayers }

function say(proof) {
  console.log(section(proof).join('\n'))
  const most = values.told ? Infinity : 10
  for (const { what, told = [], ok } of proof.rows) if (values.told || !ok) for (const packet of told.slice(0, most)) console.log(`  ${what}: ${packet}`)
}

async function prove() {
  const folder = mkdtempSync(join(tmpdir(), 'brevier-wire-'))
  try {
    layWire(folder)
    const proofs = []
    const found = await browsers()
    for (const proveIt of Object.entries(proofOf).flatMap(([name, proof]) => (values.only === undefined || name === values.only ? [proof] : []))) {
      for (const browser of values.share ? found.slice(0, 1) : found) {
        const proof = await proveIt(browser, versionOf(browser), { idle: Number(values.idle), isBroken: values.break === true, isShare: values.share === true, watch: watched })
        proofs.push(proof)
        say(proof)
        if (values.write) keep(proofs)
      }
    }
    return proofs
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Keeps the figures of these proofs; those of other browsers stay as they are. */
function keep(proofs) {
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${process.platform} ${release()}, Node ${process.versions.node}`
  const [head, figures = ''] = readFileSync(doc, 'utf8').split(mark)
  const sections = new Map(figures.split(/^(?=### )/m).slice(1).map(words => [words.split('\n')[0], words.trimEnd()]))
  for (const proof of proofs) {
    const [title, ...lines] = section(proof)
    sections.set(title, [title, '', `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}.`, ...lines].join('\n').trimEnd())
  }
  writeFileSync(doc, `${head}${mark}\n\n${[...sections.values()].join('\n\n')}\n`)
}

async function run() {
  if (values.inside) {
    const proofs = await prove()
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
