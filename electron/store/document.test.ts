import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Document } from './document'
import { DurableAdapter } from './durable-adapter'
import { previousOf } from './durable-file'
import { unseal } from './envelope'

type Letters = { readonly letters: string }
let folder = ''
let file = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brevier-'))
  file = join(folder, 'letters.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = () => Document.open<Letters>(new DurableAdapter({
  file, kind: 'letters', sealing: null, quarantine: join(folder, 'quarantine'), history: null, writable: true, now: () => '2026-01-01T00:00:00.000Z'
}), { letters: '' })
const add = (letter: string) => ({ letters }: Letters) => ({ letters: letters + letter })
const onDisk = async (path: string) => unseal(await readFile(path))
const data = (letters: string) => ({ data: { letters } })

describe('a document', () => {
  it('has one write running and one waiting, which takes all that is asked for meanwhile', async () => {
    const document = await open()
    const first = document.change(add('a'))
    await Promise.resolve() // the write of "a" begins
    const others = Promise.all(['b', 'c', 'd'].map(letter => document.change(add(letter))))
    await first
    expect(await onDisk(file)).toMatchObject(data('a'))
    await others
    expect(await onDisk(file)).toMatchObject({ header: { generation: 2 }, ...data('abcd') })
    expect(await onDisk(previousOf(file))).toMatchObject({ header: { generation: 1 }, ...data('a') })
  })

  it('shows a change only once it is on the disk', async () => {
    const document = await open()
    const written = document.change(add('a'))
    await Promise.resolve()
    expect(document.data.letters).toBe('')
    await written
    expect(document.data.letters).toBe('a')
  })

  it('does not keep a change whose write failed, and writes the next one', async () => {
    const document = await open()
    await document.change(add('a'))
    await rm(folder, { recursive: true })
    await expect(document.change(add('b'))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(document.data.letters).toBe('a')
    await mkdir(folder)
    await document.change(add('c'))
    expect(await onDisk(file)).toMatchObject(data('ac'))
  })
})
