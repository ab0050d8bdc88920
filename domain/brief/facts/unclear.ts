import type { Doubt, Unclear } from '../brief'
import { denials } from './denials'
import { hedges } from './hedges'
import { lineAround, stretch, type Statement } from './statements'
import type { Trigger, TriggerRule } from './triggers'
import { unnamed } from './unnamed'

const RULES: readonly (readonly [Doubt, ReadonlyMap<string, TriggerRule>])[] = [
  ['denied', new Map(denials)], ['anonymous', new Map(unnamed)], ['hedged', new Map(hedges)]
]

/**
 * The sentences an article itself marks as denied, from somebody unnamed, or less than certain, in text order: one line
 * for a sentence, with the strongest of its marks in that order. The language used, never a verdict. English only.
 */
export function unclearOf(text: string, statements: readonly Statement[]): Unclear[] {
  return statements.flatMap(statement => {
    for (const [kind, rules] of RULES) {
      const found = firstOf(statement, rules)
      if (found === null) continue
      const trigger = stretch(statement, ...found)
      return [{ span: lineAround(text, statement, trigger), paragraph: statement.paragraph, kind, trigger }]
    }
    return []
  })
}

function firstOf(statement: Statement, rules: ReadonlyMap<string, TriggerRule>): Trigger {
  for (const [at, { lower }] of statement.words.entries()) {
    const found = rules.get(lower)?.(statement, at) ?? null
    if (found !== null) return found
  }
  return null
}
