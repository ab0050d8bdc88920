import { isPlainSpeechVerb } from '../../text/speech-verbs'
import { set } from './grammar'
import { signsAt, wordAt, type Statement } from './statements'
import { at, nearestAfter, nearestBefore, type Trigger, type TriggerEntry, type TriggerRule } from './triggers'

// How an article says that what it tells comes from somebody it does not name.

/** Those who are quoted without a name. */
const TELLERS = set(`source sources official officials person people persons individual individuals aide aides adviser advisers
  advisor advisors diplomat diplomats executive executives insider insiders employee employees lawmaker lawmakers
  officer officers banker bankers trader traders minister ministers`)
const ASKING = set(`condition conditions requested request requests requesting asked asks asking granted demanded demanding
  insisted guarantee guaranteed promised preferred given offered`)

/** "on condition of anonymity", "who requested anonymity"; not "the anonymity of the web". */
const anonymityRule: TriggerRule = (statement, noun) => {
  const asked = nearestBefore(statement, noun, 5, ASKING)
  if (asked < 0) return null
  const on = nearestBefore(statement, asked, 2, set('on under'))
  return [on < 0 ? asked : on, noun]
}

const SPOKE = set('speak speaks spoke speaking talk talked talking said told quoted wrote')
const anonymouslyRule: TriggerRule = (statement, adverb) => {
  const verb = nearestBefore(statement, adverb, 5, SPOKE)
  return verb >= 0 ? [verb, adverb] : null
}

/** "an unnamed official", "anonymous sources". */
const unnamedRule: TriggerRule = (statement, adjective) => {
  const teller = nearestAfter(statement, adjective, 3, TELLERS)
  return teller > 0 && !statement.words[adjective]!.capital || teller > 0 && adjective === 0 ? [adjective, teller] : null
}

const REFUSING = set(`not declined declines declining refused refuses refusing without didn't doesn't wouldn't unwilling
  against`)
const WISHING = set(`asked asks asking requested requests requesting wished wishes wishing wanted wants wanting preferred prefers
  declined declines declining refused refuses refusing insisted insists condition spoke speaking want wish`)

/** "asked not to be named", "on condition he not be identified", "who would not be named". */
const namedRule: TriggerRule = (statement, participle) => {
  if (!/^(?:be|being)$/u.test(wordAt(statement, participle - 1))) return null
  if (/^(?:to|in|as|after|among|for|man|player|the)$/u.test(wordAt(statement, participle + 1)) && signsAt(statement, participle + 1) === '') return null
  const not = nearestBefore(statement, participle - 1, 5, REFUSING)
  if (not < 0) return null
  const wish = nearestBefore(statement, participle - 1, 9, WISHING)
  if (wish >= 0) return [Math.min(wish, not), participle]
  return wordAt(statement, not - 1) === 'would' ? [not - 1, participle] : null
}

/** "asked that his name be withheld", "who did not give her name". */
const nameRule: TriggerRule = (statement, noun) => {
  const given = nearestBefore(statement, noun, 3, set('give gives giving gave provide using disclose reveal'))
  if (given >= 0) {
    const not = nearestBefore(statement, given, 4, REFUSING)
    return not >= 0 && /^(?:his|her|their|a|the)$/u.test(wordAt(statement, noun - 1)) ? [not, noun] : null
  }
  const held = nearestAfter(statement, noun, 5, set('withheld published used disclosed revealed'))
  const wish = nearestBefore(statement, noun, 6, WISHING)
  return held > 0 && wish >= 0 ? [wish, held] : null
}

/** "not authorised to speak", "because they were not allowed to discuss it". */
const authorizedRule: TriggerRule = (statement, participle) => {
  if (!/^(?:not|wasn't|weren't|isn't|aren't|never)$/u.test(wordAt(statement, participle - 1)) || wordAt(statement, participle + 1) !== 'to') return null
  const told = nearestAfter(statement, participle + 1, 4, set('speak talk discuss comment brief disclose'))
  return told > 0 ? [participle - 1, told] : null
}

