import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { recoveryCode } from '../../../domain/lock/recovery-code'
import { stretchQuickly } from '../../../tests/support/store-bench'
import { seal, unseal } from '../envelope'
import { masterOf, newSlot, stretchByScrypt, withSlot, type Slot } from './key-slots'
import { fromDisk, toWrite } from './sealed-data'

const key = randomBytes(32)
const name = 'notes/a'
const header = { kind: 'notes', version: 2, generation: 7, savedAt: '2026-01-01T00:00:00.000Z' }
const data = { notes: [{ text: 'words of my own' }], deleted: [] }
const sealing = { name, key: () => key }
/** As it stands in a file. */
const sealed = async () => JSON.parse(JSON.stringify(await toWrite(sealing, header, data))) as { readonly key: string; readonly sealed: string }
const opened = (bytes: Buffer) => {
  const file = unseal(bytes)
  return file === 'damaged' ? 'damaged' : fromDisk(sealing, file.header, file.data)
}

describe('sealed data', () => {
  it('opens to its key, under its name, with its header, and is another each time it is sealed', async () => {
    expect(fromDisk(sealing, header, await sealed())).toEqual({ data })
    expect((await sealed()).sealed).not.toBe((await sealed()).sealed)
    expect(JSON.stringify(await sealed())).not.toContain('words')
  })

  it('is sealed in pieces between which others run, and opens to its key though that was wiped meanwhile', async () => {
    const many = { notes: Array.from({ length: 3000 }, (_, at) => ({ text: `${at} ${'words 😀 '.repeat(60)}` })), deleted: [] }
    const used = Uint8Array.from(key)
    const sealing = { name, key: () => used }
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    const written = toWrite(sealing, header, many)
    used.fill(0)
    const made: unknown = JSON.parse(JSON.stringify(await written))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(10)
    expect(fromDisk({ name, key: () => key }, header, made)).toEqual({ data: many })
  })

  it('of which any bit of the whole file is flipped is refused', async () => {
    const bytes = seal(header, await sealed())
    expect(opened(bytes)).toEqual({ data })
    for (let at = 0; at < bytes.length * 8; at++) {
      const changed = Buffer.from(bytes)
      changed[at >> 3]! ^= 1 << (at & 7)
      expect(opened(changed), `bit ${at}`).toBe('damaged')
    }
  })

  it('of which any bit is flipped and the checksum made right again is refused', async () => {
    const { key: id, sealed: text } = await sealed()
    const bytes = Buffer.from(text, 'base64')
    for (let at = 0; at < bytes.length * 8; at++) {
      const changed = Buffer.from(bytes)
      changed[at >> 3]! ^= 1 << (at & 7)
      expect(opened(seal(header, { key: id, sealed: changed.toString('base64') })), `bit ${at}`).toBe('damaged')
    }
  })

  it('cut short, or longer by a byte, or written in other letters for the same bytes, is refused', async () => {
    const { key: id, sealed: text } = await sealed()
    const bytes = Buffer.from(text, 'base64')
    const others = [...bytes.keys()].map(length => bytes.subarray(0, length).toString('base64'))
    for (const other of [...others, Buffer.concat([bytes, Buffer.alloc(1)]).toString('base64'), `${text}=`, `${text} `, text.replace(/^./, '$&\n')]) {
      expect(fromDisk(sealing, header, { key: id, sealed: other })).toBe('damaged')
    }
  })

  it('under another name, kind, schema, generation or time is refused', async () => {
    const written = await sealed()
    expect(fromDisk({ ...sealing, name: 'notes/b' }, header, written)).toBe('damaged')
    for (const other of [{ kind: 'edits' }, { version: 3 }, { generation: 8 }, { savedAt: '2026-01-01T00:00:00.001Z' }]) {
      expect(fromDisk(sealing, { ...header, ...other }, written)).toBe('damaged')
    }
  })

  it('of another key is told from damage, and what is not sealed is refused while there is a key', async () => {
    expect(fromDisk({ name, key: () => randomBytes(32) }, header, await sealed())).toBe('other-key')
    expect(fromDisk({ name, key: () => null }, header, await sealed())).toBe('other-key')
    expect(fromDisk(sealing, header, data)).toBe('damaged')
    expect(fromDisk({ name, key: () => null }, header, data)).toEqual({ data })
  })
})

describe('a key slot', () => {
  const secret = { kind: 'passphrase', text: 'three quiet harbours at dawn' } as const
  const code = { kind: 'recovery', text: recoveryCode(new Uint8Array(16).fill(5)) } as const

  it('opens to its secret, by scrypt at its full cost', async () => {
    const slot = await newSlot(secret, key, stretchByScrypt)
    expect(await masterOf([slot], secret, stretchByScrypt)).toEqual(key)
    expect(await masterOf([slot], { ...secret, text: `${secret.text}.` }, stretchByScrypt)).toBeNull()
  }, 60_000)

  it('of which any bit of wrapped key or salt is flipped does not open, nor moved to another kind of secret', async () => {
    const slot = await newSlot(secret, key, stretchQuickly)
    const flipped = (text: string, at: number) => {
      const bytes = Buffer.from(text, 'base64')
      bytes[at >> 3]! ^= 1 << (at & 7)
      return bytes.toString('base64')
    }
    for (const part of ['wrapped', 'salt'] as const) {
      for (let at = 0; at < Buffer.from(slot[part], 'base64').length * 8; at++) {
        expect(await masterOf([{ ...slot, [part]: flipped(slot[part], at) }], secret, stretchQuickly), `${part}, bit ${at}`).toBeNull()
      }
    }
    const moved: Slot = { ...slot, kind: 'recovery' }
    expect(await masterOf([moved], { ...secret, kind: 'recovery' }, stretchQuickly)).toBeNull()
  })

  it('changed leaves the other alone', async () => {
    const slots = [await newSlot(secret, key, stretchQuickly), await newSlot(code, key, stretchQuickly)]
    const next = { kind: 'passphrase', text: 'four windy islands at noon' } as const
    const changed = withSlot(slots, await newSlot(next, key, stretchQuickly))
    expect(changed.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery'])
    const masters = await Promise.all([secret, next, code].map(one => masterOf(changed, one, stretchQuickly)))
    expect(masters).toEqual([null, key, key])
  })
})
