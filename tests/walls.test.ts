import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { importBreaches, rooms } from './walls/imports'
import { lockBreaches, placeBreaches } from './walls/places'
import { projectBreaches, zonesWithProjects, type Project } from './walls/projects'
import { limits, linesOf, securityFiles, securityLines, sizeBreaches } from './walls/sizes'
import { isCode, isShipped, readTree, root } from './walls/tree'
import { silenceBreaches, wordBreaches } from './walls/words'

// Reading the whole tree takes its time on a busy machine; how long is no matter here.
vi.setConfig({ testTimeout: 60_000 })

// Each wall stands twice: over the whole tree, where it finds nothing, and over a sample that breaches it, where it must.
const tree = readTree()
const shipped = tree.filter(({ path }) => isShipped(path))
const file = (path: string, text: string) => ({ path, text })
const lines = (count: number) => '\n'.repeat(count - 1) + '//'
const functionOf = (count: number, head: string) => `${head} {${'\n'.repeat(count - 1)}}`
const project = (zone: string) => JSON.parse(readFileSync(join(root, zone, 'tsconfig.json'), 'utf8')) as Project

describe('who may import whom', () => {
  it('is kept by every shipped file', () => {
    expect(shipped.length).toBeGreaterThan(10)
    expect(shipped.flatMap(importBreaches)).toEqual([])
  })

  it.each([
    ['domain/brief/x.ts', `import { app } from 'electron'`],
    ['domain/brief/x.ts', `import { readFileSync } from 'node:fs'`],
    ['domain/brief/x.ts', `import { marked } from 'marked'`],
    ['domain/notes/x.ts', `import { marked } from 'marked'`],
    ['domain/notes/markdown.ts', `import * as v from 'valibot'`],
    ['domain/article/x.ts', `import * as v from 'valibot'`],
    ['domain/contract/calls.ts', `import * as v from 'valibot'`],
    ['domain/index.ts', `export * from './contract/schemas'`],
    ['domain/notes/x.ts', `import type { Slip } from '../../renderer/app/state'`],
    ['domain/notes/x.ts', `export type Slip = import('../../electron/store/store').Store`],
    ['electron/store/x.ts', `import { app } from 'electron'`],
    ['electron/store/x.ts', `import { openWindow } from '../shell/window'`],
    ['electron/shell/x.ts', `import { Low } from 'lowdb'`],
    ['electron/shell/x.ts', `export { App } from '../../renderer/app/App'`],
    ['electron/shell/x.ts', `const { helper } = require('../../tests/helper')`],
    ['electron/preload.ts', `import { articleShape } from '../domain/contract/schemas'`],
    ['electron/preload.ts', `import { fingerprint } from '../domain/article/article'`],
    ['renderer/app/state.ts', `import { Store } from '../../electron/store/store'`],
    ['renderer/app/state.ts', `import { App } from './App'`],
    ['renderer/reader/Reader.tsx', `import { ipcRenderer } from 'electron'`],
    ['renderer/reader/Reader.tsx', `import { articleShape } from '../../domain/contract/schemas'`],
    ['renderer/reader/Reader.tsx', `import { App } from '../app/App'`],
    ['renderer/reader/Reader.tsx', `const notes = await import('../notes/Notes')`],
    ['renderer/reader/Reader.tsx', `const url = new URL('../notes/worker.ts', import.meta.url)`],
    ['renderer/parts/Button.tsx', `import { get } from '../app/state'`],
    ['renderer/analyst/worker.ts', `import { bridge } from '../bridge'`],
    ['renderer/somewhere/x.ts', `export const x = 1`]
  ])('catches %s saying %s', (path, text) => {
    expect(importBreaches(file(path, text))).toHaveLength(1)
  })

  it.each([
    ['domain/article/x.ts', `import { marked } from 'marked'`],
    ['domain/notes/markdown.ts', `import { Lexer } from 'marked'`],
    ['domain/contract/schemas.ts', `import * as v from 'valibot'`],
    ['electron/store/x.ts', `import { Low } from 'lowdb'\nimport { open } from 'node:fs/promises'`],
    ['electron/shell/x.ts', `import { app } from 'electron'\nimport { store } from '../store/store'`],
    ['electron/preload.ts', `import { callNames } from '../domain/contract/calls'`],
    ['renderer/reader/Reader.tsx', `import { get } from '../app/state'\nimport { Button } from '../parts/Button'\nimport './reader.css'`],
    ['renderer/app/App.tsx', rooms.map(room => `import '../${room}/room'`).join('\n')]
  ])('lets %s say %s', (path, text) => {
    expect(importBreaches(file(path, text))).toEqual([])
  })

  it('holds for each pair of different rooms', () => {
    for (const from of rooms) {
      for (const to of rooms.filter(room => room !== from)) {
        expect(importBreaches(file(`renderer/${from}/x.ts`, `import '../${to}/x'`))).toHaveLength(1)
      }
    }
  })
})

