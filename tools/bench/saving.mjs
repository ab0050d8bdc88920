// What a durable save costs beyond what the disk asks of any: the store's note against a bare write, sync, rename and
// sync of the folder.
import { randomUUID } from 'node:crypto'
import { mkdtemp, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { compare, ms } from './statistics.mjs'

async function loadStore(root, folder) {
  await build({
    configFile: false, root, logLevel: 'error',
    build: {
      outDir: join(folder, 'store'), ssr: join(root, 'electron/store/store.ts'), minify: false,
      rolldownOptions: { output: { entryFileNames: 'store.mjs' } }
    },
    ssr: { noExternal: true }
  })
  return import(pathToFileURL(join(folder, 'store/store.mjs')).href)
}

async function writeBarely(folder, text) {
  const file = join(folder, 'bare.json')
  const handle = await open(`${file}.tmp`, 'w', 0o600)
  await handle.writeFile(text)
  await handle.sync()
  await handle.close()
  await rename(`${file}.tmp`, file)
  if (process.platform === 'win32') return
  const parent = await open(folder, 'r')
  await parent.sync()
  await parent.close()
}

const valueOf = result => {
  if (!result.ok) throw new Error(`The store said ${JSON.stringify(result.failure)}`)
  return result.value
}

/** Saving a note: what it takes, and how many times a bare durable write that is. */
export async function measureSaving(root) {
  const folder = await mkdtemp(join(tmpdir(), 'brevier-bench-'))
  const { openStore } = await loadStore(root, folder)
  const now = () => new Date().toISOString()
  const store = await openStore({ folder: join(folder, 'library'), briefings: join(root, 'resources/briefings'), now, newId: randomUUID })
  try {
    const [article] = valueOf(await store.open()).articles
    const note = { id: randomUUID(), anchor: null, kind: 'key', text: 'Ask for the figures behind this.', tags: [], createdAt: now(), changedAt: now() }
    const bare = JSON.stringify({ version: 1, data: { notes: [note] } })
    const save = async () => valueOf(await store.saveNote(article.id, { ...note, changedAt: now() }))
    await save()
    const { ours, ratio } = await compare(save, () => writeBarely(folder, bare), 41)
    return [{ what: 'Saving a note, as a multiple of a bare durable write', found: `${ratio.toFixed(1)} (${ms(ours)})`, floor: '' }]
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
}
