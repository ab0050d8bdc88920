import { lutimes, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReadOnlyReason } from '../../domain/contract/failures'
import { trashDays } from '../../domain/notes/note'
import { DurableAdapter } from './durable-adapter'
import { Document } from './document'
import { makeFolder, moveDurably, previousOf, temporaryEnding } from './durable-file'
import { codeOf, failureOf, isMissing, readOnlyReasonOf, StoreError } from './failure'
import { History } from './history'
import { refuseLinks } from './links'
import { takeLock } from './lock'
import { finishRestore } from './restore'
import type { Stretch } from './sealing/key-slots'
import { privateKinds } from './sealing/reseal'
import { Vault, type VaultPlace } from './sealing/vault'

/** What there is one file of per article, in the folder of that name. */
export const perArticle = ['articles', 'notes', 'edits', 'places'] as const
export type PerArticle = (typeof perArticle)[number]
/** What a reader may one day want back as it was. */
const kept: readonly string[] = ['articles', 'notes', 'edits', 'settings', 'hidden']
const trashed = (part: PerArticle): string => join('trash', part)

/** Gives the data folder back to whoever asks next. */
export type Unlock = () => Promise<void>

/** The data folder: who may write to it, and the documents and files in it. */
export class Folder {
  private readonly documents = new Map<string, Promise<unknown>>()

  private constructor(
    private readonly root: string,
    /** Why nothing can be saved; `null` when everything can. */
    readonly readOnly: ReadOnlyReason | null,
    /** Gives the lock back. */
    readonly unlock: Unlock,
    private readonly now: () => string,
    /** The lock on what is private in it. */
    readonly vault: Vault
  ) {}

  /**
   * Takes a folder into use; one that cannot be written to, or that another process holds, is opened read-only.
   * @param held how to give back the lock, by whoever has it already
   */
  static async open(root: string, now: () => string, stretch: Stretch, held: Unlock | null = null): Promise<Folder> {
    let unlock = held
    try {
      await makeFolder(root)
      unlock ??= await takeLock(join(root, 'lock'))
      if (unlock === null) return await Folder.openReadOnly('another-window', { root, now, stretch })
      await refuseLinks(root)
      await clearBegun(root)
      await finishRestore(root, now())
      const vault = await Vault.open({ root, writable: true, now, stretch })
      await prepare(root)
      const folder = new Folder(root, null, unlock, now, vault)
      await folder.finishMoves()
      await emptyTrash(root, Date.parse(now()) - trashDays * 86_400_000)
      return folder
    } catch (error) {
      const reason = readOnlyReasonOf(error)
      await unlock?.().catch(failureOf)
      return await Folder.openReadOnly(reason, { root, now, stretch })
    }
  }

  /** Takes a folder into use without leaving a trace in it. */
  static async openReadOnly(reason: ReadOnlyReason, at: Omit<VaultPlace, 'writable'>): Promise<Folder> {
    return new Folder(at.root, reason, async () => undefined, at.now, await Vault.open({ ...at, writable: false }))
  }

  /** Throws `read-only` where nothing can be saved. */
  mustBeWritable(): void {
    if (this.readOnly !== null) throw new StoreError({ kind: 'read-only', reason: this.readOnly })
  }

