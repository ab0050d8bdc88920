// `npm run prove:content`: every payload behind every wall.
import type { PlaywrightTestConfig } from '@playwright/test'
import base from '../../playwright.config'

process.env['BREVIER_PAYLOADS'] = 'all'

export default {
  ...base, testDir: '../journeys', testMatch: ['content.spec.ts', 'saved-page.spec.ts'], outputDir: '../../test-results', workers: 1
} satisfies PlaywrightTestConfig as PlaywrightTestConfig
