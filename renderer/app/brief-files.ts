// The brief as a file for other programs: the reader's own words are in it only when asked for.
import { ownLines } from '../../domain/brief/edits'
import { briefMarkdown } from '../../domain/page/markdown'
import type { OwnWords } from '../../domain/page/private'
import { bridge } from '../bridge'
import { fileName } from '../parts/file-name'
import { shownBrief } from './edits'
import { alarm, show } from './messages'
import { sentence } from './sentences'
import { get } from './state'

export const briefForms = ['html', 'docx', 'md'] as const
export type BriefForm = (typeof briefForms)[number]

/** Asks where to, and saves the brief as it is shown. */
export async function saveBrief(form: BriefForm, withOwn: boolean): Promise<void> {
  const { open } = get()
  const shown = open && shownBrief(open)
  if (open === null || !shown) return
  const own: OwnWords = withOwn ? { notes: open.slips, ownLines: ownLines(open.edits) } : {}
  const name = fileName(open.article.title, `, brief.${form}`)
  const given = [open.article, shown.brief, own, shown.isChanged] as const
  const result = form === 'docx' ? await bridge.saveBytes(name, form, await docx(given), withOwn)
    : await bridge.saveText(name, form, form === 'md' ? briefMarkdown(...given) : (await import('../../domain/page/html')).briefHtml(...given), withOwn)
  if (!result.ok) alarm(`The brief was not saved: ${sentence(result.failure)}`)
  else if (result.value !== null) show(`Saved as ${result.value.name}`)
}

async function docx(given: Readonly<Parameters<typeof briefMarkdown>>): Promise<Uint8Array<ArrayBuffer>> {
  const [{ briefDocx }, { zipSync, strToU8 }] = await Promise.all([import('../../domain/page/docx'), import('fflate')])
  const parts = [...briefDocx(...given)].map(([path, xml]) => [path, strToU8(xml)] as const)
  // The same brief gives the same file: no time of its making is in it.
  return new Uint8Array(zipSync(Object.fromEntries(parts), { mtime: '1980-01-01T00:00:00' }))
}
