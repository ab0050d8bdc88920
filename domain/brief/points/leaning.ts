/**
 * What a sentence needs from those before it to be understood: nothing; who is meant, at its first words; what was said,
 * at its first words; or who or what is meant by a word further on.
 */
export type Leaning = 'nothing' | 'person' | 'matter' | 'inner person' | 'inner matter'

const FIRST = String.raw`^["“‘'«„(]*(?:(?:But|And|So|Yet|Still|Then|Now|When|If|Should|As|Although|Though|While|Because),?\s+)?`
// "In January it", "By the end of the day they", "Later she": a time, a place, and then a pronoun.
const AFTER_TIME = String.raw`(?:(?:In|On|At|By|Since|After|Before|During|Until|From|Today|Later|Last|Next|Soon|Once|There|Here)\s+(?:[\p{L}\p{N}’'-]+,?\s+){0,5}?)?`
const PERSON = new RegExp(String.raw`${FIRST}${AFTER_TIME}(?:he|she|his|her|him)\b`, 'iu')
// "They", "This plan", "If so", "In that case", "None of them", "Neither would say", "Another was".
const MATTER = new RegExp(
  String.raw`${FIRST}${AFTER_TIME}(?:it|they|its|their|them)\b|${FIRST}(?:these|those|this|that(?!\s+the\b)|such|so)\b|` +
  String.raw`^["“]?(?:In|By|At|After|Before|For|Of|With|From|On|Under|Despite)\s+(?:that|this|those|these|them|it|him|her|which)\b|` +
  String.raw`^["“]?(?:Neither|Both|None|Another|Others|Each time|The (?:same|latter|others?)|Not (?:all|everyone)|Nor|Either)\b|` +
  String.raw`^["“]?(?:Some|Many|Most|Few|Several)\s+(?:are|were|have|had|say|said|want|think|believe|will|would|still|also)\b|` +
  String.raw`^["“]?(?:As a result|Instead|For (?:example|instance)|Therefore|Otherwise|Similarly|Likewise|Even (?:so|then))\b|` +
  String.raw`^["“]?[\p{L}\p{N}-]+ of (?:them|these|those|whom)\b`, 'iu')
const WITHIN = /\b(?:he|she|him)\b/iu
// Who "he" is stands in the sentence itself: somebody is described before.
const DESCRIBED = /\b(?:who|an?|the|his|her)\b[^,.]{0,160}\b(?:he|she|him)\b/iu
// "Ash said it would": nobody says "it" of themselves but a body, so something else is meant.
const TOLD_OF = /\b(?:said|says|added|insisted|claimed|warned|thinks|believes)\s+(?:that\s+)?(?:it|this)\b/u
const SINGLE_QUOTED = /(?<!\p{L})[‘'][^‘]{0,400}[’'](?!\p{L})/gu
const QUOTED = /“[^”]*”?|"[^"]*"?/gu

const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|me)\b/u

/** Whether somebody speaks of themselves outside all quotation marks. */
export const isToldByMe = (sentence: string): boolean => FIRST_PERSON.test(sentence.replace(QUOTED, ' ').replace(SINGLE_QUOTED, ' '))

/** What an English sentence leans on, as its words show. */
export function leaningOf(sentence: string): Leaning {
  if (PERSON.test(sentence)) return 'person'
  if (MATTER.test(sentence)) return 'matter'
  const told = sentence.replace(QUOTED, ' ')
  if (WITHIN.test(told) && !DESCRIBED.test(told)) return 'inner person'
  return TOLD_OF.test(told) ? 'inner matter' : 'nothing'
}

/** Whether a quotation that begins or ends elsewhere stands in a sentence. */
export function holdsHalfAQuotation(sentence: string): boolean {
  let depth = 0
  let straight = 0
  for (const sign of sentence) {
    if (sign === '"') straight++
    else if (sign === '“') depth++
    else if (sign === '”') depth--
    if (depth < 0) return true
  }
  return depth !== 0 || straight % 2 === 1
}
