// The print path as the app has it, kept warm in a process of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')
const out = path.join(root, 'out/press')

let bundled

/** Bundles the process; it stands beside the built window, whose print document it shows. */
async function bundle() {
  await build({
    configFile: false, root, logLevel: 'error',
    build: {
      ssr: path.join(import.meta.dirname, 'press-main.ts'), outDir: out, emptyOutDir: true, minify: false,
      rolldownOptions: { external: ['electron'], output: { entryFileNames: 'press.js' } }
    },
    ssr: { noExternal: true, external: ['electron'] }
  })
}

const bytes = text => Buffer.from(text, 'base64')

/**
 * Starts the press. `make` makes a page as the app does; `print` prints what it is told to of an order, whether it fits or
 * not, its sheet handed to `spoil` in the print document once it is drawn, and says with what the app would have refused it.
 */
export async function startPress(env = process.env) {
  await (bundled ??= bundle())
  const data = await mkdtemp(path.join(tmpdir(), 'brevier-press-'))
  const child = spawn(process.execPath, [path.join(root, 'tools/chromium-host/boot.cjs'), `--user-data-dir=${data}`, path.join(out, 'press.js')], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = new Map()
  let next = 0
  createInterface(child.stdout).on('line', line => {
    if (!line.startsWith('{"id"')) return
    const { id, ...answer } = JSON.parse(line)
    waiting.get(id)?.resolve(answer)
    waiting.delete(id)
  })
  child.once('exit', code => waiting.forEach(({ reject }) => reject(new Error(`the press ended with ${code}`))))
  const ask = job => {
    const id = next++
    child.stdin.write(`${JSON.stringify({ id, ...job })}\n`)
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  }
  return {
    async make(order) {
      const answer = await ask({ order })
      return answer.page ? { ...answer, page: { ...answer.page, pdf: bytes(answer.page.pdf) } } : answer
    },
    async print(order, chosen, spoil) {
      const answer = await ask({ order, chosen, spoil: spoil && String(spoil) })
      return { ...answer, pdf: bytes(answer.pdf) }
    },
    async close() {
      child.stdin.end()
      await once(child, 'exit')
      await rm(data, { recursive: true, force: true })
    }
  }
}
