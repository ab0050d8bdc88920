// Has the built app make the one page, on Electron where it is and can be shown, on the Chromium host elsewhere.
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installedElectron } from '../start/electron.mjs'
import { hasDisplay } from '../start/policy.mjs'
import { run } from '../start/run.mjs'
import { codes, Stop } from './arguments.mjs'

/** Refuses early what only the end would show, so that nobody waits for a page in vain. */
async function checkPlace(out) {
  if ((await stat(out).catch(() => undefined))?.isDirectory()) throw new Stop(codes.notWritten, `${out} is a folder; name a file for the PDF.`)
  if (!(await stat(path.dirname(out)).catch(() => undefined))?.isDirectory()) {
    throw new Stop(codes.notWritten, `${out} was not written: there is no folder ${path.dirname(out)}.`)
  }
}

/** The program and its first arguments. For root, Electron runs only without its sandbox. */
function hostIn(root) {
  const electron = hasDisplay(process.platform, process.env) ? installedElectron(root) : undefined
  if (electron === undefined) return [process.execPath, path.join(root, 'tools/chromium-host/boot.cjs')]
  return process.platform === 'linux' && process.getuid?.() === 0 ? [electron, '--no-sandbox'] : [electron]
}

/**
 * Writes a page to `asked.out`.
 * @param {string} root of the project
 * @param {object} asked as electron/brief.ts takes it
 */
export async function writePage(root, asked) {
  await checkPlace(asked.out)
  // A folder of its own: the reader's Brevier may be running on the usual one.
  const data = await mkdtemp(path.join(tmpdir(), 'brevier-brief-'))
  try {
    const [program, ...first] = hostIn(root)
    const args = [...first, `--user-data-dir=${data}`, path.join(root, 'out/main/brief.js'), JSON.stringify(asked)]
    const { code, output } = await run(program, args, { patience: 60_000 })
    if (code === 0) return
    // Chromium talks on the same stream; what is meant for the user is marked.
    const said = output.split('\n').findLast(line => line.startsWith('brief: '))?.slice('brief: '.length)
    const known = [codes.notWritten, codes.noPage, codes.noNotes].includes(code)
    throw new Stop(known ? code : codes.failed, said ?? `No page was made.\n${output.trim().split('\n').at(-1)}`)
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}
