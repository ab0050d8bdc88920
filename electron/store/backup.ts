// A backup: the whole library in one file, copied as it lies on the disk and never parsed, so that what is sealed stays
// sealed. Lines of JSON: a head, one line for each file with its exact text, and a foot with the sha256 of all before it.
import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { BackupHead } from '../../domain/contract/calls'
import { previousOf } from './durable-file'
import { unseal, type Opened } from './envelope'
import { isMissing, StoreError } from './failure'
import { refuseLinks } from './links'
import { schemaVersion } from './migrations'
import { openFile, readWhole } from './open-file'
import { privateKinds } from './sealing/reseal'
import { isSealed } from './sealing/sealed-data'
import { inTodaysShape } from './shapes'

/** The version of this file format. */
const version = 1
const format = 'brevier-backup'
/** The longest first line and the longest other line of a backup that is read, in bytes: far more than the largest article takes. */
const [longestHead, longestLine] = [1000, 2 ** 28]

export interface BackedUpFile {
  /** Its place in the data folder, without the ending: "notes/<id>", "history/notes/<id>/<time>". */
  readonly name: string
  /** In the trash, a file's time says since when it is there: ISO. */
  readonly at: string
  readonly text: string
}

interface Head {
  readonly format: string
  readonly version: number
  readonly schema: number
  readonly savedAt: string
}

const lineOf = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)

const ending = '.json'
// What a reader would miss, file by file as the store names them: neither a cache, nor what belongs to this machine's screen. A
// backup may have been made by somebody who means harm, and a name that the folder uses for itself ("lock") would close it for good.
const documentName = /^(?:(?:trash\/)?(?:articles|notes|edits|places)\/[A-Za-z0-9-]+|keys\/slots|settings|hidden)$/
const historyName = /^history\/(?:(?:articles|notes|edits)\/[A-Za-z0-9-]+|settings|hidden)\/\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/
const isBackedUp = (name: string): boolean => documentName.test(name) || historyName.test(name)

