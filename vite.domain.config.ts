import { resolve } from 'node:path'
import { defineConfig } from 'vite'

// The domain as a plain library, so that anyone can measure it with Node alone.
export default defineConfig({
  build: {
    outDir: 'out/domain',
    minify: false,
    lib: { entry: resolve('domain/index.ts'), formats: ['es'], fileName: 'index' }
  }
})