describe('what shipped code may not say', () => {
  it('is said by no shipped file', () => {
    expect(shipped.flatMap(wordBreaches)).toEqual([])
  })

  it.each([
    ['electron/shell/printing.ts', `const hidden = new BrowserWindow({})`],
    ['electron/main.ts', `const other = new electron.BrowserWindow({})`],
    ['electron/shell/x.ts', `const view = new WebContentsView({})`],
    ['renderer/reader/use-reader.ts', `await window.brevier.open()`],
    ['renderer/reader/use-reader.ts', `await globalThis['brevier'].open()`],
    ['renderer/reader/use-reader.ts', `const { brevier } = window`],
    ['electron/shell/x.ts', `ipcMain.handle('more', () => 1)`],
    ['electron/shell/x.ts', `window.webContents.ipc.handle('more', () => 1)`],
    ['electron/shell/x.ts', `window.webContents.on('ipc-message', hear)`],
    ['renderer/parts/x.ts', `const { ipcRenderer } = globalThis`],
    ['electron/shell/x.ts', `await shell.openExternal(address)`],
    ['electron/shell/x.ts', `app.addRecentDocument(path)`],
    ['electron/shell/x.ts', `window.webContents.openDevTools()`],
    ['electron/shell/x.ts', `import { get } from 'node:https'`],
    ['electron/store/x.ts', `const { connect } = await import('net')`],
    ['electron/shell/x.ts', `import { net } from 'electron'`],
    ['electron/shell/x.ts', `await fetch(address)`],
    ['electron/shell/x.ts', `const line = new WebSocket(address)`],
    ['electron/store/x.ts', `import { JSONFilePreset } from 'lowdb/node'`],
    ['electron/store/x.ts', `const adapter = new JSONFile(path)`],
    ['renderer/reader/Reader.tsx', `export const R = () => <p dangerouslySetInnerHTML={{ __html: text }} />`],
    ['renderer/intake/x.ts', `element.innerHTML = text`],
    ['domain/text/x.ts', `eval(text)`],
    ['domain/text/x.ts', `const f = new Function('return 1')`],
    ['domain/brief/x.ts', `const now = Date.now()`],
    ['domain/brief/x.ts', `const today = new Date()`],
    ['domain/notes/x.ts', `const id = crypto.randomUUID()`],
    ['domain/notes/x.ts', `const dice = Math.random()`],
    ['electron/shell/x.ts', `if (process.env['CI']) quit()`],
    ['electron/shell/x.ts', `const name = process.env.NAME`],
    ['renderer/app/x.ts', `if (import.meta.env.DEV) log()`],
    ['electron/shell/x.ts', `const isTest = mode === NODE_ENV`]
  ])('catches %s saying %s', (path, text) => {
    expect(wordBreaches(file(path, text))).toHaveLength(1)
  })

  it.each([
    ['electron/shell/window.ts', `export const openWindow = () => new BrowserWindow({})`],
    ['renderer/bridge.ts', `export const bridge = window.brevier`],
    ['domain/brief/x.ts', `export const day = new Date('2024-12-09')`],
    ['domain/text/x.ts', `// innerHTML and eval( may be spoken of\nexport const env = 1`]
  ])('lets %s say %s', (path, text) => {
    expect(wordBreaches(file(path, text))).toEqual([])
  })
})

describe('silencing a check', () => {
  const disable = ['oxlint', 'disable-next-line'].join('-')

  it('is done nowhere without a reason', () => {
    expect(tree.filter(({ path }) => isCode(path)).flatMap(silenceBreaches)).toEqual([])
  })

  it('is caught without a reason, and for the compiler always', () => {
    expect(silenceBreaches(file('x.ts', `// ${disable} no-var`))).toHaveLength(1)
    expect(silenceBreaches(file('x.ts', `// ${disable} no-var -- the sloppy mode needs it`))).toEqual([])
    expect(silenceBreaches(file('x.ts', ['// @ts', 'ignore -- because'].join('-')))).toHaveLength(1)
  })
})

