import { clipboard, ClipboardItem } from 'electron'

/** What the keepers of a clipboard history look for, by system, before they keep what was copied (Windows, nspasteboard.org, KDE). */
const marks: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'ExcludeClipboardContentFromMonitorProcessing',
  darwin: 'org.nspasteboard.ConcealedType',
  linux: 'x-kde-passwordManagerHint'
}

/** Puts plain text on the clipboard and asks that no history keeps it; where that cannot be asked, the text alone. */
export async function copyText(text: string): Promise<void> {
  const mark = marks[process.platform]
  if (mark === undefined) return await clipboard.writeText(text)
  try {
    await clipboard.write([new ClipboardItem({ 'text/plain': text, [`electron application/osclipboard;format="${mark}"`]: 'secret' })])
  } catch {
    await clipboard.writeText(text)
  }
}
