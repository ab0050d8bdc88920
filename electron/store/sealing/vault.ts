// The lock: whether there is one, whether it is open, and how it is set, opened, changed and removed.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { LockState, Secret } from '../../../domain/lock/lock'
import { Document } from '../document'
import { DurableAdapter } from '../durable-adapter'
import { previousOf, writeWhole } from '../durable-file'
import { seal } from '../envelope'
import { failureOf, StoreError } from '../failure'
import { refuseLinks } from '../links'
import { schemaVersion } from '../migrations'
import { Attempts } from './attempts'
import { keyLength } from './cipher'
import { isSlot, masterOf, newSlot, withSlot, type Slot, type Stretch } from './key-slots'
import { keysFolder, privateFolders, reseal, resealQuarantine } from './reseal'
import { finishSwap, isUnfinished, swapFolders, Unfinished } from './swap'

interface Slots {
  readonly slots: readonly Slot[]
}

export interface VaultPlace {
  /** The data folder. */
  readonly root: string
  readonly writable: boolean
  /** The ISO time. */
  readonly now: () => string
  readonly stretch: Stretch
}

const slotsFile = join(keysFolder, 'slots.json')
const sealedFolders = [...privateFolders, keysFolder]
/** What was the library before a restore is not sealed but deleted: it would need keys of its own. */
const everyFolder = [...sealedFolders, 'before-restore']

/** All verbs but `lock` must be asked for while nothing private is being read or written. */
export class Vault {
  private slots: readonly Slot[] = []
  private master: Buffer | null = null
  private isUnfinished = false
  /** What reading the slots had to fall back to (see DurableAdapter.restoredFrom). */
  restoredFrom: string | null | undefined
  private readonly attempts: Attempts

  private constructor(private readonly at: VaultPlace) {
    this.attempts = new Attempts(at.now)
  }

  /** Takes over what an earlier process left, ending what it had begun. Rejects as the disk does. */
  static async open(at: VaultPlace): Promise<Vault> {
    const { root, writable } = at
    if (writable) await finishSwap(root, everyFolder)
    const vault = new Vault(at)
    vault.isUnfinished = await isUnfinished(root)
    // A folder that can only be read may not even be that; then nothing sealed in it can be opened.
    await vault.readSlots().catch((error: unknown) => { if (writable) throw error; failureOf(error) })
    return vault
  }

  get state(): LockState {
    if (this.isUnfinished) return 'locked'
    if (this.slots.length === 0) return 'off'
    return this.master === null ? 'locked' : 'open'
  }

  /** What private documents are sealed with now, `null` for nothing; throws `locked` while they are. */
  key(): Uint8Array | null {
    if (this.state === 'locked') throw new StoreError({ kind: 'locked' })
    return this.master
  }

  /** Seals everything private, wherever it stands, for a passphrase and a recovery code; rejects with `locked` where there is a lock. */
  async set(passphrase: string, recovery: string): Promise<void> {
    // A second lock over the first would seal what nobody could open.
    if (this.state !== 'off') throw new StoreError({ kind: 'locked' })
    const master = randomBytes(keyLength)
    const { stretch } = this.at
    const slots = await Promise.all([
      newSlot({ kind: 'passphrase', text: passphrase }, master, stretch), newSlot({ kind: 'recovery', text: recovery }, master, stretch)
    ])
    await this.swap(everyFolder, slots, master, master)
    this.master = master
  }

  /** Opens the lock; rejects with `wrong-secret`, and for a while after that with `too-soon`. */
  async unlock(secret: Secret): Promise<void> {
    await this.settle()
    if (this.state === 'locked') this.master = await this.proven(secret)
  }

  /** Closes the lock: the key is gone from memory. */
  lock(): void {
    this.master?.fill(0)
    this.master = null
  }

  /** Puts a new passphrase or recovery code in the old one's place, once any secret has proven its asker. */
  async change(proof: Secret, changed: Secret): Promise<void> {
    const master = await this.proven(proof)
    await this.swap(['quarantine', keysFolder], withSlot(this.slots, await newSlot(changed, master, this.at.stretch)), master, master)
    this.master = master
  }

  /** Writes everything private as it is, and forgets the key. */
  async remove(proof: Secret): Promise<void> {
    const master = await this.proven(proof)
    await this.swap(sealedFolders, [], master, null)
    this.lock()
  }

  private async proven(secret: Secret): Promise<Buffer> {
    this.attempts.check()
    // Another process may have changed it.
    if (!this.at.writable) await this.readSlots()
    const master = await masterOf(this.slots, secret, this.at.stretch)
    this.attempts.count(master !== null)
    if (master === null) throw new StoreError({ kind: 'wrong-secret', wait: this.attempts.wait })
    return master
  }

  /** Writes the folders and the slots anew for a change from the present key to that of `after`. */
  private async swap(folders: readonly string[], slots: readonly Slot[], master: Buffer, after: Buffer | null): Promise<void> {
    await refuseLinks(this.at.root)
    const before = this.slots.length === 0 ? null : master
    const write = async (to: string) => {
      const task = { root: this.at.root, to, before, after, now: this.at.now }
      await (folders.includes('notes') ? reseal(task) : resealQuarantine(task))
      if (slots.length > 0) await this.writeSlots(to, slots)
    }
    try {
      await swapFolders(this.at.root, folders, write)
    } catch (error) {
      // Old and new stand side by side: nothing private may be touched until that is over.
      if (error instanceof Unfinished) {
        this.isUnfinished = true
        this.lock()
        throw error.cause
      }
      throw error
    }
    this.slots = slots
  }

  private async settle(): Promise<void> {
    if (!this.isUnfinished) return
    if (this.at.writable) await finishSwap(this.at.root, everyFolder)
    this.isUnfinished = await isUnfinished(this.at.root)
    await this.readSlots()
  }

  /** Two copies from the first, so that no earlier generation opens to an earlier passphrase. */
  private async writeSlots(to: string, slots: readonly Slot[]): Promise<void> {
    const bytes = seal({ kind: keysFolder, version: schemaVersion, generation: 1, savedAt: this.at.now() }, { slots } satisfies Slots)
    for (const file of [slotsFile, previousOf(slotsFile)]) await writeWhole(join(to, file), bytes)
  }

  private async readSlots(): Promise<void> {
    const adapter = new DurableAdapter<Slots>({
      file: join(this.at.root, slotsFile), kind: keysFolder, sealing: null, quarantine: join(this.at.root, 'quarantine'), history: null,
      writable: this.at.writable, now: this.at.now
    })
    this.slots = (await Document.open<Slots>(adapter, { slots: [] })).data.slots.filter(isSlot)
    this.restoredFrom ??= adapter.restoredFrom
  }
}
