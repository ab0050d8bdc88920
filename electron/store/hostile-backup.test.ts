// Backups that someone else made to do harm: each is whole to the byte, and its files are what they say.
import { createHash } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { misshapen } from '../../tests/support/misshapen'
import { draft, note, refused, storeBench, value } from '../../tests/support/store-bench'
import { seal } from './envelope'
import { schemaVersion } from './migrations'

const bench = storeBench()
const at = '2026-01-01T00:00:00.000Z'

/** A backup of files of these names, each of the kind that its name says. */
async function backupWith(files: Readonly<Record<string, unknown>>, version = schemaVersion): Promise<string> {
  const lines = [
    { format: 'brevier-backup', version: 1, schema: schemaVersion, savedAt: at },
    ...Object.entries(files).map(([name, data]) => {
      const kind = name.replace(/^(?:trash|history)\//, '').split('/')[0]!
      return { name, at, text: seal({ kind, version, generation: 1, savedAt: at }, data).toString() }
    })
  ].map(line => `${JSON.stringify(line)}\n`).join('')
  const path = join(bench.home, 'hostile.brevier')
  await writeFile(path, `${lines}${JSON.stringify({ files: Object.keys(files).length, sha256: createHash('sha256').update(lines).digest('hex') })}\n`)
  return path
}

describe('a backup made to do harm', () => {
  it('is one like any other where it does none (the control)', async () => {
    const store = await bench.start()
    value(await store.restore(await backupWith({ 'hidden': { hidden: ['bundled-one'] } })))
    expect(value(await (await bench.restart()).open()).articles).toEqual([])
  })

  it.each([
    '../outside', 'notes/../../outside', '/outside', 'notes//a', 'notes/a/b', 'notes/.', 'history/notes/a/..', 'history/../../a', 'C:\\outside', 'notes/a\u0000', '__proto__',
    'lock', 'lock/a', 'restore/a', 'restore-begun/a', 'before-restore/a', 'quarantine/a', 'anew/a', 'history/a', 'trash/notes', 'trash/a', 'another/a', 'another'
  ])('is refused with a file named %j, and nothing changes', async name => {
    const store = await bench.start()
    value(await store.addArticle(draft('Words of my own.')))
    value(await store.saveNote('bundled-one', note('n', 'kept')))
    const before = await readdir(bench.home, { recursive: true })
    const backup = await backupWith({ [name]: {} })
    expect(await store.restore(backup)).toEqual(refused({ kind: 'backup-refused', reason: 'damaged' }))
    expect((await readdir(bench.home, { recursive: true })).filter(path => path !== 'hostile.brevier')).toEqual(before)
    expect(value(await (await bench.restart()).open()).readOnly).toBeNull()
  })

  for (const [document, [right, ...wrong]] of Object.entries(misshapen)) {
    const earlier = /^(?:articles|notes|edits|settings|hidden)/.test(document) ? [`history/${document}/2026-01-01T00-00-00.000Z`] : []
    const places = [document, ...document.includes('/') ? [`trash/${document}`] : [], ...earlier]

    it(`${document} is taken where its shape is right (the control)`, async () => {
      const store = await bench.start()
      for (const name of places) expect(await store.lookInto(await backupWith({ [name]: right }))).toMatchObject({ ok: true })
    })

    it.each(wrong.map(data => ({ data })))(`is refused where ${document} holds $data, and nothing changes`, async ({ data }) => {
      const store = await bench.start()
      value(await store.saveNote('bundled-one', note('n', 'kept')))
      for (const name of places) {
        const backup = await backupWith({ [name]: data })
        for (const answer of [await store.lookInto(backup), await store.restore(backup)]) expect(answer).toEqual(refused({ kind: 'backup-refused', reason: 'damaged' }))
      }
      expect(value(await (await bench.restart()).readArticle('bundled-one')).notes.map(({ text }) => text)).toEqual(['kept'])
    })
  }

  it('is looked at in the schema it was written in', async () => {
    const store = await bench.start()
    const [{ kind, tags, ...early }, name] = [note('n', 'kept'), 'notes/bundled-one']
    expect([kind, tags]).toEqual(['key', []])
    expect(await store.lookInto(await backupWith({ [name]: { notes: [early] } }, 1))).toMatchObject({ ok: true })
    expect(await store.lookInto(await backupWith({ [name]: { notes: 5 } }, 1))).toEqual(refused({ kind: 'backup-refused', reason: 'damaged' }))
  })

  it('is not refused for what is sealed, which is looked at once it is opened; what is never sealed must be what it is', async () => {
    const store = await bench.start()
    const sealed = { key: 'another', sealed: 'AAAA' }
    expect(await store.lookInto(await backupWith({ 'notes/bundled-one': sealed }))).toMatchObject({ ok: true })
    expect(await store.lookInto(await backupWith({ 'articles/a': sealed }))).toEqual(refused({ kind: 'backup-refused', reason: 'damaged' }))
  })
})
