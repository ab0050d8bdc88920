import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A file of the project: its path from the project's root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

export const root = resolve(import.meta.dirname, '../..')

const notOurs = new Set(['.git', 'node_modules', 'out', 'release', 'test-results', 'playwright-report'])
const binary = /\.(png|ico|icns|woff2?|pdf|jpe?g|webp|tsbuildinfo)$/

function pathsUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (notOurs.has(entry.name)) return []
    if (entry.isDirectory()) return pathsUnder(path)
    return entry.isFile() ? [path] : []
  })
}

/** Every text file of the tree; nothing installed, nothing built. */
export function readTree(): SourceFile[] {
  return pathsUnder('')
    .filter(path => !binary.test(path))
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const isCode = (path: string) => /\.(ts|tsx|mts|mjs|cjs|js)$/.test(path)
export const isTest = (path: string) => /\.(test|spec)\.(ts|tsx|mjs)$/.test(path)
/** Code that is shipped, as against tests, tools and configuration. */
export const isShipped = (path: string) => isCode(path) && !isTest(path) && /^(domain|electron|renderer)\//.test(path)
