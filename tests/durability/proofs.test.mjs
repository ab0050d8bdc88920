// A share of `npm run durability` in every test run: small enough to be quick, large enough to notice.
import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { act, bundled } from './acts.mjs'
import * as corruption from './corruption.mjs'
import * as kill from './kill.mjs'
import { withStore } from './store.mjs'

const shown = ({ rows }) => rows.map(({ what, ok, failures = [] }) => ({ what, ok, failures: failures.slice(0, 3) }))
const held = rows => rows.map(({ what }) => ({ what, ok: true, failures: [] }))

describe('what is acknowledged', () => {
  it('is there after 60 kills at random moments, and would not be by fs.writeFile', async () => {
    const proof = await withStore(store => kill.prove(store, { trials: 60, quick: true }))
    expect(shown(proof)).toEqual(held(proof.rows))
  }, 120_000)

  it('is restored after 540 damages, and would not be by lowdb alone', async () => {
    const proof = await withStore(store => corruption.prove(store, { trials: 540 }))
    expect(shown(proof)).toEqual(held(proof.rows))
  }, 120_000)

  // A file size limit stands for the full disk: like one, it takes part of a write without an error before it refuses.
  it.skipIf(process.platform === 'win32')('is there after the disk has filled up, and the next act says it is not saved', async () => {
    await withStore(async ({ file, home, open }) => {
      const folder = join(home, 'data')
      const writer = fileURLToPath(new URL('writer.mjs', import.meta.url))
      const limited = spawn('sh', ['-c', 'ulimit -f 100; exec "$0" "$@"', process.execPath, writer, 'store', file, home, folder])
      const said = []
      for await (const line of createInterface(limited.stdout)) said.push(line)
      // The fifth act is the first with long words.
      expect(act(5).args[1].text.length).toBeGreaterThan(100 * 1024)
      expect(said).toEqual(['>1', '1', '>2', '2', '>3', '3', '>4', '4', '>5', 'disk-full'])
      expect(await kill.lookInto(open, folder, 4)).toBeNull()
      expect((await readdir(join(folder, 'notes'))).toSorted()).toEqual(
        ['a1', bundled].flatMap(id => [`${id}.json`, `${id}.json.previous`]))
    })
  })
})
