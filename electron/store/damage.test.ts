import { execFileSync } from 'node:child_process'
import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../domain/contract/settings'
import { draft, note, refused, storeBench, value } from '../../tests/support/store-bench'
import { previousOf } from './durable-file'
import { seal, unseal } from './envelope'
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

/** Damages both copies of a file. */
async function flipBoth(file: string): Promise<void> {
  for (const copy of [file, previousOf(file)]) await flipOneBit(copy)
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

  it('without anything older that can be read is kept, and is told to be lost', async () => {
    await twoGenerations()
    await rm(path('history'), { recursive: true })
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

  it('is made good from its second copy from the first save on, an article too', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote(id, note('a', 'only once')))
    await bench.stop()
    for (const part of ['articles', 'notes']) await flipOneBit(path(part, `${id}.json`))
    const { article, notes, restored } = value(await (await bench.start()).readArticle(id))
    expect([article.text, notes[0]!.text]).toEqual(['Words of my own.', 'only once'])
    expect(restored.map(({ from }) => from)).toEqual([expect.any(String), expect.any(String)])
    expect(await quarantined()).toHaveLength(2)
  })

  it('that nobody reads from is replaced, put aside, and no one need be told', async () => {
    await twoGenerations()
    const damaged = await flipOneBit(previousOf(notesFile()))
    const store = await bench.start()
    expect(value(await store.readArticle('bundled-one'))).toMatchObject({ notes: [{}, {}], restored: [] })
    expect(await quarantined()).toEqual([damaged])
    expect(await readFile(previousOf(notesFile()))).toEqual(await readFile(notesFile()))
  })

  it('gives way to the newest of its history when the generation before is damaged as well', async () => {
    const from = await twoGenerations()
    await flipBoth(notesFile())
    const { notes, restored } = value(await (await bench.start()).readArticle('bundled-one'))
    expect(notes.map(({ text }) => text)).toEqual(['first'])
    expect(restored).toEqual([{ what: 'the notes on “One”', from }])
    expect(await quarantined()).toHaveLength(2)
  })

  it('of an article leaves its notes: the same words, added again, have them', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote(id, note('a', 'kept')))
    await bench.stop()
    await flipBoth(path('articles', `${id}.json`))
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
    await flipBoth(path('articles', `${id}.json`))
    const again = await bench.start()
    expect(await again.readArticle(id)).toEqual(refused({ kind: 'damaged' }))
    value(await again.removeArticle(id))
    expect(value(await (await bench.restart()).open()).articles).toMatchObject([{ id: 'bundled-one' }])
    expect(await readdir(path('trash', 'notes'))).toEqual([`${id}.json`, `${id}.json.previous`])
  })

  it('in a folder that is only read, is read from the previous generation and left as it is', async () => {
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

describe('what is no file, in the place of one', () => {
  it.skipIf(process.platform === 'win32').each(['notes/bundled-one.json', 'settings.json', 'index.json'])('as %s is said to be none, and nobody waits for it', async name => {
    await twoGenerations()
    await rm(path(name), { force: true })
    execFileSync('mkfifo', [path(name)])
    const store = await bench.start()
    const answers = [await store.readArticle('bundled-one'), await store.saveNote('bundled-one', note('c', 'third')), await store.saveSettings(defaultSettings)]
    const broken = refused({ kind: 'disk-error', code: 'ENOTFILE' })
    expect(answers.map(answer => (answer.ok ? 'done' : answer))).toEqual(
      { 'notes/bundled-one.json': [broken, broken, 'done'], 'settings.json': ['done', 'done', broken] }[name] ?? ['done', 'done', 'done']
    )
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
