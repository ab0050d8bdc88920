import { setImmediate } from 'node:timers/promises'
import { failed, ok, type Result } from '../../domain/contract/failures'
import { checkPdf, type Wanted } from '../../domain/page/check'
import { isBlocking, type Fault } from '../../domain/page/fault'
import { stampedPdf } from '../../domain/page/pdf/write'
import { pdfTools } from './pdf-tools'

/** What is told of faults: more would be read by nobody. */
const mostTold = 3

/**
 * Gives a printed PDF its last form and checks those very bytes before anyone sees, saves or prints them. What is in them and
 * was not chosen, or is missing, refuses them.
 */
export async function finished(printed: Uint8Array, wanted: Wanted): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const pdf = stampedPdf(printed, wanted.stamp, pdfTools)
  const faults = (await checkPdf(pdf, wanted, pdfTools, setImmediate)).filter(isBlocking)
  return faults.length === 0 ? ok(pdf) : failed(refusal(faults))
}

function refusal(faults: readonly Fault[]) {
  const leaks = faults.filter(({ kind }) => kind === 'leak')
  const told = leaks.length > 0 ? leaks : faults
  const found = told.slice(0, mostTold).map(({ words }) => words).join('; ')
  const more = told.length > mostTold ? ` and ${told.length - mostTold} more` : ''
  return { kind: 'page-refused', reason: leaks.length > 0 ? 'leak' : 'flawed', found: found + more } as const
}
