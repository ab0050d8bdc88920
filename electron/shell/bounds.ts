// How much the window may ask of main: the size of one call, how many at once, how many in a while.

/** In bytes, counted roughly: two for each unit of a text, what bytes there are, a few for each other value. */
export const largestCall = 64 * 1024 * 1024
/** Calls that wait for their answers together. */
export const mostAtOnce = 1000
/** Calls that may come in a burst, and how many more may follow each second: far more than any hand or file asks for. */
export const burst = 5000
export const perSecond = 500

export interface Bounds {
  /** Lets a call in and answers `null`, or answers why not. Whatever was let in must `leave`. */
  enter(args: readonly unknown[]): string | null
  leave(): void
}

/** @param now the time in milliseconds, from any beginning */
export function createBounds(now: () => number = performance.now.bind(performance)): Bounds {
  let waiting = 0
  let left = burst
  let last = now()
  return {
    enter(args) {
      const time = now()
      left = Math.min(burst, left + (time - last) / 1000 * perSecond)
      last = time
      if (left < 1) return 'too many calls came in a short time'
      left -= 1
      if (waiting >= mostAtOnce) return 'too many calls are waiting'
      if (isLarger(args, largestCall)) return 'it is too large'
      waiting += 1
      return null
    },
    leave() { waiting -= 1 }
  }
}

/** Whether a value takes more than so many bytes; looks no further than that, so that it ends on what holds itself too. */
function isLarger(value: unknown, most: number): boolean {
  let left = most
  for (const pending: unknown[] = [value]; pending.length > 0 && left >= 0;) {
    const next = pending.pop()
    left -= 8
    if (typeof next === 'string') left -= next.length * 2
    else if (ArrayBuffer.isView(next) || next instanceof ArrayBuffer) left -= next.byteLength
    else if (typeof next === 'object' && next !== null) {
      const parts: unknown[] = Array.isArray(next) ? next : Object.entries(next).flat()
      left -= 32 + parts.length * 8
      for (let at = 0; at < parts.length && left >= 0; at++) pending.push(parts[at])
    }
  }
  return left < 0
}
