import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files below a folder that hold a word as it is: read by calls that no fault touches. */
export const plainFilesWith = (word, folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name))
  .filter(file => readFileSync(file).includes(word))
  .map(file => file.slice(folder.length + 1))
