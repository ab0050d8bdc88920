import { contextBridge, ipcRenderer } from 'electron'
import { callNames, eventNames } from '../domain/contract/calls'

const bridge: Record<string, unknown> = {
  on(name: string, listener: (...args: unknown[]) => void) {
    if (!(eventNames as string[]).includes(name)) throw new Error(`There is no event "${name}".`)
    const hear = (_event: unknown, ...args: unknown[]) => listener(...args)
    ipcRenderer.on(name, hear)
    return () => { ipcRenderer.off(name, hear) }
  }
}
for (const name of callNames) bridge[name] = (...args: unknown[]) => ipcRenderer.invoke(name, ...args)

contextBridge.exposeInMainWorld('brevier', bridge)
