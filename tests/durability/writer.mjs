// Does act after act until it is killed, and acknowledges each on standard output once the store has answered.
//   node writer.mjs store <built store> <briefings folder> <data folder> [first act]
//   node writer.mjs plain <file>      the control: the same state by fs.writeFile
import { writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { idAt, perform, stateAfter } from './acts.mjs'
import { opener } from './store.mjs'

const [how, where, home, folder, first = '1'] = process.argv.slice(2)
const doAct = how === 'store' ? await throughTheStore() : n => writeFile(where, JSON.stringify(stateAfter(n)))
for (let n = Number(first); ; n++) {
  const failure = await doAct(n)
  writeSync(1, `${failure ?? n}\n`)
  if (failure) break
}

async function throughTheStore() {
  let at = 1
  const store = await (await opener(where, home))(folder, () => idAt(at))
  return async n => {
    at = n
    const result = await perform(store, n)
    return result.ok ? undefined : result.failure.kind
  }
}
