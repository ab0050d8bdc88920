// Draws resources/icons/icon.svg as PNGs with a Chromium: `node tools/icons/make-icons.mjs`.
// electron-builder makes the .ico and .icns from the largest; Linux takes the folder of sizes.
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const { findChromium } = createRequire(import.meta.url)('../chromium-host/chromium/find.cjs')
const icons = join(import.meta.dirname, '../../resources/icons')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

const svg = await readFile(join(icons, 'icon.svg'), 'utf8')
const { executable, environment } = await findChromium({ headless: true })
const browser = await chromium.launch({ executablePath: executable, env: { ...process.env, ...environment } })
try {
  const page = await browser.newPage()
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`)
  await mkdir(join(icons, 'sizes'), { recursive: true })
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.screenshot({ path: join(icons, 'sizes', `${size}x${size}.png`), omitBackground: true })
  }
} finally {
  await browser.close()
}
console.log(`Drew ${sizes.length} sizes into ${icons}`)
