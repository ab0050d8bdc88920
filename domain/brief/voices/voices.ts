import type { Block } from '../../article/article'
import { paragraphNumbers } from '../../article/article'
import type { Span } from '../../text/span'
import { isEnglish } from '../../text/language'
import { STOP_WORDS } from '../../text/stop-words'
import { wordsOf } from '../../text/words'
import { attributionIn, type Attribution } from './attribution'
import type { Speaker, Voice } from '../brief'
import { circumstancesOf, type Circumstances, type Times } from './circumstances'
import type { Mention } from './mentions'
import { castOf, type Cast, type Person } from './people'
import type { Quotation } from './quotations'
import { CERTAIN, LIKELY, Resolver, type Focus } from './reference'
import { reportsIn } from './reported'
import { opens, readScenes, type Reading, type Scene } from './scene'
import { clauseSubject } from './subjects'

/** A quotation with what its sentence says of its speaker. */
interface Said extends Circumstances {
  readonly quotation: Quotation
  readonly scene: Scene
  readonly token: number
  speaker: Speaker | null
  focus: Focus | null
  verb: Span | null
  /** True when the sentence itself names the speaker. */
  readonly attributed: boolean
  /** Who the sentence before tells of without quoting them, and the block it stands in. */
  readonly lead: Lead | null
}

interface Lead {
  readonly speaker: Speaker
  readonly block: number
}

/** The shortest quotation, in words, that is shown as someone’s when no sentence says whose it is. */
const MIN_UNATTRIBUTED = 5
/** The longest attribution, in words, around which two parts are one utterance. */
const MAX_BETWEEN = 25
const NONE: Circumstances = { to: null, when: null }

/** Who said what in an article: in quotation marks, and apart from it in words of the article’s own. */
export interface Speech {
  readonly voices: readonly Voice[]
  readonly reported: readonly Voice[]
}

/**
 * Who said what in an article, in text order; `times` are the times it names. The rules for speakers are English: an
 * article in another language gets its quotations, each with an honest "?", and no reported speech.
 */
export function speechOf(text: string, blocks: readonly Block[], language: string | null, times: Times): Speech {
  const reading = readScenes(text, blocks)
  const english = isEnglish(language)
  const numbers = paragraphNumbers(blocks)
  const { said, reported } = attribute(reading, times, numbers)
  if (english) inherit(said)
  else said.forEach(forgetSpeaker)
  const voices = join(said.filter(one => isSpeech(text, one)), text).map(parts => ({
    quote: parts.map(part => part.quotation.inner),
    speaker: firstOf(parts, 'speaker'),
    verb: firstOf(parts, 'verb'),
    to: firstOf(parts, 'to'),
    when: firstOf(parts, 'when'),
    paragraph: numbers[parts[0]!.quotation.block]!
  }))
  return { voices, reported: english ? reported : [] }
}

/** What the first part of an utterance that says it says. */
const firstOf = <K extends 'speaker' | 'verb' | 'to' | 'when'>(parts: readonly Said[], key: K): Said[K] =>
  parts.find(part => part[key] !== null)?.[key] ?? null

function attribute(reading: Reading, times: Times, numbers: readonly number[]): { said: Said[]; reported: Voice[] } {
  const cast = castOf(reading.scenes)
  const resolver = new Resolver(cast)
  const met: Person[] = []
  const said: Said[] = []
  const reported: Voice[] = []
  let lead: Lead | null = null
  for (const scene of reading.scenes) {
    let focus: Focus | null = null
    for (const mention of scene.mentions) {
      const person = cast.of.get(mention)
      if (person !== undefined) met.push(person)
    }
    scene.carrier.tokens.forEach((token, index) => {
      if (token.kind !== 'quotation') return
      const found = attributionIn(scene, index)
      const circumstances = found === null ? NONE : circumstancesOf(scene, found, times)
      const one = { ...saidBy(reading, scene, index, found, cast, resolver, met), ...circumstances, lead }
      focus = one.focus ?? focus
      said.push(one)
    })
    const quotes = scene.carrier.tokens.some(token => token.kind === 'quotation')
    lead = quotes ? null : leadOf(scene, cast, resolver, met)
    for (const { mention, content, verb, to, when } of reportsIn(scene, times)) {
      const speaker = speakerOf(mention, whoIs(scene, mention, cast, resolver, met), cast)
      reported.push({ quote: content, speaker, verb, to, when, paragraph: numbers[scene.carrier.block]! })
    }
    resolver.close(scene, focus)
  }
  return { said, reported }
}

/** Who a sentence without a quotation tells of, as the likely speaker of a quotation that follows on its own. */
function leadOf(scene: Scene, cast: Cast, resolver: Resolver, met: readonly Person[]): Lead | null {
  const mention = clauseSubject(scene, Infinity)
  if (mention === null) return null
  const focus = whoIs(scene, mention, cast, resolver, met)
  if (focus.person?.human !== true || focus.share < LIKELY) return null
  const speaker = speakerOf(mention, focus, cast)
  return speaker === null ? null : { speaker: { ...speaker, resolved: true }, block: scene.carrier.block }
}

