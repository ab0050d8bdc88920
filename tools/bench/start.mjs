// What evaluating main costs before Electron is ready: a Node that evaluates it against an `electron` that does
// nothing, against a Node that evaluates nothing.
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseAst } from 'vite'
import { compare, ms } from './statistics.mjs'

const node = file => promisify(execFile)(process.execPath, [file])

/** Answers every question with itself, and is never ready. */
const inert = `const nothing = new Proxy(function () {}, {
  get: (_target, name) => (name === Symbol.toPrimitive ? () => '' : name === 'then' ? () => nothing : nothing),
  apply: () => nothing,
  construct: () => nothing
})
`

/** The names that the built main takes from electron, in all its chunks. */
async function electronNames(folder) {
  const files = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.js'))
  const trees = await Promise.all(files.map(async name => parseAst(await readFile(join(folder, name), 'utf8'))))
  const imports = trees.flatMap(({ body }) => body.filter(({ type, source }) => type === 'ImportDeclaration' && source.value === 'electron'))
  return new Set(imports.flatMap(({ specifiers }) => specifiers.map(({ imported }) => imported?.name).filter(Boolean)))
}

/** A folder with the built main, an inert electron beside it, and an empty program. */
async function stage(root) {
  const folder = await mkdtemp(join(tmpdir(), 'brevier-bench-'))
  const electron = join(folder, 'node_modules/electron')
  await cp(join(root, 'out/main'), join(folder, 'out/main'), { recursive: true })
  await mkdir(electron, { recursive: true })
  const exported = [...await electronNames(join(root, 'out/main'))].map(name => `export const ${name} = nothing`)
  await writeFile(join(electron, 'package.json'), '{ "type": "module", "exports": "./index.js" }')
  await writeFile(join(electron, 'index.js'), [inert, ...exported, 'export default nothing'].join('\n'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(join(folder, 'empty.js'), '')
  return folder
}

/** The start of main: at most 1.3 times an empty Node. */
export async function measureStart(root) {
  const folder = await stage(root)
  try {
    const main = join(folder, 'out/main/main.js')
    const empty = join(folder, 'empty.js')
    await node(main)
    const { ours, theirs, ratio } = await compare(() => node(main), () => node(empty), 31)
    return [{
      what: 'Evaluating main, as a multiple of an empty Node start',
      found: `${ratio.toFixed(2)} (${ms(ours)} to ${ms(theirs)})`, floor: 'at most 1.30', holds: ratio <= 1.3
    }]
  } finally {
    await rm(folder, { recursive: true })
  }
}
