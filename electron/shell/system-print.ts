import { execFile } from 'node:child_process'
import { failed, ok, type Result } from '../../domain/contract/failures'
import type { Paper } from '../../domain/page/sheet'

/** A queue that is not there answers within seconds; one that hangs must not be waited for. */
const longest = 30_000

const noPrinting = 'this computer offers no way to print a PDF from here'

/**
 * Hands the bytes to the system's default printer through `lp` (CUPS, on Linux and macOS), by its standard input: a file would
 * be left behind by a crash, and notes or a recovery code with it. The queue, which others can read, does not learn the title.
 * Where there is no `lp`, or it takes longer than `patience` milliseconds, it says so, and the PDF can be saved.
 */
export async function printPdf(pdf: Uint8Array, paper: Paper, patience = longest): Promise<Result<null>> {
  if (process.platform === 'win32') return failed({ kind: 'print-failed', reason: noPrinting })
  try {
    await run('lp', ['-t', 'Brevier', '-o', `media=${paper === 'a4' ? 'A4' : 'Letter'}`], pdf, patience)
    return ok(null)
  } catch (error) {
    return failed({ kind: 'print-failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

/** Runs a command on what it is to read; rejects with its last words, or when it takes too long: what it has begun itself may go on. */
function run(command: string, args: readonly string[], input: Uint8Array, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, (error, _out, words) => {
      clearTimeout(timer)
      if (error === null) resolve()
      else reject(error.code === 'ENOENT' ? new Error(noPrinting) : new Error(`the printing system says “${(words.trim() || error.message).replace(/\.$/, '')}”`))
    })
    // One that fails has not read to the end; what it says of that comes above.
    child.stdin?.on('error', () => undefined).end(input)
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error('the printing system does not answer'))
    }, patience)
  })
}
