import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const { launch } = createRequire(import.meta.url)('./pipe.cjs')

let folder
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'brevier-pipe-')) })
afterAll(() => rm(folder, { recursive: true }))

/** Launches a program that writes a line each time it is started and then ends in its way. */
async function launched(name, end) {
  const executable = join(folder, name)
  await writeFile(executable, `#!/bin/sh\necho started >> "${executable}.log"\n${end}\n`)
  await chmod(executable, 0o755)
  const words = await launch({ executable, args: [], environment: {} }).catch(error => error.message)
  return { words, starts: (await readFile(`${executable}.log`, 'utf8')).trim().split('\n').length }
}

describe.skipIf(process.platform === 'win32')('a browser that does not come up', () => {
  it('is started anew where it crashed, a few times, and then named with its signal', async () => {
    const { words, starts } = await launched('crashes', 'kill -SEGV $$')
    expect(starts).toBe(3)
    expect(words).toContain('SIGSEGV')
  })

  it('is not started anew where it ended by itself', async () => {
    const { words, starts } = await launched('ends', 'exit 3')
    expect(starts).toBe(1)
    expect(words).toContain('code 3')
  })
})
