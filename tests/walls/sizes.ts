import { functionsIn } from './syntax'
import { isCode, isTest, type SourceFile } from './tree'

export const limits = { file: 250, function: 40, component: 150, main: 60, preload: 20, security: 250 } as const

/** The files that keep the window in: read together, they stay short enough to be read whole. */
export const securityFiles = ['lockdown', 'refusals', 'app-protocol', 'trusted-sender', 'serve-calls', 'window']
  .map(name => `electron/shell/${name}.ts`)

export const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').length

function fileLimit(path: string): number {
  if (path === 'electron/main.ts') return limits.main
  return path === 'electron/preload.ts' ? limits.preload : limits.file
}

/** Each part of a file that is longer than allowed, as a sentence. A test's `describe` is a chapter, not a function. */
export function sizeBreaches(file: SourceFile): string[] {
  if (!isCode(file.path) && !file.path.endsWith('.css')) return []
  const lines = linesOf(file.text)
  const most = fileLimit(file.path)
  const tooLong = lines > most ? [`${file.path} has ${lines} lines, at most ${most} are allowed`] : []
  return isCode(file.path) && !isTest(file.path) ? [...tooLong, ...functionBreaches(file)] : tooLong
}

function functionBreaches(file: SourceFile): string[] {
  return functionsIn(file).flatMap(({ name, line, lines }) => {
    const isComponent = file.path.endsWith('.tsx') && /^[A-Z]/.test(name)
    const most = isComponent ? limits.component : limits.function
    return lines > most ? [`${file.path}:${line} ${name} has ${lines} lines, at most ${most} are allowed`] : []
  })
}

/** How many lines the security files have together. */
export function securityLines(files: readonly SourceFile[]): number {
  return files.filter(({ path }) => securityFiles.includes(path)).reduce((sum, { text }) => sum + linesOf(text), 0)
}
