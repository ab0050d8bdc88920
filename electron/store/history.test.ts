import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Document } from './document'
import { DurableAdapter } from './durable-adapter'
import { previousOf } from './durable-file'
import { History, thinned } from './history'

const hour = 3_600_000
const day = 24 * hour
let folder = ''
let time = 0
const now = () => new Date(time).toISOString()
const file = () => join(folder, 'count.json')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brevier-'))
  time = Date.UTC(2026, 0, 1)
})
afterEach(() => rm(folder, { recursive: true }))

const open = () => Document.open<{ count: number }>(new DurableAdapter({
  file: file(), kind: 'count', sealing: null, quarantine: join(folder, 'quarantine'),
  history: new History(join(folder, 'history')), writable: true, now
}), { count: 0 })

/** Counts one up every so often, for so long, in ms. */
async function countEvery(step: number, long: number): Promise<void> {
  const document = await open()
  for (const end = time + long; time < end; time += step) await document.change(({ count }) => ({ count: count + 1 }))
}

describe('the history of a file', () => {
  it('takes one entry an hour, however often the file is saved', async () => {
    await countEvery(hour / 12, 5 * hour)
    expect((await readdir(join(folder, 'history'))).length).toBe(5)
  })

  it('thins out: days of saving leave some hours, some days, and the newest', async () => {
    await countEvery(6 * hour, 38 * day)
    await countEvery(hour, 2 * day)
    const names = await readdir(join(folder, 'history'))
    expect(names.length).toBeGreaterThan(24 + 10)
    expect(names.length).toBeLessThanOrEqual(24 + 14 + 8)
    expect(names.toSorted().at(-1)).toBe(`${new Date(time - 3 * hour).toISOString().replaceAll(':', '-')}.json`)
  })

  it('goes on when the clock, once far ahead, is right again', async () => {
    time += 1000 * day
    await countEvery(hour, 3 * hour)
    time = Date.UTC(2026, 0, 1)
    await countEvery(hour, 6 * hour)
    expect((await readdir(join(folder, 'history'))).filter(name => name.startsWith('2026-01-01'))).toHaveLength(4)
    await Promise.all([file(), previousOf(file())].map(damaged => writeFile(damaged, 'null')))
    expect((await open()).data).toEqual({ count: 7 })
  })

  it('gives back its newest readable entry when both copies of the file are damaged', async () => {
    await countEvery(hour, 6 * hour)
    const names = (await readdir(join(folder, 'history'))).toSorted()
    for (const damaged of [file(), previousOf(file()), join(folder, 'history', names.at(-1)!)]) await writeFile(damaged, 'null')
    const document = await open()
    expect(document.data).toEqual({ count: 3 })
    expect(document.takeRestored()).toBe(new Date(Date.UTC(2026, 0, 1) + 2 * hour).toISOString())
    expect(await readFile(file(), 'utf8')).toContain('"count":3')
  })
})

describe('thinning', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 200 * 24 }), { maxLength: 400 })
    .map(hours => hours.map(at => at * hour + 17).toSorted((a, b) => b - a))

  it('never drops the newest, never keeps more than 46, and does nothing to what it has thinned', () => {
    fc.assert(fc.property(times, all => {
      const left = thinned(all)
      expect(left.slice(0, 1)).toEqual(all.slice(0, 1))
      expect(left.length).toBeLessThanOrEqual(46)
      expect(thinned(left)).toEqual(left)
    }))
  })
})
