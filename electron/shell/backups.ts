import { dialog, type BrowserWindow } from 'electron'
import { failed, ok } from '../../domain/contract/failures'
import type { Store } from '../store/store'
import { saveWhereAsked } from './save-where-asked'
import type { Handlers } from './serve-calls'

/** Backups go where the user says and come from there; the window never names a file, nor does it see what is in one. */
export function backups(window: BrowserWindow, store: Store): Pick<Handlers, 'saveBackup' | 'chooseBackup' | 'restoreBackup'> {
  let chosen: string | null = null
  return {
    async saveBackup(suggestedName) {
      let leftOut = 0
      const saved = await saveWhereAsked(window, 'brevier', suggestedName, await store.backup(() => { leftOut++ }), true)
      if (!saved.ok) return saved
      return ok(saved.value && { name: saved.value.name, leftOut })
    },
    async chooseBackup() {
      const { filePaths: [path] } = await dialog.showOpenDialog(window, {
        title: 'Restore a backup',
        filters: [{ name: 'Brevier backup', extensions: ['brevier'] }],
        properties: ['openFile']
      })
      chosen = path ?? null
      return path === undefined ? ok(null) : await store.lookInto(path)
    },
    restoreBackup: async () => (chosen === null ? failed({ kind: 'not-found' }) : await store.restore(chosen))
  }
}
