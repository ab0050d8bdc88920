// A disk that is really full: a small tmpfs under the library, where root may mount one.
import { execFile } from 'node:child_process'
import { mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, writeNote } from './brevier'

const run = promisify(execFile)
const mayMount = process.platform === 'linux' && process.getuid?.() === 0

test('on a full disk a note says that it is not saved and why, keeps its words, and is saved once there is room', async ({ start, dataFolder }) => {
  test.skip(!mayMount, 'not run here: mounting a tmpfs needs root')
  const library = join(dataFolder, 'library')
  await mkdir(library)
  await run('mount', ['-t', 'tmpfs', '-o', 'size=2m,mode=700', 'tmpfs', library])
  try {
    const { app, page } = await start()
    await writeNote(page, 'a short-term measure', 'Safe before the disk filled up.')
    const { bavail, bsize } = await statfs(library)
    await writeFile(join(library, 'filler'), Buffer.alloc(bavail * bsize))
    await page.locator('.reader-scroller').focus()
    await page.keyboard.press('Shift+N')
    await page.getByRole('textbox', { name: 'Private note' }).fill('Written on a full disk.')
    await page.keyboard.press('Escape')
    const alarm = page.getByRole('alert').filter({ hasText: 'Not saved: the disk is full. Your text is still here.' })
    await expect(alarm).toBeVisible()
    await expect(page.locator('.notes-words', { hasText: 'Written on a full disk.' })).toBeVisible()
    // Something else may be on its way to the disk just now, and is refused as well.
    await expect.poll(async () => (await readdir(library, { recursive: true })).filter(name => name.endsWith('.tmp'))).toEqual([])
    await rm(join(library, 'filler'))
    await alarm.getByRole('button', { name: 'Try again' }).click()
    await expect(alarm).toHaveCount(0)
    await app.close()
    const { page: later, app: again } = await start()
    await expect(later.locator('.notes-words')).toHaveText(['Written on a full disk.', 'Safe before the disk filled up.'])
    await again.close()
  } finally {
    await run('umount', [library])
  }
})
