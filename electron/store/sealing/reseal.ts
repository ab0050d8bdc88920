// Every private word in the data folder, written anew for another key: what the lock's setting and removal put in place.
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { makeFolder, syncFolder, temporaryEnding, writeWhole } from '../durable-file'
import { sealInPieces, unseal, type Pieces } from '../envelope'
import { isMissing } from '../failure'
import { schemaVersion } from '../migrations'
import { readWhole } from '../open-file'
import { fromDisk, toWrite } from './sealed-data'

/** The kinds of document that hold the reader's own words, or show what the reader marked. */
export const privateKinds: readonly string[] = ['notes', 'edits']
export const keysFolder = 'keys'
const quarantine = 'quarantine'
/** All folders that such words may stand in, now, earlier, deleted or damaged. */
export const privateFolders = [
  ...privateKinds.flatMap(kind => [kind, join('trash', kind), join('history', kind)]), quarantine
]

export interface Reseal {
  /** The data folder, and the folder beside it in which everything is written. */
  readonly root: string
  readonly to: string
  /** The key it is sealed with now, and the one it is to be sealed with; `null` for none. */
  readonly before: Uint8Array | null
  readonly after: Uint8Array | null
  readonly now: () => string
}

/** Writes all that is private anew; when it resolves, it lies on the disk. What was begun and never finished is not kept. */
export async function reseal(task: Reseal): Promise<void> {
  for (const kind of privateKinds) {
    for (const folder of [kind, join('trash', kind)]) {
      await resealFolder(task, folder, file => ({ kind, name: `${kind}/${file.split('.')[0]!}` }))
    }
    const history = join('history', kind)
    for (const id of await namesIn(join(task.root, history))) {
      await makeFolder(join(task.to, history, id))
      await resealFolder(task, join(history, id), () => ({ kind, name: `${kind}/${id}` }))
    }
  }
  await resealQuarantine(task)
}

/** What was put aside for being damaged is no document any more: its bytes are sealed as they are. */
export async function resealQuarantine(task: Reseal): Promise<void> {
  for (const file of await namesIn(join(task.root, quarantine))) {
    // What once opened the lock is no reader's word, and must not open it for ever.
    if (/-keys-slots\.json(?:\.previous)?$/.test(file)) continue
    await writeAside(task, file, unwrapped(task, file, await readWhole(join(task.root, quarantine, file))))
  }
}

interface Known {
  readonly kind: string
  readonly name: string
}

/** How many files are written at once: a disk that syncs one may sync several in the same time. */
const atOnce = 16

async function resealFolder(task: Reseal, folder: string, known: (file: string) => Known): Promise<void> {
  const files = await namesIn(join(task.root, folder))
  for (let at = 0; at < files.length; at += atOnce) {
    const writes = await Promise.allSettled(files.slice(at, at + atOnce).map(file => resealFile(task, folder, file, known(file))))
    // One after the other is waited for, so that nothing is still being written when this has failed.
    for (const write of writes) if (write.status === 'rejected') throw write.reason
  }
  await syncFolder(join(task.to, folder))
}

async function resealFile(task: Reseal, folder: string, file: string, known: Known): Promise<void> {
  const bytes = await readWhole(join(task.root, folder, file))
  const anew = await resealed(task, bytes, known)
  if (anew === 'damaged') await writeAside(task, `${task.now().replaceAll(':', '-')}-${known.kind}-${basename(folder)}-${file}`, bytes)
  else await writeWhole(join(task.to, folder, file), anew)
}

async function resealed({ before, after }: Reseal, bytes: Buffer, { kind, name }: Known): Promise<Uint8Array | Pieces | 'damaged'> {
  const opened = unseal(bytes)
  if (opened === 'damaged' || opened.header.kind !== kind) return 'damaged'
  const plain = fromDisk({ name, key: () => before }, opened.header, opened.data)
  if (plain === 'damaged') return 'damaged'
  // A key that is not here may turn up: the file stays as it is.
  return plain === 'other-key' ? bytes : await sealInPieces(opened.header, await toWrite({ name, key: () => after }, opened.header, plain.data))
}

async function writeAside({ to, after, now }: Reseal, file: string, bytes: Buffer): Promise<void> {
  const header = { kind: quarantine, version: schemaVersion, generation: 1, savedAt: now() }
  const name = `${quarantine}/${file}`
  const anew = after === null ? bytes : await sealInPieces(header, await toWrite({ name, key: () => after }, header, bytes.toString('base64')))
  await writeWhole(join(to, quarantine, file), anew)
}

/** A quarantined file's own bytes. */
function unwrapped({ before }: Reseal, file: string, bytes: Buffer): Buffer {
  const opened = unseal(bytes)
  if (opened === 'damaged' || opened.header.kind !== quarantine) return bytes
  const plain = fromDisk({ name: `${quarantine}/${file}`, key: () => before }, opened.header, opened.data)
  return typeof plain === 'string' || typeof plain.data !== 'string' ? bytes : Buffer.from(plain.data, 'base64')
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  return names.filter(name => !name.endsWith(temporaryEnding))
}
