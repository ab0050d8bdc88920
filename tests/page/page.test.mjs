// A share of `npm run prove:page`: sixty pages of every sort of article, and the controls that show that the judge sees.
import { expect, it } from 'vitest'
import { controls } from './controls.mjs'
import { fillOf } from './judge.mjs'
import { casesOf, openDomain, printAll } from './prove.mjs'
import { startPress } from './press.mjs'
import { optionsOf } from './cases.mjs'

const patience = 400_000

it('keeps its word on sixty pages of every sort, and fills those from which something is left out', { timeout: patience }, async () => {
  const cases = await casesOf({ articles: 58, pages: 2, seed: 1 })
  const spread = cases.filter(({ file }, index) => file.sort !== 'very long' && index % 2 === (file.sort === 'real' ? 0 : 1)).slice(0, 60)
  const results = []
  await printAll(spread, result => results.push(result))
  expect(results.flatMap(({ id, sort, faults }) => faults.map(fault => `${id} (${sort}): ${fault}`))).toEqual([])
  const full = results.filter(({ leftOut }) => leftOut > 0)
  expect(full.length).toBeGreaterThan(20)
  expect(full.filter(({ fill }) => fill >= 0.92).length / full.length).toBeGreaterThanOrEqual(0.95)
})

it('gives the same bytes for the same input, in two processes and on two days', { timeout: patience }, async () => {
  const [{ file, row, seed }] = await casesOf({ articles: 58, pages: 1, seed: 1 })
  const { article, brief, compose } = (await openDomain())(file)
  const madeIn = async (zone, printedOn = '2026-11-28') => {
    const press = await startPress({ ...process.env, TZ: zone })
    const { page } = await press.make(compose(article, brief, { ...optionsOf(row, article, seed), printedOn }))
    await press.close()
    return page.pdf
  }
  // Twenty-five hours apart: it is never the same day in both.
  const [west, east, later] = [await madeIn('Pacific/Pago_Pago'), await madeIn('Pacific/Kiritimati'), await madeIn('UTC', '2026-11-29')]
  expect(Buffer.compare(west, east)).toBe(0)
  expect(Buffer.compare(west, later)).not.toBe(0)
})

it('sees each fault on a page that has it, and none on the page as it is', { timeout: patience }, async () => {
  for (const { name, faults, isSpoilt } of await controls()) {
    if (isSpoilt) expect(faults, name).not.toEqual([])
    else expect(faults, name).toEqual([])
  }
})

it('counts the gap above the foot as not filled', () => {
  const words = [{ str: 'a line', y: 400 }, { str: 'Verbatim extract of', y: 60 }]
  expect(fillOf({ words, height: 842 }, { large: false })).toBeCloseTo(1 - (340 - 28) / (842 - 85), 2)
})
