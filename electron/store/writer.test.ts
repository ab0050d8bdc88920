import { describe, expect, it } from 'vitest'
import { ok } from '../../domain/contract/failures'
import type { Folder } from './folder'
import { writerFor } from './writer'

const writable = { mustBeWritable: () => undefined } as Folder

describe('what moves files, or gives the data folder on', () => {
  it('waits for whoever is reading: to read may be to mend, and that belongs to the place that was read', async () => {
    const { reading, moving, settled } = writerFor(writable)
    const done: string[] = []
    let goOn = (): void => undefined
    const read = reading(async () => {
      await new Promise<void>(resolve => { goOn = resolve })
      done.push('read')
    })
    const moved = moving(async others => (await others, done.push('moved')))
    const left = settled().then(() => done.push('left'))
    await new Promise(setImmediate)
    goOn()
    await Promise.all([read, moved, left])
    expect(done).toEqual(['read', 'moved', 'left'])
    expect(await reading(async () => 'again')).toEqual(ok('again'))
  })
})
