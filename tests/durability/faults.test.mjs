// Every call to the disk in everything that writes, failed in turn, on a file system with one fault in it.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStore } from '../../electron/store/store'
import { seal, unseal } from '../../electron/store/envelope'
import { articleAt, bundledFile, idAt, perform, stateOf } from './acts.mjs'
import { arm, disarm, faults } from './faulty-fs.mjs'

vi.mock('node:fs/promises', async importOriginal => {
  const { faultyFs } = await import('./faulty-fs.mjs')
  return faultyFs(await importOriginal())
})

// The test's own hands, which no fault touches.
const [copy, makeTemporary, list, read, remove, write] = [cp, mkdtemp, readdir, readFile, rm, writeFile].map(call => promisify(call))

let home = ''
let trials = 0
const open = folder => openStore({
  folder, briefings: home, now: () => new Date(Date.UTC(2026, 0, 1) + 3_600_000 * ++trials).toISOString(), newId: () => idAt(1)
})

const acting = n => store => perform(store, n, join(home, 'library.brevier'))

/** Each thing that writes: the acts before it, and itself. */
const saves = {
  'the first save of a note': { before: [1], verb: acting(2) },
  'a save of a note': { before: [1, 2, 5], verb: acting(12) },
  'an import of notes': { before: [1, 2], verb: acting(4) },
  'a deletion of a note': { before: [1, 2, 5], verb: acting(6) },
  'a note brought back': { before: [1, 2, 5, 6], verb: acting(9) },
  'a change of the brief': { before: [1, 11], verb: acting(31) },
  'an article added': { before: [], verb: acting(1) },
  'an article\'s text replaced': { before: [1, 2], verb: acting(14) },
  'an article removed': { before: [1, 2, 5, 8], verb: acting(20) },
  'an article brought back': { before: [1, 2, 5, 8, 20], verb: store => store.restoreArticle(articleAt(1)) },
  'settings': { before: [15], verb: acting(35) },
  'a backup restored': { before: [1, 2, 7, 8], verb: acting(10), isLong: true },
  'a restore undone': { before: [1, 2, 7, 8, 10], verb: acting(13), isLong: true },
  'a save that migrates': { before: [1, 2, 5], verb: acting(12), prepare: toSchemaOne }
}

/** Writes the notes' files as schema 1 had them. */
async function toSchemaOne(folder) {
  for (const name of (await list(join(folder, 'notes'))).filter(file => file.includes('.json'))) {
    const file = join(folder, 'notes', name)
    const { header, data } = unseal(await read(file))
    const notes = data.notes.map(({ id, anchor, text, createdAt, changedAt }) => ({ id, anchor, text, createdAt, changedAt }))
    await write(file, seal({ ...header, version: 1 }, { notes }))
  }
}

async function stateIn(folder) {
  // The dead process's lock names this one, which lives.
  await remove(join(folder, 'lock'), { force: true })
  const store = await open(folder)
  try {
    return { ...await stateOf(store), trash: await trashOf(store), places: await placesIn(folder) }
  } finally {
    await store.close()
  }
}

/** What can be brought back. */
async function trashOf(store) {
  const { value, failure } = await store.trash()
  return failure ?? { articles: value.articles.map(({ id, notes }) => ({ id, notes })), notes: value.notes.map(({ note }) => note.id) }
}

/** Where each article's files are: all of them in the library, or all in the trash. */
async function placesIn(folder) {
  const files = (await list(folder, { recursive: true })).map(name => /^(trash\/)?(?:articles|notes|edits|places)\/(.+)\.json(?:\.previous)?$/.exec(name))
  return [...new Set(files.flatMap(found => (found ? `${found[1] ?? ''}${found[2]}` : [])))].map(String).toSorted()
}

const leftBehind = async folder => (await list(folder, { recursive: true })).filter(name => name.endsWith('.tmp'))

/** One trial: the verb with a fault at its nth call. @returns what it answered, how many calls it made, and what is there. */
async function trial(template, { verb }, at, how) {
  const folder = join(home, 'trial')
  await copy(template, folder, { recursive: true })
  const store = await open(folder)
  await stateOf(store)
  const death = arm(at, how)
  const result = await Promise.race([verb(store).catch(error => ({ ok: false, thrown: error })), death])
  const calls = disarm()
  const state = await stateIn(folder)
  const left = await leftBehind(folder)
  await remove(folder, { recursive: true, maxRetries: 3 })
  return { result, calls, state, left }
}

beforeAll(async () => {
  home = await makeTemporary(join(tmpdir(), 'brevier-faults-'))
  await write(join(home, 'one.md'), bundledFile)
})
afterAll(() => remove(home, { recursive: true }))

describe('every call to the disk made to fail', () => {
  for (const [what, save] of Object.entries(saves)) {
    it(`in ${what}: what is there is what was or what was to be, and the latter if it was acknowledged`, async () => {
      const template = join(home, 'template')
      await remove(template, { recursive: true, force: true })
      const store = await open(template)
      for (const n of save.before) await acting(n)(store)
      await store.close()
      await save.prepare?.(template)
      const old = await stateIn(template)
      const { calls, state: next, result } = await trial(template, save, Infinity, null)
      expect(result).toMatchObject({ ok: true })
      expect(next).not.toEqual(old)
      for (let at = 1; at <= calls.length; at++) {
        for (const how of faults) {
          if (how === 'short write' && calls[at - 1] !== 'write') continue
          // Of a restore's hundreds of calls, each is refused in one way and cut off in one.
          if (save.isLong && !['EIO', 'short write', 'kill'].includes(how)) continue
          const found = await trial(template, save, at, how)
          const told = `${how} at call ${at}, ${calls[at - 1]}`
          expect({ told, thrown: found.result?.thrown, left: found.left }).toEqual({ told, thrown: undefined, left: [] })
          expect([old, next], told).toContainEqual(found.state)
          if (found.result?.ok) expect(found.state, told).toEqual(next)
        }
      }
    }, 240_000)
  }

  it('would not be harmless to a file that is only opened and written', async () => {
    const file = join(home, 'plain.txt')
    const [old, next] = [Buffer.from('old words'), Buffer.from('new and longer words')]
    const found = new Set()
    for (let at = 1; at <= 3; at++) {
      for (const how of faults) {
        await write(file, old)
        const death = arm(at, how)
        await Promise.race([death, (async () => {
          const handle = await openFile(file, 'w')
          await handle.write(next, 0, next.length, 0)
          await handle.close()
        })().catch(() => undefined)])
        disarm()
        found.add((await read(file)).toString())
      }
    }
    expect([...found].filter(words => words !== `${old}` && words !== `${next}`)).not.toEqual([])
  })
})
