import { voicesCsv } from '../../domain/page/csv'
import { bridge } from '../bridge'
import { fileName } from '../parts/file-name'
import { shownBrief } from './edits'
import { alarm, show } from './messages'
import { sentence } from './sentences'
import { get } from './state'

/** Asks where to, and saves who said what of the open article, whoever is shown, as a table for spreadsheets. */
export async function saveVoices(): Promise<void> {
  const { open } = get()
  const shown = open && shownBrief(open)
  if (open === null || !shown) return
  const { article } = open
  const result = await bridge.saveText(fileName(article.title, ', who said what.csv'), 'csv', voicesCsv(article, shown.brief), false)
  if (!result.ok) alarm(`The table was not saved: ${sentence(result.failure)}`)
  else if (result.value !== null) show(`Saved as ${result.value.name}`)
}
