import { STOP_WORDS } from '../../text/stop-words'
import type { Token } from './carriers'

// The verbs with which what somebody said is told in the words of another, and what may follow them.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs that say nothing but that something was said: whatever clause follows is it. */
const PLAIN = set('say says said saying tells told telling')
/** Verbs after which a clause may do without "that", but which have objects of other kinds too. */
const FREE = set(`adds added adding insist insists insisted insisting claimed claims argue argues argued warned warns announced
  noted explained explains admitted admits hinted concluded predicted maintained contended conceded confirmed stressed replied
  assured reckons reckoned estimates`)
/** Verbs that do so with "that" only. */
const WITH_THAT = set(`deny denies denied denying reports reported reporting states stated stating declares declared declaring
  suggest suggests suggested suggesting acknowledge acknowledges acknowledged acknowledging allege alleges alleged alleging affirmed
  asserts asserted asserting disclosed reveals revealed revealing testifies testified testifying vowed vowing promised promising
  recalled observed remarked warn warning cautions cautioned cautioning emphasizes emphasized emphasised indicate indicates indicated
  indicating complains complained complaining boasted joked joking informed responded answered reiterated reiterating speculated
  tweeted find finds found show shows showed advised pledged announces announcing claiming note notes noting arguing explaining
  estimated hints confirms confirming concludes writes wrote writing predicts maintains contends concedes stresses stressing
  reminded admitting reminds`)
/** "would not say", "to say": nothing was said. "was said": it is not told by whom. "a claim": a noun. */
const UNSAID = set(`not never to could would should can cannot might must will didn't don't doesn't won't wouldn't can't couldn't
  is are was were be been being if the a an this that no let i we you i've we've of his her its their
  those these any such all some more both other new denied dismissed rejected`)

/** Forms that are as often nouns: "Ash’s claims". */
const NOUNS = set('claims reports notes states promises estimates hints answers')

/** "showed", "found": what only studies and papers do when they tell something. */
const SHOWN = set('find finds found show shows showed indicate indicates indicated suggest suggests suggested reveals revealed')
const STUDIES = set(`survey surveys study studies report reports paper papers poll polls figures data research analysis review inquiry
  investigation tests test results audit records documents document researchers team scientists experts evidence panel committee
  commission inspectors investigators`)
/** How many words before a verb its study may stand. */
const NEAR = 6

/** Whether a token is a verb that tells what was said. */
export function isReporting(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.capital && at > 0) return false
  if (!PLAIN.has(token.lower) && !FREE.has(token.lower) && !WITH_THAT.has(token.lower)) return false
  const last = before(tokens, at)
  if (UNSAID.has(last) || NOUNS.has(token.lower) && last.endsWith("'s")) return false
  return !SHOWN.has(token.lower) || isStudy(tokens, Math.max(0, at - NEAR), at) || isStudy(tokens, 0, 3)
}

/** Whether a study or those who make one stand among some tokens. */
const isStudy = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => STUDIES.has(lower))

/** The word before a token, past one adverb. */
function before(tokens: readonly Token[], at: number): string {
  const last = tokens[at - 1]?.lower ?? ''
  return /.{2}ly$|^(?:also|even|ever|since|only|just)$/u.test(last) ? tokens[at - 2]?.lower ?? '' : last
}

/** Verb forms that can be nothing but the verb of a clause. */
export const FINITE = set(`is are was were has have had will would can could may might must shall should does do did isn't aren't wasn't weren't
  hasn't haven't hadn't won't wouldn't can't cannot couldn't mustn't shouldn't doesn't don't didn't it's he's she's they're we're you're
  i'm that's there's they'd he'd she'd we'd i'd it'd he'll she'll they'll we'll it'll i'll i've they've we've`)
const PAST = set(`remains needs wants plans went came took made got left began knew saw gave became met won lost ran stood sat fell rose
  grew held sent felt paid led broke`)
/** A clause that tells what was said does not begin with these. */
const NO_START = set(`of for at by with from to as so and or but nothing little much something anything goodbye hello yes who which what how
  why whether when where while than into over against because after before through during under upon sorry no on in within`)

/**
 * Whether, after a verb, a clause of its own tells what was said, although no "that" leads to it: anything with a verb
 * after "said"; after others one that begins at once, before any sign or "and".
 */
export function tellsFrom(tokens: readonly Token[], verb: number, from: number): boolean {
  const { lower } = tokens[verb]!
  if (PLAIN.has(lower)) return isClauseFrom(tokens, from, from + 20)
  if (!FREE.has(lower)) return false
  const stop = tokens.findIndex((token, at) => at >= from && at < from + 9 && (token.kind !== 'word' || /^(?:and|or|to)$/u.test(token.lower) || at > from && /^(?:i|he|she|it|we|they)$/u.test(token.lower)))
  return isClauseFrom(tokens, from, Math.min(stop < 0 ? Infinity : stop, from + 9), FINITE)
}

const ANY = new Set([...FINITE, ...PAST])

/** Whether a clause with a verb of its own begins at a token, and its verb comes before `limit`. */
function isClauseFrom(tokens: readonly Token[], from: number, limit: number, verbs: ReadonlySet<string> = ANY): boolean {
  const first = tokens[from]
  if (first === undefined || first.kind === 'sign' || NO_START.has(first.lower) || FINITE.has(first.lower) && !first.lower.includes("'")) return false
  if (first.lower === 'about' && !/^(?:a|\p{N}.*|half|one|two|three)$/u.test(tokens[from + 1]?.lower ?? '')) return false
  return hasVerb(tokens, from, limit, verbs)
}

/** Whether a finite verb stands between two tokens, before any relative clause. */
export function hasVerb(tokens: readonly Token[], from: number, limit: number, verbs: ReadonlySet<string> = ANY): boolean {
  for (let at = from; at < Math.min(limit, tokens.length); at++) {
    const { lower, kind } = tokens[at]!
    if (kind === 'word' && verbs.has(lower)) return true
    if (at > from && /^(?:that|which|who|;|:)$/u.test(lower)) return false
    if (verbs === ANY && at > from && /.{2}ed$/u.test(lower) && !STOP_WORDS.has(tokens[at - 1]!.lower)) return true
  }
  return false
}
