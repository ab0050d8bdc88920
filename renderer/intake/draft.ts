import type { ArticleDraft } from '../../domain/article/article'
import type { IntakeFailure } from '../../domain/article/intake'
import type { ChosenFile } from '../../domain/contract/calls'
import { ask } from '../analyst/analyst'

function because(failure: IntakeFailure): string {
  switch (failure.kind) {
    case 'empty': return 'There is no text in it.'
    case 'unknown-kind': return 'Brevier reads .txt and .md files.'
    case 'not-text': return 'It is not a text file, whatever its name says.'
    case 'too-large': return `It is larger than ${failure.limit / 1_000_000} MB, the most Brevier takes in.`
  }
}

/** The front door: a file in, a tidied article out, or the sentence that says why it was not added. */
export async function draftFrom({ name, bytes }: ChosenFile): Promise<ArticleDraft | string> {
  const refused = (reason: string) => `${name} was not added. ${reason}`
  if (bytes === null) return refused('It could not be read; check that it is still there and open to you.')
  try {
    const outcome = await ask('read', name, bytes)
    return 'kind' in outcome ? refused(because(outcome)) : outcome
  } catch {
    return refused('Reading it took too long, so it was stopped; nothing else is affected.')
  }
}