function saidBy(reading: Reading, scene: Scene, token: number, found: Attribution | null, cast: Cast, resolver: Resolver, met: readonly Person[]): Omit<Said, 'lead' | keyof Circumstances> {
  const quotation = reading.quotations[scene.carrier.tokens[token]!.quotation]!
  const verb = found === null || found.verb === null ? null : scene.carrier.tokens[found.verb]!.span
  const focus = found === null ? null : whoIs(scene, found.mention, cast, resolver, met)
  const speaker = found === null || focus === null ? null : speakerOf(found.mention, focus, cast)
  return { quotation, scene, token, speaker, focus, verb, attributed: found !== null }
}

function whoIs(scene: Scene, mention: Mention, cast: Cast, resolver: Resolver, met: readonly Person[]): Focus {
  const person = cast.of.get(mention)
  if (person !== undefined) return { person, description: null, share: 1 }
  const nobody = { person: null, description: mention, share: 1 }
  if (mention.kind === 'pronoun') return resolver.pronoun(scene, mention) ?? nobody
  const described = definite(scene, mention) ? resolver.description(mention, met) : null
  return described === null ? nobody : { person: described, description: null, share: 1 }
}

const definite = (scene: Scene, mention: Mention): boolean => scene.carrier.tokens[mention.from]!.lower === 'the'

/** Who a mention names; a pronoun or a description whose bearer is only guessed is left in the article’s own words; "it" says nothing. */
function speakerOf(mention: Mention, { person, share }: Focus, cast: Cast): Speaker | null {
  const words = mention.role === null ? mention.span : mention.name ?? mention.span
  if (mention.kind === 'pronoun' && mention.words[0] === 'it') return null
  if (person === null || share < LIKELY) return { name: mention.name ?? words, role: null, mention: words, resolved: false, likely: false }
  const resolved = !cast.of.has(mention)
  return { name: person.name, role: person.role, mention: words, resolved, likely: resolved && share < CERTAIN }
}

function forgetSpeaker(one: Said): void {
  Object.assign(one, { speaker: null, focus: null, verb: null, ...NONE })
}

/** Gives quotations whose sentence names nobody the speaker of the quotation they go on from, or lead up to. */
function inherit(said: Said[]): void {
  said.forEach((one, index) => {
    if (one.attributed || !standsAlone(one)) return
    const previous = said[index - 1]
    const next = said[index + 1]
    const back = one.lead === null ? Infinity : one.quotation.block - one.lead.block
    if (back === 0) one.speaker = one.lead!.speaker
    else if (previous?.speaker && goesOn(previous, one)) take(one, previous)
    else if (next?.attributed && next.speaker && next.quotation.block === one.quotation.block) take(one, next)
    else if (back === 1) one.speaker = one.lead!.speaker
    else if (previous?.speaker && previous.quotation.block === one.quotation.block - 1) take(one, previous)
  })
  said.forEach((one, index) => {
    const next = said[index + 1]
    if (one.quotation.open && one.speaker === null && next?.speaker) take(one, next)
  })
}

const goesOn = (previous: Said, one: Said): boolean =>
  previous.quotation.block === one.quotation.block || previous.quotation.open

function take(one: Said, from: Said): void {
  one.speaker = from.speaker === null ? null : { ...from.speaker, resolved: true }
  one.focus = from.focus
}

/** Whether a quotation is a sentence (or more) of its own, with nothing around it. */
const standsAlone = (one: Said): boolean => opens(one.scene, one.token)

/** Speech, not a title of a work or a word held with tongs: those count only where someone is said to have said them. */
function isSpeech(text: string, one: Said): boolean {
  const words = wordsOf(text, one.quotation.inner)
  if (words.length === 0) return false
  if (one.speaker === null && !standsAlone(one) && words.length < MIN_UNATTRIBUTED) return false
  return !looksLikeTitle(text, one, words)
}

function looksLikeTitle(text: string, one: Said, words: readonly Span[]): boolean {
  // A stop inside the marks may be the sentence’s: it makes no speech of a title that nobody is said to say.
  const isSentence = one.scene.carrier.tokens[one.token]!.lower !== '' && one.verb !== null
  if (isSentence || standsAlone(one)) return false
  const main = words.filter(word => !STOP_WORDS.has(text.slice(word.start, word.end).toLowerCase()))
  return main.length > 1 && main.every(word => /^[\p{Lu}\p{N}]/u.test(text.slice(word.start, word.end)))
}

/** Joins the parts of one utterance: over paragraphs, and around its attribution (“A,” Ash said, “B.”). */
function join(said: readonly Said[], text: string): Said[][] {
  const joined: Said[][] = []
  for (const one of said) {
    const last = joined.at(-1)
    const previous = last?.at(-1)
    if (last !== undefined && previous !== undefined && continues(previous, one, text)) last.push(one)
    else joined.push([one])
  }
  return joined
}

function continues(previous: Said, one: Said, text: string): boolean {
  if (previous.quotation.open) return one.quotation.block === previous.quotation.block + 1
  if (previous.quotation.block !== one.quotation.block || !standsAlone(previous) || previous.verb === null) return false
  const between = text.slice(previous.quotation.outer.end, one.quotation.outer.start)
  return previous.speaker?.name.start === one.speaker?.name.start && /^[^.!?]*[,.:–—-]\s*$/u.test(between.replace(/\b\p{L}{1,4}\.(?=\s\p{Lu})/gu, '')) &&
    wordsOf(between).length <= MAX_BETWEEN
}
