// Libraries as every schema that was ever released left them on the disk, kept for ever: what the store must still read.
import { chmod, cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { valueOf } from './acts.mjs'

export const fixtures = join(import.meta.dirname, 'fixtures')

/** What make-fixture.mjs put into each of them, as a reader would say it. */
export const written = {
  title: 'Harbour', byline: 'A. Byline', published: '2025-12-31', lines: 3,
  notes: { n1: 'Longer than the permit allows “😀”.', n2: '- [ ] ask the crews' }, quote: 'eleven months',
  bundled: { b1: 'on what came with the app' }, own: 'a line of my own', pinned: 'eleven months', place: 17,
  theme: 'sepia', measure: 70, gone: { g1: 'goes with it' }
}

const texts = notes => Object.fromEntries(notes.map(({ id, text }) => [id, text]))

/** A copy of a fixture to work on, with the modes that libraries always had: Git keeps none, nor empty folders. */
export async function copyFixture(schema, folder) {
  await cp(join(fixtures, `schema-${schema}`), folder, { recursive: true })
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600)
  }
}

/** What a store says of a fixture, in the words of `written`. The removed article is brought back for a look, and removed. */
export async function readBack(store) {
  const { settings } = valueOf(await store.open())
  const { article, notes, edits, place } = valueOf(await store.readArticle('own-1'))
  const bundled = valueOf(await store.readArticle('bundled-one'))
  valueOf(await store.restoreArticle('own-2'))
  const gone = valueOf(await store.readArticle('own-2'))
  valueOf(await store.removeArticle('own-2'))
  return {
    title: article.title, byline: article.byline, published: article.published.date, lines: article.blocks.length,
    notes: texts(notes), quote: notes.find(({ id }) => id === 'n1').anchor.quote, bundled: texts(bundled.notes),
    own: edits.own[0].text, pinned: edits.pinned[0].quote, place, theme: settings.theme, measure: settings.measure, gone: texts(gone.notes)
  }
}

/** Writes the nth note on a fixture: on the reader's article and on the one supplied with the app in turn. */
export const noteOn = (store, n) => store.saveNote(n % 2 === 0 ? 'bundled-one' : 'own-1', {
  id: `k${n}`, anchor: null, kind: 'key', text: `${n}`, tags: [], createdAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z'
})

/** What `readBack` must say once so many of those notes were written. */
export function writtenAnd(count) {
  const own = Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at + 1}`, `${at + 1}`]))
  const [odd, even] = [1, 0].map(rest => Object.fromEntries(Object.entries(own).filter(([, n]) => n % 2 === rest)))
  return { ...written, notes: { ...written.notes, ...odd }, bundled: { ...written.bundled, ...even } }
}
