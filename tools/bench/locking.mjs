// What the lock costs: how long it takes to open, and a save under it beside one without.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { libraryOf, loadStore, measureBlocking, valueOf } from './saving.mjs'
import { compare, median, ms, timed } from './statistics.mjs'

const passphrase = 'three quiet harbours at dawn'
const code = '0000-0000-0000-0000-0000-0000-0000'
const lock = async store => valueOf(await store.setLock(passphrase, code))

/** Unlocking, setting and saving with the lock on. */
export async function measureLocking(root) {
  const folder = await mkdtemp(join(tmpdir(), 'brevier-bench-'))
  try {
    const { openStore } = await loadStore(root, folder)
    const briefings = join(root, 'resources/briefings')
    const plain = await libraryOf(openStore, { folder: join(folder, 'plain'), briefings, articles: 1, notes: 100 })
    const sealed = await libraryOf(openStore, { folder: join(folder, 'sealed'), briefings, articles: 200, notes: 100 })
    const setting = await timed(() => lock(sealed.store))
    const unlocks = []
    for (let turn = 0; turn < 7; turn++) {
      valueOf(await sealed.store.lock())
      unlocks.push(await timed(async () => valueOf(await sealed.store.unlock({ kind: 'passphrase', text: passphrase }))))
    }
    const { ours, ratio } = await compare(sealed.save, plain.save, 41)
    for (const { close } of [plain, sealed]) await close()
    return [
      { what: 'Setting the lock over 200 articles with notes', found: ms(setting), floor: '' },
      { what: 'Opening the lock with the passphrase', found: `${ms(median(unlocks))} (median of 7)`, floor: '' },
      { what: 'Saving a note among 100 with the lock on, as a multiple of without', found: `${ratio.toFixed(2)} (${ms(ours)})`, floor: '' },
      await measureBlocking(openStore, folder, briefings, 3_000, lock)
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}
