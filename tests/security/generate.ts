// Calls made by chance, always the same for the same seed: of the shape that the contract asks for, read from its schemas,
// or bent out of it.
import type { GenericSchema } from 'valibot'
import { recoveryCode } from '../../domain/lock/recovery-code'

/** A number in [0, 1), then the next. */
export type Chance = () => number

/** Mulberry32: 32 bits of state, enough for a test. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const pick = <T>(from: readonly T[], chance: Chance): T => from[Math.floor(chance() * from.length)]!

/** A word that stands in every text made here: where it turns up, something that was sent has been repeated. */
export const canary = 'Zwischenrufer'

/** What sets the lock, and nearly always opens it: by chance alone nobody would meet it, and the library would stay locked. */
export const passphrase = `${canary} behind the curtain`
export const recovery = recoveryCode(new Uint8Array(16).fill(7))
const secrets: Readonly<Record<string, string>> = { passphrase, recovery }

/** A valibot schema as far as a value can be made from it. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly items?: readonly Shape[]
  readonly item?: Shape
  readonly wrapped?: Shape
  readonly key?: Shape
  readonly value?: Shape
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly pipe?: readonly (Shape & { readonly requirement?: unknown })[]
}

/** Ids that some calls must share, so that they meet the same article and note. */
const ids = ['bundled-peacekeepers', 'note-1', 'note-2', 'note-3']

function madeText({ pipe = [] }: Shape, chance: Chance): string {
  const asks = (type: string) => pipe.find(action => action.type === type)
  if (asks('iso_timestamp')) return `2026-01-0${1 + Math.floor(chance() * 9)}T10:00:00.000Z`
  if (asks('iso_date')) return '2026-01-01'
  if (asks('regex')) return pick(ids, chance)
  if (asks('min_length')) return passphrase
  if (asks('check')) return recovery
  const most = Number(asks('max_length')?.requirement ?? 100)
  return `${canary} ${'and more '.repeat(Math.floor(chance() * 5))}`.slice(0, most)
}

function madeNumber({ pipe = [] }: Shape, chance: Chance): number {
  const bound = (type: string, otherwise: number) => Number(pipe.find(action => action.type === type)?.requirement ?? otherwise)
  const least = bound('min_value', 0)
  const made = least + chance() * (bound('max_value', least + 1000) - least)
  return pipe.some(({ type }) => type === 'safe_integer' || type === 'integer') ? Math.floor(made) : made
}

/** A span that ends where it may, blocks that cover their text, a secret that opens: what a shape alone does not ask for. */
function checked(made: Record<string, unknown>, chance: Chance): Record<string, unknown> {
  const secret = secrets[String(made['kind'])]
  if (secret !== undefined && 'text' in made) return { ...made, text: chance() < 0.9 ? secret : made['text'] }
  if (typeof made['start'] === 'number' && typeof made['end'] === 'number') return { ...made, end: Math.max(made['start'], made['end']) }
  if (typeof made['text'] !== 'string' || !('blocks' in made)) return made
  return { ...made, blocks: [{ kind: 'paragraph', span: { start: 0, end: made['text'].length } }] }
}

const makers: Readonly<Record<string, (shape: Shape, chance: Chance) => unknown>> = {
  string: madeText,
  number: madeNumber,
  boolean: (_shape, chance) => chance() < 0.5,
  null: () => null,
  literal: ({ literal }) => literal,
  picklist: ({ options }, chance) => pick(options!, chance),
  array: ({ item }, chance) => Array.from({ length: 1 + Math.floor(chance() * 3) }, () => made(item!, chance)),
  instance: () => new Uint8Array([1, 2, 3]),
  any: () => canary,
  unknown: () => canary
}

/** A value of a shape. @throws where no value of such a shape can be made yet */
function made(shape: Shape, chance: Chance): unknown {
  if (shape.wrapped) return chance() < 0.2 ? (shape.type === 'nullable' ? null : undefined) : made(shape.wrapped, chance)
  if (shape.entries) return checked(Object.fromEntries(Object.entries(shape.entries).map(([key, part]) => [key, made(part, chance)])), chance)
  if (shape.items) return shape.items.map(part => made(part, chance))
  if (shape.type === 'union' || shape.type === 'variant') return made(pick(shape.options!, chance) as Shape, chance)
  if (shape.type === 'record') return { [String(made(shape.key!, chance))]: made(shape.value!, chance) }
  const make = makers[shape.type]
  if (make === undefined) throw new Error(`No value of the shape ${shape.type} can be made: teach tests/security/generate.ts`)
  return make(shape, chance)
}

/** Arguments of the shape that is asked for. */
export const validArguments = (schema: GenericSchema, chance: Chance): unknown[] => made(schema, chance) as unknown[]

const circle: Record<string, unknown> = { canary }
circle['self'] = circle

/** What nobody sends who means well. */
const nasty: readonly (() => unknown)[] = [
  () => undefined, () => null, () => NaN, () => -0, () => Infinity, () => -1, () => 2 ** 53, () => 0.1, () => 10n, () => true, () => '',
  () => canary, () => `${canary}/../../${canary}`, () => `${canary}\0\u202e\ud800`, () => canary.repeat(20_000), () => [], () => ({}), () => [[[[canary]]]],
  () => circle, () => new Map([[canary, canary]]), () => new Set([canary]), () => new Date(NaN), () => /x/, () => new Uint8Array(1000), () => new Error(canary),
  () => JSON.parse(`{"__proto__":{"ok":true,"${canary}":1}}`) as unknown, () => ({ constructor: { prototype: { ok: true } }, toString: canary }),
  () => Object.create(null) as unknown, () => Array.from({ length: 200_000 }, () => 0), () => 'constructor', () => '__proto__', () => 'CON', () => '.'
]

type Parts = Record<string, unknown>

/** The same arguments with one place of them bent: replaced, taken away, or given what nobody asked for. */
export function bent(args: readonly unknown[], chance: Chance): unknown[] {
  const copy = structuredClone(args) as unknown[]
  const places: [Parts, string][] = []
  const look = (on: object) => {
    for (const key of Object.keys(on)) {
      places.push([on as Parts, key])
      const value = (on as Parts)[key]
      if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) look(value)
    }
  }
  look(copy)
  if (places.length === 0 || chance() < 0.15) return [...copy, pick(nasty, chance)()]
  const [on, key] = pick(places, chance)
  const way = chance()
  if (way < 0.15) delete on[key]
  else if (way < 0.3) Object.defineProperty(on, pick(['__proto__', 'constructor', 'extra', canary], chance), { value: pick(nasty, chance)(), enumerable: true })
  else on[key] = pick(nasty, chance)()
  return copy
}
