import { useLayoutEffect, useState } from 'react'
import { Copy, NotebookPen, Pin } from 'lucide-react'
import { commandSpecs, type CommandId } from '../../domain/contract/commands'
import { markKinds, type MarkKind } from '../../domain/notes/note'
import { run } from '../app/commands'
import { canNote, useApp } from '../app/state'
import { KindMark } from '../parts/KindMark'
import { kindNames } from '../parts/kinds'
import { rangeOf } from '../parts/text-ranges'

const markCommands: Readonly<Record<MarkKind, CommandId>> = { key: 'markKey', question: 'markQuestion', doubt: 'markDoubt', action: 'markAction' }

/** What can be done with a selection, offered beside it. The same commands have keys, so it takes no focus. */
export function SelectionBar() {
  const selection = useApp(state => state.selection)
  const blocks = useApp(state => state.open?.article.blocks)
  const canWrite = useApp(canNote)
  const [at, setAt] = useState<{ left: number; top: number } | null>(null)
  useLayoutEffect(() => {
    const place = () => {
      const first = selection && blocks && rangeOf(blocks, selection)?.getClientRects()[0]
      setAt(first ? { left: Math.max(8, first.left), top: Math.max(64, first.top - 44) } : null)
    }
    place()
    const listening = new AbortController()
    // Scrolling does not bubble, so the scroller's is heard on its way down.
    window.addEventListener('scroll', place, { capture: true, passive: true, signal: listening.signal })
    window.addEventListener('resize', place, { signal: listening.signal })
    return () => listening.abort()
  }, [selection, blocks])
  if (at === null || selection === null) return null
  return (
    <div className="reader-selection" role="toolbar" aria-label="Selection" style={{ top: at.top, left: `max(8px, min(${at.left}px, 100vw - 27rem))` }}>
      {markKinds.map(kind => (
        <button key={kind} type="button" className="reader-kind" disabled={!canWrite} aria-label={`Highlight: ${kindNames[kind]}`}
          title={`${kindNames[kind]} (${commandSpecs[markCommands[kind]].keys})`} onMouseDown={event => event.preventDefault()} onClick={() => run(markCommands[kind])}>
          <KindMark kind={kind} />
        </button>
      ))}
      <button type="button" disabled={!canWrite} onMouseDown={event => event.preventDefault()} onClick={() => run('newNote')}>
        <NotebookPen size={16} aria-hidden="true" /> Note
      </button>
      <button type="button" disabled={!canWrite} onMouseDown={event => event.preventDefault()} onClick={() => run('pinSelection')}>
        <Pin size={16} aria-hidden="true" /> Pin
      </button>
      <button type="button" onMouseDown={event => event.preventDefault()} onClick={() => run('copyWithParagraph')}>
        <Copy size={16} aria-hidden="true" /> Copy with ¶
      </button>
    </div>
  )
}
