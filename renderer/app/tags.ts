// The tags of notes: given and taken at once; those in use anywhere are offered while one is typed.
import { tagsIn } from '../../domain/notes/listing'
import { longestTag, mostTags } from '../../domain/notes/note'
import { askAllNotes } from './all-notes'
import { show, speak } from './messages'
import { slipOf } from './note-saving'
import { change } from './notes'
import { get, set } from './state'

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
const tidy = (tag: string): string => tag.replace(/\s+/g, ' ').trim()

export const isTooLong = (written: string): boolean => tidy(written).length > longestTag

/** Gives a note a tag; one it has already in other capitals stays as it is. */
export function addTag(id: string, written: string): void {
  const tag = tidy(written)
  const note = slipOf(id)?.note
  if (tag === '' || note === undefined) return
  if (isTooLong(tag)) return void show(`“${tag.slice(0, longestTag)}…” was not added: a tag has ${longestTag} characters at most. All of it is still in its field.`)
  if (note.tags.some(other => same(other, tag))) return speak(`${tag} is there already`)
  if (note.tags.length >= mostTags) return void show(`A note can have ${mostTags} tags, and this one has them: “${tag}” was not added.`)
  change(id, () => 'tag added', other => ({ ...other, tags: [...other.tags, tag] }))
  set(({ tags }) => (tags.some(other => same(other, tag)) ? {} : { tags: [...tags, tag] }))
  speak(`Tag added: ${tag}`)
}

export function removeTag(id: string, tag: string): void {
  change(id, () => 'tag removed', note => ({ ...note, tags: note.tags.filter(other => other !== tag) }))
  speak(`Tag removed: ${tag}`)
}

export const typeTag = (note: string, text: string): void => set({ tagDraft: { note, text } })

/** Takes what was typed as a tag; what is too long for one stays in its field. */
export function leaveTag(): void {
  const { tagDraft } = get()
  if (tagDraft === null) return
  if (!isTooLong(tagDraft.text)) set({ tagDraft: null })
  addTag(tagDraft.note, tagDraft.text)
}

let asked = false

/** Asks once which tags are in use in the other articles; without an answer those of this one are offered. */
export async function learnTags(): Promise<void> {
  if (asked) return
  asked = true
  const all = await askAllNotes()
  if (!all.ok) {
    asked = false
    return
  }
  const entries = all.value.articles.flatMap(({ articleId, notes }) => notes.map(note => ({ note, articleId, articleTitle: '', isDetached: false })))
  set({ tags: tagsIn(entries).map(({ tag }) => tag) })
}

/** Forgets which tags are in use: the library is another one. */
export function forgetTags(): void {
  asked = false
  set({ tags: [], tagDraft: null })
}

/** How many tags are offered at once. */
const most = 6

/** The tags that go on from what was typed, those that begin with it first; none that the note has. */
export function completions(typed: string, known: readonly string[], has: readonly string[]): string[] {
  const begun = tidy(typed).toLowerCase()
  if (begun === '') return []
  const fitting = known.filter(tag => tag.toLowerCase().includes(begun) && !has.some(other => same(other, tag)))
  return [...fitting.filter(tag => tag.toLowerCase().startsWith(begun)), ...fitting.filter(tag => !tag.toLowerCase().startsWith(begun))].slice(0, most)
}
