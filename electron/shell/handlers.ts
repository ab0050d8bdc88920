import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { ChosenFile, SentArticle } from '../../domain/contract/calls'
import { failed, ok, type Result } from '../../domain/contract/failures'
import { sentNote } from '../../domain/notes/sent'
import type { Store } from '../store/store'
import { createArticlePrinter } from './article-printing'
import { backups } from './backups'
import { copyText } from './copy-text'
import { chooseFiles } from './files'
import type { Printer } from './printing'
import { saveWhereAsked } from './save-where-asked'
import type { Handlers } from './serve-calls'
import { tell } from './tell'
import { openHiddenWindow } from './window'

/** Files handed over before the window asked for its first screen wait here. */
export interface Doorstep {
  take(files: readonly ChosenFile[]): void
  open(window: BrowserWindow): void
}

export function createDoorstep(): Doorstep {
  let window: BrowserWindow | null = null
  const waiting: ChosenFile[] = []
  return {
    take(files) {
      if (window === null) waiting.push(...files)
      else tell(window.webContents, 'filesOpened', files)
    },
    open(opened) {
      window = opened
      if (waiting.length > 0) tell(opened.webContents, 'filesOpened', waiting.splice(0))
    }
  }
}

/** Made with every build, and packed beside it. */
const licences = join(import.meta.dirname, '../licences/licences.txt')

/** What needs the system and nothing of ours. */
function askedOfSystem(window: BrowserWindow): Pick<Handlers, 'chooseFiles' | 'copyText' | 'licences' | 'zoom'> {
  return {
    licences: () => readFile(licences, 'utf8').then(ok, () => failed({ kind: 'not-found' })),
    chooseFiles: async what => ok(await chooseFiles(window, what)),
    copyText: async text => {
      await copyText(text)
      return ok(null)
    },
    zoom: async factor => {
      window.webContents.setZoomFactor(factor)
      return ok(null)
    }
  }
}

type Output = 'makePage' | 'savePage' | 'saveText' | 'saveBytes' | 'printPage' | 'saveArticlePdf' | 'printArticle'

/** What leaves the app as a file or on paper. */
function outputs(window: BrowserWindow, printer: Printer): Pick<Handlers, Output> {
  const articles = createArticlePrinter(openHiddenWindow, window)
  return {
    makePage: printer.makePage,
    savePage: name => printer.savePage(name, window),
    saveText: (name, kind, text, isPrivate) => saveWhereAsked(window, kind, name, new TextEncoder().encode(text), isPrivate),
    saveBytes: (name, kind, bytes, isPrivate) => saveWhereAsked(window, kind, name, bytes, isPrivate),
    printPage: printer.printPage,
    saveArticlePdf: articles.save,
    printArticle: articles.print
  }
}

/** An article with its notes; what they repeat of its words stays here. */
async function articleToSend(store: Store, id: string): Promise<Result<SentArticle>> {
  const opened = await store.readArticle(id)
  if (!opened.ok) return opened
  const { article: { text }, notes } = opened.value
  return ok({ ...opened.value, notes: notes.map(note => sentNote(text, note)) })
}

/** What main does for each call of the contract. */
export function handlersFor(window: BrowserWindow, store: Store, printer: Printer, doorstep: Doorstep, closeNow: () => void): Handlers {
  return {
    // The store's own part of the contract; what else it can do is no call, and is not served.
    ...store,
    ...backups(window, store),
    ...askedOfSystem(window),
    ...outputs(window, printer),
    readArticle: id => articleToSend(store, id),
    async open() {
      const opening = await store.open()
      if (opening.ok) {
        window.webContents.setZoomFactor(opening.value.settings.zoom)
        window.setContentProtection(opening.value.settings.hideFromScreens)
      }
      // After the answer, so that the window knows its library when the files arrive.
      void setImmediate(doorstep.open, window)
      return opening
    },
    saveSettings(settings) {
      // Whether or not it can be remembered: what the reader hides is hidden now.
      window.setContentProtection(settings.hideFromScreens)
      return store.saveSettings(settings)
    },
    async lock() {
      const locked = await store.lock()
      if (locked.ok) {
        printer.forget()
        // A page drawn anew has forgotten what it knew, in every corner of it.
        setImmediate(() => window.webContents.reload())
      }
      return locked
    },
    closeNow: async () => {
      setImmediate(closeNow)
      return ok(null)
    }
  }
}
