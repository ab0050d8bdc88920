import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import react from '@vitejs/plugin-react'

// Everything is bundled (every dependency is a development dependency), so the packed app holds no node_modules.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      // Less to evaluate at start.
      minify: true,
      rolldownOptions: {
        input: { main: resolve('electron/main.ts'), brief: resolve('electron/brief.ts') },
        // Beside the entries: what they share finds the window's files by its own place.
        output: { chunkFileNames: '[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        // A sandboxed preload must be CommonJS; with "type": "module" the default would be preload.mjs.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: resolve('renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      minify: true,
      // Fonts stay files: the window's content security policy knows no data: URLs.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: resolve('renderer/index.html'), print: resolve('renderer/print.html') } }
    }
  }
})
