import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './tree'

const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')

interface Diagnostic {
  readonly filename: string
  readonly message: string
  readonly help?: string
}

/** Files that each breach one rule, and the words of the reason lint must give. */
const breaches: readonly [path: string, text: string, reason: string][] = [
  ['domain/brief/a.ts', `import 'electron'`, 'The domain is pure'],
  ['domain/brief/b.ts', `import '../../renderer/app/state'`, 'The domain knows nothing of the app around it'],
  ['domain/brief/c.ts', `import '../contract/schemas'`, 'Shapes are checked where calls arrive'],
  ['domain/article/a.ts', `import 'valibot'`, 'The domain is pure'],
  ['domain/notes/a.ts', `import 'marked'`, 'The domain is pure'],
  ['domain/contract/schemas.ts', `import 'marked'`, 'The domain is pure'],
  ['electron/store/a.ts', `import 'electron'`, 'The store knows files, not windows'],
  ['electron/store/b.ts', `import '../shell/window'`, 'never the other way round'],
  ['electron/shell/a.ts', `import 'lowdb'`, 'lowdb is the store'],
  ['electron/main.ts', `import '../renderer/app/App'`, 'The privileged process never knows'],
  ['electron/shell/serve-calls.ts', `import 'node:fs'`, 'nothing else'],
  ['electron/preload.ts', `import '../domain/contract/schemas'`, 'The preload only loops'],
  ['renderer/reader/a.tsx', `import '../notes/Notes'`, 'A room never imports a room'],
  ['renderer/reader/b.tsx', `import '../app/App'`, 'never its components'],
  ['renderer/reader/c.tsx', `import 'node:fs'`, 'The window is sandboxed'],
  ['renderer/reader/d.tsx', `import '../../electron/store/store'`, 'The window never names the privileged process'],
  ['renderer/parts/a.tsx', `import '../app/state'`, 'A part serves every room'],
  ['renderer/analyst/a.ts', `import '../bridge'`, 'The worker runs the domain'],
  ['renderer/app/a.ts', `import 'electron'`, 'The window is sandboxed'],
  ['renderer/app/b.ts', `export const a = (b: any) => b`, 'Unexpected `any`'],
  ['renderer/app/c.ts', `export default 1`, 'default export'],
  ['domain/text/long.ts', `export const a = 1${'\n'.repeat(251)}`, 'too many lines'],
  ['domain/text/long-function.ts', `export function f() {${'\n'.repeat(41)}}`, 'too many lines']
]

const allowed: readonly [path: string, text: string][] = [
  ['domain/article/ok.ts', `import 'marked'`],
  ['domain/notes/markdown.ts', `import 'marked'`],
  ['electron/store/ok.ts', `import 'lowdb'\nimport 'node:fs'`],
  ['electron/shell/ok.ts', `import 'electron'\nimport '../store/store'\nimport '../../domain/contract/schemas'`],
  ['electron/preload.ts', `import 'electron'\nimport '../domain/contract/calls'`],
  ['electron/shell/serve-calls.ts', `import 'valibot'\nimport './trusted-sender'`],
  ['domain/contract/schemas.ts', `import 'valibot'\nimport './calls'\nimport '../text/span'`],
  ['renderer/reader/ok.tsx', `import '../parts/Button'\nimport '../../domain/brief/brief'\nimport 'react'`],
  ['renderer/app/App.tsx', `import '../reader/Reader'\nimport '../notes/Notes'`]
]

/** What lint says of these files, each at its place in a folder of its own under the project's rules. */
function lint(files: readonly (readonly [path: string, text: string, ...unknown[]])[]): Diagnostic[] {
  const folder = mkdtempSync(join(tmpdir(), 'brevier-lint-'))
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${text}\n`)
  }
  const { stdout } = spawnSync(process.execPath, [oxlint, '-f', 'json'], { cwd: folder, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics
}

const about = (path: string, diagnostics: readonly Diagnostic[]) => diagnostics
  .filter(({ filename }) => filename.replaceAll('\\', '/') === path)
  .map(({ message, help }) => `${message} ${help ?? ''}`)

describe('lint', () => {
  const found = lint(breaches)

  it.each(breaches)('stops %s saying %s, naming the reason', (path, _text, reason) => {
    expect(about(path, found)).toEqual([expect.stringContaining(reason)])
  })

  it('lets be what the house allows', () => {
    expect(lint(allowed)).toEqual([])
  })
})
