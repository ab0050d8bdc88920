import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'

/** Writes down which packages came into a bundle, in out/bundled: the bill of materials is made of what is really there. */
const listPackages = (name: string): Plugin => ({
  name: 'list-packages',
  generateBundle(_options, bundle) {
    const files = Object.values(bundle).flatMap(part => (part.type === 'chunk' ? part.moduleIds : part.originalFileNames))
    const packages = files.map(file => /.*[\\/]?node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1]?.replace('\\', '/'))
    mkdirSync(resolve('out/bundled'), { recursive: true })
    writeFileSync(resolve(`out/bundled/${name}.json`), JSON.stringify([...new Set(packages)].filter(found => found !== undefined).sort()))
  }
})

// Everything is bundled (every dependency is a development dependency), so the packed app holds no node_modules.
export default defineConfig({
  main: {
    plugins: [listPackages('main')],
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
    plugins: [listPackages('preload')],
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
    plugins: [react(), listPackages('renderer')],
    worker: { format: 'es', plugins: () => [listPackages('worker')] },
    build: {
      minify: true,
      // Fonts stay files: the window's content security policy knows no data: URLs.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: resolve('renderer/index.html'), print: resolve('renderer/print.html'), 'print-article': resolve('renderer/print-article.html') } }
    }
  }
})
