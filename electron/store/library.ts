import { inLibraryOrder, type Article, type ArticleDraft, type ArticleHead } from '../../domain/article/article'
import type { Restored } from '../../domain/contract/calls'
import type { Document } from './document'
import { failureOf, StoreError } from './failure'
import type { Folder } from './folder'
import { fingerprintOf, headOf } from './heads'

/** What each document of an article holds. */
type StoredArticle = { readonly article: Article | null }
type Hidden = { readonly hidden: readonly string[] }
type Index = { readonly heads: readonly ArticleHead[] }

const hiddenFile = ['hidden', { hidden: [] } as Hidden] as const
const indexFile = ['index', { heads: [] } as Index] as const

/** Which articles there are: the bundled ones that are not hidden, and the reader's own. */
export class Library {
  private readonly own = new Map<string, ArticleHead>()
  /** By fingerprint, what is being added: the same words dropped twice at once are still one article. */
  private readonly adding = new Map<string, Promise<ArticleHead>>()

  private constructor(
    private readonly folder: Folder,
    private readonly bundled: ReadonlyMap<string, Article>,
    private readonly hiddenThere: Document<Hidden> | null
  ) {}

  /** Lists the library without reading its articles: the index says what they are, the folder which ones there are. */
  static async open(folder: Folder, bundled: readonly Article[], restored: Restored[]): Promise<Library> {
    const hidden = await folder.documentIfReadable(...hiddenFile)
    const from = hidden?.takeRestored()
    if (from !== undefined) restored.push({ what: 'the list of hidden briefings', from })
    const library = new Library(folder, new Map(bundled.map(article => [article.id, article])), hidden)
    // The index is only a cache: damaged or newer, it is made again.
    await library.list((await folder.documentIfReadable(...indexFile))?.data.heads ?? [])
    return library
  }

  /** The articles in the order of a library. */
  heads(): ArticleHead[] {
    const shown = [...this.bundled.values()].filter(({ id }) => !this.isHidden(id)).map(headOf)
    return inLibraryOrder([...shown, ...this.own.values()])
  }

  /** The bundled articles that are hidden. */
  hiddenHeads(): ArticleHead[] {
    return [...this.bundled.values()].filter(({ id }) => this.isHidden(id)).map(headOf)
  }

  /** Rejects with `not-found` for an article that is not in the library. */
  head(id: string): ArticleHead {
    const bundled = this.isHidden(id) ? undefined : this.bundled.get(id)
    const head = bundled ? headOf(bundled) : this.own.get(id)
    if (!head) throw new StoreError({ kind: 'not-found' })
    return head
  }

  /** The article whole; rejects with `damaged` when it is listed but nothing of it can be read any more. */
  async read(id: string): Promise<{ article: Article; restoredFrom: string | null | undefined }> {
    const head = this.head(id)
    const bundled = this.bundled.get(id)
    if (bundled) return { article: bundled, restoredFrom: undefined }
    const { data, restoredFrom } = await this.readOwn(head.id)
    if (!data) throw new StoreError({ kind: 'damaged' })
    return { article: data, restoredFrom }
  }

  /** Adds an article; the same words give the one that is there, shown again if hidden, mended if it was damaged. */
  async add(draft: ArticleDraft, addedAt: string, newId: () => string): Promise<ArticleHead> {
    const fingerprint = fingerprintOf(draft.text)
    const added = this.adding.get(fingerprint) ??
      this.addOnce(draft, fingerprint, addedAt, newId).finally(() => this.adding.delete(fingerprint))
    this.adding.set(fingerprint, added)
    return await added
  }

  private async addOnce(draft: ArticleDraft, fingerprint: string, addedAt: string, newId: () => string) {
    const bundled = [...this.bundled.values()].find(article => article.fingerprint === fingerprint)
    if (bundled) return await this.restore(bundled.id)
    const same = [...this.own.values()].find(head => head.fingerprint === fingerprint)
    const there = same && (await this.readOwn(same.id)).data
    if (there) return headOf(there)
    const article: Article = { ...draft, id: same?.id ?? newId(), fingerprint, addedAt: same?.addedAt ?? addedAt }
    return await this.write(article)
  }

