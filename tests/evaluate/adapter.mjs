// What the evaluators ask of a brief engine, answered by the built domain library (`npm run build`).
// BREVIER_DOMAIN may name another build of it.
import { pathToFileURL } from 'node:url'

const library = process.env['BREVIER_DOMAIN']
const domain = await import(library ? pathToFileURL(library).href : '../../out/domain/index.js')

export const name = 'brevier'

/** Every line of a plain text is a block; blank lines are none. */
function blocksOf(text) {
  const blocks = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() !== '') {
      blocks.push({ kind: 'paragraph', span: { start: match.index, end: match.index + match[0].length } })
    }
  }
  return blocks
}

/** What the app would hold of a text; some collections give no title and no day. */
const articleOf = (text, title, date) => ({
  title: title ?? '', titleOrigin: 'article', published: date ? { date, inferredFrom: null } : null, language: 'en', text, blocks: blocksOf(text)
})
const textOf = (text, span) => text.slice(span.start, span.end)

/** The `n` sentences a brief would show first, in text order. */
export function summarize(text, title, n) {
  return domain.leadingSentences(articleOf(text, title), n).map(span => textOf(text, span))
}

const PRONOUN = /^(?:i|you|he|she|it|we|they|who|him|her|them)$/iu

/** The words for a speaker at the quotation; the name where those are a pronoun that can stand for nobody else. */
const speakerOf = (text, { name, mention, resolved, likely }) =>
  textOf(text, resolved && !likely && PRONOUN.test(textOf(text, mention)) ? name : mention)

/** Every direct quotation with its speaker, `null` where the brief shows "?". */
export function quotes(text, title) {
  return domain.briefOf(articleOf(text, title)).voices.map(voice => ({
    quote: voice.quote.map(span => textOf(text, span)).join(' '),
    speaker: voice.speaker && speakerOf(text, voice.speaker),
    start: voice.quote[0].start,
    end: voice.quote.at(-1).end
  }))
}

export function sentences(text) {
  return domain.sentencesOf(text, blocksOf(text))
}

/** Whom and what a text names, those it tells of most first, and the days it tells of. */
export function entities(text, { title, date } = {}) {
  const { actors, dates } = domain.briefOf(articleOf(text, title, date))
  const names = kind => actors.filter(actor => actor.kind === kind).map(({ name }) => textOf(text, name))
  return {
    people: names('person'),
    organizations: names('organization'),
    places: names('place'),
    dates: dates.map(({ span, iso }) => ({ text: textOf(text, span), iso: iso ?? undefined })),
    ranked: actors.map(({ name }) => textOf(text, name))
  }
}

/** A passage as a note remembers it. */
export const describe = (text, start, end) => domain.describe(text, { start, end })

/** Where it stands in a changed text; `null` when the note is detached. */
export const locate = (text, selector) => domain.reattach(text, selector)
