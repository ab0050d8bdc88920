import { basename } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { ByteKind, TextKind } from '../../domain/contract/calls'
import { ok, type Result } from '../../domain/contract/failures'
import { answer } from '../store/failure'
import { exportFile, type Bytes } from './export-file'

/** What each kind of file is called where the user is asked; its extension is the kind itself. */
const kinds: Readonly<Record<'pdf' | 'brevier' | TextKind | ByteKind, { readonly title: string; readonly name: string }>> = {
  pdf: { title: 'Save as PDF', name: 'PDF' },
  html: { title: 'Save as a web page', name: 'Web page' },
  docx: { title: 'Save as a document', name: 'Word document' },
  csv: { title: 'Save as a table', name: 'CSV' },
  md: { title: 'Save as Markdown', name: 'Markdown' },
  txt: { title: 'Save as text', name: 'Text' },
  jsonld: { title: 'Save as web annotations', name: 'JSON-LD' },
  brevier: { title: 'Back up everything', name: 'Brevier backup' }
}

/** Asks where to, and writes the bytes there, all or nothing; `null` when nothing was chosen. */
export async function saveWhereAsked(
  window: BrowserWindow, kind: keyof typeof kinds, suggestedName: string, bytes: Bytes, isPrivate = false
): Promise<Result<{ readonly name: string } | null>> {
  const { title, name } = kinds[kind]
  const { filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: plainName(suggestedName),
    filters: [{ name, extensions: [kind] }]
  })
  if (!filePath) return ok(null)
  return await answer(async () => {
    await exportFile(filePath, bytes, isPrivate)
    return { name: basename(filePath) }
  })
}

/** A file name that every system takes, that names no folder, and that reads as it stands: "fdp.exe" turned around would end in ".pdf". */
const plainName = (name: string): string => name.toWellFormed().replace(/\p{Bidi_Control}/gu, '').replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
  .replace(/ +/g, ' ').replace(/ (?=\.\w+$)/, '').trim()
