import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{domain,electron,renderer,tests,tools}/**/*.test.{ts,tsx,mjs}'],
    exclude: ['tests/journeys/**'],
    // Most of the time is spent waiting for disks and browsers.
    maxWorkers: '100%',
    // No verdict of any test: only that a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
