// Takes an expectation apart into claims about a brief, each a sentence that holds or does not.
import type { ArticleDraft } from '../../domain/article/article'
import type { Brief, Line, Point, Voice } from '../../domain/brief/brief'
import { textOf, type Span } from '../../domain/text/span'
import type { Expected, ExpectedReport, ExpectedVoice } from './expected'

export interface Claim {
  readonly section: keyof Brief
  readonly says: string
  readonly holds: boolean
}

type Words = (span: Span | null) => string | null
type Said = Omit<Claim, 'section'>

const claim = (says: string, holds: boolean): Said => ({ says, holds })
const short = (text: string): string => text.split(' ').slice(0, 8).join(' ')
const quoted = (text: string): string => `“${short(text)}”`

/** Of two wordings, whether one stands in the other, whatever its capitals: how far a span reaches is left open. */
const meet = (one: string | null, other: string): boolean => {
  const [a, b] = [(one ?? '').toLowerCase(), other.toLowerCase()]
  return a !== '' && (a.includes(b) || b.includes(a))
}

const lineClaims = (lines: readonly string[], words: { contains?: readonly string[]; without?: readonly string[] | undefined }): Said[] => [
  ...(words.contains ?? []).map(part => claim(`shows ${quoted(part)}`, lines.some(line => line.includes(part)))),
  ...(words.without ?? []).map(part => claim(`leaves out ${quoted(part)}`, !lines.some(line => line.includes(part))))
]

