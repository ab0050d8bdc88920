// What a run found, in words and numbers.
import { readFile, writeFile } from 'node:fs/promises'
import { cpus, release } from 'node:os'
import path from 'node:path'

const doc = path.resolve(import.meta.dirname, '../../docs/page.md')
const mark = '<!-- figures -->'
const percent = share => `${(100 * share).toFixed(1)} %`
const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]

/** How many pairs of two choices were printed, of how many there are. */
function pairsOf(results) {
  const pairs = new Set()
  const values = {}
  for (const { row, sort } of results) {
    const all = Object.entries({ ...row, sort })
    for (const [name, value] of all) (values[name] ??= new Set()).add(value)
    all.forEach(([a, x], index) => all.slice(index + 1).forEach(([b, y]) => pairs.add(`${a}=${x}&${b}=${y}`)))
  }
  const sizes = Object.values(values).map(({ size }) => size)
  const possible = sizes.reduce((sum, size, index) => sum + size * sizes.slice(index + 1).reduce((rest, other) => rest + other, 0), 0)
  return { found: pairs.size, possible }
}

/** Figures of a run as Markdown, and whether it holds. `took` is in minutes; `null` for a run that went on from an earlier one. */
export function figuresOf(results, cases, { times, took }) {
  const failures = results.filter(({ faults }) => faults.length > 0)
  const full = results.filter(({ leftOut, fill }) => leftOut > 0 && fill !== undefined)
  const filled = full.filter(({ fill }) => fill >= 0.92)
  const exceptions = full.filter(({ fill }) => fill < 0.92)
  const pairs = pairsOf(results)
  const row = (what, found, wanted, holds) => ({ holds, line: `| ${what} | ${found}${holds ? '' : ' **missed**'} | ${wanted} |` })
  const seconds = list => (list.length === 0 ? 'none' : `${(quantile(list, 0.5) / 1000).toFixed(2)} s, at most ${(Math.max(...list) / 1000).toFixed(2)} s`)
  const rows = [
    row('Pages printed and judged', `${results.length} of ${new Set(results.map(({ id }) => id.split('.')[0])).size} articles`, `${cases.length}`, results.length === cases.length),
    row('Pairs of choices among them', `${pairs.found} of ${pairs.possible}`, 'all', pairs.found === pairs.possible),
    row('Pages with a fault', failures.length, '0', failures.length === 0),
    row('Pages with something left out that are filled to 92 %', `${filled.length} of ${full.length} (${full.length === 0 ? '–' : percent(filled.length / full.length)})`, 'at least 95 %', full.length === 0 || filled.length / full.length >= 0.95),
    row('Things left out that were printed all the same, to see whether they fit', `${results.reduce((sum, { tried = 0 }) => sum + tried, 0)}, on ${results.filter(({ tried }) => tried > 0).length} pages`, 'none fits', failures.every(({ faults }) => !faults.some(fault => fault.includes('fit')))),
    ...(took === null ? [] : [row('Time of the whole run', `${took.toFixed(1)} min`, 'under 25 min', took < 25)]),
    row('Time of a page of about 1,000 words, briefing included', seconds(times.thousand), 'at most 1.5 s', Math.max(...times.thousand) <= 1500),
    row('Time of a page of 200,000 words', seconds(times.longest), 'at most 4 s', Math.max(...times.longest) <= 4000),
    row('Time of the first page, for which a window is opened', seconds([times.first]), '', true)
  ]
  const exceptionLines = exceptions.map(({ id, sort, row: choices, fill, leftOut, next }) =>
    `- ${id} (${sort}; ${Object.values(choices).join(', ')}): ${percent(fill)}, ${leftOut} left out, first ${next}`)
  const text = [
    '| What | Found | Wanted |', '| --- | --- | --- |', ...rows.map(({ line }) => line), '',
    ...(exceptionLines.length === 0 ? [] : ['Less filled, with what did not fit:', '', ...exceptionLines, '']),
    ...failures.slice(0, 40).map(({ id, sort, faults }) => `- ${id} (${sort}): ${faults.join('; ')}`)
  ].join('\n')
  return { text, holds: rows.every(({ holds }) => holds) }
}

/** What came of the spoilt pages, as Markdown, and whether each was seen. */
export function controlsText(results) {
  const holds = results.every(({ isSpoilt, faults }) => isSpoilt === faults.length > 0)
  const rows = results.map(({ name, faults, isSpoilt, isRefused }) =>
    `| ${name} | ${faults.length === 0 ? `nothing${isSpoilt ? ' **missed**' : ''}` : faults[0]} | ${isRefused ? 'refuses it' : isSpoilt ? '' : 'lets it pass'} |`)
  return { text: ['| Spoilt with | The judge says | The app itself |', '| --- | --- | --- |', ...rows].join('\n'), holds }
}

export async function writeFigures(text) {
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${process.platform} ${release()}, Node ${process.versions.node}`
  const head = (await readFile(doc, 'utf8')).split(mark)[0]
  await writeFile(doc, `${head}${mark}\n\nMeasured ${new Date().toISOString().slice(0, 10)} on ${machine}.\n\n${text.trimEnd()}\n`)
}
