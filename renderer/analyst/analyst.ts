import workerUrl from './worker?worker&url'
import { trustedWorker } from './trusted'
import type { Skill, Skills } from './worker'

/** One question to the worker, and its answer. */
export interface Question {
  readonly id: number
  readonly skill: Skill
  readonly args: readonly unknown[]
}
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }

/** The longest an answer may take, in ms: honest text is done in a fraction of it, hostile text must not hang the worker. */
const patience = 10_000

interface Asker {
  answer(value: unknown): void
  fail(error: Error): void
}

let worker: Worker | null = null
let asked = 0
const waiting = new Map<number, Asker>()

/** A worker that dies, or has to be stopped, takes its questions with it; the next question starts a new one. */
function end(reason: string): void {
  worker?.terminate()
  worker = null
  for (const asker of waiting.values()) asker.fail(new Error(reason))
  waiting.clear()
}

function start(): Worker {
  const started = trustedWorker(workerUrl)
  started.onmessage = ({ data }: MessageEvent<Answer>) => {
    const asker = waiting.get(data.id)
    waiting.delete(data.id)
    if ('value' in data) asker?.answer(data.value)
    else asker?.fail(new Error(data.error))
  }
  started.onerror = event => end(event.message)
  return started
}

/** Asks the worker. Rejects when it fails or takes longer than 10 s. */
export async function ask<S extends Skill>(skill: S, ...args: Parameters<Skills[S]>): Promise<ReturnType<Skills[S]>> {
  worker ??= start()
  const id = ++asked
  const timer = setTimeout(() => end('It took too long'), patience)
  const answered = new Promise<unknown>((answer, fail) => { waiting.set(id, { answer, fail }) })
  worker.postMessage({ id, skill, args } satisfies Question)
  return await answered.finally(() => clearTimeout(timer)) as ReturnType<Skills[S]>
}