describe('sizes', () => {
  it('stay under their maximum in every file, function and component', () => {
    expect(tree.flatMap(sizeBreaches)).toEqual([])
  })

  it(`keep the security files together under ${limits.security} lines`, () => {
    expect(tree.filter(({ path }) => securityFiles.includes(path)).map(({ path }) => path)).toEqual([...securityFiles].sort())
    expect(securityLines(tree)).toBeLessThanOrEqual(limits.security)
  })

  it.each([
    ['electron/main.ts', lines(limits.main)],
    ['electron/preload.ts', lines(limits.preload)],
    ['domain/x.ts', lines(limits.file)],
    ['renderer/parts/x.css', lines(limits.file)],
    ['domain/x.ts', functionOf(limits.function, 'function f()')],
    ['domain/x.ts', functionOf(limits.function, 'const f = () =>')],
    ['tools/x.mjs', functionOf(limits.function, 'const o = { f()') + '}'],
    ['renderer/parts/x.tsx', functionOf(limits.function, 'function useX()')],
    ['renderer/parts/x.tsx', functionOf(limits.component, 'function X()')],
    ['renderer/parts/x.tsx', functionOf(limits.component, 'const X = memo(() =>') + ')'],
    ['renderer/parts/x.tsx', functionOf(limits.component, 'export function X()')]
  ])('are caught in %s one line beyond the maximum, not before', (path, text) => {
    expect(sizeBreaches(file(path, text))).toEqual([])
    const head = text.indexOf('\n')
    const longer = `${text.slice(0, head)}\n${text.slice(head)}`
    expect(linesOf(longer)).toBe(linesOf(text) + 1)
    expect(sizeBreaches(file(path, longer))).toHaveLength(1)
  })

  it('count every security file', () => {
    const sixty = securityFiles.map(path => file(path, lines(60)))
    expect(securityLines(sixty)).toBe(60 * securityFiles.length)
  })
})

describe('places', () => {
  it('of one machine, and package registries, are named nowhere in the tree', () => {
    expect(tree.flatMap(placeBreaches)).toEqual([])
  })

  it.each([
    `const at = '${['', 'tmp', 'brevier', 'x'].join('/')}'`,
    `see ${['', 'home', 'someone', 'brevier', 'x.ts'].join('/')}`,
    `open ${['', 'Users', 'someone', 'x'].join('/')}`,
    `"path": "C:${['', '', 'Users', '', 'someone'].join('\\')}"`,
    `registry=https://${['registry', 'npmjs', 'org'].join('.')}/`
  ])('are caught in: %s', text => {
    expect(placeBreaches(file('docs/x.md', text))).toHaveLength(1)
  })

  it('are not seen where there are none', () => {
    const anybody = ['', 'home', 'me', 'x'].join('/')
    const [within, ofData, ofTheApp, ofAPackage] = ['..', '{data}', 'app:/', 'node_modules'].map(start => [start, 'work', 'x'].join('/'))
    const text = `import '${within}'\nconst p = join(tmpdir(), 'home')\n// ${ofAPackage}, ${ofData}, ${ofTheApp}, ${anybody}`
    expect(placeBreaches(file('x.ts', text))).toEqual([])
  })
})

describe('the lock file', () => {
  it('names no hosts and can verify every package', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
    expect(lockBreaches(lock)).toEqual([])
  })

  it('is caught naming a host or leaving a package unverified', () => {
    const hosts = { 'node_modules/a': { resolved: 'https://packages.example/a.tgz', integrity: 'sha512-x' } }
    const unverified = { 'node_modules/a': { version: '1.0.0' } }
    expect(lockBreaches(JSON.stringify({ packages: hosts }))).toEqual(['node_modules/a names the host it comes from'])
    expect(lockBreaches(JSON.stringify({ packages: unverified }))).toEqual(['node_modules/a has no integrity'])
  })
})

describe('TypeScript projects', () => {
  it.each(zonesWithProjects)('let %s see only what its zone may', zone => {
    expect(projectBreaches(zone, project(zone))).toEqual([])
  })

  it('are all built from the root', () => {
    const built = project('.').references?.map(({ path }) => path)
    expect(built).toEqual([...zonesWithProjects, 'tests'])
  })

  it('are caught when the domain sees Node or the DOM, or another zone', () => {
    const domain = project('domain')
    const seeing = (lib: string[], types: string[]) => ({ ...domain, compilerOptions: { ...domain.compilerOptions, lib, types } })
    expect(projectBreaches('domain', seeing(['es2024', 'dom'], []))).toHaveLength(1)
    expect(projectBreaches('domain', seeing(['es2024'], ['node']))).toHaveLength(1)
    expect(projectBreaches('domain', { ...domain, references: [{ path: '../electron' }] })).toHaveLength(1)
    expect(projectBreaches('domain', { ...domain, compilerOptions: {} })).toHaveLength(2)
  })
})
