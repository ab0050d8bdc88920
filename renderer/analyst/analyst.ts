import workerUrl from './worker?worker&url'
import { trustedWorker } from './trusted'
import type { Skill, Skills } from './worker'

/** One question to a worker, and its answer. */
export interface Question {
  readonly skill: Skill
  readonly args: readonly unknown[]
}
export type Answer = { readonly value: unknown } | { readonly error: string }

/** The longest an answer may take, in ms: honest text is done in a fraction of it, hostile text must not hang a worker. */
const patience = 10_000

/** Workers that have nothing to do. A question never waits behind another, which might be hostile. */
const idle: Worker[] = []

/** Asks a worker. Rejects when it fails or takes longer than 10 s; then that worker is stopped, and no other. */
export function ask<S extends Skill>(skill: S, ...args: Parameters<Skills[S]>): Promise<ReturnType<Skills[S]>> {
  const worker = idle.pop() ?? trustedWorker(workerUrl)
  return new Promise((answer, fail) => {
    const stop = (reason: string) => {
      clearTimeout(timer)
      worker.terminate()
      fail(new Error(reason))
    }
    const timer = setTimeout(stop, patience, 'It took too long')
    worker.onerror = event => stop(event.message)
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(timer)
      idle.push(worker)
      if ('value' in data) answer(data.value as ReturnType<Skills[S]>)
      else fail(new Error(data.error))
    }
    worker.postMessage({ skill, args } satisfies Question)
  })
}
