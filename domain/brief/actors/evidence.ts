import { isCommonWord } from '../../text/common-words'
import { firstNameGender } from '../../text/first-names'
import { isSpeechVerb } from '../../text/speech-verbs'
import { HONORIFICS, isGroup, isRole } from '../voices/roles'
import { BODIES, PARTICLES, PLACES, SUFFIXES, THINGS } from './kinds-of-words'
import type { Word } from './lines'
import { opens, type Naming } from './names'
import { isPeople, world } from './world'

// What speaks for a name being a person's, a body's, a place's or none of these. Each trait has a name; how much it
// says is learnt (weights.ts). No trait is a name itself: the words in it are words of the language.

/** The words of a name as they are compared: lower case, stops taken out. */
export const keyOf = ({ sentence, from, to }: Naming): string =>
  sentence.words.slice(from, to).map(word => word.lower.replaceAll('.', '')).join(' ')

/** What the name's own words say, the same wherever it stands. */
export function traitsOfWords(naming: Naming): string[] {
  const words = naming.sentence.words.slice(naming.from, naming.to)
  const first = words[0]!
  const last = { ...words.at(-1)!, lower: words.at(-1)!.lower.replaceAll('.', '') }
  const key = keyOf(naming)
  // A firm by its partners' names: "Ash & Sons".
  if (words.some(word => word.gap === '&')) return ['body-in', 'body-last']
  const traits = [`words:${Math.min(words.length, 4)}`, ...traitsOfWorld(key, words)]
  if (words.length > 1) {
    if (firstNameGender(first.lower) !== null) traits.push('first-name', `first-name:${Math.min(words.length, 4)}`)
    if (PLACES.has(first.lower)) traits.push('place-first', `first=${first.lower}`)
    if (BODIES.has(first.lower)) traits.push('body-first')
    if (isPeople(first.lower)) traits.push('people-first')
    if (words.slice(1, -1).some(word => PARTICLES.has(word.lower))) traits.push('particle')
    if (words.slice(1, -1).some(word => /^(?:of|for|and|on)$/u.test(word.lower))) traits.push('of')
    if (words.slice(0, -1).some(word => /^\p{L}$|^\p{L}\.\p{L}$/u.test(word.written))) traits.push('initial')
    if (isCommonWord(first.lower)) traits.push('common-first')
  } else if (firstNameGender(first.lower) !== null) traits.push('only-first-name')
  if (BODIES.has(last.lower)) traits.push('body-last')
  if (PLACES.has(last.lower)) traits.push('place-last')
  if (THINGS.has(last.lower) && !BODIES.has(last.lower)) traits.push('thing-last')
  if (words.some(word => BODIES.has(word.lower))) traits.push('body-in')
  if (!BODIES.has(last.lower) && (PLACES.has(last.lower) || THINGS.has(last.lower))) traits.push(`last=${last.lower}`)
  if (SUFFIXES.has(last.lower)) traits.push('suffix')
  if (isGroup(last.lower)) traits.push('group-last')
  if (isCommonWord(last.lower)) traits.push('common-last')
  if (words.every(word => isCommonWord(word.lower) || BODIES.has(word.lower))) traits.push('all-common')
  if (words.every(word => word.capitals) && words.length === 1) traits.push('acronym', `acronym:${Math.max(3, Math.min(key.length, 6))}`)
  if (/\p{Ll}\p{Lu}/u.test(last.written)) traits.push('camel')
  if (/\p{N}/u.test(key)) traits.push('digit')
  if (last.written.includes('-')) traits.push('hyphen')
  return [...traits, ...traitsOfEnding(last)]
}


function traitsOfWorld(key: string, words: readonly Word[]): string[] {
  const { countries, cities } = world()
  const last = words.at(-1)!.lower.replaceAll('.', '')
  const traits: string[] = []
  if (countries.has(key)) traits.push('country')
  if (cities.has(key)) traits.push('city')
  if (words.length === 1 && isPeople(key)) traits.push('people')
  if (words.length > 1 && (countries.has(last) || cities.has(last))) traits.push('world-last')
  if (words.length > 1 && (countries.has(words[0]!.lower) || cities.has(words[0]!.lower))) traits.push('world-first')
  return traits
}