  private async write(article: Article): Promise<ArticleHead> {
    const name = `articles/${article.id}`
    const document = await this.folder.document<StoredArticle>(name, { article: null })
    await document.change(() => ({ article })).finally(() => this.folder.forget(name))
    const head = headOf(article)
    this.own.set(article.id, head)
    return head
  }

  /** Puts a newer text in the place of one of the reader's own articles; rejects with `not-found` for any other. */
  async replace(id: string, draft: ArticleDraft): Promise<ArticleHead> {
    const before = this.own.get(id)
    if (!before) throw new StoreError({ kind: 'not-found' })
    const article: Article = { ...draft, id, fingerprint: fingerprintOf(draft.text), addedAt: before.addedAt }
    return await this.write(article)
  }

  /**
   * Moves an article with all that is kept of it to the trash; a bundled one is hidden. `others` resolves when all that
   * was being written at the time of the call is.
   */
  async remove(id: string, others: Promise<unknown>): Promise<void> {
    const head = this.head(id)
    if (this.bundled.has(id)) return await this.hide(hidden => [...hidden, id])
    // Unlisted first, so that no note is saved to an article on its way out.
    this.own.delete(id)
    await others
    await this.folder.discard(id).catch(async (error: unknown) => {
      // What has gone already comes back; what the disk does not let come back is put together at the next start.
      await this.folder.recover(id).catch(failureOf)
      this.own.set(id, head)
      throw error
    })
  }

  /** Brings an article back; rejects with `not-found` when it is not in the trash. */
  async restore(id: string): Promise<ArticleHead> {
    if (this.bundled.has(id)) {
      if (this.isHidden(id)) await this.hide(hidden => hidden.filter(other => other !== id))
    } else if (!this.own.has(id)) {
      await this.folder.recover(id)
      const { data } = await this.readOwn(id)
      if (!data) throw new StoreError({ kind: 'damaged' })
      this.own.set(id, headOf(data))
    }
    return this.head(id)
  }

  /** Writes the index, so that the next start reads no article. That may fail: then the next start makes it again. */
  async keepIndex(): Promise<void> {
    if (this.folder.readOnly !== null) return
    const index = await this.folder.documentIfReadable(...indexFile)
    await index?.change(() => ({ heads: [...this.own.values()] })).catch(failureOf)
  }

  private isHidden(id: string): boolean {
    return this.hiddenThere?.data.hidden.includes(id) ?? false
  }

  private async hide(change: (hidden: readonly string[]) => readonly string[]): Promise<void> {
    const document = this.hiddenThere ?? await this.folder.document(...hiddenFile)
    await document.change(({ hidden }) => ({ hidden: change(hidden) }))
  }

  private async list(indexed: readonly ArticleHead[]): Promise<void> {
    const [files, notes] = [await this.folder.ids('articles'), await this.folder.ids('notes')]
    const trash = await this.folder.ids('articles', 'trash')
    for (const head of indexed) {
      // An article lost to damage stays listed while notes hang on it: the same words, added again, get them back.
      if (files.has(head.id) || (notes.has(head.id) && !trash.has(head.id))) this.own.set(head.id, head)
    }
    const unlisted = [...files].filter(id => !this.own.has(id))
    for (const id of unlisted) {
      const { data } = await this.readOwn(id).catch((error: unknown) => {
        failureOf(error)
        return { data: null }
      })
      if (data) this.own.set(id, headOf(data))
    }
    if (unlisted.length > 0) await this.keepIndex()
  }

  private async readOwn(id: string): Promise<{ data: Article | null; restoredFrom: string | null | undefined }> {
    const document = await this.folder.document<StoredArticle>(`articles/${id}`, { article: null })
    // Articles are long and do not change: none is held in memory here.
    this.folder.forget(`articles/${id}`)
    const { article } = document.data
    // Its file's name is its id, whatever it says of itself.
    return { data: article && { ...article, id }, restoredFrom: document.takeRestored() }
  }
}
