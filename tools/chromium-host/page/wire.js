'use strict'
// Values as JSON can hold them, and back as structured clone would copy them; cycles and shared references are kept. Runs
// in Node, and in the page as part of one script. Not text yet: the message that carries them becomes text once, as text
// within text doubles what has to cross.
const nodeBuffer = globalThis.Buffer
const errorTypes = { TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError }
const kindOf = value => Object.prototype.toString.call(value).slice(8, -1)

function textOfBytes(bytes) {
  if (nodeBuffer) return nodeBuffer.from(bytes).toString('base64')
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode.apply(null, bytes.subarray(i, i + 0x8000))
  return btoa(text)
}

function bytesOfText(text) {
  return nodeBuffer ? Uint8Array.from(nodeBuffer.from(text, 'base64')) : Uint8Array.from(atob(text), c => c.charCodeAt(0))
}

function refuse(value) {
  throw new Error(`An object could not be cloned (${kindOf(value)}).`)
}

function packNumber(number) {
  if (Number.isFinite(number) && !Object.is(number, -0)) return number
  return { t: 'number', v: Object.is(number, -0) ? '-0' : String(number) }
}

function packPrimitive(value, functions) {
  switch (typeof value) {
    case 'undefined': return { t: 'undefined' }
    case 'bigint': return { t: 'bigint', v: String(value) }
    case 'number': return packNumber(value)
    case 'symbol': return refuse(value)
    case 'function': return functions ? { t: 'function', v: functions.send(value) } : refuse(value)
    default: return value
  }
}

function packObject(value, pack, functions) {
  if (ArrayBuffer.isView(value)) return { t: 'view', k: kindOf(value), v: textOfBytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
  const t = kindOf(value)
  switch (t) {
    case 'Array':
    case 'Set': return { t, v: Array.from(value, pack) }
    case 'Map': return { t, v: Array.from(value, entry => entry.map(pack)) }
    case 'Object': return { t, v: Object.fromEntries(Object.keys(value).map(key => [key, pack(value[key])])) }
    case 'Date': return { t, v: value.getTime() }
    case 'RegExp': return { t, v: [value.source, value.flags] }
    case 'ArrayBuffer': return { t, v: textOfBytes(new Uint8Array(value)) }
    case 'Error': return { t, v: [value.name, value.message, value.stack] }
    case 'Promise': return functions ? { t, v: functions.sendPromise(value) } : refuse(value)
    default: return refuse(value)
  }
}

function unpackError([name, message, stack]) {
  const error = new (errorTypes[name] ?? Error)(message)
  if (stack) error.stack = stack
  return error
}

// Made empty and filled afterwards: a member may point back to what it is a member of.
const containers = {
  Array: { make: () => [], fill: (array, member, unpack) => array.push(unpack(member)) },
  Set: { make: () => new Set(), fill: (set, member, unpack) => set.add(unpack(member)) },
  Map: { make: () => new Map(), fill: (map, [key, member], unpack) => map.set(unpack(key), unpack(member)) },
  Object: {
    make: () => ({}),
    fill(object, [key, member], unpack) {
      // Not by assignment: "__proto__" is a name like any other here.
      Object.defineProperty(object, key, { value: unpack(member), writable: true, enumerable: true, configurable: true })
    }
  }
}
const leaves = {
  view: ({ k, v }) => new globalThis[k](bytesOfText(v).buffer),
  Date: ({ v }) => new Date(v),
  RegExp: ({ v: [source, flags] }) => new RegExp(source, flags),
  ArrayBuffer: ({ v }) => bytesOfText(v).buffer,
  Error: ({ v }) => unpackError(v),
  Promise: ({ v }, functions) => functions.receivePromise(v)
}
const primitives = {
  undefined: () => undefined,
  bigint: ({ v }) => BigInt(v),
  number: ({ v }) => (v === '-0' ? -0 : Number(v)),
  function: ({ v }, functions) => functions.receive(v)
}

/** Whether JSON by itself holds a value and all in it, and nothing in it stands in two places: most that crosses is of that sort. */
function isPlain(root) {
  const seen = new Set()
  const holds = value => {
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
    if (value === null || typeof value !== 'object') return value === null || typeof value === 'string' || typeof value === 'boolean'
    const members = Object.values(value)
    const isPlainKind = Array.isArray(value) ? members.length === value.length : Object.getPrototypeOf(value) === Object.prototype
    if (!isPlainKind || seen.has(value)) return false
    seen.add(value)
    return members.every(holds)
  }
  return holds(root)
}

class Wire {
  #functions

  /**
   * @param {{ send(f: Function): number, receive(id: number): Function, sendPromise(p: Promise<unknown>): number,
   *   receivePromise(id: number): Promise<unknown> }} [functions] how functions and promises cross; without it they do not
   */
  constructor(functions) {
    this.#functions = functions
  }

  /** @throws for what cannot be cloned */
  encode(root) {
    if (isPlain(root)) return { t: 'plain', v: root }
    const seen = new Map()
    const pack = value => {
      if (value === null || typeof value !== 'object') return packPrimitive(value, this.#functions)
      if (seen.has(value)) return { t: 'seen', v: seen.get(value) }
      seen.set(value, seen.size)
      return packObject(value, pack, this.#functions)
    }
    return pack(root)
  }

  decode(root) {
    if (root?.t === 'plain') return root.v
    const seen = []
    const keep = value => {
      seen.push(value)
      return value
    }
    const unpack = packed => {
      if (packed === null || typeof packed !== 'object') return packed
      if (packed.t === 'seen') return seen[packed.v]
      if (packed.t in primitives) return primitives[packed.t](packed, this.#functions)
      if (packed.t in leaves) return keep(leaves[packed.t](packed, this.#functions))
      const { make, fill } = containers[packed.t]
      const container = keep(make())
      for (const member of packed.t === 'Object' ? Object.entries(packed.v) : packed.v) fill(container, member, unpack)
      return container
    }
    return unpack(root)
  }
}

if (typeof module !== 'undefined') module.exports = { Wire }
