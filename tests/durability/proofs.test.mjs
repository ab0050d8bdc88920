// A share of `npm run durability` in every test run: small enough to be quick, large enough to notice.
import { describe, expect, it } from 'vitest'
import * as corruption from './corruption.mjs'
import * as fullDisk from './full-disk.mjs'
import * as kill from './kill.mjs'
import * as processes from './processes.mjs'
import { withStore } from './store.mjs'

const shown = ({ rows }) => rows.map(({ what, ok, failures = [] }) => ({ what, ok, failures: failures.slice(0, 3) }))
const held = rows => rows.map(({ what }) => ({ what, ok: true, failures: [] }))

describe('what is acknowledged', () => {
  it('is there after 60 kills at random moments, and would not be by fs.writeFile', async () => {
    const proof = await withStore(store => kill.prove(store, { trials: 60, quick: true }))
    expect(shown(proof)).toEqual(held(proof.rows))
  }, 480_000)

  it('is restored after 540 damages, and would not be by lowdb alone', async () => {
    const proof = await withStore(store => corruption.prove(store, { trials: 540 }))
    expect(shown(proof)).toEqual(held(proof.rows))
  }, 120_000)

  it('is there when several processes use one data folder, and would not be without its lock', async () => {
    const proof = await withStore(store => processes.prove(store, { trials: 2 }))
    expect(shown(proof)).toEqual(held(proof.rows))
  }, 120_000)

  // On a tmpfs where root may mount one; under a limit of a file's size everywhere.
  it.skipIf(process.platform === 'win32')('is there after the disk has filled up, and the next act says it is not saved', async () => {
    const proof = await withStore(store => fullDisk.prove(store, { trials: 11 }))
    expect(shown(proof)).toEqual(held(proof.rows))
  }, 120_000)
})
