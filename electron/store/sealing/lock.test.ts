import { copyFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noEdits } from '../../../domain/brief/edits'
import { recoveryCode } from '../../../domain/lock/recovery-code'
import { draft, note, refused, storeBench, value } from '../../../tests/support/store-bench'
import { previousOf } from '../durable-file'
import { seal, unseal } from '../envelope'
import type { Store } from '../store'

const bench = storeBench()
const passphrase = 'three quiet harbours at dawn'
const code = recoveryCode(new Uint8Array(16).map((_, at) => at * 11 + 3))
const byPassphrase = { kind: 'passphrase', text: passphrase } as const
const byCode = { kind: 'recovery', text: code } as const
const path = (...names: string[]) => join(bench.folder, ...names)
const locked = refused({ kind: 'locked' })
const lockOf = async (store: Store) => value(await store.open()).lock
const wordsIn = async (store: Store, id = 'bundled-one') => value(await store.readArticle(id)).notes.map(({ text }) => text)

/** A store with a note and an own line, and the lock set. */
async function lockedStore(): Promise<Store> {
  const store = await bench.start()
  value(await store.saveNote('bundled-one', note('a', 'first words')))
  value(await store.saveEdits('bundled-one', { ...noEdits, own: [{ id: 'o', text: 'own line' }] }))
  value(await store.setLock(passphrase, code))
  return store
}

describe('the lock', () => {
  it('once set is open, and closed after a restart: what is private is not to be had, the article is', async () => {
    const first = await lockedStore()
    expect(await lockOf(first)).toBe('open')
    expect(await wordsIn(first)).toEqual(['first words'])
    const store = await bench.restart()
    expect(await lockOf(store)).toBe('locked')
    expect(value(await store.readArticle('bundled-one'))).toMatchObject({ notes: [], edits: noEdits, restored: [] })
    expect(await store.allNotes()).toEqual(locked)
    expect(await store.emptyTrash()).toEqual(locked)
    expect(await store.saveNote('bundled-one', note('a', 'over it'))).toEqual(locked)
    expect(await store.deleteNotes('bundled-one', ['a'])).toEqual(locked)
    expect(await store.saveEdits('bundled-one', noEdits)).toEqual(locked)
    expect(await readdir(path()).then(names => names.includes('quarantine') ? readdir(path('quarantine')) : [])).toEqual([])
  })

  it('opens to the passphrase and to the recovery code, and then all is as it was', async () => {
    await lockedStore()
    for (const secret of [byPassphrase, byCode, { kind: 'recovery', text: code.toLowerCase().replaceAll('-', ' ') }] as const) {
      const store = await bench.restart()
      value(await store.unlock(secret))
      expect(await lockOf(store)).toBe('open')
      expect(value(await store.readArticle('bundled-one'))).toMatchObject({
        notes: [{ text: 'first words' }], edits: { own: [{ text: 'own line' }] }, restored: []
      })
    }
  })

  it('takes a passphrase whose letters were composed in another way for the same', async () => {
    const store = await bench.start()
    value(await store.setLock('für später: größer'.normalize('NFC'), code))
    value(await store.lock())
    expect(await store.unlock({ kind: 'passphrase', text: 'für später: größer'.normalize('NFD') })).toEqual({ ok: true, value: null })
  })

  it('does not open to anything else; after the third time it lets its asker wait, longer each time, half a minute at most', async () => {
    await lockedStore()
    const store = await bench.restart()
    const wrong = () => store.unlock({ kind: 'passphrase', text: 'three quiet harbours at dusk' })
    const waits: number[] = []
    for (let attempt = 0; attempt < 9; attempt++) {
      const result = await wrong()
      if (result.ok || result.failure.kind !== 'wrong-secret') throw new Error(JSON.stringify(result))
      waits.push(result.failure.wait)
      if (result.failure.wait > 2) expect(await store.unlock(byPassphrase)).toMatchObject({ failure: { kind: 'too-soon' } })
      bench.pass(result.failure.wait / 86_400)
    }
    expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30])
    expect(await store.unlock({ kind: 'recovery', text: recoveryCode(new Uint8Array(16)) })).toMatchObject({ ok: false })
    bench.pass(1)
    value(await store.unlock(byPassphrase))
  })

  it('closes at a word, and what was being saved is saved before', async () => {
    const store = await lockedStore()
    const [saved, closed] = await Promise.all([store.saveNote('bundled-one', note('b', 'in the last moment')), store.lock()])
    expect([saved.ok, closed.ok]).toEqual([true, true])
    expect(await store.allNotes()).toEqual(locked)
    value(await store.unlock(byPassphrase))
    expect(await wordsIn(store)).toEqual(['first words', 'in the last moment'])
  })

  it('with a new passphrase no longer opens to the old one, from whatever file, and still to the recovery code', async () => {
    const store = await lockedStore()
    expect(await store.changeLock({ kind: 'passphrase', text: 'not the passphrase' }, byPassphrase)).toMatchObject({ failure: { kind: 'wrong-secret' } })
    value(await store.changeLock(byCode, { kind: 'passphrase', text: 'four windy islands at noon' }))
    await rm(path('keys', 'slots.json'))
    const next = await bench.restart()
    expect(await next.unlock(byPassphrase)).toMatchObject({ failure: { kind: 'wrong-secret' } })
    value(await next.unlock({ kind: 'passphrase', text: 'four windy islands at noon' }))
    value(await next.lock())
    value(await next.unlock(byCode))
    const other = recoveryCode(new Uint8Array(16).fill(9))
    value(await next.changeLock(byCode, { kind: 'recovery', text: other }))
    value(await next.lock())
    expect(await next.unlock(byCode)).toMatchObject({ failure: { kind: 'wrong-secret' } })
    value(await next.unlock({ kind: 'recovery', text: other }))
    expect(await wordsIn(next)).toEqual(['first words'])
  })

  it('removed leaves everything as it was without it, and needs the passphrase', async () => {
    const store = await lockedStore()
    expect(await store.removeLock({ kind: 'passphrase', text: 'not the passphrase' })).toMatchObject({ failure: { kind: 'wrong-secret' } })
    value(await store.removeLock(byPassphrase))
    expect(await lockOf(store)).toBe('off')
    const next = await bench.restart()
    expect(await lockOf(next)).toBe('off')
    expect(await wordsIn(next)).toEqual(['first words'])
    expect(await readdir(path('keys'))).toEqual([])
    expect(unseal(await readFile(path('notes', 'bundled-one.json')))).toMatchObject({ data: { notes: [{ text: 'first words' }] } })
  })

  it('cannot be set over another, or in a folder that can only be read; there it can be opened', async () => {
    const store = await lockedStore()
    expect(await store.setLock(passphrase, code)).toEqual(locked)
    const second = await bench.start()
    expect(await lockOf(second)).toBe('locked')
    const reason = refused({ kind: 'read-only', reason: 'another-window' })
    expect(await second.removeLock(byPassphrase)).toEqual(reason)
    expect(await second.changeLock(byPassphrase, byCode)).toEqual(reason)
    value(await second.unlock(byPassphrase))
    expect(await wordsIn(second)).toEqual(['first words'])
    expect(await second.saveNote('bundled-one', note('b', 'b'))).toEqual(reason)
  })

  it('moves with an article to the trash and back, closed or open', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote(id, note('a', 'goes along')))
    value(await store.setLock(passphrase, code))
    value(await store.lock())
    value(await store.removeArticle(id))
    value(await store.unlock(byPassphrase))
    expect(value(await store.trash()).articles).toMatchObject([{ id, notes: 1 }])
    value(await store.restoreArticle(id))
    expect(await wordsIn(store, id)).toEqual(['goes along'])
  })
})

