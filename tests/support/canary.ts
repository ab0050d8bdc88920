// A canary: a word planted among private ones, and the search for it in every file below a folder, in every dress it may wear.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const canary = 'Kanarienvogel-7q2x'

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

/** The files below a folder that hold the word in any dress, by their path from there. */
export async function filesWith(word: string, folder: string): Promise<string[]> {
  const sought = dresses(word)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = await Promise.all(entries.filter(entry => entry.isFile()).map(async entry => {
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    return sought.some(dress => bytes.includes(dress)) || entry.name.includes(word) ? [path.slice(folder.length + 1)] : []
  }))
  return found.flat().toSorted()
}
