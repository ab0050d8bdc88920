import type { Article } from '../../domain/article/article'
import type { Brief } from '../../domain/brief/brief'
import workerUrl from './worker?worker&url'
import { trustedWorker } from './trusted'

/** What the worker is asked, and what it answers. */
export interface Question {
  readonly id: number
  readonly article: Article
}
export type Answer =
  | { readonly id: number; readonly brief: Brief }
  | { readonly id: number; readonly error: string }

let worker: Worker | null = null
let asked = 0
const waiting = new Map<number, { resolve(brief: Brief): void; reject(error: Error): void }>()

function start(): Worker {
  const started = trustedWorker(workerUrl)
  started.onmessage = ({ data }: MessageEvent<Answer>) => {
    const asker = waiting.get(data.id)
    waiting.delete(data.id)
    if ('brief' in data) asker?.resolve(data.brief)
    else asker?.reject(new Error(data.error))
  }
  // A worker that dies takes its questions with it; the next question starts a new one.
  started.onerror = event => {
    worker = null
    for (const asker of waiting.values()) asker.reject(new Error(event.message))
    waiting.clear()
  }
  return started
}

/** Derives an article's brief in the worker. */
export function briefFor(article: Article): Promise<Brief> {
  worker ??= start()
  const id = ++asked
  const question: Question = { id, article }
  const answer = new Promise<Brief>((resolve, reject) => waiting.set(id, { resolve, reject }))
  worker.postMessage(question)
  return answer
}
