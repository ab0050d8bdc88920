// Annotations of Hypothesis brought onto an article: as its search answers ({ rows }), as its sidebar exports them
// ({ annotations }), or as a plain list. Format: https://h.readthedocs.io/en/latest/api-reference/
import { tidyWords } from '../../article/tidy'
import { contextLength, describe, reattach, type Anchor } from '../anchor'
import { longestNote, longestTag, mostTags, type Note } from '../note'

export interface Imported {
  /** What is new, to be saved. */
  readonly notes: readonly Note[]
  /** How many of them stand on their passage, on one that is not in this text, and on the whole article. */
  readonly found: number
  readonly detached: number
  readonly whole: number
  /** How many were here already, and how many held nothing that can be kept. */
  readonly known: number
  readonly skipped: number
  /** How many tags of new ones were too long or too many, and so are cut short or left out. */
  readonly cutTags: number
}

/** What is asked of an annotation; nothing of it is sure. */
interface Row {
  readonly id?: unknown
  readonly created?: unknown
  readonly updated?: unknown
  readonly text?: unknown
  readonly tags?: unknown
  readonly references?: unknown
  readonly user?: unknown
  readonly target?: readonly { readonly selector?: readonly Selector[] }[]
}
interface Selector {
  readonly type?: unknown
  readonly exact?: unknown
  readonly prefix?: unknown
  readonly suffix?: unknown
  readonly start?: unknown
}

/** Where the annotations go, and what is there. */
export interface Import {
  readonly text: string
  readonly notes: readonly Note[]
  /** ISO time, for what has none. */
  readonly now: string
  /** Letters, digits and hyphens that no other import has, for what has no id. */
  readonly stamp: string
}

/**
 * The annotations of a file as notes: each finds its passage in the text or is detached; a reply stands where what it
 * replies to stands, which it quotes. What is there already, by its id or word for word, is left as it is.
 * @returns `null` for a file that holds no annotations of this format
 */
export function importedNotes(json: string, { text, notes, now, stamp }: Import): Imported | null {
  const rows = rowsOf(json)
  if (rows === null) return null
  const byId = new Map(rows.flatMap(row => (typeof row.id === 'string' ? [[row.id, row] as const] : [])))
  const authors = new Set(rows.map(({ user }) => user))
  const counts = { found: 0, detached: 0, whole: 0, known: 0, skipped: 0, cutTags: 0 }
  const there = new Set(notes.flatMap(note => [note.id, wordsOf(note)]))
  const added: Note[] = []
  rows.forEach((row, at) => {
    const note = noteOf(row, { text, now, id: idOf(row) ?? `${stamp}-${at}`, byId, isShared: authors.size > 1 })
    if (note === null) counts.skipped++
    else if (there.has(note.id) || there.has(wordsOf(note))) counts.known++
    else {
      for (const known of [note.id, wordsOf(note)]) there.add(known)
      added.push(note)
      counts.cutTags += wantedTags(row).filter(tag => !note.tags.includes(tag)).length
      counts[note.anchor === null ? 'whole' : reattach(text, note.anchor) === null ? 'detached' : 'found']++
    }
  })
  return { notes: added, ...counts }
}

function rowsOf(json: string): Row[] | null {
  try {
    const value = JSON.parse(json) as { rows?: unknown; replies?: unknown; annotations?: unknown } | null
    const lists = Array.isArray(value) ? [value] : [value?.rows, value?.annotations].filter(Array.isArray)
    if (lists.length === 0) return null
    const all = [...lists, ...Array.isArray(value) || !Array.isArray(value?.replies) ? [] : [value.replies]] as unknown[][]
    return all.flat().filter((row): row is Row => typeof row === 'object' && row !== null)
  } catch {
    return null
  }
}

interface Around {
  readonly text: string
  readonly now: string
  readonly id: string
  readonly byId: ReadonlyMap<string, Row>
  /** Whether several people wrote in the file: then each note says who. */
  readonly isShared: boolean
}

