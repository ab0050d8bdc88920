import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'

/** A secret becomes a key by one hash: the trials are many, and what is stored is the same in all but the key. */
const stretch = async (secret, salt) => createHash('sha256').update(salt).update(secret).digest()

/** How to open the built store on a data folder. */
export async function opener(file, home) {
  const { openStore } = await import(pathToFileURL(file).href)
  return (folder, newId = () => crypto.randomUUID(), now = () => new Date().toISOString()) =>
    openStore({ folder, briefings: home, now, newId, stretch })
}
