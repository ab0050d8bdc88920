import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { printPdf } from './system-print'

const pdf = new TextEncoder().encode('%PDF-1.4 the page')

describe.skipIf(process.platform === 'win32')('printing through the system', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'print-test-'))
    vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`)
    vi.stubEnv('TMPDIR', folder)
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })

  /** Puts a printing command of our own in front of the system's: a shell script. */
  async function lp(script: string): Promise<void> {
    await writeFile(join(folder, 'lp'), `#!/bin/sh\n${script}\n`)
    await chmod(join(folder, 'lp'), 0o755)
  }

  it('hands over exactly the bytes, on the chosen paper, in a file nobody else can read, and removes it', async () => {
    await lp(`printf '%s\\n' "$@" > '${folder}/words'
for file; do :; done
ls -l "$file" | cut -c1-10 > '${folder}/mode'
cp "$file" '${folder}/printed'`)
    expect(await printPdf(pdf, 'letter')).toEqual({ ok: true, value: null })
    expect(new Uint8Array(await readFile(join(folder, 'printed')))).toEqual(pdf)
    expect(await readFile(join(folder, 'mode'), 'utf8')).toBe('-rw-------\n')
    expect(await readFile(join(folder, 'words'), 'utf8')).toContain('media=Letter')
    expect((await readdir(folder)).filter(name => name.startsWith('brevier-'))).toEqual([])
  })

  it('says why when the system does not print, and removes the file all the same', async () => {
    await lp('echo "lp: no default destination" >&2; exit 1')
    expect(await printPdf(pdf, 'a4')).toEqual({ ok: false, failure: { kind: 'print-failed', reason: 'the printing system says “lp: no default destination”' } })
    expect((await readdir(folder)).filter(name => name.startsWith('brevier-'))).toEqual([])
  })

  it('gives up on a system that hangs, and removes the file all the same', async () => {
    await lp(`for file; do :; done; echo "$file" > '${folder}/asked'; sleep 5 & echo $! > '${folder}/pid'; wait`)
    const started = performance.now()
    expect(await printPdf(pdf, 'a4', 1500)).toEqual({ ok: false, failure: { kind: 'print-failed', reason: 'the printing system does not answer' } })
    expect(performance.now() - started).toBeLessThan(4000)
    await expect(readFile((await readFile(join(folder, 'asked'), 'utf8')).trim())).rejects.toThrow('ENOENT')
    expect((await readdir(folder)).filter(name => name.startsWith('brevier-'))).toEqual([])
    process.kill(Number(await readFile(join(folder, 'pid'), 'utf8')))
  })

  it('says so when the system has no printing', async () => {
    vi.stubEnv('PATH', folder)
    expect(await printPdf(pdf, 'a4')).toEqual({
      ok: false, failure: { kind: 'print-failed', reason: 'this computer offers no way to print a PDF from here' }
    })
  })
})