// Endings of names of places and of people, as the languages of the news make them.
const PLACE_ENDING = /(?:burg|burgh|bourg|ville|ton|town|land|lands|stan|grad|shire|ford|port|mouth|dale|field|wood|ham|bury|pur|abad|polis|istan|ia|berg)$/u
const PERSON_ENDING = /(?:son|sen|ov|ova|ev|eva|sky|ski|skaya|ska|ich|vic|ez|man|mann|ino|ini|elli|etti|ella|escu|yan|ian|idis|poulos|akis|enko|chuk|wicz|ie|ney|ley|er|s)$/u

function traitsOfEnding({ lower }: Word): string[] {
  const traits: string[] = []
  if (PLACE_ENDING.test(lower)) traits.push('place-ending')
  if (PERSON_ENDING.test(lower)) traits.push('person-ending')
  const vowel = /[aeiouy]$/u.exec(lower)?.[0]
  if (vowel !== undefined) traits.push(`ends:${vowel}`)
  if (lower.length > 3) traits.push(`end=${lower.slice(-3)}`)
  return traits
}

/** What the words around a name say at one place. */
export function traitsOfPlace(naming: Naming): string[] {
  const { sentence: { words, tail }, from, to, titleFrom, line } = naming
  if (line !== 'text') return [line]
  const traits: string[] = []
  const last = words[to - 1]!
  const after = words[to]
  const gapAfter = after === undefined ? tail : after.gap
  if (titleFrom < from) traits.push(HONORIFICS.has(words[from - 1]!.lower) ? 'honorific' : 'title')
  if (last.possessive) traits.push('possessive')
  traits.push(...traitsBefore(words, titleFrom), ...traitsAfter(words, to, gapAfter))
  if (/^[([]/u.test(words[from]!.gap) && /^[)\]]/u.test(gapAfter)) traits.push('in-brackets')
  if (from === 0 && after === undefined) traits.push('alone')
  return traits
}

function traitsBefore(words: readonly Word[], from: number): string[] {
  const before = words[from - 1]
  if (before === undefined || opens(words, from)) return ['opens']
  const gap = words[from]!.gap
  if (gap === ',' ) return before.capital ? ['after-comma', 'after-name-comma'] : ['after-comma']
  if (gap !== '') return [`gap<${gap.slice(0, 2)}`]
  if (before.possessive && before.capital) return ['after-possessive']
  if (before.capital) return ['after-capital']
  if (/^\p{N}/u.test(before.lower)) return ['after-number']
  const traits = [`<${before.lower}`]
  if (/^(?:re)?join(?:s|ed|ing)?$/u.test(before.lower)) traits.push('after-join')
  if (before.lower === 'the' && words[from]!.capitals) traits.push('the-acronym')
  const two = words[from - 2]
  if (isRole(before.lower)) traits.push('after-role')
  else if (isGroup(before.lower)) traits.push('after-group')
  else if (isSpeechVerb(before.lower)) traits.push('after-speech')
  if (before.lower === 'the' && two !== undefined && words[from - 1]!.gap === '') traits.push(`<${two.lower}_the`)
  if (before.lower === 'and' && two?.capital === true) traits.push('and-after-name')
  return traits
}

function traitsAfter(words: readonly Word[], to: number, gap: string): string[] {
  const after = words[to]
  const next = words[to + 1]
  if (after === undefined) return ['ends']
  if (gap === ',') {
    if (/^\p{N}/u.test(after.lower)) return ['before-age']
    if (after.capital) return world().countries.has(after.lower) ? ['before-comma', 'before-place'] : ['before-comma', 'before-name-comma']
    return ['before-comma', `>,${after.lower}`]
  }
  if (gap !== '') return [`gap>${gap.slice(0, 2)}`]
  if (/^\p{N}/u.test(after.lower)) return ['before-number']
  if (after.capital) return ['before-capital']
  const traits = [`>${after.lower}`]
  if (isSpeechVerb(after.lower)) traits.push('before-speech')
  else if (isRole(after.lower)) traits.push('before-role')
  else if (isGroup(after.lower)) traits.push('before-group')
  else if (after.lower.endsWith('ed')) traits.push('before-ed')
  else if (isCommonWord(after.lower) && after.lower.endsWith('s')) traits.push('before-s')
  if (after.lower === 'and' && next?.capital === true) traits.push('and-before-name')
  return traits
}
