import { isSpeechVerb } from '../../text/speech-verbs'
import { STOP_WORDS } from '../../text/stop-words'
import { signsAt, wordAt, type Statement } from './statements'

// What the shape of an English sentence tells without a parser: whether it tells of what was or of what may be, and
// whether a conjunction is followed by a clause or by a mere noun.

export const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Auxiliaries that speak of what may, will or ought to be. */
const MODALS = set(`will would shall should can cannot could may might must won't wouldn't can't couldn't shouldn't shan't
  mustn't i'll you'll he'll she'll it'll we'll they'll that'll there'll i'd you'd he'd she'd we'd they'd need needs`)
/** Auxiliaries of what is so now. */
const PRESENT = set(`is are am isn't aren't has have haven't hasn't do does don't doesn't i'm you're we're they're it's he's
  she's that's there's wants want plans plan hopes hope`)
const PAST = set(`was were had did wasn't weren't hadn't didn't came went took made got found left began knew saw gave became
  met won lost ran stood sat fell rose grew spoke thought heard kept sent felt paid led broke`)
const AUXILIARIES: ReadonlySet<string> = new Set([...MODALS, ...PRESENT, 'was', 'were', 'had', 'did', "wasn't", "weren't", "hadn't", "didn't"])
/** Verbs of beginning, ending and moving, which often end a clause without an object. */
const INTRANSITIVE = set(`begins begin begun starts start ends end resumes resume arrives arrive returns return happens happen
  changes change comes come leaves leave improves improve agrees agree expires expire closes close opens open stops stop
  falls fall rises rise ceases cease recovers recover dies die settles settle occurs occur takes take gets get becomes
  become signs sign passes pass approves approve wins win lifts lift fails fail steps step`)
const SUBJECTS = set('i you he she it we they there someone anyone everyone nobody everybody')
const DETERMINERS = set('the a an this that these those his her its their our my your any no some all each every both another')
const NEGATIONS = set(`not never no nothing nobody none neither cannot can't won't wouldn't couldn't shouldn't don't doesn't
  isn't aren't hasn't haven't didn't wasn't weren't hadn't without hardly barely unable unlikely refuse refuses refused
  refusing impossible`)

/** The farthest a clause is looked through, in words. */
const REACH = 14
/** How much of an endless sentence is read for its tense. */
const SENTENCE = 120

export const isSubject = (word: string): boolean => SUBJECTS.has(word)
export const isDeterminer = (word: string): boolean => DETERMINERS.has(word)
export const isModal = (word: string): boolean => MODALS.has(word)

/** Whether a word before `at`, no farther than `reach` words, is one of `set`. */
export function anyBefore(statement: Statement, at: number, reach: number, words: ReadonlySet<string>): boolean {
  for (let before = at - 1; before >= Math.max(0, at - reach); before--) if (words.has(wordAt(statement, before))) return true
  return false
}

/** Whether a word from `at` on, no farther than `reach` words, is one of `set`. */
export function anyFrom(statement: Statement, at: number, reach: number, words: ReadonlySet<string>): boolean {
  for (let after = at; after < at + reach; after++) if (words.has(wordAt(statement, after))) return true
  return false
}

/** Whether a word before `at` in its sentence denies. */
export const deniedBefore = (statement: Statement, at: number): boolean => anyBefore(statement, at, 2 * REACH, NEGATIONS)

/** Whether a word before `at` in its sentence speaks of what may be. */
export const modalBefore = (statement: Statement, at: number): boolean => anyBefore(statement, at, 2 * REACH, MODALS)

/** Whether a word from `at` on speaks of what may be. */
export const modalFrom = (statement: Statement, at: number): boolean => anyFrom(statement, at, 3 * REACH, MODALS)

