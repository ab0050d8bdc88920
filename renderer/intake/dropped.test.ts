import { openAsBlob } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { largestFile } from '../../domain/article/limits'
import { dropped } from './dropped'

it('takes a dropped file whole', async () => {
  const { name, bytes } = await dropped(new File(['One line.'], 'one.txt'))
  expect([name, new TextDecoder().decode(bytes!)]).toEqual(['one.txt', 'One line.'])
})

it('takes of a dropped file that is far too large only so much that it is seen to be', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dropped-test-'))
  const huge = await open(join(folder, 'huge.txt'), 'w')
  // A length without contents: no disk need hold it.
  await huge.truncate(2 ** 31)
  await huge.close()
  const { bytes } = await dropped(new File([await openAsBlob(join(folder, 'huge.txt'))], 'huge.txt'))
  await rm(folder, { recursive: true })
  expect(bytes).toHaveLength(largestFile + 1)
})
