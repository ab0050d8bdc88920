import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

// The journeys run on the real Electron where its binary is installed, and on the Chromium host elsewhere.
const isReal = existsSync(resolve('node_modules/electron/path.txt')) && process.env['BREVIER_HOST'] !== 'chromium'
if (!isReal) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = resolve('tools/chromium-host')
if (process.env['TEST_WORKER_INDEX'] === undefined) {
  console.log(`Journeys on ${isReal ? 'the real Electron' : 'the Chromium host (Electron\'s binary is not installed)'}`)
}

export default defineConfig({
  testDir: 'tests/journeys',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results'
})
