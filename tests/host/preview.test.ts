import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { probeFolder, startHost } from './host'

const hook = resolve(import.meta.dirname, '../../tools/start/preview.cjs')
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probe-preview-'))
  process.env['BREVIER_PREVIEW'] = folder
})
afterEach(async () => {
  delete process.env['BREVIER_PREVIEW']
  await rm(folder, { recursive: true, force: true })
})

const leftBehind = async () => (await readdir(tmpdir())).filter(name => name.startsWith('brevier-preview-'))

describe('the headless preview', () => {
  it('takes a picture of the reader and one of the brief, quits, and leaves no library behind', async () => {
    const before = await leftBehind()
    const { code, output } = await startHost('-r', hook, probeFolder).ended
    expect(output).not.toMatch(/error/i)
    expect(code).toBe(0)
    const [reader, brief] = await Promise.all(['reader.png', 'brief.png'].map(name => readFile(join(folder, name))))
    for (const picture of [reader, brief]) expect(picture?.subarray(1, 4).toString()).toBe('PNG')
    expect(reader?.equals(brief ?? Buffer.alloc(0))).toBe(false)
    expect(await leftBehind()).toEqual(before)
  })
})