  /** A document by its name ("settings", "notes/<id>"). The kind it is written down as is the name's first word, "trash" apart. */
  async document<T extends object>(name: string, defaults: T): Promise<Document<T>> {
    const file = this.file(name)
    // In the trash it still is what it was, with its history.
    const home = name.replace(/^trash\//, '')
    const kind = home.split('/')[0]!
    const open = () => Document.open(new DurableAdapter<T>({
      file, kind, sealing: privateKinds.includes(kind) ? { name: home, key: () => this.vault.key() } : null, quarantine: join(this.root, 'quarantine'),
      history: kept.includes(kind) ? new History(join(this.root, 'history', home)) : null,
      writable: this.readOnly === null, now: this.now
    }), defaults)
    // Another process may be writing what we only read: read it anew each time.
    if (this.readOnly !== null) return await open()
    const opened = this.documents.get(file) ?? open()
    this.documents.set(file, opened)
    opened.catch(() => this.documents.delete(file))
    return await opened as Document<T>
  }

  /** A document, or `null` when it cannot be read (a newer Brevier wrote it, the disk refuses). */
  async documentIfReadable<T extends object>(name: string, defaults: T): Promise<Document<T> | null> {
    return await this.document(name, defaults).catch((error: unknown) => {
      failureOf(error)
      return null
    })
  }

  /** Ends the use of a document that will not be asked for again soon. */
  forget(name: string): void {
    this.documents.delete(this.file(name))
  }

  /** Ends the use of all documents: what was read with a key is gone from memory with it. Nothing may be being written. */
  forgetAll(): void {
    this.documents.clear()
  }

  /** What a document holds now, of one that is not to be changed; `null` when it cannot be read. */
  async peek<T extends object>(name: string, defaults: T): Promise<T | null> {
    const document = await this.documentIfReadable(name, defaults)
    this.forget(name)
    return document?.data ?? null
  }

  /** The ids there are files of, in the library or in the trash; empty where there is no such folder. */
  async ids(part: PerArticle, where: 'library' | 'trash' = 'library'): Promise<Set<string>> {
    const names = await readdir(join(this.root, where === 'trash' ? trashed(part) : part)).catch((error: unknown) => {
      if (isMissing(error) || codeOf(error) === 'EACCES') return []
      throw error
    })
    return new Set(names.flatMap(name => /^([A-Za-z0-9-]+)\.json(?:\.previous)?$/.exec(name)?.[1] ?? []))
  }

  /** Moves everything of an article to the trash, the article itself first. Nothing of it may be being written. */
  async discard(id: string): Promise<void> {
    // In the trash, a file's time is when it came there. Before it goes, so that it is never taken for an old one.
    const time = new Date(this.now())
    await lutimes(this.file(`articles/${id}`), time, time).catch(unlessMissing)
    for (const part of perArticle) await this.move(part, trashed(part), id)
  }

  /**
   * Brings everything of an article back from the trash, the article itself last: it is listed once it is whole.
   * Rejects with `not-found` when it is not there.
   */
  async recover(id: string): Promise<void> {
    if (!(await this.ids('articles', 'trash')).has(id)) throw new StoreError({ kind: 'not-found' })
    for (const part of perArticle.toReversed()) await this.move(trashed(part), part, id)
  }

  /** The articles in the trash, each with the ISO time since when. */
  async trash(): Promise<{ readonly id: string; readonly since: string }[]> {
    return await Promise.all([...await this.ids('articles', 'trash')].map(async id => {
      const file = this.file(`${trashed('articles')}/${id}`)
      const { mtime } = await stat(file).catch(() => stat(previousOf(file)))
      return { id, since: mtime.toISOString() }
    }))
  }

  /** Ends what was cut short on the way to the trash or back: an article is where its file is, and all that is kept of it goes there. */
  private async finishMoves(): Promise<void> {
    for (const id of await this.ids('articles', 'trash')) {
      const [isHere, isTrashed] = await Promise.all([`articles/${id}`, `${trashed('articles')}/${id}`].map(name => isThere(this.file(name))))
      if (isHere === isTrashed) continue
      for (const part of perArticle) await (isTrashed ? this.move(part, trashed(part), id) : this.move(trashed(part), part, id)).catch(unlessMissing)
    }
  }

  /** Deletes for good the articles in the trash, with all that was kept of them. Nothing may be on its way there. */
  async emptyTrash(): Promise<void> {
    await emptyTrash(this.root, Infinity)
  }

  /** Deletes for good what a document held earlier. */
  async dropHistory(name: string): Promise<void> {
    await rm(join(this.root, 'history', name), { recursive: true, force: true })
  }

  private async move(from: string, to: string, id: string): Promise<void> {
    this.forget(`${from}/${id}`)
    const [source, target] = [this.file(`${from}/${id}`), this.file(`${to}/${id}`)]
    // Without its article there is nothing to bring back; a damaged one may be missing when the rest is discarded.
    const needed = to === 'articles'
    // The current generation last: whoever reads meanwhile must not take the previous one for all that is left.
    await moveDurably(previousOf(source), previousOf(target)).catch(unlessMissing)
    await moveDurably(source, target).catch(needed ? undefined : unlessMissing)
  }

  /** Ids come from outside: none may name a file elsewhere. */
  private file(name: string): string {
    if (!/^[A-Za-z0-9-]+(?:[/\\][A-Za-z0-9-]+)*$/.test(name)) throw new StoreError({ kind: 'not-found' })
    return join(this.root, `${name}.json`)
  }
}

function unlessMissing(error: unknown): void {
  if (!isMissing(error)) throw error
}

const isThere = async (file: string): Promise<boolean> => await stat(file).then(() => true, error => (unlessMissing(error), false))

/** Deletes for good the articles discarded before a time (in ms), with their history; the article itself last. */
async function emptyTrash(root: string, before: number): Promise<void> {
  const articles = join(root, trashed('articles'))
  for (const name of (await readdir(articles)).filter(name => name.endsWith('.json'))) {
    if ((await stat(join(articles, name))).mtimeMs >= before) continue
    for (const part of perArticle.toReversed()) {
      await rm(join(root, 'history', part, name.slice(0, -'.json'.length)), { recursive: true, force: true })
      for (const file of [previousOf(name), name]) await rm(join(root, trashed(part), file), { force: true })
    }
  }
}

/** Makes the folders inside. */
async function prepare(root: string): Promise<void> {
  for (const name of [...perArticle, 'trash', ...perArticle.map(trashed)]) await makeFolder(join(root, name))
}

/** Clears away what a killed process had begun to write. */
async function clearBegun(root: string): Promise<void> {
  for (const folder of ['.', ...perArticle, ...perArticle.map(trashed)]) {
    const names = await readdir(join(root, folder)).catch((error: unknown) => (unlessMissing(error), []))
    // Not the lock's: they may belong to other processes that ask for it just now; whoever takes it tells (lock.ts).
    const begun = names.filter(name => name.endsWith(temporaryEnding) && !name.startsWith('lock.'))
    for (const name of begun) await rm(join(root, folder, name), { force: true })
  }
}