const LINKS = set('familiar briefed close with')
/** "people familiar with the talks", "officials briefed on the plan", "sources close to the club". */
const familiarRule: TriggerRule = (statement, adjective) => {
  if (!/^(?:with|on|to)$/u.test(wordAt(statement, adjective + 1)) || signsAt(statement, adjective) !== '') return null
  if (wordAt(statement, adjective) === 'close' && !/^sources?$/u.test(wordAt(statement, adjective - 1)) && !tells(statement)) return null
  return tellerPhrase(statement, adjective, adjective + 1)
}

/** "three people with direct knowledge of the matter". */
const knowledgeRule: TriggerRule = (statement, noun) => {
  const withAt = nearestBefore(statement, noun, 3, set('with having'))
  return withAt < 0 || !/^(?:of|about)$/u.test(wordAt(statement, noun + 1)) ? null : tellerPhrase(statement, withAt, noun)
}

/** From the one who tells, standing right before `link`, to `end`, with the number or article before. */
function tellerPhrase(statement: Statement, link: number, end: number): Trigger {
  if (!TELLERS.has(wordAt(statement, link - 1)) || !tells(statement)) return null
  const first = nearestBefore(statement, link - 1, 3, COUNTS)
  return [first < 0 ? link - 1 : first, end]
}

const COUNTS = set('a an one two three four five six seven eight nine ten several some multiple many another')

/** Whether somebody tells something in the sentence. */
const tells = ({ words }: Statement): boolean =>
  words.slice(0, 120).some(({ lower }) => isPlainSpeechVerb(lower) || lower === 'according' || /^(?:describ|confirm|cit|report|disclos|reveal)(?:e|es|ed|ing)$/u.test(lower))

/** "sources said", "according to a source", "said one source at the club"; not "sources of water". */
const sourceRule: TriggerRule = (statement, noun) => {
  const next = wordAt(statement, noun + 1)
  if (next === 'of') return null
  const tail = /^(?:in|at|within|inside|from|close|familiar)$/u.test(next) ? 5 : 1
  for (let verb = noun + 1; verb <= noun + tail; verb++) {
    if (signsAt(statement, verb) !== '') break
    if (SAY.has(wordAt(statement, verb))) return wordAt(statement, noun - 1) === 'no' ? null : [noun, verb]
  }
  const told = nearestBefore(statement, noun, 4, set('according said told says citing cited cites quoted quoting quotes'))
  return told >= 0 && !/'s?$/u.test(wordAt(statement, noun - 1)) ? [told, noun] : null
}

const SAY = set('said say says told tell tells added claim claims claimed confirmed confirm have')

/** "a senior official said", "two Western diplomats told": one or a counted few, whom no name follows. */
const officialRule: TriggerRule = (statement, noun) => {
  const count = nearestBefore(statement, noun, 4, COUNTS)
  if (count < 0 || statement.words[count]!.lower === 'some' || wordAt(statement, count) === 'many') return null
  const after = SAY.has(wordAt(statement, noun + 1)) && signsAt(statement, noun + 1) === '' && wordAt(statement, noun + 1) !== 'have'
  const before = count > 0 && signsAt(statement, count) === '' && /^(?:said|says|to)$/u.test(wordAt(statement, count - 1)) &&
    (wordAt(statement, count - 1) !== 'to' || wordAt(statement, count - 2) === 'according')
  const named = statement.words[noun + 1]?.capital === true || LINKS.has(wordAt(statement, noun + 1))
  return after || before && !named ? [count, noun] : null
}

export const unnamed: readonly TriggerEntry[] = [
  ...at('anonymity', anonymityRule), ...at('anonymously', anonymouslyRule), ...at('anonymous unnamed unidentified', unnamedRule),
  ...at('named identified quoted', namedRule), ...at('name names identity identities', nameRule),
  ...at('authorized authorised allowed permitted', authorizedRule), ...at('familiar briefed close', familiarRule),
  ...at('knowledge', knowledgeRule), ...at('source sources', sourceRule),
  ...at('official officials diplomat diplomats aide aides insider insiders', officialRule)
]
