// Builds what the command needs, where it is missing or older than the sources.
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { run } from '../start/run.mjs'
import { codes, Stop } from './arguments.mjs'

const sources = {
  domain: ['domain', 'vite.domain.config.ts', 'package.json'],
  app: ['domain', 'electron', 'renderer', 'electron.vite.config.ts', 'package.json']
}
const products = { domain: ['out/domain/index.js'], app: ['out/main/brief.js', 'out/renderer/print.html'] }
const commands = {
  domain: ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.domain.config.ts', '--logLevel', 'warn'],
  app: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn']
}

const timeOf = file => stat(file).then(({ mtimeMs }) => mtimeMs, () => undefined)

/** When anything in a file or folder last changed; tests are no part of what is built. */
async function newestIn(place) {
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch(() => [])
  const files = entries.filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
  const times = await Promise.all([place, ...files.map(entry => path.join(entry.parentPath, entry.name))].map(timeOf))
  return Math.max(...times.filter(time => time !== undefined))
}

async function isFresh(root, part) {
  const made = await Promise.all(products[part].map(file => timeOf(path.join(root, file))))
  if (made.includes(undefined)) return false
  const changed = await Promise.all(sources[part].map(place => newestIn(path.join(root, place))))
  return Math.min(...made) >= Math.max(...changed)
}

/**
 * Sees to it that a part is built from the sources as they are. Says nothing unless it fails.
 * @param {'domain' | 'app'} part the domain as a library, or the app with its print document
 */
export async function build(root, part) {
  if (await isFresh(root, part)) return
  const { code, output } = await run(process.execPath, commands[part], { cwd: root })
  if (code !== 0) throw new Stop(codes.failed, `${output.trim()}\nBrevier could not be built; the reason stands above.`)
}
