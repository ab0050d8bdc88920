import type { Reason } from './brief'

/** What each reason says of the line it stands for; the line is the subject. */
const words: Readonly<Record<Reason, string>> = {
  'opening': 'opens the article',
  'early': 'stands early in it',
  'opens-paragraph': 'opens its paragraph',
  'central': 'says what many other sentences say',
  'title': 'shares words with the title',
  'actors': 'names those the article tells of most',
  'speech': 'somebody speaks in it',
  'condition': 'says what depends on what',
  'figure': 'gives a figure',
  'date': 'gives a date'
}

/** Why a line was chosen, in words: "opens the article · gives a figure". */
export const reasonsInWords = (reasons: readonly Reason[]): string => reasons.map(reason => words[reason]).join(' · ')
