// Notes in the W3C's Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), as JSON-LD.
import type { Article } from '../../article/article'
import type { Span } from '../../text/span'
import type { Note } from '../note'
import { numberedNotes, type NotedArticle, type NumberedNote } from './noted'

/** An article is named by the hash of its words (RFC 6920, in hexadecimal form): the same on every machine. */
const articleIri = ({ fingerprint }: Article): string => `nih:sha-256;${fingerprint}`

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const noteIri = ({ id }: Note): string => (uuid.test(id) ? `urn:uuid:${id}` : `urn:x-brevier:note:${id}`)

/**
 * A collection of annotations, one for each note.
 * @param id the collection's own, a UUID
 */
export function webAnnotations(noted: readonly NotedArticle[], id: string, label: string): string {
  const items = noted.flatMap(one => numberedNotes(one).map(placed => annotation(one.article, placed)))
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: { id: `urn:uuid:${id}#first`, type: 'AnnotationPage', partOf: `urn:uuid:${id}`, startIndex: 0, items }
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function annotation(article: Article, placed: NumberedNote) {
  const { note } = placed
  return {
    id: noteIri(note),
    type: 'Annotation',
    motivation: note.text.trim() === '' ? 'highlighting' : 'commenting',
    created: note.createdAt,
    modified: note.changedAt,
    body: bodies(note),
    target: { type: 'SpecificResource', source: sourceOf(article), ...note.anchor !== null && { selector: selectors(article.text, placed) } }
  }
}

function bodies({ text, kind, tags }: Note) {
  const body = (purpose: string, value: string, format = 'text/plain') => ({ type: 'TextualBody', purpose, value, format })
  return [
    ...text.trim() === '' ? [] : [body('commenting', text, 'text/markdown')],
    body('classifying', kind),
    ...tags.map(tag => body('tagging', tag))
  ]
}

const sourceOf = (article: Article) => ({
  id: articleIri(article),
  type: 'Text',
  format: 'text/plain',
  ...article.language !== null && { language: article.language },
  'dc:title': article.title
})

/** A passage that is gone has no position, only its words. */
function selectors(text: string, { note: { anchor }, span }: NumberedNote) {
  const { quote, before, after } = anchor!
  const position = span === null ? [] : [{ type: 'TextPositionSelector', ...codePoints(text, span) }]
  return [{ type: 'TextQuoteSelector', exact: quote, prefix: before, suffix: after }, ...position]
}

/** A span in characters, as the model counts them: a character beyond U+FFFF is one, though it is two UTF-16 units. */
function codePoints(text: string, { start, end }: Span): Span {
  const first = countOf(text.slice(0, start))
  return { start: first, end: first + countOf(text.slice(start, end)) }
}

const pairs = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g
const countOf = (words: string): number => words.length - (words.match(pairs)?.length ?? 0)
