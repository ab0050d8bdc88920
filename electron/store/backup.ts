// A backup: the whole library in one file, copied as it lies on the disk and never parsed, so that what is sealed stays
// sealed. Lines of JSON: a head, one line for each file with its exact text, and a foot with the sha256 of all before it.
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { BackupHead } from '../../domain/contract/calls'
import { previousOf } from './durable-file'
import { unseal } from './envelope'
import { isMissing, StoreError } from './failure'
import { schemaVersion } from './migrations'

/** The version of this file format. */
const version = 1
const format = 'brevier-backup'
/** The largest backup that is read, in bytes: as much as one read can give. */
const largest = 2 ** 31 - 1

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
// Neither a cache, nor what belongs to this machine's screen.
const documentName = /^(?:(?:trash\/)?[a-z]+\/)?(?!(?:index|window)$)[A-Za-z0-9-]+$/
const historyName = /^history\/(?:[a-z]+\/)?[A-Za-z0-9-]+\/[\dT.Z-]+$/
const outside = /^(?:quarantine|restore|anew)\//
const isBackedUp = (name: string): boolean => (documentName.test(name) || historyName.test(name)) && !outside.test(name)

/** What the file of that name holds ("notes"), wherever it lies. */
const kindOf = (name: string): string => name.replace(/^(?:trash|history)\//, '').split('/')[0]!

const isIntact = (name: string, bytes: Buffer): boolean => {
  const opened = unseal(bytes)
  return opened !== 'damaged' && opened.header.kind === kindOf(name)
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
    const bytes = await readFile(path).catch((error: unknown) => {
      if (isMissing(error)) return null
      throw error
    })
    if (bytes && isIntact(name, bytes)) return { name, at: (await stat(path)).mtime.toISOString(), text: bytes.toString('utf8') }
  }
  return null
}

/**
 * Writes a backup of a data folder, line by line, as it is asked for; writes nothing in the folder itself.
 * @param leftOut is told of each file of which no generation is as it was written
 */
export async function* backupOf(root: string, savedAt: string, leftOut: (name: string) => void): AsyncGenerator<Buffer> {
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

/** A backup that was looked through to its last byte. */
export interface Backup {
  readonly head: BackupHead
  readonly files: () => Iterable<BackedUpFile>
}

/**
 * Reads a backup and verifies all of it. Rejects with `backup-refused` when it is none, when a byte of it is not as it was
 * written, or when a newer Brevier made it, and as the disk does.
 */
export async function readBackup(path: string): Promise<Backup> {
  if ((await stat(path)).size > largest) throw refused('no-backup')
  const bytes = await readFile(path)
  const { savedAt } = headOf(bytes)
  const foot = footOf(bytes)
  const files = () => filesIn(bytes.subarray(bytes.indexOf('\n') + 1, foot))
  const names = new Set<string>()
  for (const { name } of files()) {
    if (names.has(name)) throw refused('damaged')
    names.add(name)
  }
  const count = (part: string): number => [...names].filter(name => name.startsWith(`${part}/`)).length
  return { head: { savedAt, articles: count('articles'), noted: count('notes'), isSealed: count('keys') > 0 }, files }
}

function headOf(bytes: Buffer): Head {
  const end = bytes.indexOf('\n')
  const head = end < 0 || end > 1000 ? {} : parsed<Head>(bytes.toString('utf8', 0, end))
  if (head.format !== format) throw refused('no-backup')
  const { version: made, schema, savedAt } = head
  if (typeof made !== 'number' || typeof schema !== 'number' || typeof savedAt !== 'string') throw refused('damaged')
  if (made > version || schema > schemaVersion) throw refused('newer')
  return { format, version: made, schema, savedAt }
}

/** Where the last line begins, which must be, to the byte, what was written behind the lines before it. */
function footOf(bytes: Buffer): number {
  const start = bytes.lastIndexOf('\n', -2) + 1
  const { files } = parsed<{ readonly files: number }>(bytes.toString('utf8', start, Math.min(bytes.length, start + 1000)))
  const sha256 = createHash('sha256').update(bytes.subarray(0, start)).digest('hex')
  if (!bytes.subarray(start).equals(lineOf({ files, sha256 }))) throw refused('damaged')
  return start
}

/** Each file, verified by its own envelope as well: a checksum says that nothing changed, not that it was ever right. */
function* filesIn(lines: Buffer): Generator<BackedUpFile> {
  for (let start = 0, end = 0; start < lines.length; start = end + 1) {
    end = lines.indexOf('\n', start)
    const { name, at, text } = parsed<BackedUpFile>(lines.toString('utf8', start, end))
    if (typeof name !== 'string' || typeof text !== 'string' || typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isBackedUp(name)) throw refused('damaged')
    const opened = unseal(Buffer.from(text))
    if (opened === 'damaged' || opened.header.kind !== kindOf(name)) throw refused('damaged')
    if (opened.header.version > schemaVersion) throw refused('newer')
    yield { name, at, text }
  }
}

/** What a line may hold, of which nothing is sure yet; nothing for a line that is no JSON. */
function parsed<T>(line: string): { readonly [K in keyof T]?: unknown } {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
