// node:fs/promises with one fault in it: the nth call fails, or the process "dies" there.
const fault = { calls: 0, at: Infinity, how: null, isDead: false, die: () => undefined, log: [] }

export const faults = ['EIO', 'ENOSPC', 'EACCES', 'short write', 'kill']

/** From now on the nth call, counted from 1, meets a fault. @returns what resolves when the process would be dead */
export function arm(at, how) {
  return new Promise(die => {
    Object.assign(fault, { calls: 0, at, how, isDead: false, die, log: [] })
  })
}

/** Mends the disk. @returns the calls that were counted */
export function disarm() {
  const { log } = fault
  Object.assign(fault, { at: Infinity, how: null, isDead: false, log: [] })
  return log
}

const never = new Promise(() => undefined)

/** Counts a call; answers with what must happen instead of it, or null. */
function met(name) {
  if (fault.isDead) return 'kill'
  fault.calls++
  fault.log.push(name)
  if (fault.calls !== fault.at) return null
  if (fault.how === 'kill') {
    fault.isDead = true
    fault.die()
  }
  return fault.how
}

const refusal = (code, name) => Object.assign(new Error(`${code}: made to fail, ${name}`), { code, syscall: name })

function faulty(name, call) {
  return async (...args) => {
    const how = met(name)
    if (how === 'kill') return await never
    if (how === null || how === 'short write') return await call(...args)
    // What is opened is closed even when closing fails, as the system does it.
    if (name === 'close') await call(...args)
    throw refusal(how, name)
  }
}

/** A file handle whose calls are counted too; a short write takes half of the bytes and says so. */
function faultyHandle(handle) {
  const calls = Object.fromEntries(['sync', 'stat', 'close', 'read', 'writeFile', 'readFile']
    .map(name => [name, faulty(name, (...args) => handle[name](...args))]))
  return {
    ...calls,
    async write(bytes, offset, length, position) {
      const how = met('write')
      if (how === 'kill') {
        await handle.write(bytes, offset, length >> 1, position)
        return await never
      }
      if (how === 'short write') return await handle.write(bytes, offset, length >> 1, position)
      if (how !== null) throw refusal(how, 'write')
      return await handle.write(bytes, offset, length, position)
    }
  }
}

/** The module to put in the place of node:fs/promises. */
export function faultyFs(real) {
  const names = ['chmod', 'copyFile', 'link', 'mkdir', 'readdir', 'readFile', 'rename', 'rm', 'stat', 'utimes', 'lutimes', 'writeFile', 'unlink', 'realpath']
  const calls = Object.fromEntries(names.map(name => [name, faulty(name, (...args) => real[name](...args))]))
  const opened = faulty('open', (...args) => real.open(...args))
  return { ...real, ...calls, open: async (...args) => faultyHandle(await opened(...args)) }
}
