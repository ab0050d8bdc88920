import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fuses, leftAsShipped } from './package/fuses'
import { pack, type Packed } from './package/pack'
import { root } from './walls/tree'

/** Everything the packed app holds; each kind is there, and nothing is of no kind. */
const kinds: Readonly<Record<string, RegExp>> = {
  'the package’s description': /^package\.json$/,
  'main': /^out\/main\/(main|(chunks\/)?[\w.-]+-[\w-]{8})\.js$/,
  'the preload': /^out\/preload\/preload\.cjs$/,
  'the documents': /^out\/renderer\/(index|print|print-article)\.html$/,
  'the window’s code': /^out\/renderer\/assets\/[\w.-]+\.m?js$/,
  'styles': /^out\/renderer\/assets\/[\w.-]+\.css$/,
  'fonts': /^out\/renderer\/assets\/[\w.-]+\.woff2$/,
  'the bill of materials': /^out\/licences\/sbom\.cdx\.json$/,
  'the licences': /^out\/licences\/licences\.txt$/,
  'briefings': /^resources\/briefings\/[\w.-]+\.md$/,
  'whose words they are': /^resources\/briefings\/LICENSE$/
}

const intruders = [
  '.env', '.github/workflows/x.yml', 'README.md', 'domain/index.ts', 'electron/main.ts', 'renderer/app/App.tsx', 'tests/x.test.ts',
  'tools/x.mjs', 'docs/x.md', 'node_modules/left/index.js', 'node_modules/left/package.json', 'resources/briefings/x.txt',
  'out/main/main.js.map', 'out/main/brief.js', 'out/main/notes.json', 'out/renderer/assets/index.js.map', 'out/renderer/assets/x.woff', 'out/types/x.d.ts',
  'out/domain/index.js', 'out/preview/reader.png', 'out/bundled/main.json', 'out/licences/x.txt', 'release/old.AppImage'
]

/** Each fuse stands opposite to what it must become, so that every one has to be set. */
const everyFuseWrong = '10110011' + '1'.repeat(leftAsShipped.length)

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

  it(`has no other fuse but ${leftAsShipped.join()}, which stays as Electron ships it`, async () => {
    const wire = Object.entries(await getCurrentFuseWire(packed.program)).filter(([name]) => name !== 'version')
    expect(wire).toHaveLength(Object.keys(fuses).length + leftAsShipped.length)
    expect(wire.slice(Object.keys(fuses).length).map(([, state]) => String.fromCharCode(Number(state)))).toEqual(leftAsShipped.map(() => '1'))
  })
})

const program = join(root, 'node_modules/electron/dist', process.platform === 'darwin' ? 'Electron.app' : process.platform === 'win32' ? 'electron.exe' : 'electron')

describe.skipIf(!existsSync(program))('Electron’s own program (skipped where it is not installed)', () => {
  it('has the fuses that are decided on here, and no other', async () => {
    const wire = Object.keys(await getCurrentFuseWire(program)).filter(name => name !== 'version')
    expect(wire).toHaveLength(Object.keys(fuses).length + leftAsShipped.length)
  })
})
