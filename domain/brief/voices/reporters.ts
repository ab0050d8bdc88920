import { STOP_WORDS } from '../../text/stop-words'
import type { Mention } from './mentions'
import { mentionBefore, mentionFrom, type Scene } from './scene'
import { isPreposition, phrase, subjectOf } from './subjects'

// Who says what is told without quotation marks.

/** How far before a verb the subject of joined verbs is looked for, in tokens. */
const REACH = 24

/** Who says what a verb tells. */
export function speakerBefore(scene: Scene, verb: number): Mention | null {
  const { tokens } = scene.carrier
  // "the U.N. said": the stop belongs to the name.
  const abbreviated = tokens[verb - 1]?.lower === '.' ? mentionBefore(scene, verb - 1) : null
  if (abbreviated !== null) return abbreviated
  const joined = /^(?:and|but)$/u.test(tokens[verb - 1]?.lower ?? '') ? openerBefore(scene, verb) : null
  const subject = joined ?? subjectOf(scene, verb)
  const mention = subject !== null && subject.from < verb ? subject : unlisted(scene, verb)
  return mention === null ? null : widened(scene, mention, verb)
}

/** "after Ash cut the price and warned": of two joined verbs the subject opens their clause. */
function openerBefore(scene: Scene, verb: number): Mention | null {
  const { tokens } = scene.carrier
  for (let at = verb - 2; at > Math.max(0, verb - REACH); at--) {
    const mention = mentionFrom(scene, at)
    if (mention !== null && !mention.possessive && /^(?:,|after|when|as|because|that|while|although|but)$/u.test(tokens[at - 1]!.lower)) return mention
  }
  return null
}

/** "Two people familiar with the plan": what makes somebody without a name a source. */
function widened({ carrier: { tokens } }: Scene, mention: Mention, verb: number): Mention {
  if (mention.name !== null || mention.to >= verb || !/^(?:familiar|briefed|close|with)$/u.test(tokens[mention.to]!.lower)) return mention
  if (tokens.slice(mention.to, verb).some(token => token.kind !== 'word')) return mention
  return { ...mention, to: verb, span: { start: mention.span.start, end: tokens[verb - 1]!.span.end } }
}

/** "Hauliers said", "The survey, by Ash, found": a few plain words that open the sentence and that no list knows. */
function unlisted(scene: Scene, verb: number): Mention | null {
  const { tokens } = scene.carrier
  const from = scene.firstWord
  const opening = from < 0 ? null : phrase(scene, from, Math.min(verb, from + 4))
  if (opening !== null && (opening.to === verb || tokens[opening.to]?.lower === ',' || isPreposition(tokens[opening.to]))) return opening
  if (from < 0 || verb - from > 3 || verb === from || mentionBefore(scene, verb) !== null) return null
  const plain = tokens.slice(from, verb).every(token => token.kind === 'word' && !STOP_WORDS.has(token.lower))
  if (!plain) return null
  const noun = tokens[verb - 1]!.lower
  return { kind: 'description', from, to: verb, span: { start: tokens[from]!.span.start, end: tokens[verb - 1]!.span.end }, name: null,
    role: null, words: [noun], honorific: null, noun, possessive: false, article: false }
}

/** "a survey carried" out last month: what was done with it is no part of its name. */
export function withoutParticiple({ carrier: { tokens } }: Scene, mention: Mention): Mention {
  const last = tokens[mention.to - 1]!
  if (mention.name !== null || mention.to - mention.from < 3 || !/ed$|^(?:made|seen|held)$/u.test(last.lower)) return mention
  return { ...mention, to: mention.to - 1, span: { start: mention.span.start, end: tokens[mention.to - 2]!.span.end } }
}