/** What a point that begins with a pronoun is understood by: its antecedent, or the line shown right before it. */
const PRONOUN = /^[“"‘']?(?:(?:But|And) )?(?:he|she|it|they|his|her|its|their)\b/i
const isUnderstood = (point: Point, text: string): boolean =>
  !PRONOUN.test(textOf(text, point.span)) || (point.antecedent !== null && point.antecedent.span.end <= point.span.start)

function pointClaims({ least, most, without }: Expected['keyPoints'], brief: Brief, text: string): Said[] {
  const lines = brief.keyPoints.map(({ span }) => textOf(text, span))
  const bottom = brief.bottomLine.map(({ span }) => textOf(text, span))
  return [
    claim(`has ${least} to ${most} lines`, lines.length >= least && lines.length <= most),
    claim('does not repeat the bottom line', !bottom.some(line => lines.includes(line))),
    claim('says whom each pronoun stands for', brief.keyPoints.every(point => isUnderstood(point, text))),
    ...lineClaims(lines, { without })
  ]
}

/** A voice's parts in words, as an expectation names them. */
const told = ({ quote, speaker, verb, to, when, paragraph }: Voice, words: Words): ExpectedVoice => ({
  quote: quote.map(span => words(span)!),
  name: words(speaker?.name ?? null),
  role: words(speaker?.role ?? null),
  mention: words(speaker?.mention ?? null) ?? '',
  resolved: speaker?.resolved ?? false,
  verb: words(verb),
  to: words(to),
  when: words(when),
  paragraph
})

const PARTS = ['name', 'role', 'mention', 'resolved', 'verb', 'to', 'when', 'paragraph'] as const

function partClaims(quote: string, expected: ExpectedVoice | ExpectedReport, found: ExpectedVoice | undefined): Said[] {
  return PARTS.filter(part => expected[part] !== undefined).map(part =>
    claim(`${quoted(quote)}: ${part} ${expected[part] ?? '?'}`, found !== undefined && found[part] === expected[part]))
}

/**
 * Each voice is found whole, and there is no other. Of one that is found in pieces, the piece with its first stretch is
 * asked for the rest, so that who spoke is judged on its own.
 */
function voiceClaims(expected: readonly ExpectedVoice[], voices: readonly Voice[], words: Words): Said[] {
  const found = voices.map(voice => told(voice, words))
  const strays = found.filter(({ quote }) => !expected.some(voice => quote.every(stretch => voice.quote.includes(stretch))))
  return [
    ...expected.flatMap(voice => {
      const match = found.find(({ quote }) => quote[0] === voice.quote[0])
      const whole = match?.quote.join('\n') === voice.quote.join('\n')
      return [claim(`${quoted(voice.quote[0]!)} is found whole`, whole), ...partClaims(voice.quote[0]!, voice, match)]
    }),
    ...strays.map(({ quote }) => claim(`${quoted(quote.join(' … '))} is not expected`, false)),
    claim('stand in the order of the text', isInOrder(found, expected))
  ]
}

const isInOrder = (found: readonly ExpectedVoice[], expected: readonly ExpectedVoice[]): boolean => {
  const places = found.map(({ quote }) => expected.findIndex(voice => voice.quote.includes(quote[0]!))).filter(place => place >= 0)
  return places.every((place, index) => index === 0 || place >= places[index - 1]!)
}

function reportClaims({ contains, without, complete }: Expected['reported'], voices: readonly Voice[], words: Words): Said[] {
  const found = voices.map(voice => told(voice, words))
  const lines = found.map(({ quote }) => quote.join(' '))
  return [
    ...contains.flatMap(report => {
      const match = found.find(({ quote }) => quote.join(' ').includes(report.quote))
      return [claim(`${quoted(report.quote)} is reported`, match !== undefined), ...partClaims(report.quote, report, match)]
    }),
    ...lineClaims(lines, { without }),
    ...besides(lines, contains.map(({ quote }) => quote), complete)
  ]
}

/** Of a complete section, each line that was not expected. */
const besides = (lines: readonly string[], expected: readonly string[], complete = false): Said[] =>
  complete ? lines.filter(line => !expected.some(part => line.includes(part))).map(line => claim(`${quoted(line)} is not expected`, false)) : []

/** Lines with a trigger: conditions and doubts. `what` says of an expected line what must be found in the one that holds its words. */
function triggerClaims<T extends { words: string }, F extends Line & { trigger: Span }>(
  { contains, without, complete }: { contains: readonly T[]; without?: readonly string[]; complete?: boolean },
  found: readonly F[], words: Words, what: { named: (expected: T) => string; holds: (expected: T, line: F) => boolean }
): Said[] {
  const lines = found.map(({ span }) => words(span)!)
  return [
    ...contains.map(expected => claim(`${what.named(expected)} in ${quoted(expected.words)}`,
      found.some((line, index) => lines[index]!.includes(expected.words) && what.holds(expected, line)))),
    ...lineClaims(lines, { without }),
    ...besides(lines, contains.map(part => part.words), complete)
  ]
}

function actorClaims(expected: NonNullable<Expected['actors']>, { actors }: Brief, words: Words): Said[] {
  const names = actors.map(({ name }) => words(name)!)
  return [
    ...expected.contains.flatMap(({ kind, name, role, mentions, variants }) => {
      const actor = actors[names.indexOf(name)]
      const forms = actor?.mentions.map(words) ?? []
      return [
        claim(`${name} is a ${kind}`, actor?.kind === kind),
        ...(role === undefined ? [] : [claim(`${name} is ${role}`, words(actor?.role ?? null) === role)]),
        ...(mentions === undefined ? [] : [claim(`${name} is named ${mentions} times or more`, forms.length >= mentions)]),
        ...(variants ?? []).map(form => claim(`${form} is ${name}`, forms.includes(form) && !names.includes(form)))
      ]
    }),
    ...(expected.first === undefined ? [] : [claim(`${expected.first} comes first`, names[0] === expected.first)]),
    ...(expected.without ?? []).map(name => claim(`${name} is no actor`, !names.includes(name)))
  ]
}

function dateClaims({ contains, without }: NonNullable<Expected['dates']>, { dates }: Brief, words: Words): Said[] {
  const found = dates.map(date => ({ ...date, text: words(date.span)! }))
  return [
    ...contains.flatMap(expected => {
      const matches = found.filter(({ text }) => meet(text, expected.words))
      return [
        claim(`${expected.words} is a date`, matches.length > 0),
        claim(`${expected.words} is ${expected.iso ?? '?'}`, matches.some(({ iso }) => iso === expected.iso)),
        claim(`${expected.words} lies on the side ${expected.side ?? '?'}`, matches.some(({ side }) => side === expected.side))
      ]
    }),
    ...(without ?? []).map(part => claim(`${part} is no date`, !found.some(({ text }) => text.includes(part))))
  ]
}

function figureClaims({ contains, without }: NonNullable<Expected['figures']>, { figures }: Brief, words: Words): Said[] {
  const found = figures.map(figure => ({ ...figure, text: words(figure.span)! }))
  return [
    ...contains.flatMap(expected => {
      const matches = found.filter(({ text, value }) => meet(text, expected.words) && value === expected.value)
      return [
        claim(`${expected.words} is ${expected.value}`, matches.length > 0),
        ...(expected.unit === undefined ? [] : [claim(`${expected.words}: unit ${expected.unit}`, matches.some(({ unit }) => meet(words(unit), expected.unit!)))]),
        ...(expected.of === undefined ? [] : [claim(`${expected.words}: of ${expected.of}`, matches.some(({ of }) => meet(words(of), expected.of!)))])
      ]
    }),
    ...(without ?? []).map(part => claim(`${part} is no figure`, !found.some(({ text }) => text === part)))
  ]
}

/** Every claim an expectation makes about a brief. */
export function claimsOf(expected: Expected, { text }: ArticleDraft, brief: Brief): Claim[] {
  const words: Words = span => (span === null ? null : textOf(text, span))
  const { actors, dates, figures } = expected
  const sections: Partial<Record<keyof Brief, Said[]>> = {
    language: [claim(`is ${expected.language ?? '?'}`, brief.language === expected.language)],
    english: [claim(`is ${expected.english}`, brief.english === expected.english)],
    bottomLine: lineClaims(brief.bottomLine.map(({ span }) => words(span)!), expected.bottomLine),
    keyPoints: pointClaims(expected.keyPoints, brief, text),
    voices: voiceClaims(expected.voices, brief.voices, words),
    reported: reportClaims(expected.reported, brief.reported, words),
    conditions: triggerClaims(expected.conditions, brief.conditions, words, {
      named: ({ trigger }) => trigger, holds: ({ trigger }, line) => meet(words(line.trigger), trigger)
    }),
    unclear: triggerClaims(expected.unclear, brief.unclear, words, {
      named: ({ kind }) => kind, holds: ({ kind }, line) => line.kind === kind
    }),
    actors: actors === undefined ? [] : actorClaims(actors, brief, words),
    dates: dates === undefined ? [] : dateClaims(dates, brief, words),
    figures: figures === undefined ? [] : figureClaims(figures, brief, words)
  }
  return (Object.keys(sections) as (keyof Brief)[]).flatMap(section =>
    sections[section]!.map(({ says, holds }) => ({ section, says: `${section}: ${says}`, holds })))
}
