import type { Failure } from '../../domain/contract/failures'
import { flushEdits } from './edits'
import { flushNotes } from './notes'
import { get, type OpenArticle } from './state'
import { leaveTag } from './tags'

/** Saves all of the reader's own words that are not saved yet. @returns whether everything is safe now. */
export async function flushAll(): Promise<boolean> {
  leaveTag()
  return (await Promise.all([flushNotes(), flushEdits()])).every(Boolean)
}

/** Why something of an article could not be saved; `null` when nothing failed. */
export function whyUnsaved({ slips, editsSave }: Pick<OpenArticle, 'slips' | 'editsSave'>): Failure | null {
  const failed = [...slips.map(({ save }) => save), editsSave].find(save => save?.kind === 'not-saved')
  return failed?.failure ?? null
}

/** Saves as flushAll does. @returns why that could not be, `null` when everything is safe. */
export async function failureToSave(): Promise<Failure | null> {
  while (!(await flushAll())) {
    const { open } = get()
    const failure = open && whyUnsaved(open)
    if (failure !== null) return failure
  }
  return null
}
