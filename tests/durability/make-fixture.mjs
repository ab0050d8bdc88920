// Writes the fixture of today's schema, once and for ever: a small library as the store of this day leaves it on the disk.
// Run it before a new schema comes to be released, and commit what it writes:  node tests/durability/make-fixture.mjs
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { valueOf } from './acts.mjs'
import { fixtures } from './fixtures.mjs'
import { withStore } from './store.mjs'

const text = 'The board votes.\nIt closes the east quay for eleven months 😀.\nCrews were told last week.'
const start = text.indexOf('eleven months')
const at = '2026-01-01T00:00:00.000Z'
const draft = words => ({
  title: 'Harbour', titleOrigin: 'file', byline: 'A. Byline', source: null, published: { date: '2025-12-31', inferredFrom: null }, language: 'en',
  text: words, blocks: words.split('\n').map((line, n, lines) => {
    const from = lines.slice(0, n).join('\n').length + (n > 0 ? 1 : 0)
    return { kind: 'paragraph', span: { start: from, end: from + line.length } }
  })
})
const anchor = { quote: 'eleven months', before: text.slice(0, start), after: text.slice(start + 13), position: { start, end: start + 13 } }
const note = (id, words, more) => ({ id, anchor: null, kind: 'key', text: words, tags: [], createdAt: at, changedAt: at, ...more })

/** Everything a reader keeps, through the store's own calls. */
async function fill(store) {
  const { id } = valueOf(await store.addArticle(draft(text)))
  const gone = valueOf(await store.addArticle(draft('Words on their way out.')))
  for (const words of ['Longer than the permit?', 'Longer than the permit allows “😀”.']) {
    valueOf(await store.saveNote(id, note('n1', words, { anchor, kind: 'question', tags: ['harbour', 'permit'] })))
  }
  valueOf(await store.saveNote(id, note('n2', '- [ ] ask the crews')))
  valueOf(await store.saveNote(id, note('n3', 'not needed')))
  valueOf(await store.deleteNotes(id, ['n3']))
  valueOf(await store.saveNote('bundled-one', note('b1', 'on what came with the app')))
  valueOf(await store.saveNote(gone.id, note('g1', 'goes with it')))
  valueOf(await store.saveEdits(id, { pinned: [anchor], dropped: [], order: [], own: [{ id: 'o1', text: 'a line of my own' }] }))
  valueOf(await store.savePlace(id, 17))
  const { settings } = valueOf(await store.open())
  valueOf(await store.saveSettings({ ...settings, theme: 'sepia', measure: 70, lastArticle: id }))
  valueOf(await store.removeArticle(gone.id))
}

await withStore(async ({ home, open }) => {
  const ids = ['own-1', 'own-2']
  const folder = join(home, 'fixture')
  const store = await open(folder, () => ids.shift(), () => at)
  await fill(store)
  await store.close()
  const { version } = JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))
  await cp(folder, join(fixtures, `schema-${version}`), { recursive: true, errorOnExist: true, force: false })
})
