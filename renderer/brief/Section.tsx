import type { ReactNode } from 'react'
import { ChevronDown } from 'lucide-react'
import { set, useApp } from '../app/state'

interface Props {
  readonly name: string
  readonly title: string
  /** How many it holds; said beside the title. */
  readonly count?: number
  /** How many of them are shown, where that is fewer. */
  readonly shown?: number
  /** What is to be kept in mind while reading it. */
  readonly hint?: string
  /** Whether it is folded until the reader says otherwise. */
  readonly startsFolded?: boolean
  /** What can be done with the section, beside its title. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** A part of the brief under its label. The label folds it, for every article alike while the app runs. */
export function Section({ name, title, count, shown = count, hint, startsFolded = false, tools, children }: Props) {
  const folded = useApp(state => state.folds[name] ?? startsFolded)
  const fold = () => set(({ folds }) => ({ folds: { ...folds, [name]: !folded } }))
  return (
    <section className={`brief-section brief-${name}`} aria-labelledby={`brief-${name}`}>
      <div className="brief-label">
        <h2 id={`brief-${name}`}>
          <button type="button" className="label" aria-expanded={!folded} aria-controls={`brief-${name}-body`} onClick={fold}>
            {title}
            {count !== undefined && <span className="brief-count">{shown === count ? count : `${shown} of ${count}`}</span>}
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        </h2>
        {!folded && tools}
      </div>
      <div id={`brief-${name}-body`} hidden={folded}>
        {!folded && hint !== undefined && <p className="brief-hint">{hint}</p>}
        {!folded && children}
      </div>
    </section>
  )
}