/** What the file of that name holds ("notes"), wherever it lies. */
const kindOf = (name: string): string => name.replace(/^(?:trash|history)\//, '').split('/')[0]!

/** Whether a file is as it was written, and holds what its name says. What is sealed can only be looked at once it is opened, as each reading does. */
function isWhole(name: string, opened: Opened): opened is Exclude<Opened, 'damaged'> {
  const kind = kindOf(name)
  if (opened === 'damaged' || opened.header.kind !== kind) return false
  return (privateKinds.includes(kind) && isSealed(opened.data)) || inTodaysShape(opened.header, opened.data) !== 'damaged'
}

async function namesIn(root: string): Promise<string[]> {
  const names = (await readdir(root, { recursive: true })).map(name => name.split(sep).join('/').replace(/\.previous$/, ''))
  const documents = names.flatMap(name => (name.endsWith(ending) ? name.slice(0, -ending.length) : []))
  return [...new Set(documents)].filter(isBackedUp).toSorted()
}

/** The newest generation of a file that is as it was written; `null` when there is none. */
async function newestOf(root: string, name: string): Promise<BackedUpFile | null> {
  const file = join(root, `${name}${ending}`)
  const history = join(root, 'history', name)
  const earlier = name.startsWith('history/') ? [] : await readdir(history).catch(() => [])
  for (const path of [file, previousOf(file), ...earlier.toSorted().toReversed().map(entry => join(history, entry))]) {
    const bytes = await readWhole(path).catch((error: unknown) => {
      if (isMissing(error)) return null
      throw error
    })
    if (bytes && isWhole(name, unseal(bytes))) return { name, at: (await stat(path)).mtime.toISOString(), text: bytes.toString('utf8') }
  }
  return null
}

/**
 * Writes a backup of a data folder, line by line, as it is asked for; writes nothing in the folder itself. Rejects as
 * refuseLinks does: what is behind a link would be missing.
 * @param leftOut is told of each file of which no generation is as it was written
 */
export async function* backupOf(root: string, savedAt: string, leftOut: (name: string) => void): AsyncGenerator<Buffer> {
  await refuseLinks(root)
  const hash = createHash('sha256')
  const hashed = (value: unknown): Buffer => {
    const bytes = lineOf(value)
    hash.update(bytes)
    return bytes
  }
  let files = 0
  yield hashed({ format, version, schema: schemaVersion, savedAt } satisfies Head)
  for (const name of await namesIn(root)) {
    const file = await newestOf(root, name)
    if (file === null) leftOut(name)
    else {
      files++
      yield hashed(file)
    }
  }
  yield lineOf({ files, sha256: hash.digest('hex') })
}

const refused = (reason: 'no-backup' | 'damaged' | 'newer'): StoreError => new StoreError({ kind: 'backup-refused', reason })

/** Looks through a backup to its last byte. Rejects as filesIn does. */
export async function lookInto(path: string): Promise<BackupHead> {
  const counts = { articles: 0, notes: 0, keys: 0 }
  let savedAt = ''
  for await (const { name } of filesIn(path, head => { savedAt = head.savedAt })) {
    const part = name.split('/')[0]!
    if (name.includes('/') && part in counts) counts[part as keyof typeof counts]++
  }
  return { savedAt, articles: counts.articles, noted: counts.notes, isSealed: counts.keys > 0 }
}

/**
 * Each file of a backup, one at a time, so that it may be of any size. It is worth something only once all have come: then every
 * byte is as it was written. Rejects with `backup-refused` for what is none, for one of which a byte is not as it was written, or
 * that a newer Brevier made, and as the disk does.
 */
export async function* filesIn(path: string, found: (head: Head) => void = () => undefined): AsyncGenerator<BackedUpFile> {
  const hash = createHash('sha256')
  const names = new Set<string>()
  let isHead = true
  let last: Buffer | null = null
  for await (const line of linesOf(path)) {
    if (last !== null) {
      hash.update(last)
      if (isHead) found(headOf(last))
      else yield fileOf(last, names)
      isHead = false
    }
    last = line
  }
  if (isHead) headOf(last ?? Buffer.alloc(0))
  if (isHead || !last!.equals(lineOf({ files: names.size, sha256: hash.digest('hex') }))) throw refused('damaged')
}

/** A file's bytes, as much at a time as one read gives. */
async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const file = await openFile(path)
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(2 ** 20), 0, 2 ** 20)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** The lines of a file with their ends, the last one with or without. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  let length = 0
  let isFirst = true
  for await (const bytes of bytesOf(path)) {
    let start = 0
    for (let end = bytes.indexOf('\n') + 1; end > 0; end = bytes.indexOf('\n', start) + 1) {
      yield Buffer.concat([...begun, bytes.subarray(start, end)])
      begun = []
      length = 0
      isFirst = false
      start = end
    }
    begun.push(bytes.subarray(start))
    length += bytes.length - start
    if (isFirst && length > longestHead) throw refused('no-backup')
    if (length > longestLine) throw refused('damaged')
  }
  if (length > 0) yield Buffer.concat(begun)
}

function headOf(line: Buffer): Head {
  const head = line.length > longestHead ? {} : parsed<Head>(line)
  if (head.format !== format) throw refused('no-backup')
  const { version: made, schema, savedAt } = head
  if (typeof made !== 'number' || typeof schema !== 'number' || typeof savedAt !== 'string') throw refused('damaged')
  if (made > version || schema > schemaVersion) throw refused('newer')
  return { format, version: made, schema, savedAt }
}

/** A file, verified by its own envelope and shape as well: a checksum says that nothing changed, not that it was ever right. */
function fileOf(line: Buffer, names: Set<string>): BackedUpFile {
  const { name, at, text } = parsed<BackedUpFile>(line)
  if (typeof name !== 'string' || typeof text !== 'string' || typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isBackedUp(name)) throw refused('damaged')
  const opened = unseal(Buffer.from(text))
  if (names.has(name) || !isWhole(name, opened)) throw refused('damaged')
  if (opened.header.version > schemaVersion) throw refused('newer')
  names.add(name)
  return { name, at, text }
}

/** What a line may hold, of which nothing is sure yet; nothing for a line that is no JSON. */
function parsed<T>(line: Buffer): { readonly [K in keyof T]?: unknown } {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'))
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
