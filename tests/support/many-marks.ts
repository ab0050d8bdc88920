// A long article with thousands of highlights, for what must stay fluid.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { describe } from '../../domain/notes/anchor'
import { markKinds, type Note } from '../../domain/notes/note'
import { parseArticle } from '../../domain/article/parse'
import type { Article, ArticleDraft } from '../../domain/article/article'
import type { Bridge } from '../../domain/contract/calls'
import { seal, unseal } from '../../electron/store/envelope'

/** A text of about so many words, in paragraphs of ninety, no sentence twice. */
export function longText(words: number): string {
  const sentence = (at: number): string => `In case ${at} the committee of ward ${at % 97} asked for ${at * 7} copies of the ${at % 13}th report before noon.`
  const sentences = Array.from({ length: Math.ceil(words / 18) }, (_, at) => sentence(at))
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 5) }, (_, at) => sentences.slice(at * 5, at * 5 + 5).join(' '))
  return `# A long briefing\n\n${paragraphs.join('\n\n')}\n`
}

/** So many highlights of all kinds, evenly over an article; every tenth has words. */
export function highlightsIn({ text }: Pick<Article, 'text'>, count: number): Note[] {
  const time = '2026-01-01T00:00:00.000Z'
  return Array.from({ length: count }, (_, at): Note => {
    const start = text.indexOf(' ', Math.floor((at * (text.length - 100)) / count)) + 1
    return {
      id: `many-${at}`, anchor: describe(text, { start, end: text.indexOf(' ', start + 18) }), kind: markKinds[at % 4]!,
      text: at % 10 === 0 ? `Ask about case ${at}.` : '', tags: [], createdAt: time, changedAt: time
    }
  })
}

export const longDraft = (words: number): ArticleDraft => parseArticle('long.md', longText(words)) as ArticleDraft

/** Puts an article with one note into the library of a running app, through its own calls; it is what the next start opens. */
export async function keep(page: Page, draft: ArticleDraft, note: Note): Promise<void> {
  await page.evaluate(async ([article, only]) => {
    const { brevier } = globalThis as unknown as { brevier: Bridge }
    const added = await brevier.addArticle(article)
    if (!added.ok) throw new Error('The article was not added')
    const saved = await brevier.saveNote(added.value.id, only)
    if (!saved.ok) throw new Error('The note was not saved')
    const opening = await brevier.open()
    if (opening.ok) await brevier.saveSettings({ ...opening.value.settings, lastArticle: added.value.id })
  }, [draft, note] as const)
}

/** Puts notes in the place of those of the one article that has some, in a file as the store writes it; no app may be running. */
export async function writeNotes(dataFolder: string, notes: readonly Note[]): Promise<void> {
  const folder = join(dataFolder, 'library/notes')
  const [name] = (await readdir(folder)).filter(file => file.endsWith('.json'))
  const opened = unseal(await readFile(join(folder, name!)))
  if (opened === 'damaged') throw new Error('The notes cannot be read')
  const { kind, version, generation, savedAt } = opened.header
  await writeFile(join(folder, name!), seal({ kind, version, generation: generation + 1, savedAt }, { notes, deleted: [] }))
}