describe('a sealed file', () => {
  const file = () => path('notes', 'bundled-one.json')
  const wordsAfter = async () => {
    const store = await bench.restart()
    value(await store.unlock(byPassphrase))
    const { notes, restored } = value(await store.readArticle('bundled-one'))
    return { words: notes.map(({ text }) => text), restored: restored.length }
  }
  /** Two generations: one note in the previous, two in the current. */
  async function twoGenerations(): Promise<Store> {
    const store = await lockedStore()
    value(await store.saveNote('bundled-one', note('b', 'second words')))
    return store
  }

  it('put in another’s place is refused, though its checksum is right', async () => {
    const store = await twoGenerations()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote(id, note('c', 'of another article')))
    await copyFile(path('notes', `${id}.json`), file())
    expect(await wordsAfter()).toEqual({ words: ['first words'], restored: 1 })
  })

  it('whose header was changed together with its checksum is refused', async () => {
    for (const changed of [{ generation: 9 }, { version: 1 }, { savedAt: '2026-05-05T00:00:00.000Z' }]) {
      await rm(bench.folder, { recursive: true, force: true })
      await twoGenerations()
      const { header, data } = unseal(await readFile(file())) as Exclude<ReturnType<typeof unseal>, 'damaged'>
      await writeFile(file(), seal({ ...header, ...changed }, data))
      expect(await wordsAfter()).toEqual({ words: ['first words'], restored: 1 })
      await bench.stop()
    }
  })

  it('replaced by words that are not sealed is refused: nobody puts words into the reader’s mouth', async () => {
    await twoGenerations()
    const { header } = unseal(await readFile(file())) as Exclude<ReturnType<typeof unseal>, 'damaged'>
    await writeFile(file(), seal({ ...header, generation: 99 }, { notes: [note('x', 'forged')], deleted: [] }))
    expect(await wordsAfter()).toEqual({ words: ['first words'], restored: 1 })
  })

  it('without the keys is left alone, is not written over, and opens again when they are back', async () => {
    await twoGenerations()
    await bench.stop()
    const before = await readFile(file())
    await rename(path('keys'), path('keys-away'))
    const store = await bench.start()
    expect(await lockOf(store)).toBe('off')
    const other = refused({ kind: 'other-key' })
    expect(await store.readArticle('bundled-one')).toEqual(other)
    expect(await store.saveNote('bundled-one', note('a', 'over it'))).toEqual(other)
    await bench.stop()
    expect(await readFile(file())).toEqual(before)
    await rm(path('keys'), { recursive: true, force: true })
    await rename(path('keys-away'), path('keys'))
    expect(await wordsAfter()).toEqual({ words: ['first words', 'second words'], restored: 0 })
  })

  it('has two copies of the keys beside it: one may be damaged', async () => {
    for (const damaged of [path('keys', 'slots.json'), previousOf(path('keys', 'slots.json'))]) {
      await rm(bench.folder, { recursive: true, force: true })
      await twoGenerations()
      await bench.stop()
      await writeFile(damaged, 'no keys')
      expect(await wordsAfter()).toMatchObject({ words: ['first words', 'second words'] })
      await bench.stop()
    }
  })
})
