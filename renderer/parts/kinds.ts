import type { MarkKind } from '../../domain/notes/note'

/** What the four kinds are called. */
export const kindNames: Readonly<Record<MarkKind, string>> = {
  key: 'Key',
  question: 'Question',
  doubt: 'Doubt',
  action: 'Action'
}
