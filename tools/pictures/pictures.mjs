// Makes the README's pictures: the built app with a private note, in each view. `npm run pictures`, after a build.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
import { installedElectron } from '../start/electron.mjs'

const root = resolve(import.meta.dirname, '../..')
if (!installedElectron(root)) process.env.ELECTRON_OVERRIDE_DIST_PATH = join(root, 'tools/chromium-host')
const folder = await mkdtemp(join(tmpdir(), 'brevier-'))
const app = await _electron.launch({ args: [root, `--user-data-dir=${folder}`] })
/** Takes a picture once everything that moves has come to rest. */
async function picture(page, name) {
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => undefined))))
  await page.screenshot({ path: join(root, 'docs', name) })
}

try {
  const page = await app.firstWindow()
  await page.locator('html[data-ready="true"]').waitFor()
  await page.evaluate(() => {
    const words = document.querySelector('#block-2').firstChild
    const start = words.nodeValue.indexOf('boots on the ground')
    document.getSelection().setBaseAndExtent(words, start, words, start + 'boots on the ground'.length)
  })
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Private note' }).fill('Ask: which nations, and under whose command?')
  await page.keyboard.press('Escape')
  await page.getByText(/^Saved \d/).waitFor()
  await picture(page, 'reader.png')
  await page.keyboard.press('Control+2')
  await page.getByRole('heading', { name: 'Who said what' }).waitFor()
  await picture(page, 'brief.png')
  await page.keyboard.press('Control+3')
  await page.getByText('every line found in the PDF').waitFor()
  await picture(page, 'page.png')
} finally {
  await app.close()
  await rm(folder, { recursive: true, force: true })
}
