import { execFile } from 'node:child_process'
import { chmod, lstat, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportFile } from './export-file'

const bytes = new TextEncoder().encode('the page')

describe('writing a file to where the user asked', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-test-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('writes the bytes and leaves nothing else in the folder', async () => {
    await exportFile(join(folder, 'page.pdf'), bytes)
    expect(await readFile(join(folder, 'page.pdf'), 'utf8')).toBe('the page')
    expect(await readdir(folder)).toEqual(['page.pdf'])
  })

  it('replaces a file, keeps its mode, and leaves no older one behind', async () => {
    await writeFile(join(folder, 'page.pdf'), 'an older and longer page')
    await chmod(join(folder, 'page.pdf'), 0o640)
    await exportFile(join(folder, 'page.pdf'), bytes)
    expect(await readFile(join(folder, 'page.pdf'), 'utf8')).toBe('the page')
    expect((await stat(join(folder, 'page.pdf'))).mode & 0o777).toBe(0o640)
    expect(await readdir(folder)).toEqual(['page.pdf'])
  })

  it('writes a file with as long a name as the system takes', async () => {
    // A title of eighty signs of three bytes is no rarity in Chinese, Japanese or Hindi.
    const name = `${'報'.repeat(80)}, notes.jsonld`
    await exportFile(join(folder, name), bytes)
    expect(await readdir(folder)).toEqual([name])
  })

  it('writes through a link, which stays a link', async () => {
    await writeFile(join(folder, 'real.pdf'), '')
    await symlink('real.pdf', join(folder, 'link.pdf'))
    await exportFile(join(folder, 'link.pdf'), bytes)
    expect((await lstat(join(folder, 'link.pdf'))).isSymbolicLink()).toBe(true)
    expect(await readFile(join(folder, 'real.pdf'), 'utf8')).toBe('the page')
  })

  it('rejects, and leaves what is there, when it cannot write', async () => {
    await mkdir(join(folder, 'page.pdf'))
    await expect(exportFile(join(folder, 'page.pdf'), bytes)).rejects.toThrow(/EISDIR|EPERM|EEXIST/)
    await expect(exportFile(join(folder, 'none', 'page.pdf'), bytes)).rejects.toThrow('ENOENT')
    expect(await readdir(folder)).toEqual(['page.pdf'])
  })

  it.skipIf(process.platform === 'win32')('writes into a pipe and never puts a file in its place', async () => {
    const pipe = join(folder, 'pipe')
    await promisify(execFile)('mkfifo', [pipe])
    const [read] = await Promise.all([readFile(pipe, 'utf8'), exportFile(pipe, bytes)])
    expect(read).toBe('the page')
    expect((await stat(pipe)).isFIFO()).toBe(true)
  })
})
