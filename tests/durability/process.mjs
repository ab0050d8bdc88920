// One of several processes at a data folder (see processes.mjs): opens it again and again, says what it may and did.
//   node process.mjs <built store> <briefings folder> <data folder> <its name> whole|broken
import { writeSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { opener } from './opener.mjs'

process.umask(0)
const [file, home, folder, name, how] = process.argv.slice(2)
const open = await opener(file, home)
const say = (...words) => writeSync(1, `${words.join(' ')}\n`)
const now = () => process.hrtime.bigint()
const time = '2026-01-01T00:00:00.000Z'
const noteOf = id => ({ id, anchor: null, kind: 'key', text: `${id} ${'x'.repeat(2000)}`, tags: [], createdAt: time, changedAt: time })

for (let turn = 0; turn < 8; turn++) {
  if (how === 'broken') await rm(join(folder, 'lock'), { force: true })
  const store = await open(folder)
  const opened = await store.open()
  if (opened.value.readOnly === null) await write(store, turn)
  else await read(store, turn)
  await store.close()
}

/** Says that it holds the folder only while it surely does: opened before, closed after. */
async function write(store, turn) {
  say('holds', now())
  for (let count = 0; count < 6; count++) {
    const id = `${name}-${turn}-${count}`
    const { ok, failure } = await store.saveNote('bundled-one', noteOf(id))
    if (ok) say('saved', id, now())
    else say('torn', `saving: ${JSON.stringify(failure)}`)
  }
  say('leaves', now())
}

async function read(store, turn) {
  for (let count = 0; count < 6; count++) {
    const { ok, value, failure } = await store.readArticle('bundled-one')
    const isWhole = ok && value.restored.length === 0 && value.notes.every(({ id, text }) => text === noteOf(id).text)
    if (!isWhole) say('torn', `reading: ${JSON.stringify(ok ? value.restored : failure)}`)
  }
  const { ok, failure } = await store.saveNote('bundled-one', noteOf(`${name}-${turn}-r`))
  if (ok) say('wrote')
  else if (failure.kind === 'read-only') say('refused')
  else say('torn', `refusing: ${JSON.stringify(failure)}`)
}
