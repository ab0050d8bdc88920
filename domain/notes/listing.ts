// The one list of all notes over all articles: which of them are asked for, and in which order.
import { plain } from '../search/find'
import { markKinds, trashDays, type MarkKind, type Note } from './note'

/** A note with what the list must know of its article. */
export interface Entry {
  readonly note: Note
  readonly articleId: string
  readonly articleTitle: string
  /** Whether the note's passage is no longer in the article's text. */
  readonly isDetached: boolean
}

export const listOrders = ['newest', 'oldest', 'article', 'kind'] as const
export type ListOrder = (typeof listOrders)[number]

/** What is asked for; a part that is `null` (or empty) asks nothing. */
export interface ListQuery {
  /** Each word must stand in the note's text, quote or tags, or in the article's title; case and accents do not count. */
  readonly words: string
  readonly kind: MarkKind | null
  readonly tag: string | null
  readonly articleId: string | null
  /** ISO time: only what was changed then or later. */
  readonly since: string | null
  /** Only notes that have a task to be done. */
  readonly toDo: boolean
  readonly order: ListOrder
}

export const everyNote: ListQuery = {
  words: '', kind: null, tag: null, articleId: null, since: null, toDo: false, order: 'newest'
}

/** The entries that are asked for, in the order that is; detached ones before all others. */
export function listed(entries: readonly Entry[], query: ListQuery): Entry[] {
  const holdsWords = wordsTest(query.words)
  const compare = comparing(entries, query.order)
  return entries.filter(entry => isAskedFor(entry, query) && holdsWords(entry))
    .sort((a, b) => Number(b.isDetached) - Number(a.isDetached) || compare(a, b))
}

// What indents a task is no line's end: each line of an empty stretch would go through all the others.
const openTask = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[ \]/m

function isAskedFor({ note, articleId }: Entry, query: ListQuery): boolean {
  return (query.kind === null || note.kind === query.kind) &&
    (query.tag === null || note.tags.some(tag => sameTag(tag) === sameTag(query.tag!))) &&
    (query.articleId === null || articleId === query.articleId) &&
    (query.since === null || note.changedAt >= query.since) &&
    (!query.toDo || openTask.test(note.text))
}

const sameTag = (tag: string): string => tag.toLowerCase()

/** What a note is searched for in, folded once for each note: a note that changes is another object. */
const folded = new WeakMap<Note, string>()

function foldedNote(note: Note): string {
  const known = folded.get(note)
  if (known !== undefined) return known
  // Joined by a sign that no query has, so that no word is found across two of them.
  const text = plain([note.text, note.anchor?.quote ?? '', ...note.tags].join('\u0000'))
  folded.set(note, text)
  return text
}

/** Makes entries ready to be searched: the first search of a note reads it, each further one only looks. */
export function readForSearch(entries: readonly Entry[]): void {
  for (const { note } of entries) foldedNote(note)
}

/** The words of a query, as they are compared. */
export const wordsAsked = (query: string): string[] => plain(query).split(' ').filter(word => word !== '')

function wordsTest(query: string): (entry: Entry) => boolean {
  const words = wordsAsked(query)
  if (words.length === 0) return () => true
  const titles = new Map<string, string>()
  const foldedTitle = (title: string): string => {
    const known = titles.get(title) ?? plain(title)
    titles.set(title, known)
    return known
  }
  return ({ note, articleTitle }) =>
    words.every(word => foldedNote(note).includes(word) || foldedTitle(articleTitle).includes(word))
}

type Compare = (a: Entry, b: Entry) => number

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const newest: Compare = (a, b) => inOrder(b.note.changedAt, a.note.changedAt) || inOrder(a.note.id, b.note.id)
/** Notes on the whole article come before those on its passages. */
const standsAt = ({ note }: Entry): number => note.anchor?.position.start ?? -1

function comparing(entries: readonly Entry[], order: ListOrder): Compare {
  switch (order) {
    case 'newest': return newest
    case 'oldest': return (a, b) => newest(b, a)
    case 'kind': return (a, b) => markKinds.indexOf(a.note.kind) - markKinds.indexOf(b.note.kind) || newest(a, b)
    case 'article': {
      const places = new Map(articlesIn(entries).map(({ id }, place) => [id, place]))
      return (a, b) => places.get(a.articleId)! - places.get(b.articleId)! || standsAt(a) - standsAt(b) || newest(a, b)
    }
  }
}

/** The articles that have notes, by title, each with their number. */
export function articlesIn(entries: readonly Entry[]): { readonly id: string; readonly title: string; readonly count: number }[] {
  const titles = new Map(entries.map(({ articleId, articleTitle }) => [articleId, articleTitle]))
  const counts = countOf(entries.map(({ articleId }) => articleId))
  const { compare } = new Intl.Collator('en')
  return [...titles].map(([id, title]) => ({ id, title, count: counts.get(id)! }))
    .sort((a, b) => compare(a.title, b.title) || inOrder(a.id, b.id))
}

/** The tags in use, the most used first; one that differs only in its case is the same. */
export function tagsIn(entries: readonly Entry[]): { readonly tag: string; readonly count: number }[] {
  const tags = entries.flatMap(({ note }) => note.tags)
  const written = new Map(tags.map(tag => [sameTag(tag), tag]))
  return [...countOf(tags.map(sameTag))].map(([tag, count]) => ({ tag: written.get(tag)!, count }))
    .sort((a, b) => b.count - a.count || inOrder(a.tag, b.tag))
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** How many days the trash still keeps something: from 30 on the day it was deleted down to 0. Both are ISO times. */
export function daysLeft(deletedAt: string, now: string): number {
  const days = Math.floor((Date.parse(now) - Date.parse(deletedAt)) / 86_400_000)
  return Math.min(trashDays, Math.max(0, trashDays - days))
}
