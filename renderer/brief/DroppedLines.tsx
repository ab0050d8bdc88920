import type { EditedBrief } from '../../domain/brief/edits'
import { textOf } from '../../domain/text/span'
import { bringBack } from '../app/edits'
import { passFocus } from '../parts/focus'
import { useReading } from './reading'
import { Section } from './Section'

/** What the reader dropped, folded away, each line with its way back. */
export function DroppedLines({ dropped }: Pick<EditedBrief, 'dropped'>) {
  const { text, language, canEdit } = useReading()
  if (dropped.length === 0) return null
  const back = (edit: Parameters<typeof bringBack>[0]) => {
    bringBack(edit)
    passFocus(() => document.querySelector<HTMLElement>('.brief-dropped button'))
  }
  return (
    <Section name="dropped" title="Dropped by you" count={dropped.length} startsFolded>
      <ul>
        {dropped.map(({ edit, line: { span, paragraph } }) => (
          <li key={`${edit.section}-${span.start}`} className="brief-line brief-gone">
            <span className="brief-number">{paragraph}</span>
            <p className="brief-words" dir="auto" lang={language}>{textOf(text, span)}</p>
            {canEdit && <button type="button" className="brief-tool" aria-label={`Bring back the line of paragraph ${paragraph}`} onClick={() => back(edit)}>Bring back</button>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
