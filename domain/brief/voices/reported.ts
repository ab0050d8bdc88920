import type { Span } from '../../text/span'
import { sourceAt } from './attribution'
import type { Token } from './carriers'
import { circumstancesAfter, circumstancesOf, type Times } from './circumstances'
import { FINITE, hasVerb, isReporting, tellsFrom } from './reporting'
import type { Mention } from './mentions'
import { speakerBefore, withoutParticiple } from './reporters'
import type { Scene } from './scene'
import { inverted } from './subjects'

/** Speech told without quotation marks: who is said to have said it, the stretches that tell what, to whom and when. */
export interface Report {
  readonly mention: Mention
  readonly verb: Span | null
  readonly content: readonly Span[]
  readonly to: Span | null
  readonly when: Span | null
}

/** The most verbs of speech that are looked at in one sentence: it keeps endless ones from taking for ever. */
const MOST_VERBS = 24
/** The longest stretch that is told, in tokens. */
const MOST_TOKENS = 120
/** How much of it may stand in quotation marks: more is direct speech. */
const MOST_QUOTED = 0.6
/** The shortest stretch that tells something, in words outside quotation marks. */
const LEAST_WORDS = 3

/** A stretch of a sentence, with how many words of it stand outside quotation marks. */
interface Part {
  readonly span: Span
  readonly own: number
}

/** What a sentence reports as said, in text order. */
export function reportsIn(scene: Scene, times: Times): Report[] {
  const around = sourced(scene) ?? closing(scene, times)
  return around === null ? leading(scene, times) : [around]
}

/** According to Ash, the quay … · The quay, according to Ash, … · The quay …, according to Ash. */
function sourced(scene: Scene): Report | null {
  const { tokens } = scene.carrier
  const at = tokens.findIndex((token, index) => token.lower === 'according' && tokens[index + 1]?.lower === 'to')
  const opens = at === scene.firstWord
  if (at < 0 || !opens && !endsClause(tokens[at - 1])) return null
  const source = sourceAt(scene, at)?.mention ?? null
  if (source === null) return null
  const mention = withoutParticiple(scene, source)
  const next = commaFrom(tokens, mention.to)
  // "according to Ash, who had seen it, …"
  const comma = /^(?:who|which|whose|where)$/u.test(tokens[next + 1]?.lower ?? '') ? commaFrom(tokens, next + 1) : next
  const said = { mention, verb: null, to: null, when: null }
  if (opens) return comma < 0 ? null : reportOf(said, [part(scene, comma + 1, lastOf(tokens))])
  return reportOf(said, [part(scene, startOf(scene), clauseEnd(tokens, at)), comma < 0 ? null : rest(scene, clauseEnd(tokens, at), comma + 1)])
}

/** The quay would stay shut, Ash said. · The quay, she added, would stay shut. · The quay would stay shut, said Ash, a baker. */
function closing(scene: Scene, times: Times): Report | null {
  const { tokens } = scene.carrier
  const start = startOf(scene)
  let looked = 0
  for (let verb = tokens.length - 1; verb > start && looked < MOST_VERBS; verb--) {
    if (!isReporting(tokens, verb)) continue
    looked++
    const said = parenthetical(scene, verb)
    if (said === null || said.first <= start || times.has(said.mention.span.start)) continue
    const { mention, first } = said
    const turned = mention.from > verb
    const { end } = circumstancesAfter(scene, verb, turned ? mention.to : verb + 1, times)
    if (!closes(tokens[end], turned) || isSubordinate(tokens, start, first)) continue
    const more = tokens[end]?.lower === ',' && !turned ? rest(scene, first, end + 1) : null
    const before = part(scene, start, first)
    if (before === null || more === null && !hasVerb(tokens, start, first)) return null
    return reportOf({ mention, verb: tokens[verb]!.span, ...circumstancesOf(scene, { mention, verb }, times) },
      [before, more])
  }
  return null
}

