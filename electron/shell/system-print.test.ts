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

  const everyName = async () => (await readdir(folder, { recursive: true })).toSorted()

  it('hands over exactly the bytes, on the chosen paper, and no file that would be left behind by a crash', async () => {
    await lp(`printf '%s\\n' "$@" > '${folder}/words'; ls '${folder}' > '${folder}/there'; cat > '${folder}/printed'`)
    expect(await printPdf(pdf, 'letter')).toEqual({ ok: true, value: null })
    expect(new Uint8Array(await readFile(join(folder, 'printed')))).toEqual(pdf)
    expect(await readFile(join(folder, 'words'), 'utf8')).toBe('-t\nBrevier\n-o\nmedia=Letter\n')
    expect((await readFile(join(folder, 'there'), 'utf8')).trim().split('\n')).toEqual(['lp', 'there', 'words'])
  })

  it('hands over more than a pipe holds', async () => {
    await lp(`cat > '${folder}/printed'`)
    const long = new Uint8Array(3_000_000).fill(37)
    expect(await printPdf(long, 'a4')).toEqual({ ok: true, value: null })
    expect((await readFile(join(folder, 'printed'))).equals(long)).toBe(true)
  })

  it('says why when the system does not print, though it has not listened to the end', async () => {
    await lp('echo "lp: no default destination" >&2; exit 1')
    expect(await printPdf(new Uint8Array(3_000_000), 'a4')).toEqual({ ok: false, failure: { kind: 'print-failed', reason: 'the printing system says “lp: no default destination”' } })
    expect(await everyName()).toEqual(['lp'])
  })

  it('gives up on a system that hangs', async () => {
    await lp(`sleep 5 & echo $! > '${folder}/pid'; wait`)
    const started = performance.now()
    expect(await printPdf(pdf, 'a4', 1500)).toEqual({ ok: false, failure: { kind: 'print-failed', reason: 'the printing system does not answer' } })
    expect(performance.now() - started).toBeLessThan(4000)
    expect(await everyName()).toEqual(['lp', 'pid'])
    process.kill(Number(await readFile(join(folder, 'pid'), 'utf8')))
  })

  it('says so when the system has no printing', async () => {
    vi.stubEnv('PATH', folder)
    expect(await printPdf(pdf, 'a4')).toEqual({
      ok: false, failure: { kind: 'print-failed', reason: 'this computer offers no way to print a PDF from here' }
    })
  })
})
