import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['{domain,electron,renderer,tests,tools}/**/*.test.{ts,tsx,mjs}'], exclude: ['tests/journeys/**'] }
})
