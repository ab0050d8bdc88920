// How long the Page view takes from a change to the new page in view, on the built app in a real window.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { installedElectron } from '../start/electron.mjs'
import { median, ms } from './statistics.mjs'

const rounds = 10

/** Runs in the window: chooses something of the page again and again, and times each until another picture is drawn. */
async function changing(times) {
  const view = document.querySelector('.page')
  const small = new OffscreenCanvas(60, 84).getContext('2d', { willReadFrequently: true })
  const picture = () => {
    small.drawImage(document.querySelector('.page-picture'), 0, 0, 60, 84)
    return small.getImageData(0, 0, 60, 84).data.join()
  }
  const frame = () => new Promise(resolve => { requestAnimationFrame(resolve) })
  const found = []
  for (let time = 0; time < times; time++) {
    const before = picture()
    const started = performance.now()
    document.querySelector('.choices-tick input').click()
    do await frame(); while (view.getAttribute('aria-busy') === 'true' || picture() === before)
    found.push(performance.now() - started)
  }
  return found
}

export async function measurePage(root) {
  if (!installedElectron(root)) process.env.ELECTRON_OVERRIDE_DIST_PATH = join(root, 'tools/chromium-host')
  const folder = await mkdtemp(join(tmpdir(), 'brevier-bench-'))
  try {
    const app = await _electron.launch({ args: [root, `--user-data-dir=${folder}`] })
    try {
      const page = await app.firstWindow()
      await page.locator('html[data-ready="true"]').waitFor()
      await page.keyboard.press('Control+3')
      await page.getByText('every line found in the PDF').waitFor()
      const times = await page.evaluate(changing, rounds)
      const most = Math.max(...times)
      return [{ what: 'A change of the page until its new picture is in view', found: `${ms(median(times))}, at most ${ms(most)} of ${rounds}`, floor: 'within 500 ms', holds: most <= 500 }]
    } finally {
      await app.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