/** Whether an attribution ends at a token: at a sign, or where it says more of a speaker who follows the verb. */
const closes = (token: Token | undefined, turned: boolean): boolean =>
  token === undefined || /^[.,;!–—]$/u.test(token.lower) || turned && /^(?:who|in|at|on|during|of|from)$/u.test(token.lower)

/** Who stands with a verb right after a comma, and where what comes before the comma ends: ", Ash said" or ", said Ash". */
function parenthetical(scene: Scene, verb: number): { readonly mention: Mention; readonly first: number } | null {
  const { tokens } = scene.carrier
  if (endsClause(tokens[verb - 1])) {
    if (/^(?:tells|told|telling)$/u.test(tokens[verb]!.lower)) return null
    const mention = inverted(scene, verb)
    return mention === null ? null : { mention, first: clauseEnd(tokens, verb) }
  }
  const mention = speakerBefore(scene, verb)
  if (mention === null || mention.words[0] === 'who') return null
  // "the state railway Nordbane": what a name is, up to the comma.
  let from = mention.from
  while (from > 0 && from > mention.from - 4 && tokens[from - 1]!.kind === 'word' && !isReporting(tokens, from - 1)) from--
  return endsClause(tokens[from - 1]) ? { mention, first: clauseEnd(tokens, from) } : null
}

/** Whether a clause ends at a token: a comma, or a quotation that ends in one. */
const endsClause = (token: Token | undefined): boolean => token !== undefined && /^[,–—]$/u.test(token.lower)

/** The end of the clause before a token: a comma does not belong to it, a quotation does. */
const clauseEnd = (tokens: readonly Token[], at: number): number => (tokens[at - 1]!.kind === 'quotation' ? at : at - 1)

/** What goes on after an attribution in the middle: ", she said," in a clause whose verb is still to come. */
function rest(scene: Scene, end: number, from: number): Part | null {
  const { tokens } = scene.carrier
  if (hasVerb(tokens, startOf(scene), end) || /^(?:which|who|while|and|but|.+ing)$/u.test(tokens[from]?.lower ?? '')) return null
  return part(scene, from, lastOf(tokens))
}

/** Whether what stands before the comma only leads up to the attribution: "Asked about it, Ash said". */
function isSubordinate(tokens: readonly Token[], start: number, end: number): boolean {
  if (tokens.slice(start, end).some(token => token.lower === ',')) return false
  const opens = tokens[start]?.lower ?? ''
  if (opens.endsWith('ing') && !hasVerb(tokens, start, end, FINITE)) return true
  return /^(?:asked|as|when|while|after|before|speaking|pressed|since|though|although|if|because|citing)$/u.test(opens) || !hasVerb(tokens, start, end) && !isAside(tokens, start, end)
}

/** "But first, she added, the living must be found": a few words that go on after the attribution. */
const isAside = (tokens: readonly Token[], start: number, end: number): boolean => end - start < 9 && tokens.length > end + 6

/** Ash said (that) the quay … · told us on Monday that … · …, adding that … */
function leading(scene: Scene, times: Times): Report[] {
  const { tokens } = scene.carrier
  const reports: Report[] = []
  let looked = 0
  for (let verb = 0; verb < tokens.length && looked < MOST_VERBS; verb++) {
    if (!isReporting(tokens, verb)) continue
    looked++
    const after = circumstancesAfter(scene, verb, verb + 1, times)
    const that = tokens[after.end]?.lower === 'that'
    if (!that && !tellsFrom(tokens, verb, after.end)) continue
    const first = that ? after.end + 1 : after.end
    const mention = speakerBefore(scene, verb)
    if (mention === null || times.has(mention.span.start) || isDefining(tokens, verb)) continue
    const end = contentEnd(scene, verb, first)
    const report = reportOf({ mention, verb: tokens[verb]!.span, ...circumstancesOf(scene, { mention, verb }, times) }, [part(scene, first, end)])
    if (report === null) continue
    reports.push(report)
    verb = end
  }
  return reports
}

