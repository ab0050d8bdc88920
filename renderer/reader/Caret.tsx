import { useEffect, useLayoutEffect, useState } from 'react'
import { moveCaret } from '../app/caret-keys'
import { useApp } from '../app/state'
import { takesText } from '../parts/focus'
import { articleElement } from '../parts/text-ranges'

interface Place {
  readonly left: number
  readonly top: number
  readonly height: number
}

/** Where the moving end of the selection stands in the window; `null` where it is not in the text. */
function placeNow(): Place | null {
  const { focusNode, focusOffset } = document.getSelection() ?? {}
  if (!focusNode || !articleElement()?.contains(focusNode)) return null
  const range = document.createRange()
  range.setStart(focusNode, focusOffset!)
  // At the end of a line the last of several boxes is the one before the break; at its beginning the only one.
  const box = [...range.getClientRects()].at(-1)
  return box ? { left: box.left, top: box.top, height: box.height } : null
}

/** Scrolls so far that the caret is in view. */
function reveal({ top, height }: Place): void {
  const scroller = articleElement()?.closest('section')
  const view = scroller?.getBoundingClientRect()
  if (!scroller || !view) return
  if (top < view.top + 80) scroller.scrollTop += top - view.top - 80
  else if (top + height > view.bottom - 80) scroller.scrollTop += top + height - view.bottom + 80
}

/** Hears the caret's keys before they scroll the view. */
function useCaretKeys(): void {
  useEffect(() => {
    const listening = new AbortController()
    window.addEventListener('keydown', event => {
      const { target } = event
      const isElsewhere = takesText(target) || (target instanceof Element && target.closest('[role="radiogroup"], dialog, [role="toolbar"]') !== null)
      if (!isElsewhere && moveCaret(event)) event.preventDefault()
    }, { signal: listening.signal })
    return () => listening.abort()
  }, [])
}

function Bar() {
  const [place, setPlace] = useState<Place | null>(null)
  useCaretKeys()
  useLayoutEffect(() => {
    const show = () => setPlace(placeNow())
    const follow = () => {
      const now = placeNow()
      if (now) reveal(now)
      show()
    }
    follow()
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('selectionchange', follow, { signal })
    window.addEventListener('scroll', show, { capture: true, passive: true, signal })
    window.addEventListener('resize', show, { signal })
    return () => listening.abort()
  }, [])
  return place && <div key={`${place.left} ${place.top}`} className="reader-caret" style={place} aria-hidden="true" />
}

/** The caret that the keys move through the text, while it is on. */
export function Caret() {
  const isOn = useApp(state => state.isCaretOn)
  return isOn && <Bar />
}
