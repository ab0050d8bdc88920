// The store as JavaScript, bundled as the app bundles it, for proofs that run in a plain Node.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { bundledFile } from './acts.mjs'
import { opener } from './opener.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the store, gives it and a folder to work in to `use`, and clears both away. */
export async function withStore(use) {
  const home = await mkdtemp(join(tmpdir(), 'brevier-durability-'))
  try {
    await writeFile(join(home, 'one.md'), bundledFile)
    await build({
      configFile: false, root, logLevel: 'error',
      build: {
        outDir: join(home, 'store'), ssr: join(root, 'electron/store/store.ts'), minify: false,
        rolldownOptions: { output: { entryFileNames: 'store.mjs' } }
      },
      ssr: { noExternal: true }
    })
    const file = join(home, 'store/store.mjs')
    return await use({ home, file, open: await opener(file, home) })
  } finally {
    await rm(home, { recursive: true })
  }
}
