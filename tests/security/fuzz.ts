import { argumentsOf } from '../../domain/contract/schemas'
import { callNames, type CallName, type Opening } from '../../domain/contract/calls'
import type { Failure, Result } from '../../domain/contract/failures'
import type { LockState } from '../../domain/lock/lock'
import { because } from '../../renderer/app/sentences'
import { ownEvent, served, strangers } from './facts'
import { bent, canary, chanceFrom, pick, validArguments, type Chance } from './generate'

/** What came of so many calls. */
export interface Outcome {
  readonly answered: number
  readonly refused: number
  /** The names that were answered at least once. */
  readonly names: ReadonlySet<CallName>
  /** How many were answered in each state of the lock. */
  readonly inState: Readonly<Record<LockState, number>>
  /** What may not happen, in sentences, each kind once. */
  readonly breaches: readonly string[]
}

interface Attempt {
  readonly name: CallName
  readonly args: readonly unknown[]
  /** Who calls, where it is one who may not. */
  readonly stranger: string | null
}

function attemptOf(among: readonly CallName[], chance: Chance, strangerNames: readonly string[]): Attempt {
  const name = pick(among, chance)
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

const lockState = async (): Promise<LockState> => (await served('open')(ownEvent()) as { value: Opening }).value.lock

/** What is wrong with an answer, if anything; `isLocked`: whether the notes were locked when it was asked for. */
function answerBreaches(name: CallName, answer: unknown, isLocked: boolean, secret: string): string[] {
  return [
    ...(isResult(answer) ? [] : [`${name} answered what the contract does not know`]),
    ...(isLocked && name !== 'unlock' && JSON.stringify(answer).includes(secret) ? [`${name} told a note while the notes were locked`] : [])
  ]
}

/** The state after a verb of the lock was answered, and what is wrong with it, if anything. */
async function afterVerb(name: CallName, answer: unknown, before: LockState): Promise<[LockState, string[]]> {
  const state = await lockState()
  const isDone = (answer as Result<null>).ok
  const wanted = !isDone ? before : { setLock: 'open', unlock: before === 'off' ? 'off' : 'open', lock: before === 'off' ? 'off' : 'locked', changeLock: 'open', removeLock: 'off' }[name as string]
  return [state, state === wanted ? [] : [`after ${name}, which ${isDone ? 'was done' : 'failed'}, the lock is ${state}`]]
}

export const lockVerbs: readonly CallName[] = ['setLock', 'unlock', 'lock', 'changeLock', 'removeLock']

export interface Fuzzed {
  readonly count: number
  readonly seed: number
  /** What main has said on its standard error, kept by the caller. */
  readonly said: string[]
  /** Words that stand in notes only. */
  readonly secret: string
  readonly among?: readonly CallName[]
}

/** What to choose the next call from: all, and in the last fifth those that chance has not had answered yet. */
function choices(among: readonly CallName[], answered: ReadonlySet<CallName>, isEnding: boolean): readonly CallName[] {
  const left = isEnding ? among.filter(name => !answered.has(name)) : []
  return left.length > 0 ? left : among
}

/** Makes so many calls, one after the other, by chance. */
export async function fuzz({ count, seed, said, secret, among = callNames }: Fuzzed): Promise<Outcome> {
  const chance = chanceFrom(seed)
  const others = strangers()
  const names = new Set<CallName>()
  const breaches = new Set<string>()
  const inState = { off: 0, open: 0, locked: 0 }
  let state = await lockState()
  let answered = 0
  for (let made = 0; made < count; made++) {
    const { name, args, stranger } = attemptOf(choices(among, names, made >= count * 0.8), chance, Object.keys(others))
    said.length = 0
    try {
      const answer = await served(name)(stranger === null ? ownEvent() : others[stranger], ...args)
      answered += 1
      inState[state] += 1
      names.add(name)
      if (stranger !== null) breaches.add(`${name} answered ${stranger}`)
      const found = answerBreaches(name, answer, state === 'locked', secret)
      if (lockVerbs.includes(name)) {
        const [after, wrong] = await afterVerb(name, answer, state)
        state = after
        found.push(...wrong)
      }
      for (const breach of found) breaches.add(breach)
    } catch (error) {
      for (const breach of refusalBreaches(name, error, said)) breaches.add(breach)
    }
  }
  return { answered, refused: count - answered, names, inState, breaches: [...breaches] }
}
