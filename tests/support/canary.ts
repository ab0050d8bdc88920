// A canary: a word planted among private ones, and the search for it in every file below a folder, in every dress it may wear.
import { randomBytes } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { unpacked } from './unpacked'

/** Another in each run: no cache of an earlier one, and no copy of this file, holds it. */
export const canary = `Kanarienvogel-${randomBytes(6).toString('hex')}`

/** The middle of a word's base64, wherever in a text the word began. */
function inBase64(word: string): string[] {
  return [0, 1, 2].map(before => {
    const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(word)]).toString('base64')
    return whole.slice(before === 0 ? 0 : 4, Math.floor((before + word.length) / 3) * 4)
  })
}

const escaped = (word: string): string => word.replace(/./g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

function dresses(word: string): Buffer[] {
  const utf16 = Buffer.from(word, 'utf16le')
  return [
    Buffer.from(word), utf16, Buffer.from(utf16).swap16(), Buffer.from(escaped(word)), Buffer.from(encodeURIComponent(word)),
    ...inBase64(word).map(text => Buffer.from(text)), Buffer.from(Buffer.from(word).toString('hex'))
  ]
}

/** Whether bytes tell a word, in whatever dress, packed or not. */
export function tells(bytes: Buffer, word: string): boolean {
  const sought = dresses(word)
  for (const part of unpacked(bytes)) if (sought.some(dress => part.includes(dress))) return true
  return false
}

/** Every file below a folder; what may not be looked into, or is gone by then, is not ours. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found = await Promise.all(entries.map(async entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? await filesIn(path) : entry.isFile() ? [path] : []
  }))
  return found.flat()
}

/**
 * The files below a folder that hold the word in any dress, or are called by it, by their path from there.
 * @param since only those changed at that time (in ms) or later
 */
export async function filesWith(word: string, folder: string, since = 0): Promise<string[]> {
  const holds = async (path: string): Promise<boolean> => {
    const changed = await stat(path).catch(() => null)
    if (changed === null || changed.mtimeMs < since) return false
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    return path.includes(word) || tells(bytes, word)
  }
  const found: string[] = []
  for (const path of await filesIn(folder)) if (await holds(path)) found.push(path.slice(folder.length + 1))
  return found.toSorted()
}
