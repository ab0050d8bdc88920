// `npm run bench`: measures the built app against its floors; `-- --write` puts the table into docs/bench.md, above what is said of it.
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus, release } from 'node:os'
import { join } from 'node:path'
import { measureBrief } from './brief.mjs'
import { measureFirstPaint } from './first-paint.mjs'
import { measureHighlights } from './highlights.mjs'
import { measureLocking } from './locking.mjs'
import { measurePage } from './page.mjs'
import { measureSaving } from './saving.mjs'
import { measureStart } from './start.mjs'

const root = join(import.meta.dirname, '../..')
const measurements = [measureStart, measureFirstPaint, measureBrief, measureSaving, measureLocking, measurePage, measureHighlights]

function machine() {
  const [cpu] = cpus()
  return `${cpu?.model.trim() ?? process.arch}, ${cpus().length} cores, ${process.platform} ${release()}, Node ${process.versions.node}`
}

function table(rows) {
  const lines = rows.map(({ what, found, floor, holds }) => `| ${what} | ${found} | ${floor}${holds === false ? ' **missed**' : ''} |`)
  const head = `Measured ${new Date().toISOString().slice(0, 10)} on ${machine()}.`
  return ['# Measurements', '', head, '', '| What | Found | Floor |', '| --- | --- | --- |', ...lines, ''].join('\n')
}

async function bench() {
  const built = ['out/main/main.js', 'out/renderer/index.html', 'out/domain/index.js'].every(path => existsSync(join(root, path)))
  if (!built) throw new Error('There is no built app to measure. Run `npm run build` first.')
  const rows = []
  for (const measure of measurements) rows.push(...await measure(root))
  const text = table(rows)
  process.stdout.write(text)
  if (process.argv.includes('--write')) {
    const file = join(root, 'docs/bench.md')
    // What is said of the figures stays.
    const [, said = ''] = /(\n## [\s\S]*)/.exec(await readFile(file, 'utf8').catch(() => '')) ?? []
    await mkdir(join(root, 'docs'), { recursive: true })
    await writeFile(file, text + said)
  }
  if (rows.some(({ holds }) => holds === false)) process.exitCode = 1
}

bench().catch(error => {
  console.error(error.message)
  process.exitCode = 1
})
