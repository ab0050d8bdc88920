import type { EditedBrief } from '../../domain/brief/edits'
import { textOf } from '../../domain/text/span'
import { bringBack } from '../app/edits'

/** What the reader dropped, folded away, each line with its way back. */
export function DroppedLines({ dropped, text }: { readonly dropped: EditedBrief['dropped']; readonly text: string }) {
  if (dropped.length === 0) return null
  return (
    <details className="brief-dropped">
      <summary>{dropped.length === 1 ? '1 line dropped' : `${dropped.length} lines dropped`}</summary>
      <ul>
        {dropped.map(({ edit, line }) => (
          <li key={`${edit.section}-${line.span.start}`}>
            <span dir="auto">{textOf(text, line.span)}</span>
            <button type="button" className="button" onClick={() => bringBack(edit)}>Bring back</button>
          </li>
        ))}
      </ul>
    </details>
  )
}
