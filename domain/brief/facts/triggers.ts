import { signsAt, wordAt, type Statement } from './statements'

/** The words that make a statement what a rule looks for, as the indices of the first and the last; `null` for none. */
export type Trigger = readonly [from: number, to: number] | null

/** Whether the word at an index of a statement begins what a rule looks for. */
export type TriggerRule = (statement: Statement, at: number) => Trigger

/** A rule and the words it is asked at. */
export type TriggerEntry = readonly [word: string, rule: TriggerRule]

/** One rule for many words. */
export const at = (words: string, rule: TriggerRule): TriggerEntry[] => words.trim().split(/\s+/).map(word => [word, rule])

/** The word alone, whatever stands around it. */
export const alone: TriggerRule = (_statement, index) => [index, index]

/** The words of `phrase` from an index on, with no sign between them. */
export function phraseAt(statement: Statement, from: number, phrase: readonly string[]): Trigger {
  const stands = phrase.every((word, offset) =>
    wordAt(statement, from + offset) === word && (offset === 0 || signsAt(statement, from + offset) === ''))
  return stands ? [from, from + phrase.length - 1] : null
}

/** The nearest word of `words` before an index, no farther than `reach` and over no sign; -1 for none. */
export function nearestBefore(statement: Statement, index: number, reach: number, words: ReadonlySet<string>): number {
  for (let before = index - 1; before >= Math.max(0, index - reach); before--) {
    if (signsAt(statement, before + 1) !== '') return -1
    if (words.has(wordAt(statement, before))) return before
  }
  return -1
}

/** The nearest word of `words` after an index, no farther than `reach` and over no sign; -1 for none. */
export function nearestAfter(statement: Statement, index: number, reach: number, words: ReadonlySet<string>): number {
  for (let after = index + 1; after <= index + reach && after < statement.words.length; after++) {
    if (signsAt(statement, after) !== '') return -1
    if (words.has(wordAt(statement, after))) return after
  }
  return -1
}
