import { basename, extname, resolve } from 'node:path'
import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'
import type { ChosenFile, FileKind } from '../../domain/contract/calls'
import { largestFile } from '../../domain/article/limits'
import { openFile } from '../store/open-file'

const extensions = ['txt', 'md']

/** Reads a file for the window; of one that is too large only so much that the window can see that it is. */
async function readChosen(path: string): Promise<ChosenFile> {
  const file = await openFile(path)
  try {
    const { size } = await file.stat()
    const bytes = new Uint8Array(Math.min(size, largestFile + 1))
    let filled = 0
    for (let read = 1; read > 0 && filled < bytes.length; filled += read) {
      read = (await file.read(bytes, filled)).bytesRead
    }
    return { name: basename(path), bytes: bytes.subarray(0, filled) }
  } finally {
    await file.close()
  }
}

const readAll = (paths: readonly string[]): Promise<ChosenFile[]> =>
  Promise.all(paths.map(path => readChosen(path).catch(() => ({ name: basename(path), bytes: null }))))

const questions: Readonly<Record<FileKind, OpenDialogOptions>> = {
  briefings: {
    title: 'Open a briefing', filters: [{ name: 'Briefings (text, Markdown)', extensions }], properties: ['openFile', 'multiSelections']
  },
  annotations: {
    title: 'Import annotations', filters: [{ name: 'Annotations of Hypothesis (JSON)', extensions: ['json'] }], properties: ['openFile']
  }
}

/** Asks the user for files; an empty list when nothing was chosen. */
export async function chooseFiles(window: BrowserWindow, what: FileKind): Promise<ChosenFile[]> {
  const { filePaths } = await dialog.showOpenDialog(window, questions[what])
  return readAll(filePaths)
}

/** Files named on a command line: those with an extension we read. */
function filesAmong(argv: readonly string[], folder: string): string[] {
  return argv.slice(1).filter(word => !word.startsWith('-') && extensions.includes(extname(word).slice(1).toLowerCase()))
    .map(word => resolve(folder, word))
}

/** Calls `take` with every file handed to the app from outside: on its command line, by a second start, by the system. */
export function onFilesOpened(take: (files: readonly ChosenFile[]) => void): void {
  const read = async (paths: readonly string[]) => {
    const files = await readAll(paths)
    if (files.length > 0) take(files)
  }
  void read(filesAmong(process.argv, process.cwd()))
  app.on('second-instance', (_event, argv, folder) => void read(filesAmong(argv, folder)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void read([path])
  })
}
