import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failed, ok, type Result } from '../../domain/contract/failures'
import type { Paper } from '../../domain/page/sheet'

/** A queue that is not there answers within seconds; one that hangs must not be waited for. */
const longest = 30_000

const noPrinting = 'this computer offers no way to print a PDF from here'

/**
 * Hands the bytes to the system's default printer through `lp` (CUPS, on Linux and macOS). The file it needs is for its
 * owner's eyes only and is gone when `lp` has taken it over, or after `patience` milliseconds; the queue, which others can read, does not learn the title.
 * Where there is no `lp` it says so, and the PDF can be saved.
 */
export async function printPdf(pdf: Uint8Array, paper: Paper, patience = longest): Promise<Result<null>> {
  if (process.platform === 'win32') return failed({ kind: 'print-failed', reason: noPrinting })
  try {
    await withTemporaryFile(pdf, file => run('lp', ['-t', 'Brevier', '-o', `media=${paper === 'a4' ? 'A4' : 'Letter'}`, '--', file], patience))
    return ok(null)
  } catch (error) {
    return failed({ kind: 'print-failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

async function withTemporaryFile(bytes: Uint8Array, use: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'brevier-'))
  try {
    const file = join(folder, 'page.pdf')
    await writeFile(file, bytes, { mode: 0o600, flag: 'wx' })
    await use(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs a command; rejects with its last words, or when it takes too long: what it has begun itself may go on. */
function run(command: string, args: readonly string[], patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, (error, _out, words) => {
      clearTimeout(timer)
      if (error === null) resolve()
      else reject(error.code === 'ENOENT' ? new Error(noPrinting) : new Error(`the printing system says “${(words.trim() || error.message).replace(/\.$/, '')}”`))
    })
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error('the printing system does not answer'))
    }, patience)
  })
}
