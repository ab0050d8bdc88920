import { useId, useState } from 'react'
import { Eye, EyeOff } from 'lucide-react'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Seen as it is typed, in letters of one width. */
  readonly isCode?: boolean
  readonly isFirst?: boolean
  readonly hint?: string
  readonly error?: string | null
}

/** A field for a passphrase or a code; what is wrong with it is announced. */
export function SecretField({ label, value, onChange, isCode = false, isFirst = false, hint, error = null }: Props) {
  const id = useId()
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <div className="lock-field">
      <label htmlFor={id}>{label}</label>
      <div className="lock-input">
        <input
          id={id}
          type={isCode || isShown ? 'text' : 'password'}
          className={isCode ? 'lock-code-input' : undefined}
          value={value}
          data-first={isFirst || undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={1000}
          aria-invalid={error !== null}
          aria-describedby={`${id}-hint ${id}-error`}
          onChange={event => onChange(event.target.value)}
        />
        {!isCode && (
          <button type="button" className="icon-button" aria-pressed={isShown} aria-label={`Show the ${label.toLowerCase()}`} title="Show what is typed" onClick={() => setShown(!isShown)}>
            <Icon size={16} aria-hidden="true" />
          </button>
        )}
      </div>
      {hint !== undefined && <p id={`${id}-hint`} className="lock-hint">{hint}</p>}
      <p id={`${id}-error`} className="lock-error" role="alert">{error}</p>
    </div>
  )
}
