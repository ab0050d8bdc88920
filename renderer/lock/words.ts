import type { Failure } from '../../domain/contract/failures'
import { shortestPassphrase, strengthOf, type Secret, type Strength } from '../../domain/lock/lock'
import { readRecoveryCode, type ReadCode } from '../../domain/lock/recovery-code'
import { counted, sentence } from '../app/sentences'

const strengths: Record<Exclude<Strength, 'short'>, string> = {
  repetitive: 'It says the same thing again and again: easy to guess.',
  fair: 'Good enough against a guess at this desk. Four or five unrelated words stand up to a stolen disk as well.',
  long: 'Long enough to stand up to a stolen disk, if nobody could guess the words from what you say or like.'
}

/** What there is to say of a passphrase as it is typed. */
export function strengthSentence(passphrase: string): string {
  const strength = strengthOf(passphrase)
  if (strength !== 'short') return strengths[strength]
  const missing = shortestPassphrase - passphrase.length
  return passphrase === '' ? `At least ${shortestPassphrase} characters. Four or five unrelated words are strong and easy to keep in mind.` : `${counted(missing, 'more character')} at least.`
}

const codeSentences: Record<Extract<ReadCode, string>, string> = {
  'incomplete': 'A recovery code has seven groups of four; some are missing.',
  'not-a-code': 'This is no recovery code: it has seven groups of four letters and digits.',
  'mistyped': 'There is a slip in this code. Compare it with what you kept, group by group.'
}

/** Why a secret cannot be right, before it is tried; `null` when it may be. */
export function mistake({ kind, text }: Secret): string | null {
  if (text === '') return kind === 'passphrase' ? 'Type the passphrase first.' : 'Type the recovery code first.'
  const read = kind === 'recovery' ? readRecoveryCode(text) : null
  return typeof read === 'string' ? codeSentences[read] : null
}

/** Why a secret did not do what it was asked for. */
export function refusal(failure: Failure, kind: Secret['kind']): string {
  if (failure.kind !== 'wrong-secret') return sentence(failure)
  const wrong = kind === 'passphrase' ? 'This is not the passphrase.' : 'This is a recovery code, but not the one of these notes.'
  return failure.wait === 0 ? wrong : `${wrong} Wait ${counted(failure.wait, 'second')} before the next try.`
}
