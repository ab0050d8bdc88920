// Saves notes as fast as it can until it is killed, and acknowledges each on standard output once the save has answered.
//   node child-writer.mjs store <bundled store.js> <data folder> <briefings folder>
//   node child-writer.mjs plain <file>      the control: the same notes by fs.writeFile
import { writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const filler = 'x'.repeat(200_000)
const time = '2026-01-01T00:00:00.000Z'
const note = n => ({ id: `n${n % 5}`, text: `${n} ${filler}`, anchor: null, kind: 'key', tags: [], createdAt: time, changedAt: time })

const [how, where, folder, briefings] = process.argv.slice(2)
const save = how === 'store' ? await throughTheStore() : plainly()
for (let n = 1; ; n++) {
  const failure = await save(note(n))
  writeSync(1, `${failure ?? n}\n`)
  if (failure) break
}

async function throughTheStore() {
  const { openStore } = await import(pathToFileURL(where).href)
  const store = await openStore({
    folder, briefings, now: () => new Date().toISOString(), newId: () => crypto.randomUUID()
  })
  return async note => {
    const result = await store.saveNote('bundled-one', note)
    return result.ok ? null : result.failure.kind
  }
}

function plainly() {
  const notes = new Map()
  return async note => {
    notes.set(note.id, note)
    await writeFile(where, JSON.stringify({ notes: [...notes.values()] }))
    return null
  }
}
