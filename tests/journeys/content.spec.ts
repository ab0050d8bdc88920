// `npm run prove:content` shows every payload behind every wall; `npm test` shares them out among the walls.
import { attack, type Walls } from '../security/attack'
import { payloads, type Payload } from '../security/payloads'
import { order } from '../security/views'
import { rooms } from '../walls/imports'
import { expect, test } from './brevier'

const isWhole = process.env['BREVIER_PAYLOADS'] === 'all'

const walled: Readonly<Record<string, Walls>> = {
  'with every wall standing': { policy: 'whole', textRule: true },
  'with the content security policy taken away': { policy: 'none', textRule: true },
  'with every text taken for markup': { policy: 'whole', textRule: false },
  'with every text taken for markup, behind Trusted Types alone': { policy: 'types', textRule: false },
  'with every text taken for markup, behind the policy without Trusted Types': { policy: 'untyped', textRule: false }
}
const names = Object.keys(walled)

/** The payloads of one of the walls' names: each is met somewhere, and every so manyth of each class everywhere. */
const shareOf = (name: string): readonly Payload[] => payloads.filter(({ id }) => isWhole || id % names.length === names.indexOf(name))

test('every room of the app is among the views, and every payload behind some wall', () => {
  expect(rooms.filter(room => !order.includes(room))).toEqual([])
  expect(new Set(names.flatMap(shareOf)).size).toBe(payloads.length)
})

for (const [name, walls] of Object.entries(walled)) test(`nothing of ${shareOf(name).length} payloads runs or is asked for ${name}`, async ({ dataFolder }) => {
  test.setTimeout(300_000)
  const given = shareOf(name)
  const { ran, asked, dialogs, shown, isArticlePrinted } = await attack(dataFolder, walls, given)
  expect({ ran: [...ran], asked: [...asked], dialogs }).toEqual({ ran: [], asked: [], dialogs: [] })
  for (const place of ['reader', 'reader of Markdown', 'notes', 'print document of an article'] as const) expect([place, shown.get(place)! >= given.length]).toEqual([place, true])
  for (const place of ['library', 'intake', 'search', 'brief', 'notebook', 'print document'] as const) expect([place, shown.get(place)! > given.length / 25]).toEqual([place, true])
  if (walls.textRule) expect(isArticlePrinted).toBe(true)
})

test('they do run, and do ask, where all walls are gone (the control)', async ({ dataFolder }) => {
  test.setTimeout(300_000)
  const given = isWhole ? payloads : shareOf(names[0]!)
  const { ran, asked } = await attack(dataFolder, { policy: 'none', textRule: false }, given)
  const hit = given.filter(({ id }) => ran.has(id) || asked.has(id))
  const classes = [...new Set(payloads.map(payload => payload.class))]
  const perClass = classes.map(name => `${name} ${hit.filter(payload => payload.class === name).length}`)
  console.log(`${ran.size} ran, ${asked.size} were asked for, ${hit.length} of ${given.length}: ${perClass.join(', ')}`)
  expect(classes.filter(name => !hit.some(payload => payload.class === name))).toEqual([])
  expect(hit.length).toBeGreaterThan(given.length / 2)
})
