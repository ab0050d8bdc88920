import { useEffect } from 'react'
import { readForSearch, type Entry } from '../../domain/notes/listing'

/** How many notes are read between two looks at the clock. */
const few = 50

/** Reads notes for the search while nothing else is to be done, so that no key has to wait for all of them. */
export function useReadAhead(entries: readonly Entry[] | null): void {
  useEffect(() => {
    if (entries === null) return
    let next = 0
    let waiting = 0
    const wait = () => { waiting = requestIdleCallback(read) }
    const read = (idle: IdleDeadline) => {
      for (; next < entries.length && idle.timeRemaining() > 2; next += few) readForSearch(entries.slice(next, next + few))
      if (next < entries.length) wait()
    }
    wait()
    return () => cancelIdleCallback(waiting)
  }, [entries])
}
