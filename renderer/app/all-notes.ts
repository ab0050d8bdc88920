import type { AllNotes } from '../../domain/contract/calls'
import type { Result } from '../../domain/contract/failures'
import { bridge } from '../bridge'
import { tellRestored } from './messages'

/** Asks for the notes of every article, and tells what of them had to be restored. */
export async function askAllNotes(): Promise<Result<AllNotes>> {
  const result = await bridge.allNotes()
  if (result.ok) tellRestored(result.value.restored)
  return result
}
