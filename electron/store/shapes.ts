// What each kind of document holds, checked wherever one is read and before a backup is believed: a checksum says that
// nothing was changed, not that it was ever right. Only what the app's code relies on is asked for, and by a few plain
// functions: the contract's own schemas take longer for the notes of an article than reading its file does.
import { blockKinds, titleOrigins } from '../../domain/article/article'
import { editableSections } from '../../domain/brief/edits'
import { areSettings, dayPattern, timePattern } from '../../domain/contract/schemas'
import { markKinds } from '../../domain/notes/note'
import type { Header } from './envelope'
import { migrate, schemaVersion } from './migrations'

type Shape = (value: unknown) => boolean

const text: Shape = value => typeof value === 'string'
const number: Shape = Number.isFinite
const offset: Shape = value => Number.isSafeInteger(value) && (value as number) >= 0
const truth: Shape = value => typeof value === 'boolean'
const like = (pattern: RegExp): Shape => value => typeof value === 'string' && pattern.test(value)
const [day, time, id] = [like(dayPattern), like(timePattern), like(/^[A-Za-z0-9-]+$/)]
const oneOf = (known: readonly string[]): Shape => value => known.includes(value as string)
const orNull = (shape: Shape): Shape => value => value === null || shape(value)
const listOf = (item: Shape): Shape => value => Array.isArray(value) && value.every(item)

function object(fields: Readonly<Record<string, Shape>>): Shape {
  const named = Object.entries(fields)
  return value => typeof value === 'object' && value !== null && !Array.isArray(value) &&
    named.every(([name, shape]) => shape((value as Readonly<Record<string, unknown>>)[name]))
}

const span = object({ start: offset, end: offset })
const anchor = object({ quote: text, before: text, after: text, position: span })
const note = object({ id, anchor: orNull(anchor), kind: oneOf(markKinds), text, tags: listOf(text), createdAt: time, changedAt: time })

const headFields = {
  id, title: text, titleOrigin: oneOf(titleOrigins), byline: orNull(text), source: orNull(text),
  published: orNull(object({ date: day, inferredFrom: orNull(text) })), fingerprint: text, addedAt: orNull(time)
}
const whole = object({ ...headFields, language: orNull(text), text, blocks: listOf(object({ kind: oneOf(blockKinds), span })) })

/** An article, its blocks in text order over the whole of its text. */
const article: Shape = value => {
  if (!whole(value)) return false
  const { text: words, blocks } = value as { text: string; blocks: { span: { start: number; end: number } }[] }
  return blocks.at(-1)?.span.end === words.length &&
    blocks.every(({ span: { start, end } }, at) => start <= end && start === (at === 0 ? 0 : blocks[at - 1]!.span.end + 1))
}

const shapes: Readonly<Record<string, Shape>> = {
  articles: object({ article: orNull(article) }),
  notes: object({ notes: listOf(note), deleted: listOf(object({ note, deletedAt: time })) }),
  edits: object({
    edits: object({ pinned: listOf(anchor), dropped: listOf(object({ section: oneOf(editableSections), anchor })), order: listOf(anchor), own: listOf(object({ id, text })) })
  }),
  places: object({ place: offset }),
  settings: areSettings,
  hidden: object({ hidden: listOf(text) }),
  index: object({ heads: listOf(object({ ...headFields, words: offset })) }),
  window: object({ state: orNull(object({ x: number, y: number, width: number, height: number, maximized: truth })) }),
  // What is no slot is passed over where they are read.
  keys: object({ slots: listOf(() => true) })
}

/**
 * A document's data brought to today's schema; `damaged` for what is none of its kind, whatever it is called. What a newer
 * Brevier wrote is given back as it is.
 */
export function inTodaysShape({ kind, version }: Header, data: unknown): { readonly data: unknown } | 'damaged' {
  if (version > schemaVersion) return { data }
  try {
    const today = migrate(kind, data, version)
    return (shapes[kind] ?? object({}))(today) ? { data: today } : 'damaged'
  } catch {
    // A migration takes for granted what its schema had.
    return 'damaged'
  }
}
