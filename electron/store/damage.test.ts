import { chmod, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../domain/contract/settings'
import { draft, note, refused, storeBench, value } from '../../tests/support/store-bench'
import { previousOf } from './durable-file'
import { seal, unseal } from './envelope'
import { failureOf } from './failure'
import { migrate, schemaVersion } from './migrations'

const bench = storeBench()
const path = (...names: string[]) => join(bench.folder, ...names)
const notesFile = () => path('notes', 'bundled-one.json')
const notesOn = async (id: string) => value(await (await bench.start()).readArticle(id)).notes.map(({ text }) => text)

/** Leaves a closed data folder with the note "first" in the previous generation and both notes in the current one. */
async function twoGenerations(): Promise<string> {
  const store = await bench.start()
  const { savedAt } = value(await store.saveNote('bundled-one', note('a', 'first')))
  value(await store.saveNote('bundled-one', note('b', 'second')))
  await bench.stop()
  return savedAt
}

async function flipOneBit(file: string): Promise<Buffer> {
  const bytes = await readFile(file)
  bytes[bytes.length - 20]! ^= 1
  await writeFile(file, bytes)
  return bytes
}

async function quarantined(): Promise<Buffer[]> {
  const names = await readdir(path('quarantine')).catch(() => [])
  return await Promise.all(names.map(name => readFile(path('quarantine', name))))
}

describe('a damaged file', () => {
  const damages: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
    'a flipped bit': flipOneBit,
    'a lost tail': async file => truncate(file, (await stat(file)).size - 5),
    'no bytes': file => truncate(file, 0),
    'a page of zeros': async file => writeFile(file, Buffer.alloc((await stat(file)).size)),
    'another checksum': async file => writeFile(file, (await readFile(file, 'utf8')).replace(/"sha256":"./, '"sha256":"_'))
  }
  for (const [what, damage] of Object.entries(damages)) {
    it(`with ${what} gives way to the previous generation, is kept, and is told once`, async () => {
      const from = await twoGenerations()
      await damage(notesFile())
      const damaged = await readFile(notesFile())

      const store = await bench.start()
      const opened = value(await store.readArticle('bundled-one'))
      expect(opened.notes.map(({ text }) => text)).toEqual(['first'])
      expect(opened.restored).toEqual([{ what: 'the notes on “One”', from }])
      expect(await quarantined()).toEqual([damaged])
      expect(value(await store.readArticle('bundled-one')).restored).toEqual([])
      value(await store.saveNote('bundled-one', note('c', 'third')))
      await bench.stop()
      expect(await notesOn('bundled-one')).toEqual(['first', 'third'])
      expect(unseal(await readFile(previousOf(notesFile())))).toMatchObject({ data: { notes: [{ text: 'first' }] } })
    })
  }

  it('without a readable previous generation is kept, and is told to be lost', async () => {
    await twoGenerations()
    const damaged = [await flipOneBit(notesFile()), await flipOneBit(previousOf(notesFile()))]
    const store = await bench.start()
    const { notes, restored } = value(await store.readArticle('bundled-one'))
    expect({ notes, restored }).toEqual({ notes: [], restored: [{ what: 'the notes on “One”', from: null }] })
    expect((await quarantined()).toSorted(Buffer.compare)).toEqual(damaged.toSorted(Buffer.compare))
    value(await store.saveNote('bundled-one', note('c', 'third')))
  })

  it('is not a missing one: what was never saved is nothing to restore', async () => {
    const store = await bench.start()
    expect(value(await store.open()).restored).toEqual([])
    expect(value(await store.readArticle('bundled-one')).restored).toEqual([])
  })

  it('of settings gives the settings before, and the first screen says so', async () => {
    const store = await bench.start()
    value(await store.saveSettings({ ...defaultSettings, theme: 'sepia' }))
    value(await store.saveSettings({ ...defaultSettings, theme: 'dark' }))
    await bench.stop()
    await flipOneBit(path('settings.json'))
    const { settings, restored } = value(await (await bench.start()).open())
    expect(settings.theme).toBe('sepia')
    expect(restored).toMatchObject([{ what: 'the settings', from: expect.stringMatching(/^2026/) as string }])
  })

  it('of an article leaves its notes: the same words, added again, have them', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote(id, note('a', 'kept')))
    await bench.stop()
    await flipOneBit(path('articles', `${id}.json`))
    const again = await bench.start()
    expect(await again.readArticle(id)).toEqual(refused({ kind: 'damaged' }))
    const later = await bench.restart()
    expect(await later.readArticle(id)).toEqual(refused({ kind: 'damaged' }))
    expect(value(await later.addArticle(draft('Words of my own.'))).id).toBe(id)
    await bench.stop()
    expect(await notesOn(id)).toEqual(['kept'])
  })

  it('of an article can be removed from the library', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote(id, note('a', 'kept')))
    await bench.stop()
    await flipOneBit(path('articles', `${id}.json`))
    const again = await bench.start()
    expect(await again.readArticle(id)).toEqual(refused({ kind: 'damaged' }))
    value(await again.removeArticle(id))
    expect(value(await (await bench.restart()).open()).articles).toMatchObject([{ id: 'bundled-one' }])
    expect(await readdir(path('trash', 'notes'))).toEqual([`${id}.json`])
  })
})

