'use strict'
/**
 * Values as text, as structured clone would copy them; cycles and shared references are kept. Runs in Node and in the
 * page, where it is part of one script.
 * @param {{ send(f: Function): number, receive(id: number): Function, sendPromise(p: Promise<unknown>): number,
 *   receivePromise(id: number): Promise<unknown> }} [functions] how functions and promises cross; without it they do not
 */
function createWire(functions) {
  const errors = { TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError }
  const kindOf = value => Object.prototype.toString.call(value).slice(8, -1)
  const inNode = typeof Buffer !== 'undefined'

  const toText = bytes => {
    if (inNode) return Buffer.from(bytes).toString('base64')
    let text = ''
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode.apply(null, bytes.subarray(i, i + 0x8000))
    return btoa(text)
  }
  const toBytes = text => (inNode ? Uint8Array.from(Buffer.from(text, 'base64')) : Uint8Array.from(atob(text), c => c.charCodeAt(0)))

  const refuse = value => {
    throw new Error(`An object could not be cloned (${kindOf(value)}).`)
  }

  const packPrimitive = value => {
    switch (typeof value) {
      case 'undefined': return { t: 'undefined' }
      case 'bigint': return { t: 'bigint', v: String(value) }
      case 'function': return functions ? { t: 'function', v: functions.send(value) } : refuse(value)
      case 'symbol': return refuse(value)
      case 'number': return Number.isFinite(value) && !Object.is(value, -0) ? value : { t: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
      default: return value
    }
  }

  const packObject = (value, pack) => {
    if (Array.isArray(value)) return { t: 'Array', v: Array.from(value, pack) }
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      return { t: 'view', k: kindOf(value), v: toText(bytes) }
    }
    const kind = kindOf(value)
    switch (kind) {
      case 'Date': return { t: kind, v: value.getTime() }
      case 'RegExp': return { t: kind, v: [value.source, value.flags] }
      case 'Map': return { t: kind, v: Array.from(value, entry => entry.map(pack)) }
      case 'Set': return { t: kind, v: Array.from(value, pack) }
      case 'ArrayBuffer': return { t: kind, v: toText(new Uint8Array(value)) }
      case 'Error': return { t: kind, v: [value.name, value.message, value.stack] }
      case 'Promise': return functions ? { t: kind, v: functions.sendPromise(value) } : refuse(value)
      case 'Object': return { t: kind, v: Object.keys(value).map(key => [key, pack(value[key])]) }
      default: return refuse(value)
    }
  }

  function encode(root) {
    const seen = new Map()
    const pack = value => {
      if (value === null || typeof value !== 'object') return packPrimitive(value)
      if (seen.has(value)) return { t: 'seen', v: seen.get(value) }
      seen.set(value, seen.size)
      return packObject(value, pack)
    }
    return JSON.stringify(pack(root))
  }

  const unpackError = ([name, message, stack]) => {
    const error = new (errors[name] ?? Error)(message)
    if (stack) error.stack = stack
    return error
  }

  // Numbered before their members are unpacked, as they were packed: a member may point back to them.
  const unpackers = {
    undefined: () => undefined,
    bigint: packed => BigInt(packed.v),
    number: packed => (packed.v === '-0' ? -0 : Number(packed.v)),
    function: packed => functions.receive(packed.v),
    seen: (packed, unpack, seen) => seen[packed.v],
    Array: (packed, unpack, seen) => {
      const array = []
      seen.push(array)
      for (const member of packed.v) array.push(unpack(member))
      return array
    },
    Map: (packed, unpack, seen) => {
      const map = new Map()
      seen.push(map)
      for (const [key, member] of packed.v) map.set(unpack(key), unpack(member))
      return map
    },
    Set: (packed, unpack, seen) => {
      const set = new Set()
      seen.push(set)
      for (const member of packed.v) set.add(unpack(member))
      return set
    },
    Object: (packed, unpack, seen) => {
      const object = {}
      seen.push(object)
      for (const [key, member] of packed.v) {
        // Not by assignment: "__proto__" is a name like any other here.
        Object.defineProperty(object, key, { value: unpack(member), writable: true, enumerable: true, configurable: true })
      }
      return object
    }
  }
  const leaves = {
    view: packed => {
      const { buffer } = toBytes(packed.v)
      return new globalThis[packed.k](buffer)
    },
    Date: packed => new Date(packed.v),
    RegExp: packed => new RegExp(packed.v[0], packed.v[1]),
    ArrayBuffer: packed => toBytes(packed.v).buffer,
    Error: packed => unpackError(packed.v),
    Promise: packed => functions.receivePromise(packed.v)
  }

  function decode(text) {
    const seen = []
    const unpack = packed => {
      if (packed === null || typeof packed !== 'object') return packed
      if (!(packed.t in leaves)) return unpackers[packed.t](packed, unpack, seen)
      const value = leaves[packed.t](packed)
      seen.push(value)
      return value
    }
    return unpack(JSON.parse(text))
  }

  return { encode, decode }
}
if (typeof module !== 'undefined') module.exports = { createWire }
