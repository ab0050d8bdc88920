import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { schemaVersion } from '../../electron/store/migrations'
import { openStore } from '../../electron/store/store'
import { bundledFile } from './acts.mjs'
import { copyFixture, noteOn, readBack, written, writtenAnd } from './fixtures.mjs'
import { schemas } from './schemas.mjs'

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'brevier-fixtures-'))
  await writeFile(join(home, 'one.md'), bundledFile)
})
afterEach(() => rm(home, { recursive: true }))

const open = () => openStore({ folder: join(home, 'data'), briefings: home, now: () => new Date().toISOString(), newId: () => crypto.randomUUID() })
const versionOf = async name => JSON.parse(await readFile(join(home, 'data', name), 'utf8')).version

describe('a library of every schema there ever was', () => {
  it('is kept, up to today\'s (make-fixture.mjs writes it)', () => {
    expect(schemas).toEqual(Array.from({ length: schemaVersion }, (_, at) => at + 1))
  })

  it.each(schemas)('of schema %i is read as it was written, again after it was migrated by a save, and after that', async schema => {
    await copyFixture(schema, join(home, 'data'))
    expect(await versionOf('notes/own-1.json')).toBe(schema)
    const store = await open()
    expect(await readBack(store)).toEqual(written)
    for (const n of [1, 2]) expect(await noteOn(store, n)).toMatchObject({ ok: true })
    expect(await readBack(store)).toEqual(writtenAnd(2))
    await store.close()
    expect(await versionOf('notes/own-1.json')).toBe(schemaVersion)
    const again = await open()
    expect(await readBack(again)).toEqual(writtenAnd(2))
    await again.close()
  })
})
