import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../domain/article/article'
import { fingerprintOf } from './heads'

/**
 * The articles supplied with the app, read from their folder each time and never copied; ids are `bundled-<file name>`.
 * What cannot be read or is no article is left out: the reader's own articles must open all the same.
 */
export async function readBundled(folder: string): Promise<Article[]> {
  const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.md')).toSorted()
  // Loaded here, not at the top: parsing is only needed once a window is on its way.
  const { readFile: parse } = await import('../../domain/article/intake')
  const articles = await Promise.all(names.map(async name => {
    const bytes = await readFile(join(folder, name)).catch(() => null)
    const draft = bytes && parse(name, bytes)
    if (!draft || 'kind' in draft) return []
    const id = `bundled-${name.slice(0, -3).replace(/[^A-Za-z0-9-]/g, '-')}`
    return [{ ...draft, id, fingerprint: fingerprintOf(draft.text), addedAt: null }]
  }))
  return articles.flat()
}
