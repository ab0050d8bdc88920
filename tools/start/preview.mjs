// The app without a window: pictures of the reader and the brief, and the one page.
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { firstComplaint } from './policy.mjs'
import { run } from './run.mjs'

const patience = 60_000

async function runQuietly(what, args, environment) {
  const { code, output, late } = await run(process.execPath, args, { patience, env: { ...process.env, ...environment } })
  if (code === 0) return undefined
  return `${what} could not be made${late ? ` in ${patience / 1000} seconds` : `: ${firstComplaint(output)}`}`
}

/**
 * Runs the built app headless on the Chromium host and writes out/preview/.
 * @param {string} root the project's folder
 * @param {string} boot the Chromium host's start script
 * @returns {Promise<{ made: string[], complaints: string[] }>} the files made, and a sentence for each that was not
 */
export async function makePreview(root, boot) {
  const folder = path.join(root, 'out/preview')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const hook = path.join(import.meta.dirname, 'preview.cjs')
  const pictures = await runQuietly('The pictures', [boot, '-r', hook, root], { BREVIER_PREVIEW: folder })
  const brief = path.join(root, 'tools/brief/brief.mjs')
  const page = await runQuietly('The one page', [brief, '--pdf', path.join(folder, 'page.pdf'), '--paper', 'a4'])
  const files = ['reader.png', 'brief.png', 'page.pdf'].map(name => path.join(folder, name))
  return { made: files.filter(file => existsSync(file)), complaints: [pictures, page].filter(Boolean) }
}
