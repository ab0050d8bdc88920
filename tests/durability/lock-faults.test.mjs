// Every call to the disk in setting, changing and removing the lock, failed in turn, and in a save while it is on.
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { noEdits } from '../../domain/brief/edits'
import { recoveryCode } from '../../domain/lock/recovery-code'
import { openStore } from '../../electron/store/store'
import { canary } from '../support/canary'
import { note, stretchQuickly } from '../support/store-bench'
import { bundled, bundledFile } from './acts.mjs'
import { arm, disarm } from './faulty-fs.mjs'
import { plainFilesWith } from './plain-files.mjs'

vi.mock('node:fs/promises', async importOriginal => {
  const { faultyFs } = await import('./faulty-fs.mjs')
  return faultyFs(await importOriginal())
})

// The test's own hands, which no fault touches.
const [copy, makeTemporary, list, remove, write] = [cp, mkdtemp, readdir, rm, writeFile].map(call => promisify(call))

let home = ''
let hours = 0
const open = folder => openStore({
  folder, briefings: home, now: () => new Date(Date.UTC(2026, 0, 1) + 3_600_000 * ++hours).toISOString(), newId: () => 'a1', stretch: stretchQuickly
})

const [first, second] = ['three quiet harbours at dawn', 'four windy islands at noon'].map(text => ({ kind: 'passphrase', text }))
const code = recoveryCode(new Uint8Array(16).fill(3))
const set = store => store.setLock(first.text, code)
const save = text => store => store.saveNote(bundled, note('n', `${text} ${canary}`))

const verbs = {
  'setting the lock': { before: [], verb: set },
  'changing the passphrase': { before: [set], verb: store => store.changeLock(first, second) },
  'removing the lock': { before: [set], verb: store => store.removeLock(first) },
  'a save with the lock on': { before: [set], verb: save('third') }
}

/** `npm run durability:lock` fails every call; each test run a share of them. */
const every = import.meta.env.MODE === 'full' ? 1 : 9

/** Words in each place the store has for them: two generations, the history, own lines, a deleted note. */
async function fill(store) {
  for (const text of ['first', 'second']) await save(text)(store)
  await store.saveNote(bundled, note('d', `deleted ${canary}`))
  await store.deleteNotes(bundled, ['d'])
  await store.saveEdits(bundled, { ...noEdits, own: [{ id: 'o', text: `own ${canary}` }] })
}

/** How a folder's lock stands, which passphrase opens it, what is in it then, and whether a word stood in it before that. */
async function stateIn(folder) {
  await remove(join(folder, 'lock'), { force: true })
  const store = await open(folder)
  try {
    const { lock } = (await store.open()).value
    const plain = lock === 'off' ? [] : plainFilesWith(canary, folder)
    const opens = []
    for (const secret of lock === 'off' ? [] : [first, second, { kind: 'recovery', text: code }]) {
      if ((await store.unlock(secret)).ok) opens.push(secret.text)
      if (secret.kind === 'passphrase') await store.lock()
    }
    const { notes, edits, restored } = (await store.readArticle(bundled)).value
    const deleted = (await store.trash()).value.notes.length
    return { lock, opens, plain, notes: notes.map(({ text }) => text), own: edits.own.map(({ text }) => text), deleted, restored }
  } finally {
    await store.close()
  }
}

async function trial(template, verb, at, how) {
  const folder = join(home, 'trial')
  // Else the trash of the many trials would grow old.
  hours = 100
  await copy(template, folder, { recursive: true })
  const store = await open(folder)
  if ((await store.open()).value.lock === 'locked') await store.unlock(first)
  await store.readArticle(bundled)
  const death = arm(at, how)
  const result = await Promise.race([verb(store).catch(error => ({ ok: false, thrown: error })), death])
  const calls = disarm()
  const state = await stateIn(folder)
  const left = (await list(folder, { recursive: true })).filter(name => name.endsWith('.tmp') || name.startsWith('anew'))
  await remove(folder, { recursive: true, maxRetries: 3 })
  return { result, calls, state, left }
}

beforeAll(async () => {
  home = await makeTemporary(join(tmpdir(), 'brevier-faults-'))
  await write(join(home, 'one.md'), bundledFile)
})
afterAll(() => remove(home, { recursive: true }))

describe('every call to the disk made to fail', () => {
  for (const [what, { before, verb }] of Object.entries(verbs)) {
    it(`in ${what}: the lock is as it was or as it was to be, with every word, and no word is plain while it is on`, async () => {
      const template = join(home, 'template')
      await remove(template, { recursive: true, force: true })
      const store = await open(template)
      await fill(store)
      for (const earlier of before) expect(await earlier(store)).toMatchObject({ ok: true })
      await store.close()
      const old = await stateIn(template)
      const { calls, state: next, result } = await trial(template, verb, Infinity, null)
      expect(result).toMatchObject({ ok: true })
      expect(next).not.toEqual(old)
      expect([old.plain, next.plain]).toEqual([[], []])
      for (let at = 1; at <= calls.length; at += every) {
        for (const how of calls[at - 1] === 'write' ? ['EIO', 'ENOSPC', 'short write', 'kill'] : ['EIO', 'kill']) {
          const found = await trial(template, verb, at, how)
          const told = `${how} at call ${at}, ${calls[at - 1]}`
          expect({ told, thrown: found.result?.thrown, left: found.left }).toEqual({ told, thrown: undefined, left: [] })
          expect([old, next], told).toContainEqual(found.state)
          if (found.result?.ok) expect(found.state, told).toEqual(next)
        }
      }
    }, every === 1 ? 900_000 : 120_000)
  }
})
