// A long day at the desk, act by act, the same every time: what is done to the store, and what must be there afterwards.
// Acts are numbered from 1. What the store holds after a kill must be what it held after the last act that was
// acknowledged, or after the one that was under way.

import { rename, writeFile } from 'node:fs/promises'

const time = '2026-01-01T00:00:00.000Z'
export const bundled = 'bundled-one'
export const bundledFile = '---\ntitle: One\ntitleOrigin: app\n---\n\nA paragraph supplied with the app.\n'

/** Words that say which act wrote them; some long enough that a write of them takes its time. */
const words = n => `${n} ${'x'.repeat(n % 5 === 0 ? 150_000 : 200 + (n * 37) % 3000)}`

const noteOf = (id, n) => ({ id, anchor: null, kind: 'key', text: words(n), tags: [`t${n}`], createdAt: time, changedAt: time })
const editsOf = n => ({ pinned: [], dropped: [], order: [], own: [{ id: 'o', text: `${n}` }] })
const draftOf = n => ({
  title: `Article ${n}`, titleOrigin: 'file', byline: null, source: null, published: null, language: null,
  text: words(n), blocks: [{ kind: 'paragraph', span: { start: 0, end: words(n).length } }]
})

const round = 20
/** The article that is at hand at an act: the one added at the beginning of its round. */
export const articleAt = n => `a${n - (n - 1) % round}`

/** What a library holds, apart from what the proof itself remembers of it. */
const library = ({ measure, lock, articles, removed }) => structuredClone({ measure, lock, articles, removed })

/** Each step of a round: the call, its arguments, and what it makes of the state. */
const steps = [
  n => ['addArticle', [draftOf(n)], state => { state.articles[articleAt(n)] = { text: words(n), notes: {}, own: null } }],
  n => saveNote(articleAt(n), 'first', n),
  n => saveNote(bundled, `n${n % 5}`, n),
  n => ['saveNotes', [articleAt(n), imported.map(id => noteOf(id, n))], state => {
    for (const id of imported) state.articles[articleAt(n)].notes[id] = words(n)
  }],
  n => saveNote(articleAt(n), 'second', n),
  n => ['deleteNotes', [articleAt(n), ['first']], state => { delete state.articles[articleAt(n)].notes.first }],
  () => ['backUp', [], state => { state.backup = library(state) }],
  n => ['saveEdits', [articleAt(n), editsOf(n)], state => { state.articles[articleAt(n)].own = `${n}` }],
  n => ['restoreNote', [articleAt(n), 'first'], state => { state.articles[articleAt(n)].notes.first = words(n - 7) }],
  () => ['restore', [], state => {
    state.before = library(state)
    Object.assign(state, structuredClone(state.backup))
  }],
  n => ['saveEdits', [bundled, editsOf(n)], state => { state.articles[bundled].own = `${n}` }],
  n => saveNote(articleAt(n), 'second', n),
  () => ['undoRestore', [], state => { Object.assign(state, structuredClone(state.before)) }],
  n => ['replaceArticle', [articleAt(n), draftOf(n)], state => { state.articles[articleAt(n)].text = words(n) }],
  n => ['saveSettings', [{ ...settings, measure: 45 + n % 40 }], state => { state.measure = 45 + n % 40 }],
  () => ['setLock', [passphrases[0], recoveryCode], state => { state.lock = passphrases[0] }],
  n => saveNote(articleAt(n), 'second', n),
  () => ['changeLock', passphrases.map(secretOf), state => { state.lock = passphrases[1] }],
  () => ['removeLock', [secretOf(passphrases[1])], state => { state.lock = null }],
  n => ['removeArticle', [articleAt(n)], state => {
    state.removed[articleAt(n)] = state.articles[articleAt(n)]
    delete state.articles[articleAt(n)]
  }]
]

/** The notes that come in by one import. */
const imported = ['i0', 'i1', 'i2', 'i3', 'i4']

function saveNote(article, id, n) {
  return ['saveNote', [article, noteOf(id, n)], state => { state.articles[article].notes[id] = words(n) }]
}

/** The lock's first passphrase and its second. */
const passphrases = ['three quiet harbours at dawn', 'four windy islands at noon']
const recoveryCode = '030C-1G60-R30C-1G60-R30C-1G60-R3DC'
const secretOf = text => ({ kind: 'passphrase', text })

const settings = {
  theme: 'system', size: 19, measure: 65, leading: 1.55, zoom: 1, paper: 'a4', largePrint: false, libraryOpen: true, notesOpen: true, autoLock: 5, lastArticle: null
}

/** The nth act: the name of a call and its arguments. */
export function act(n) {
  const [call, args] = steps[(n - 1) % round](n)
  return { call, args }
}

/** Does the nth act; a backup is written to that file and restored from it. @returns the store's answer */
export async function perform(store, n, backup) {
  const { call, args } = act(n)
  if (call === 'restore') return await store.restore(backup)
  if (call !== 'backUp') return await Reflect.apply(store[call], store, args)
  await writeFile(`${backup}.new`, await store.backup(() => undefined))
  await rename(`${backup}.new`, backup)
  return { ok: true, value: null }
}

/** What the store must hold after n acts: each article's words, notes by id and own line, and those removed. */
export function stateAfter(n) {
  const state = {
    measure: 65, lock: null, articles: { [bundled]: { text: 'A paragraph supplied with the app.', notes: {}, own: null } }, removed: {}
  }
  for (let at = 1; at <= n; at++) steps[(at - 1) % round](at)[2](state)
  return library(state)
}

/** The id the store is to give the article it adds, so that all runs name it alike: asked for by `newId`. */
export const idAt = n => articleAt(n)

export function valueOf(result) {
  if (!result.ok) throw new Error(`The store said ${JSON.stringify(result.failure)}`)
  return result.value
}

/** What the store does hold, in the same words as stateAfter. `removed`: ids to bring back for a look. */
export async function stateOf(store, removed = []) {
  const { articles, settings: { measure }, lock } = valueOf(await store.open())
  const state = { measure, lock: lock === 'off' ? null : await passphraseOf(store), articles: {}, removed: {} }
  for (const { id } of articles) state.articles[id] = await read(store, id)
  for (const id of removed.filter(gone => !(gone in state.articles))) {
    valueOf(await store.restoreArticle(id))
    state.removed[id] = await read(store, id)
    valueOf(await store.removeArticle(id))
  }
  return state
}

/** Which passphrase opens the lock; leaves it open. */
async function passphraseOf(store) {
  await store.lock()
  for (const text of passphrases) if ((await store.unlock(secretOf(text))).ok) return text
  throw new Error('No passphrase opens the lock')
}

async function read(store, id) {
  const { article, notes, edits, restored } = valueOf(await store.readArticle(id))
  if (restored.length > 0) throw new Error(`Something was damaged: ${JSON.stringify(restored)}`)
  return { text: article.text, notes: Object.fromEntries(notes.map(note => [note.id, note.text])), own: edits.own[0]?.text ?? null }
}