describe('a file from a newer schema', () => {
  const newer = (kind: string, data: object) =>
    seal({ kind, version: schemaVersion + 1, generation: 9, savedAt: '2030-01-01T00:00:00.000Z' }, data)

  it('is neither shown in part nor overwritten', async () => {
    await twoGenerations()
    const bytes = newer('notes', { threads: [] })
    await writeFile(notesFile(), bytes)
    const store = await bench.start()
    expect(await store.readArticle('bundled-one')).toEqual(refused({ kind: 'newer-version' }))
    expect(await store.saveNote('bundled-one', note('c', 'third'))).toEqual(refused({ kind: 'newer-version' }))
    expect(await readFile(notesFile())).toEqual(bytes)
  })

  it('of settings, hidden briefings or index does not keep the library from opening', async () => {
    await twoGenerations()
    for (const kind of ['settings', 'hidden', 'index']) await writeFile(path(`${kind}.json`), newer(kind, { other: 1 }))
    const store = await bench.start()
    const { settings, articles } = value(await store.open())
    expect(settings).toEqual(defaultSettings)
    expect(articles).toMatchObject([{ id: 'bundled-one' }])
    expect(await store.saveSettings(defaultSettings)).toEqual(refused({ kind: 'newer-version' }))
    expect(await store.removeArticle('bundled-one')).toEqual(refused({ kind: 'newer-version' }))
  })

  it('is what migrations make of an older one, step by step from where it stood', () => {
    const steps = ['b', 'c', 'd'].map(letter => (kind: string, data: unknown) => `${kind}:${String(data)}${letter}`)
    expect(migrate('notes', 'a', 1, steps)).toBe('notes:notes:notes:abcd')
    expect(migrate('notes', 'a', 3, steps)).toBe('notes:ad')
    expect(migrate('notes', 'a', 4, steps)).toBe('a')
  })
})

