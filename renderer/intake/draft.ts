import type { ArticleDraft } from '../../domain/article/article'
import { readFile, type IntakeFailure } from '../../domain/article/intake'
import { isFailure } from '../../domain/article/parse'
import type { ChosenFile } from '../../domain/contract/calls'

function because(failure: IntakeFailure): string {
  switch (failure.kind) {
    case 'empty': return 'There is no text in it.'
    case 'unknown-kind': return 'Brevier reads .txt and .md files.'
    case 'not-text': return 'It is not a text file, whatever its name says.'
    case 'too-large': return `It is larger than ${failure.limit / 1_000_000} MB, the most Brevier takes in.`
  }
}

/** The front door: a file in, a tidied article out, or the sentence that says why it was not added. */
export function draftFrom({ name, bytes }: ChosenFile): ArticleDraft | string {
  if (bytes === null) return `${name} was not added. It could not be read; check that it is still there and open to you.`
  const outcome = readFile(name, bytes)
  return isFailure(outcome) ? `${name} was not added. ${because(outcome)}` : outcome
}
