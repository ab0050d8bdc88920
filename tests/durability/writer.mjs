// Does act after act until it is killed; says on standard output when each begins (">7") and, once the store has answered,
// that it is done ("7"). The umask is 0: what is private must be so by itself.
//   node writer.mjs store <built store> <briefings folder> <data folder> [most acts [the one act, once it is told to]]
//   node writer.mjs earlier <built store> <briefings folder> <data folder>   notes on a library of an earlier schema
//   node writer.mjs plain <file>      a control: the same state by fs.writeFile
//   node writer.mjs lowdb - - <file> [most acts]      a control: the same state by lowdb as shipped
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { idAt, perform, stateAfter } from './acts.mjs'
import { noteOn } from './fixtures.mjs'
import { opener } from './opener.mjs'

process.umask(0)
const plainActs = 80
const [how, where, home, folder, most = how === 'plain' ? plainActs : Infinity, only = null] = process.argv.slice(2)
const ways = {
  store: async () => {
    let at = 1
    const store = await open(() => idAt(at))
    return async n => {
      at = n
      return await perform(store, n, join(home, 'library.brevier'))
    }
  },
  earlier: async () => {
    const store = await open()
    return n => noteOn(store, n)
  },
  lowdb: async () => {
    const { JSONFilePreset } = await import('lowdb/node')
    const low = await JSONFilePreset(folder, stateAfter(0))
    return async n => {
      low.data = stateAfter(n)
      await low.write()
      return { ok: true }
    }
  },
  over: async () => {
    await writeFile(folder, 'old'.repeat(20_000))
    return async () => {
      await writeFile(folder, 'new'.repeat(20_000))
      return { ok: true }
    }
  },
  plain: async () => {
    // Ready beforehand, so that nearly all the time it is killed in is time it writes in.
    const texts = Array.from({ length: plainActs }, (_, n) => JSON.stringify(stateAfter(n + 1)))
    return async n => {
      await writeFile(where, texts[n - 1])
      return { ok: true }
    }
  }
}

async function open(newId) {
  return await (await opener(where, home))(folder, newId)
}

if (only === null) writeSync(1, '>0\n')
const doAct = await ways[how]()
if (only !== null) writeSync(1, '>0\n')
if (only !== null) {
  await once(process.stdin, 'data')
  const { ok, failure } = await doAct(Number(only))
  writeSync(1, `${ok ? only : failure.kind}\n`)
  process.exit()
}
for (let n = 1; n <= Number(most); n++) {
  writeSync(1, `>${n}\n`)
  const { ok, failure } = await doAct(n)
  writeSync(1, `${ok ? n : failure.kind}\n`)
  if (!ok) process.exit()
}
// Done, and holding the folder still, until it is killed.
await after(2 ** 31 - 1)
