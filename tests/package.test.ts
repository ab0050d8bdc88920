import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fuses } from './package/fuses'
import { pack, type Packed } from './package/pack'
import { root } from './walls/tree'

/** Everything the packed app holds; each kind is there, and nothing is of no kind. */
const kinds: Readonly<Record<string, RegExp>> = {
  'the package’s description': /^package\.json$/,
  'main': /^out\/main\/(main|(chunks\/)?[\w.-]+-[\w-]{8})\.js$/,
  'the preload': /^out\/preload\/preload\.cjs$/,
  'the two documents': /^out\/renderer\/(index|print)\.html$/,
  'the window’s code': /^out\/renderer\/assets\/[\w.-]+\.m?js$/,
  'styles': /^out\/renderer\/assets\/[\w.-]+\.css$/,
  'fonts': /^out\/renderer\/assets\/[\w.-]+\.woff2$/,
  'briefings': /^resources\/briefings\/[\w.-]+\.md$/,
  'whose words they are': /^resources\/briefings\/LICENSE$/
}

const intruders = [
  '.env', '.github/workflows/x.yml', 'README.md', 'domain/index.ts', 'electron/main.ts', 'renderer/app/App.tsx', 'tests/x.test.ts',
  'tools/x.mjs', 'docs/x.md', 'node_modules/left/index.js', 'node_modules/left/package.json', 'resources/briefings/x.txt',
  'out/main/main.js.map', 'out/main/brief.js', 'out/main/notes.json', 'out/renderer/assets/index.js.map', 'out/renderer/assets/x.woff', 'out/types/x.d.ts',
  'out/domain/index.js', 'out/preview/reader.png', 'release/old.AppImage'
]

/** Each fuse stands opposite to what it must become, so that every one has to be set. */
const everyFuseWrong = '10110011'

describe('the packed app', () => {
  let packed: Packed
  let files: string[]

  beforeAll(() => {
    packed = pack(intruders, everyFuseWrong)
    files = listPackage(packed.archive, { isPack: false })
      .map(path => path.replaceAll('\\', '/').replace(/^\//, ''))
      .filter(path => !('files' in statFile(packed.archive, path)))
  }, 120_000)
  afterAll(() => rmSync(packed.folder, { recursive: true, force: true }))

  it('holds nothing but what is on the list', () => {
    expect(files.filter(path => !Object.values(kinds).some(kind => kind.test(path)))).toEqual([])
  })

  it.each(Object.entries(kinds))('holds %s', (_name, kind) => {
    expect(files.filter(path => kind.test(path))).not.toEqual([])
  })

  it.each(['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'])('holds %s as it was built', path => {
    expect(extractFile(packed.archive, path).equals(readFileSync(join(root, path)))).toBe(true)
  })

  it('starts at main and brings no dependency', () => {
    const description = JSON.parse(extractFile(packed.archive, 'package.json').toString()) as Record<string, unknown>
    expect(description['main']).toBe('out/main/main.js')
    expect(description['dependencies'] ?? {}).toEqual({})
  })

  it.each(Object.entries(fuses))('has the fuse %s %s', async (name, state) => {
    const wire = await getCurrentFuseWire(packed.program)
    expect(String.fromCharCode(wire[FuseV1Options[name as keyof typeof FuseV1Options]] ?? 0)).toBe(state === 'on' ? '1' : '0')
  })
})
