import type { Anchor } from '../../domain/notes/anchor'
import './old-passage.css'

/** How much of the words on either side is shown, in UTF-16 units. */
const context = 90

/** What stood before, from the start of a word. */
const ending = (text: string): string => (text.length <= context ? text : `… ${text.slice(-context).replace(/^\S*\s/, '')}`)
/** What stood after, to the end of a word. */
const beginning = (text: string): string => (text.length <= context ? text : `${text.slice(0, context).replace(/\s\S*$/, '')} …`)

/** The passage a note was written on, as the text was then: for who looks for its place in today's. */
export function OldPassage({ anchor: { quote, before, after } }: { readonly anchor: Anchor }) {
  return (
    <p className="old-passage" dir="auto">
      {ending(before)}<mark>{quote}</mark>{beginning(after)}
    </p>
  )
}