describe('a data folder', () => {
  it('is for its owner’s eyes only, with every file in it', async () => {
    const umask = process.umask(0)
    try {
      await mkdir(bench.folder, { mode: 0o755 })
      await chmod(bench.folder, 0o755)
      const store = await bench.start()
      const { id } = value(await store.addArticle(draft('Words of my own.')))
      value(await store.saveNote(id, note('a', 'once')))
      value(await store.saveNote(id, note('a', 'twice')))
      const entries = ['.', ...await readdir(bench.folder, { recursive: true })]
      const modes = await Promise.all(entries.map(async name => {
        const { mode } = await stat(path(name))
        return [name, (mode & 0o777).toString(8)]
      }))
      expect(modes.length).toBeGreaterThan(10)
      expect(modes.filter(([name, mode]) => mode !== (/json|lock/.test(name!) ? '600' : '700'))).toEqual([])
    } finally {
      process.umask(umask)
    }
  })

  it('in use by one opener is read-only to the second, who sees what the first saves', async () => {
    const first = await bench.start()
    const second = await bench.start()
    expect(value(await first.open()).readOnly).toBeNull()
    expect(value(await second.open()).readOnly).toBe('another-window')
    for (const text of ['once', 'twice']) {
      value(await first.saveNote('bundled-one', note('a', text)))
      expect(value(await second.readArticle('bundled-one')).notes).toMatchObject([{ text }])
    }
    const reason = refused({ kind: 'read-only', reason: 'another-window' })
    expect(await second.saveNote('bundled-one', note('a', 'thrice'))).toEqual(reason)
    expect(await second.addArticle(draft('Words.'))).toEqual(reason)
    expect(await second.removeArticle('bundled-one')).toEqual(reason)
    await second.close()
    expect(value(await (await bench.start()).open()).readOnly).toBe('another-window')
    expect(value(await (await bench.restart()).open()).readOnly).toBeNull()
  })

  it('is free when its lock names a process that is gone, another one with its number, or nothing', async () => {
    await mkdir(bench.folder)
    for (const words of ['{"pid":4194305,"started":1}', `{"pid":${process.pid},"started":1}`, '', 'null', '{}']) {
      await writeFile(path('lock'), words)
      const store = await bench.start()
      expect({ words, readOnly: value(await store.open()).readOnly }).toEqual({ words, readOnly: null })
      await bench.stop()
    }
  })

  // A path below a regular file is one that not even the superuser can write to.
  it('that cannot be made opens read-only, with the bundled articles', async () => {
    const store = await bench.start(join(bench.home, 'one.md', 'data'))
    const { readOnly, articles, settings } = value(await store.open())
    expect({ readOnly, settings }).toEqual({ readOnly: 'disk-error', settings: defaultSettings })
    expect(articles).toMatchObject([{ id: 'bundled-one' }])
    expect(value(await store.readArticle('bundled-one')).notes).toEqual([])
    expect(await store.saveNote('bundled-one', note('a', 'a')))
      .toEqual(refused({ kind: 'read-only', reason: 'disk-error' }))
  })

  it('that is taken away meanwhile refuses to save, and says what the disk said', async () => {
    const store = await bench.start()
    await rm(bench.folder, { recursive: true })
    expect(await store.saveNote('bundled-one', note('a', 'a'))).toEqual(refused({ kind: 'disk-error', code: 'ENOENT' }))
  })

  it('read without the right to mend it, is read from the previous generation and left as it is', async () => {
    await twoGenerations()
    const holder = await bench.start()
    const damaged = await flipOneBit(notesFile())
    const reader = await bench.start()
    expect(value(await reader.readArticle('bundled-one'))).toMatchObject({ notes: [{ text: 'first' }] })
    expect(await readFile(notesFile())).toEqual(damaged)
    expect(await quarantined()).toEqual([])
    await holder.close()
  })
})

describe('what the system says', () => {
  const said = (code: string) => failureOf(Object.assign(new Error(code), { code }))

  it('is told in the contract’s words', () => {
    expect(['ENOSPC', 'EDQUOT'].map(said)).toEqual(Array(2).fill({ kind: 'disk-full' }))
    expect(['EACCES', 'EPERM', 'EROFS'].map(said)).toEqual(Array(3).fill({ kind: 'not-permitted' }))
    expect(said('EIO')).toEqual({ kind: 'disk-error', code: 'EIO' })
  })

  it('is never made up for a mistake of ours', () => {
    expect(() => failureOf(new TypeError('undefined is not a function'))).toThrow(TypeError)
  })
})
