// Several processes at one data folder: each opens it, writes if it may and reads if it may not, and goes; some are killed.
// Two must never hold it at once, and no note that was acknowledged may be lost.
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { valueOf } from './acts.mjs'
import { wrongOnDisk } from './kill.mjs'

const worker = fileURLToPath(new URL('process.mjs', import.meta.url))
const atOnce = 4

/** Starts a process; it is killed after `life` ms, or ends by itself. @returns what it said */
async function runOne(args, life) {
  const child = spawn(process.execPath, [worker, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise(resolve => child.once('close', resolve))
  const lines = []
  createInterface(child.stdout).on('line', line => lines.push(line.split(' ')))
  if (life !== null) void after(life).then(() => child.kill('SIGKILL'))
  await gone
  return lines
}

/** When each process held the folder: from its "holds" to its "leaves", or to the last it said. Times are the system's own. */
const holdings = lines => lines.flatMap(([word, time], at) => {
  if (word !== 'holds') return []
  const rest = lines.slice(at)
  const left = rest.findIndex(([next]) => next === 'leaves')
  return [[BigInt(time), BigInt(rest.at(left).at(-1))]]
})

function overlapsIn(spans) {
  const sorted = spans.toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
  return sorted.slice(1).filter(([start], at) => start < sorted[at][1]).length
}

/** One round: four processes at once, one of them killed, and a look at what is left. */
async function round({ file, home, open }, number, isBroken) {
  const folder = join(home, 'shared')
  const lives = Array.from({ length: atOnce }, (_, at) => (at === 0 ? 300 + Math.random() * 1200 : null))
  const ended = await Promise.all(lives.map((life, at) => runOne([file, home, folder, `${number}-${at}`, isBroken ? 'broken' : 'whole'], life)))
  const said = word => ended.flatMap(lines => lines.filter(([first]) => first === word))
  const store = await open(folder)
  try {
    const { notes, restored } = valueOf(await store.readArticle('bundled-one'))
    const there = new Set(notes.map(({ id }) => id))
    const torn = [...said('torn').map(words => words.slice(1).join(' ')), ...restored.map(({ what }) => `mended: ${what}`), await wrongOnDisk(folder)]
    return {
      overlaps: overlapsIn(ended.flatMap(holdings)),
      lost: said('saved').filter(([, id]) => !there.has(id)).length,
      torn: torn.filter(what => what !== null),
      saved: said('saved').length, refused: said('refused').length, wrote: said('wrote').length
    }
  } catch (error) {
    return { overlaps: 0, lost: 0, torn: [error.message], saved: 0, refused: 0, wrote: 0 }
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function rounds(store, count, isBroken) {
  const sums = { overlaps: 0, lost: 0, torn: [], saved: 0, refused: 0, wrote: 0 }
  for (let number = 0; number < count; number++) {
    const { torn, ...counts } = await round(store, number, isBroken)
    for (const [name, found] of Object.entries(counts)) sums[name] += found
    sums.torn.push(...torn.map(what => `round ${number + 1}: ${what}`))
  }
  return sums
}

/** @param trials how many rounds of four processes each */
export async function prove(store, { trials = 40, isBroken = false } = {}) {
  const { overlaps, lost, torn, saved, refused, wrote } = await rounds(store, trials, isBroken)
  const control = await rounds(store, Math.min(trials, 5), true)
  const broken = control.overlaps + control.lost + control.torn.length
  return {
    title: `Several processes: ${atOnce} at once on one data folder, one of them killed`,
    rows: [
      { what: `${trials} rounds: times that two held the folder at once`, found: overlaps, wanted: '0', ok: overlaps === 0 },
      { what: `of ${saved} notes acknowledged: lost`, found: lost, wanted: '0', ok: lost === 0 && saved > 0 },
      { what: 'torn, mended, left behind or open to others', found: torn.length, wanted: '0', ok: torn.length === 0, failures: torn },
      { what: `writes tried by a process that only reads: accepted (${refused} refused)`, found: wrote, wanted: '0', ok: wrote === 0 && refused > 0 },
      { what: 'control, the lock taken away before each opening: two at once, notes lost, or files torn', found: broken, wanted: 'more than 0', ok: broken > 0 }
    ]
  }
}
