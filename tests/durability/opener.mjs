import { pathToFileURL } from 'node:url'

/** How to open the built store on a data folder. */
export async function opener(file, home) {
  const { openStore } = await import(pathToFileURL(file).href)
  return (folder, newId = () => crypto.randomUUID(), now = () => new Date().toISOString()) =>
    openStore({ folder, briefings: home, now, newId })
}
