import { STOP_WORDS } from '../../text/stop-words'
import type { Carrier, Token } from './carriers'
import type { Mention } from './mentions'
import { HONORIFICS } from './roles'

/** Which capitalised words at the start of a sentence are names, learnt from the article itself. */
export type IsName = (token: Token) => boolean

const PARTICLES = new Set('de del della da dos du di van von der den ter la le el al bin ibn abu ben san st'.split(' '))
const BODIES = new Set(`university ministry department bank house institute bureau school college church city board council
  committee court office academy federation league`.split(/\s+/))

// Days, months and what else opens a sentence with a capital without naming anyone.
const NO_NAMES = new Set(`monday tuesday wednesday thursday friday saturday sunday january february april june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec yet
  however likewise indeed moreover furthermore nevertheless nonetheless therefore thus hence instead besides overall
  asked given perhaps maybe today tomorrow yesterday tonight earlier later afterwards afterward elsewhere regardless
  rather earlier recently soon once twice well okay ok per via throughout unlike amid amidst alongside beyond apart aside
  speaking writing following including citing noting adding calling responding referring saying asking according`.split(/\s+/))

/** The vocabulary test for sentence openings: a word is a name where the article writes it with a capital elsewhere too. */
export function nameTest(carriers: readonly Carrier[]): IsName {
  const inside = new Set<string>()
  const small = new Set<string>()
  const first = new Set<Token>()
  for (const { tokens } of carriers) {
    tokens.forEach((token, index) => {
      if (token.kind !== 'word') return
      const opens = index === 0 || tokens[index - 1]!.kind === 'quotation' || tokens[index - 1]!.lower === ':'
      if (opens && token.capital) first.add(token)
      else (token.capital ? inside : small).add(bare(token.lower))
    })
  }
  return token => {
    if (!token.capital || token.lower === 'i' || token.lower.startsWith("i'") || NO_NAMES.has(bare(token.lower))) return false
    if (!first.has(token)) return true
    const word = bare(token.lower)
    return !STOP_WORDS.has(word) && (inside.has(word) || !small.has(word) && !/.{3}(?:ly|ing)$/u.test(word))
  }
}

/** A word without its possessive ending. */
export const bare = (word: string): string => word.replace(/'s?$/u, '')

/** The name that begins at token `from`, of a phrase that begins at token `at`. */
export function nameMention(tokens: readonly Token[], at: number, from: number, isName: IsName): Mention {
  let first = from
  let honorific: string | null = null
  if (HONORIFICS.has(tokens[first]!.lower) && tokens[first + 1] !== undefined) {
    const skip = tokens[first + 1]!.lower === '.' ? first + 2 : first + 1
    if (tokens[skip]?.capital === true) {
      honorific = tokens[first]!.lower
      first = skip
    }
  }
  const end = nameEnd(tokens, first, isName)
  const last = tokens[end - 1]!
  const possessive = last.kind === 'word' && /'s?$/u.test(last.lower)
  const ending = possessive ? last.lower.length - bare(last.lower).length : 0
  const name = { start: tokens[first]!.span.start, end: last.span.end - ending }
  const words = tokens.slice(first, end).filter(token => token.kind === 'word').map(token => bare(token.lower))
  return { kind: 'name', from: at, to: end, span: { start: tokens[at]!.span.start, end: name.end }, name, role: null, words,
    honorific, noun: null, possessive, article: at !== from }
}

function nameEnd(tokens: readonly Token[], first: number, isName: IsName): number {
  let at = first + 1
  while (at < tokens.length && !/'s?$/u.test(tokens[at - 1]!.lower)) {
    const token = tokens[at]!
    const next = tokens[at + 1]
    const goesOn = next?.kind === 'word' && next.capital
    if (token.kind === 'word' && token.capital && isName(token)) at++
    else if (goesOn && token.lower === '.' && /^\p{L}$|^(?:st|jr|sr)$/u.test(tokens[at - 1]!.lower)) at++
    else if (goesOn && (PARTICLES.has(token.lower) || token.lower === '&')) at++
    else if (goesOn && token.lower === 'of' && BODIES.has(tokens[at - 1]!.lower)) at++
    else break
  }
  return at
}
