import type { Result } from '../../domain/contract/failures'

type Verb = (...args: never[]) => Promise<unknown>

/** Something opened that can be closed, and opened anew in another state. */
type Openable = Readonly<Record<'close', () => Promise<void>>> & Readonly<Record<string, Verb>>

export interface Reopening<T> {
  /** Does what the one opened last does; while it is opened anew, whoever asks waits. */
  readonly opened: T
  /** Closes and opens anew, unless `decide` fails. */
  readonly reopen: (decide: (opened: T) => Promise<Result<null>>) => Promise<Result<null>>
}

/** Opens something so that it can be exchanged under the hands of those who use it. */
export async function reopening<T extends { readonly [K in keyof T]: Verb }>(open: () => Promise<T & Openable>): Promise<Reopening<T>> {
  let current = await open()
  let ready: Promise<unknown> = Promise.resolve()
  const verbs = Object.keys(current).map(name => [name, async (...args: never[]) => {
    await ready
    return await current[name]!(...args)
  }])
  const reopen = async (decide: (opened: T) => Promise<Result<null>>): Promise<Result<null>> => {
    const decided = await decide(current)
    if (!decided.ok) return decided
    await current.close()
    current = await open()
    return decided
  }
  return {
    opened: Object.fromEntries(verbs) as T,
    reopen: async decide => {
      const done = ready.then(() => reopen(decide))
      ready = done.catch(() => undefined)
      return await done
    }
  }
}
