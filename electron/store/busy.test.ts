import type * as Files from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { draft, note, refused, storeBench, value } from '../../tests/support/store-bench'

/** How many renames to come are refused, as they are while a virus scanner looks into what was just written. */
const scanner = vi.hoisted(() => ({ looks: 0 }))

vi.mock('node:fs/promises', async importOriginal => {
  const real = await importOriginal<typeof Files>()
  const rename: typeof real.rename = async (from, to) => {
    if (scanner.looks-- > 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    await real.rename(from, to)
  }
  return { ...real, rename }
})

const bench = storeBench()

describe('a file that somebody looks into', () => {
  it('is waited for, and then saved', async () => {
    const store = await bench.start()
    const { id } = value(await store.addArticle(draft('Words of my own.')))
    scanner.looks = 3
    value(await store.saveNote(id, note('a', 'a note')))
    expect(scanner.looks).toBeLessThan(0)
    expect(value(await (await bench.restart()).readArticle(id)).notes).toMatchObject([{ text: 'a note' }])
  })

  it('is not waited for for ever', async () => {
    const store = await bench.start()
    scanner.looks = 1000
    expect(await store.saveNote('bundled-one', note('a', 'a note'))).toEqual(refused({ kind: 'disk-error', code: 'EBUSY' }))
    scanner.looks = 0
    value(await store.saveNote('bundled-one', note('a', 'a note')))
  })
})
