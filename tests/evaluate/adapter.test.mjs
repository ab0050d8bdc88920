// What the evaluators ask, asked of the domain library as it is built.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const text = 'Ida Marsh met Tom Reed in London.\n“We stay,” Marsh said on Monday.'

let folder
let adapter
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adapter-test-'))
  const root = join(import.meta.dirname, '../..')
  await build({ root, configFile: join(root, 'vite.domain.config.ts'), logLevel: 'error', build: { outDir: folder } })
  process.env['BREVIER_DOMAIN'] = join(folder, 'index.js')
  adapter = await import('./adapter.mjs')
}, 60_000)
afterAll(async () => {
  delete process.env['BREVIER_DOMAIN']
  await rm(folder, { recursive: true })
})

describe('a text of a collection', () => {
  it('may come without a title and a day', () => {
    expect(adapter.entities(text)).toMatchObject({ people: ['Ida Marsh', 'Tom Reed'], places: ['London'] })
    expect(adapter.entities(text, {}).dates).toEqual([{ text: 'Monday', iso: undefined }])
    expect(adapter.quotes(text)).toMatchObject([{ quote: 'We stay', speaker: 'Marsh' }])
    expect(adapter.summarize(text, undefined, 1)).toHaveLength(1)
  })

  it('may hold nothing', () => {
    expect(adapter.entities('')).toEqual({ people: [], organizations: [], places: [], dates: [], ranked: [] })
    expect(adapter.quotes('')).toEqual([])
    expect(adapter.summarize('', '', 3)).toEqual([])
    expect(adapter.sentences('')).toEqual([])
  })
})
