// Links to other places in the data folder, as a copied library may bring them along: nothing is done behind one.
import { mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recoveryCode } from '../../domain/lock/recovery-code'
import { defaultSettings } from '../../domain/contract/settings'
import { draft, note, refused, storeBench, value } from '../../tests/support/store-bench'
import type { Store } from './store'

const bench = storeBench()
const path = (...names: string[]) => join(bench.folder, ...names)
const elsewhere = (...names: string[]) => join(bench.home, 'elsewhere', ...names)
const linked = refused({ kind: 'read-only', reason: 'links' })
const code = recoveryCode(new Uint8Array(16))

/** What makes the library one that is only read. */
const seen = [
  ...[
    'articles', 'notes', 'edits', 'places', 'quarantine', 'keys', 'trash', 'trash/articles', 'trash/notes', 'history', 'history/notes', 'history/notes/bundled-one',
    'before-restore', 'before-restore/2001-01-01T00-00-00.000Z', 'restore', 'restore/notes', 'restore-begun', 'restore-leaving', 'restore-arriving', 'restore-arriving/history/notes/a',
    'anew', 'anew/notes', 'anew.begun', 'another'
  ].map(name => [name, '.'] as const),
  ...['quarantine/a', 'settings.json', 'restore/notes/a.json'].map(name => [name, 'a.json'] as const)
]
/** Of thousands that may be files of the library, what is a link is not read. */
const passedOver = ['notes/bundled-one.json', 'notes/bundled-one.json.previous', 'history/notes/bundled-one/2026-01-01T00-00-00.000Z.json', 'trash/articles/a.json', 'trash/notes/a.json']

/** What lies elsewhere: names that the library has for its own, old enough to be cleared away as its trash would be. */
async function fillElsewhere(): Promise<void> {
  const old = new Date('2001-01-01')
  for (const name of ['a.json', 'bundled-one.json', 'begun.tmp', 'notes/a.json', 'articles/a.json', '2001-01-01T00-00-00.000Z/a.json', '2001-01-01T00-00-00.000Z.json']) {
    await mkdir(dirname(elsewhere(name)), { recursive: true })
    await writeFile(elsewhere(name), `words in ${name}`)
    await utimes(elsewhere(name), old, old)
  }
}

/** Everything elsewhere, by name. */
async function lyingElsewhere(): Promise<Record<string, string>> {
  const names = (await readdir(elsewhere(), { recursive: true })).toSorted()
  return Object.fromEntries(await Promise.all(names.map(async name => [name, await readFile(elsewhere(name), 'utf8').catch(() => 'a folder')] as const)))
}

/** A library that was written to, closed again. */
async function library(): Promise<void> {
  const store = await bench.start()
  for (const words of ['once', 'twice']) value(await store.saveNote('bundled-one', note('n', words)))
  await bench.stop()
}

async function plant(name: string, target: string): Promise<void> {
  await rm(path(name), { recursive: true, force: true })
  await mkdir(dirname(path(name)), { recursive: true })
  await symlink(target, path(name))
}

const lock = (store: Store) => store.setLock('three quiet harbours at dawn', code)
const tried = async (store: Store): Promise<unknown[]> => [
  await store.saveNote('bundled-one', note('n', 'thrice')), await store.deleteNotes('bundled-one', ['n']), await store.addArticle(draft('Words.')),
  await store.saveSettings(defaultSettings), await store.emptyTrash(), await store.restore(join(bench.home, 'no.brevier')), await store.undoRestore(), await lock(store)
]

describe.skipIf(process.platform === 'win32')('a library with a link in it', () => {
  for (const [name, target] of seen) {
    it(`in the place of ${name} is only read, says why, and leaves alone what lies elsewhere`, async () => {
      await library()
      await fillElsewhere()
      const before = await lyingElsewhere()
      await plant(name, elsewhere(target))
      const store = await bench.start()
      const { readOnly, articles } = value(await store.open())
      expect([readOnly, articles.map(({ id }) => id)]).toEqual(['links', ['bundled-one']])
      for (const answer of await tried(store)) expect(answer).toEqual(linked)
      await bench.stop()
      expect(await lyingElsewhere()).toEqual(before)
    })
  }

  for (const name of passedOver) {
    it(`in the place of ${name} is not read, and keeps the lock from being set where it is private; what lies elsewhere is left alone`, async () => {
      await library()
      await fillElsewhere()
      await rename(path('notes/bundled-one.json'), elsewhere('a.json'))
      const before = await lyingElsewhere()
      await plant(name, elsewhere('a.json'))
      const store = await bench.start()
      expect(value(await store.open()).readOnly).toBeNull()
      if (name !== 'trash/articles/a.json') expect(await lock(store)).toEqual(linked)
      if (name.startsWith('notes/')) expect([await store.readArticle('bundled-one'), await store.saveNote('bundled-one', note('n', 'over it'))]).toEqual([linked, linked])
      await tried(store)
      await bench.restart()
      expect(await lyingElsewhere()).toEqual(before)
    })
  }

  it('can be the link itself: the folder may lie where its owner wants it (the control)', async () => {
    await library()
    await rename(bench.folder, elsewhere())
    await symlink(elsewhere(), bench.folder)
    const store = await bench.start()
    expect(value(await store.open()).readOnly).toBeNull()
    value(await store.saveNote('bundled-one', note('n', 'thrice')))
    value(await store.setLock('three quiet harbours at dawn', code))
    expect(JSON.stringify(await lyingElsewhere())).not.toContain('thrice')
  })

  it('is not said to be locked, nor backed up, though the link came while it was open', async () => {
    const store = await bench.start()
    value(await store.saveNote('bundled-one', note('n', 'private words')))
    await rename(path('notes'), elsewhere())
    await symlink(elsewhere(), path('notes'))
    const before = await lyingElsewhere()
    expect(await store.setLock('three quiet harbours at dawn', code)).toEqual(linked)
    await expect(writeFile(join(bench.home, 'a.brevier'), await store.backup(() => undefined))).rejects.toMatchObject({ failure: { kind: 'read-only', reason: 'links' } })
    expect(value(await store.open()).lock).toBe('off')
    expect(await lyingElsewhere()).toEqual(before)
    await rm(path('notes'))
    await rename(elsewhere(), path('notes'))
    value(await store.setLock('three quiet harbours at dawn', code))
  })
})
