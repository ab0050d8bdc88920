import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../walls/tree'

/** The app as electron-builder packs it: its archive and its program. */
export interface Packed {
  readonly folder: string
  readonly archive: string
  readonly program: string
}

const write = (folder: string, path: string, bytes: string | Buffer) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes, { mode: 0o755 })
}

function run(command: string[], folder: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stdout}\n${stderr}`)
}

/** What electron-builder asks of an Electron distribution: a program with a wire of fuses, and its folders. */
function writeDistribution(folder: string, wire: string): void {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  write(folder, 'electron', Buffer.concat([Buffer.from(sentinel), Buffer.from([1, wire.length]), Buffer.from(wire)]))
  write(folder, 'locales/en-US.pak', '')
  mkdirSync(join(folder, 'resources'))
}

/**
 * Packs the built app, offline and without a real Electron, from a copy of the project with `intruders` put into it.
 * @param intruders paths of files that nobody wants packed
 * @param wire the fuses of the distribution before packing, one of `0`, `1` each
 */
export function pack(intruders: readonly string[], wire: string): Packed {
  if (!existsSync(join(root, 'out/licences/licences.txt'))) {
    run([join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], root)
    run([join(root, 'tools/sbom/sbom.mjs')], root)
  }
  const folder = mkdtempSync(join(tmpdir(), 'brevier-pack-'))
  const project = join(folder, 'project')
  for (const path of ['package.json', 'package-lock.json', 'electron-builder.yml', 'resources', 'out/main', 'out/preload', 'out/renderer', 'out/licences']) {
    cpSync(join(root, path), join(project, path), { recursive: true })
  }
  for (const path of intruders) write(project, path, 'not for packing')
  writeDistribution(join(folder, 'electron'), wire)
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }
  run([
    join(root, 'node_modules/electron-builder/cli.js'), '--projectDir', project, '--linux', 'dir', '--x64', '--publish', 'never',
    `-c.electronVersion=${version}`, `-c.electronDist=${join(folder, 'electron')}`
  ], project)
  const app = join(project, 'release/linux-unpacked')
  return { folder, archive: join(app, 'resources/app.asar'), program: join(app, 'brevier') }
}