function noteOf(row: Row, { text, now, id, byId, isShared }: Around): Note | null {
  const anchor = anchorOf(rootOf(row, byId), text)
  const own = typeof row.text === 'string' ? row.text.trim() : ''
  // A highlight may be without words; a note on the whole article, or a reply, without any is none.
  if (own === '' && (anchor === null || isReply(row))) return null
  const words = [quotedParent(row, byId), own, isShared && own !== '' ? authorOf(row) : ''].filter(part => part !== '').join('\n\n')
  if (words.length > longestNote) return null
  const created = timeOf(row.created) ?? now
  return { id, anchor, kind: 'key', text: words, tags: tagsOf(row), createdAt: created, changedAt: timeOf(row.updated) ?? created }
}

const referencesOf = ({ references }: Row): unknown[] => (Array.isArray(references) ? references : [])
const isReply = (row: Row): boolean => referencesOf(row).length > 0

function rootOf(row: Row, byId: ReadonlyMap<string, Row>): Row {
  const [root] = referencesOf(row)
  return (typeof root === 'string' ? byId.get(root) : undefined) ?? row
}

/** The first line of what a reply replies to. */
function quotedParent(row: Row, byId: ReadonlyMap<string, Row>): string {
  const last = referencesOf(row).at(-1)
  const parent = typeof last === 'string' ? byId.get(last) : undefined
  const words = typeof parent?.text === 'string' ? parent.text.trim() : ''
  return words === '' ? '' : `> ${words.split('\n')[0]!.slice(0, 200)}`
}

/** "acct:name@host": the name. */
const authorOf = ({ user }: Row): string =>
  (typeof user === 'string' ? `— ${user.replace(/^acct:/, '').replace(/@.*$/, '').slice(0, 100)}` : '')

function anchorOf(row: Row, text: string): Anchor | null {
  const selectors = (Array.isArray(row.target) ? row.target as unknown[] : []).flatMap(target => {
    const { selector } = (target ?? {}) as { selector?: unknown }
    return Array.isArray(selector) ? selector.filter((one): one is Selector => typeof one === 'object' && one !== null) : []
  })
  const words = selectors.find(({ type }) => type === 'TextQuoteSelector')
  const quote = flat(words?.exact).trim()
  if (quote === '') return null
  const start = selectors.find(({ type }) => type === 'TextPositionSelector')?.start
  const from = Number.isSafeInteger(start) ? Math.min(Math.max(Number(start), 0), text.length) : 0
  const anchor: Anchor = {
    quote, before: flat(words?.prefix).slice(-contextLength), after: flat(words?.suffix).slice(0, contextLength),
    position: { start: from, end: from + quote.length }
  }
  const span = reattach(text, anchor)
  return span === null ? anchor : describe(text, span)
}

/** A web page's words as an article has them: tidied, on one line; a space at either end stays. */
function flat(words: unknown): string {
  if (typeof words !== 'string' || words === '') return ''
  return `${/^\s/.test(words) ? ' ' : ''}${tidyWords(words)}${/\S\s+$/.test(words) ? ' ' : ''}`
}

function wantedTags({ tags }: Row): string[] {
  const words = (Array.isArray(tags) ? tags as unknown[] : []).flatMap(tag => (typeof tag === 'string' ? tidyWords(tag) : []))
  return [...new Set(words.filter(tag => tag !== ''))]
}

/** Those of them that a note can have, each as long as it can be. */
const tagsOf = (row: Row): string[] => [...new Set(wantedTags(row).map(tag => tag.slice(0, longestTag).trim()))].slice(0, mostTags)

function timeOf(time: unknown): string | null {
  const at = typeof time === 'string' ? Date.parse(time) : Number.NaN
  const iso = Number.isNaN(at) ? '' : new Date(at).toISOString()
  // A year of other than four digits is none that a note can have.
  return /^\d{4}-/.test(iso) ? iso : null
}

/** An id of ours that says which annotation it was; `null` for one without an id, or with one that is too long. */
function idOf({ id }: Row): string | null {
  if (typeof id !== 'string' || id === '') return null
  const safe = id.replace(/[^A-Za-z0-9]/gu, sign => `-${sign.codePointAt(0)!.toString(16)}-`)
  return safe.length <= 60 ? `hypothesis-${safe}` : null
}

/** What makes two notes the same where ids do not say so. */
const wordsOf = ({ anchor, text, createdAt }: Note): string => JSON.stringify([anchor?.quote ?? null, text, createdAt])
