import type { Result } from '../../domain/contract/failures'
import { answer } from './failure'

type Verb = (...args: never[]) => Promise<unknown>

export interface Reopening<T> {
  /** Does what the one opened last does; while it is opened anew, whoever asks waits. */
  readonly opened: T
  /** Opens anew, unless `decide` fails; what the one before held (`leave`) is handed on, and never let go between. */
  readonly reopen: (decide: (opened: T) => Promise<Result<null>>) => Promise<Result<null>>
}

/** Opens something so that it can be exchanged under the hands of those who use it. */
export async function reopening<H, T extends { readonly [K in keyof T]: Verb } & { readonly leave: () => Promise<H> }>(
  open: (held: H | null) => Promise<T>
): Promise<Reopening<T>> {
  const first = await open(null)
  let current = (async (): Promise<T> => first)()
  const names = Object.keys(first) as (keyof T)[]
  const verbs = names.map(name => [name, async (...args: never[]) => await (await current)[name](...args)])
  const exchange = async (before: T): Promise<T> => {
    const held = await before.leave()
    // What a moment's trouble kept from opening is asked for once more; nothing of the one before may be used again.
    return await open(held).catch(() => open(held))
  }
  return {
    opened: Object.fromEntries(verbs) as T,
    reopen: async decide => {
      const before = current
      const decided = before.then(decide)
      current = Promise.all([before, decided]).then(([opened, { ok }]) => (ok ? exchange(opened) : opened), () => before)
      return await answer(async () => (await current, await decided)).then(result => (result.ok ? result.value : result))
    }
  }
}
