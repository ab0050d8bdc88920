import type { Span } from '../../text/span'
import type { Condition } from '../brief'
import { clauseTriggers } from './condition-clauses'
import { phraseTriggers } from './condition-phrases'
import { lineAround, stretch, type Statement } from './statements'
import type { TriggerRule } from './triggers'

const RULES: ReadonlyMap<string, TriggerRule> = new Map([...clauseTriggers, ...phraseTriggers])

/**
 * Where an article says that something depends on something else, in text order: one line for a sentence, with the
 * first words in it that say so. English only.
 */
export function conditionsOf(text: string, statements: readonly Statement[]): Condition[] {
  return statements.flatMap(statement => {
    const trigger = triggerOf(statement)
    if (trigger === null) return []
    return [{ span: lineAround(text, statement, trigger), paragraph: statement.paragraph, trigger }]
  })
}

/** The first words of a statement that make it a condition. */
function triggerOf(statement: Statement): Span | null {
  for (const [at, { lower }] of statement.words.entries()) {
    const found = RULES.get(lower)?.(statement, at) ?? null
    if (found !== null) return stretch(statement, ...found)
  }
  return null
}