/** Whether a sentence only tells what happened: it has a past tense, other than a verb of speech, and nothing else. */
export function isNarrative({ words }: Statement, at: number): boolean {
  let past = false
  const from = Math.max(0, at - SENTENCE)
  for (const { lower } of words.slice(from, at + SENTENCE)) {
    if (MODALS.has(lower) || PRESENT.has(lower)) return false
    past ||= PAST.has(lower) || lower.endsWith('ed') && lower.length > 4 && !isSpeechVerb(lower)
  }
  return past
}

/** Whether the clause that begins at `from` tells what happened: "until the wall fell". */
export function isPastClause({ words }: Statement, from: number): boolean {
  for (const { lower, signs } of words.slice(from + 1, from + REACH)) {
    if (/[,;:–—()“”]/u.test(signs) || PRESENT.has(lower) || MODALS.has(lower)) return false
    if (PAST.has(lower) || lower.endsWith('ed') && lower.length > 4) return true
  }
  return false
}

/** Whether the words from `from` to the next sign hold a verb of their own: "the council signs it" but not "the war". */
export function isClause(statement: Statement, from: number): boolean {
  for (let at = from; at < from + REACH && at < statement.words.length; at++) {
    const { lower, capital, signs } = statement.words[at]!
    if (at > from && (/[,;:.–—()“”"]/u.test(signs) || /^(?:who|which|saying)$/u.test(lower))) return false
    if (AUXILIARIES.has(lower) || at === from && SUBJECTS.has(lower)) return true
    if (at === from) continue
    const before = statement.words[at - 1]!
    const content = !STOP_WORDS.has(before.lower) && !before.lower.endsWith('ing')
    if (content && (DETERMINERS.has(lower) && lower !== 'that' || INTRANSITIVE.has(lower))) return true
    if (content && before.capital && !before.lower.endsWith("'s") && !capital && !STOP_WORDS.has(lower) && lower.endsWith('s')) return true
  }
  return false
}

const MONTHS = set('january february march april May june july august september october november december')
const TIMES = set(`monday tuesday wednesday thursday friday saturday sunday now recently then today tonight tomorrow yesterday
  late early mid last next this noon midnight dawn dusk morning evening afternoon spring summer autumn winter christmas easter
  lately further about around at well after his her their death sunrise sunset nightfall one two three four five six seven
  eight nine ten long`)
const PERIODS = set(`end start beginning age day night morning evening afternoon weekend week month year years summer autumn
  winter spring fall early late last next final following few moment hour minute day's turn middle eve time war season
  decade century 1st deadline`)

/** Whether what begins at a word is a mere time: "Monday", "2015", "the end of the year", "now". */
export function isTime(statement: Statement, at: number): boolean {
  const word = wordAt(statement, at)
  if (word === '' || /^\p{N}/u.test(word)) return true
  if (MONTHS.has(word)) return statement.words[at]!.capital
  if (TIMES.has(word)) return true
  const next = wordAt(statement, at + 1)
  return /^(?:the|a|an)$/u.test(word) && (PERIODS.has(next) || /^\p{N}/u.test(next) || MONTHS.has(next) && statement.words[at + 1]!.capital)
}

/** Whether a clause may begin at a word: at the start, after a sign or after "and", "but", "that". */
export const opensClause = (statement: Statement, at: number): boolean =>
  at === 0 || signsAt(statement, at) !== '' || /^(?:and|but|or|so|that|because)$/u.test(wordAt(statement, at - 1))

/** Whether a subject may begin at a word: a pronoun, a determiner or a name. */
export const opensSubject = (statement: Statement, at: number): boolean =>
  SUBJECTS.has(wordAt(statement, at)) || DETERMINERS.has(wordAt(statement, at)) || statement.words[at]?.capital === true

/** Things one party gives another leave for. */
export const CONSENT = set(`approval consent agreement vote ratification permission majority signature support backing
  authorization authorisation decision consensus review confirmation conditions negotiation negotiations availability
  clearance outcome result results investigation inquiry appeal hearing ruling trial verdict funding parliament
  talks referendum assent endorsement completion`)
