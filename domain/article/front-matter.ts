import type { ArticleDraft, Published, TitleOrigin } from './article'
import { tidyWords } from './tidy'

/** What a front matter may say of an article; `null` for what it leaves open. */
export type Facts = Pick<ArticleDraft, 'byline' | 'source' | 'published' | 'language'> & {
  readonly title: string | null
  readonly titleOrigin: TitleOrigin
}

/** The longest a title, byline or source may be, in UTF-16 units. */
const longestFact = 1000

/**
 * Splits a tidied Markdown text into its front matter (plain `key: value` lines between two lines of three dashes;
 * keys: title, titleOrigin, byline or author, source, published or date, publishedInferredFrom, language) and the
 * rest. Lines it does not understand are passed over; without a front matter all facts are open.
 */
export function splitFrontMatter(text: string): { facts: Facts; body: string } {
  const found = /^\s*---\n([\s\S]*?)\n---(?:\n|$)/.exec(text)
  const lines = found?.[1]!.split('\n').map(line => /^([A-Za-z]\w*):\s*(.*)$/.exec(line)) ?? []
  const values = new Map(lines.flatMap(line => (line ? [[line[1]!, fact(line[2]!)] as const] : [])))
  const get = (...keys: string[]) => keys.map(key => values.get(key)).find(value => value) ?? null
  const origin = get('titleOrigin')
  const facts: Facts = {
    title: get('title'),
    titleOrigin: origin === 'app' || origin === 'file' ? origin : 'article',
    byline: get('byline', 'author'),
    source: get('source'),
    published: published(get('published', 'date'), get('publishedInferredFrom')),
    language: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.exec(get('language') ?? '')?.[0] ?? null
  }
  return { facts, body: found && values.size > 0 ? text.slice(found[0].length) : text }
}

const fact = (value: string): string =>
  tidyWords(value.replace(/^(["'])(.*)\1\s*$/, '$2')).slice(0, longestFact).toWellFormed()

function published(value: string | null, inferredFrom: string | null): Published | null {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0]
  if (!date) return null
  const day = new Date(`${date}T00:00:00Z`)
  // A day that does not exist (31 February) rolls over or is invalid: neither is a fact.
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
  return exists ? { date, inferredFrom } : null
}