/** "a man who said he spoke for the crew telephoned": where such a clause ends no sign tells. */
const isDefining = (tokens: readonly Token[], verb: number): boolean => tokens[verb - 1]?.lower === 'who' && !endsClause(tokens[verb - 2])

/** Where what was said ends: before ", adding that", "and said", a colon or semicolon, or with the clause it stands in. */
function contentEnd(scene: Scene, verb: number, first: number): number {
  const { tokens } = scene.carrier
  const last = lastOf(tokens)
  // "Ash, who said he would go, left" · "After Ash said it was late, they left".
  const inner = tokens[verb - 1]?.lower === 'who' || /^(?:after|when|while|although|though|as|if|because|since)$/u.test(tokens[scene.firstWord]?.lower ?? '')
  for (let at = first + 1; at < last; at++) {
    const { lower } = tokens[at]!
    if (lower === ';' || lower === ':' && tokens[at + 1]?.kind === 'quotation' || inner && endsClause(tokens[at])) return at
    const next = isReporting(tokens, at + 1) ? at + 1 : /^(?:and|but|he|she|they|it)$/u.test(tokens[at + 1]?.lower ?? '') && isReporting(tokens, at + 2) ? at + 2 : 0
    if (next > 0 && endsClause(tokens[at])) return tokens[at]!.kind === 'quotation' ? at + 1 : at
    if (next > 0 && /^(?:and|but)$/u.test(lower)) return endsClause(tokens[at - 1]) ? clauseEnd(tokens, at) : at
  }
  return last
}

/** The first comma from a token on; -1 where a quotation or the end comes first. */
function commaFrom(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + 20); at++) {
    if (tokens[at]!.kind === 'quotation') return -1
    if (endsClause(tokens[at])) return at
  }
  return -1
}

/** Past "PORT ASH (Wire) —" and "Ashby (Wire)", and past a sentence that stands before with a quotation: where what is told may begin. */
function startOf({ carrier: { tokens } }: Scene): number {
  const isDash = ({ lower }: Token): boolean => /^[–—-]$/u.test(lower)
  const dateline = tokens[0]?.capitals === true ? tokens.slice(0, 12).findLastIndex(isDash) : -1
  const agency = tokens.slice(0, 8).findIndex((token, at) => token.lower === ')' && tokens[at - 1]?.capitals === true)
  const stop = tokens.findLastIndex((token, at) => token.lower === '.' && tokens[at + 1]?.kind === 'quotation')
  return Math.max(dateline, agency, stop) + 1
}

/** The token after the last that belongs to what is said: the full stop does not. */
function lastOf(tokens: readonly Token[]): number {
  let last = tokens.length
  while (last > 0 && tokens[last - 1]!.kind === 'sign' && /^[.!?…]$/u.test(tokens[last - 1]!.lower)) last--
  return last
}

/** The tokens `[from, to)` as a stretch of text, where they tell something in words of the article’s own. */
function part({ carrier: { tokens } }: Scene, from: number, to: number): Part | null {
  const first = endsClause(tokens[from]) && tokens[from]!.kind === 'sign' ? from + 1 : from
  const inside = tokens.slice(first, to)
  if (inside.length === 0 || inside.length > MOST_TOKENS || inside[0]!.kind === 'quotation' && inside[0]!.lower !== '') return null
  const span = { start: inside[0]!.span.start, end: inside.at(-1)!.span.end }
  const quoted = inside.reduce((sum, token) => sum + (token.kind === 'quotation' ? token.span.end - token.span.start : 0), 0)
  const own = quoted > MOST_QUOTED * (span.end - span.start) ? 0 : inside.filter(token => token.kind === 'word').length
  return { span, own }
}

function reportOf(report: Omit<Report, 'content'>, found: readonly (Part | null)[]): Report | null {
  // What begins with a quotation is direct speech, told of as it goes on.
  if (found[0]?.own === 0) return null
  const content = found.filter(part => part !== null && part.own > 0).map(part => part!)
  return content.reduce((sum, { own }) => sum + own, 0) < LEAST_WORDS ? null : { ...report, content: content.map(({ span }) => span) }
}
