// Electron's own program: not in its npm package, but fetched by that package's installer.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { firstComplaint } from './policy.mjs'
import { run } from './run.mjs'

const patience = 20_000

/** The path of Electron's program, or undefined where it is not installed. */
export function installedElectron(root) {
  const folder = path.join(root, 'node_modules/electron')
  const note = path.join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const program = path.join(folder, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(program) ? program : undefined
}

/**
 * Electron's program, fetched if need be.
 * @returns {Promise<{ program?: string, reason?: string }>} the reason why there is none
 */
export async function obtainElectron(root) {
  const installed = installedElectron(root)
  if (installed) return { program: installed }
  const installer = path.join(root, 'node_modules/electron/install.js')
  if (!existsSync(installer)) return { reason: 'the electron package is not installed: run npm ci' }
  const { code, output, late } = await run(process.execPath, [installer], { patience })
  const program = code === 0 ? installedElectron(root) : undefined
  if (program) return { program }
  return { reason: late ? `it could not be fetched in ${patience / 1000} seconds` : `it could not be fetched: ${firstComplaint(output)}` }
}
