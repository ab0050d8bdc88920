import { argumentsOf } from '../../domain/contract/schemas'
import { callNames, type CallName } from '../../domain/contract/calls'
import type { Failure } from '../../domain/contract/failures'
import { because } from '../../renderer/app/sentences'
import { ownEvent, served, strangers } from './facts'
import { bent, canary, chanceFrom, pick, validArguments, type Chance } from './generate'

/** What came of so many calls. */
export interface Outcome {
  readonly answered: number
  readonly refused: number
  /** The names that were answered at least once. */
  readonly names: ReadonlySet<CallName>
  /** What may not happen, in sentences, each kind once. */
  readonly breaches: readonly string[]
}

interface Attempt {
  readonly name: CallName
  readonly args: readonly unknown[]
  /** Who calls, where it is one who may not. */
  readonly stranger: string | null
}

function attemptOf(chance: Chance, strangerNames: readonly string[]): Attempt {
  const name = pick(callNames, chance)
  const stranger = chance() < 0.1 ? pick(strangerNames, chance) : null
  const valid = validArguments(argumentsOf[name], chance)
  return { name, stranger, args: chance() < 0.4 ? valid : bent(valid, chance) }
}

/** Whether an answer is a Result of the contract: one that can cross, and whose failure the window has words for. */
function isResult(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false
  structuredClone(answer)
  if (answer.ok === true) return 'value' in answer
  return answer.ok === false && 'failure' in answer && typeof because(answer.failure as Failure) === 'string'
}

/** What is wrong with how a call was refused, if anything. */
function refusalBreaches(name: CallName, error: unknown, said: readonly string[]): string[] {
  const message = error instanceof Error ? error.message : String(error)
  if (!message.startsWith(`Refused the call "${name}": `)) return [`${name} broke: ${message}`]
  return [
    ...(said.includes(message) ? [] : [`${name} was refused in silence`]),
    ...(said.some(line => line.includes(canary)) ? [`${name}'s refusal repeats what was sent`] : [])
  ]
}

/**
 * Makes so many calls, one after the other, by chance.
 * @param said what main has said on its standard error, kept by the caller
 */
export async function fuzz(count: number, seed: number, said: string[]): Promise<Outcome> {
  const chance = chanceFrom(seed)
  const others = strangers()
  const names = new Set<CallName>()
  const breaches = new Set<string>()
  let answered = 0
  for (let made = 0; made < count; made++) {
    const { name, args, stranger } = attemptOf(chance, Object.keys(others))
    said.length = 0
    try {
      const answer = await served(name)(stranger === null ? ownEvent() : others[stranger], ...args)
      answered += 1
      names.add(name)
      if (stranger !== null) breaches.add(`${name} answered ${stranger}`)
      if (!isResult(answer)) breaches.add(`${name} answered what the contract does not know`)
    } catch (error) {
      for (const breach of refusalBreaches(name, error, said)) breaches.add(breach)
    }
  }
  return { answered, refused: count - answered, names, breaches: [...breaches] }
}
