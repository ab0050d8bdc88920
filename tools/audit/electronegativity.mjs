// Runs Doyensec's electronegativity over the shipped sources and fails on anything of medium severity or above. It is
// fetched for the run and is no dependency: its own are from 2021. What it cannot see it does not tell, so that a clean
// run is a floor; the tests in tests/security are the wall.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const tool = '@doyensec/electronegativity@1.10.3'
const root = resolve(import.meta.dirname, '../..')
const shipped = ['package.json', 'electron', 'renderer', 'domain']
const windowFile = 'electron/shell/window.ts'

/** The policy as app-protocol.ts sends it: a header, which the tool cannot see, so that it is shown to it as a meta tag. */
function policy() {
  const source = readFileSync(join(root, 'electron/shell/app-protocol.ts'), 'utf8')
  const list = /const policy = \[([\s\S]*?)\]/.exec(source)?.[1]
  if (list === undefined) throw new Error('app-protocol.ts has no policy')
  return [...list.matchAll(/"([^"]+)"|'([^']+)'/g)].map(([, double, single]) => double ?? single).join('; ')
}

function stage(folder) {
  for (const path of shipped) cpSync(join(root, path), join(folder, path), { recursive: true })
  for (const name of readdirSync(join(folder, 'renderer')).filter(name => name.endsWith('.html'))) edit(join(folder, 'renderer', name),
    '<head>', `<head><meta http-equiv="Content-Security-Policy" content="${policy()}">`)
}

function edit(file, from, to) {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`)
  writeFileSync(file, text.replace(from, to))
}

/** The tool's findings of medium severity and above, a line each. */
function findings(folder) {
  const out = join(folder, 'found.csv')
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  execFileSync(npx, ['--yes', tool, '-i', folder, '-s', 'medium', '-r', '-v', 'false', '-o', out], { stdio: ['ignore', 'ignore', 'inherit'] })
  // Asked for medium, it gives its global checks of every severity.
  return readFileSync(out, 'utf8').trim().split('\n').slice(1)
    .map(line => line.split(',').slice(0, 4).map(cell => cell.replaceAll('"', '')))
    .filter(([, severity]) => severity === 'MEDIUM' || severity === 'HIGH').map(cells => cells.join(' '))
}

/** Each of these is put into a copy; the tool must find the first two, and is known to overlook the third. */
const holes = [
  { name: 'contextIsolation: false', from: 'contextIsolation: true', isFound: true },
  { name: 'sandbox: false', from: 'sandbox: true', isFound: true },
  { name: 'nodeIntegration: true', from: 'nodeIntegration: false', isFound: false }
]

function audit(hole) {
  const folder = mkdtempSync(join(tmpdir(), 'brevier-audit-'))
  try {
    stage(folder)
    if (hole) edit(join(folder, windowFile), hole.from, hole.name)
    return findings(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const clean = audit()
const controls = holes.map(hole => ({ ...hole, found: audit(hole) }))
const report = [
  `${tool} over ${shipped.join(', ')}, severity medium and above:`,
  clean.length === 0 ? 'no finding' : clean.join('\n'),
  '',
  'Controls, each in a copy with one hole in it:',
  ...controls.map(({ name, found }) => `${name}: ${found.length === 0 ? 'not found' : found.join('; ')}`),
  '',
  'What the tool does not find is held by tests/security/checklist.test.ts; a clean run is a floor.',
  ''
].join('\n')
process.stdout.write(report)
if (process.argv.includes('--write')) writeFileSync(join(root, 'docs/electronegativity.txt'), report)
const missed = controls.filter(({ isFound, found }) => isFound && found.length === 0)
for (const { name } of missed) process.stderr.write(`The control "${name}" was not found, so that the clean run says nothing.\n`)
process.exitCode = clean.length + missed.length === 0 ? 0 : 1
