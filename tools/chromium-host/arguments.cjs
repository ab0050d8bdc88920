'use strict'
// The command line of Electron's executable: its own options, the app, and the switches for Chromium.

/**
 * @param {string[]} args without the executable
 * @returns {{ version: boolean, required: string[], inspect?: { port: number, wait: boolean }, switches: Map<string, string>, entry?: string }}
 */
function parseArguments(args) {
  const parsed = { version: false, required: [], inspect: undefined, switches: new Map(), entry: undefined }
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined && arg !== '--'; arg = rest.shift()) {
    // Behind the app stand the app's own options; of those, only the switches are Chromium's too.
    const isApps = parsed.entry !== undefined
    if (!isApps && (arg === '-r' || arg === '--require')) parsed.required.push(rest.shift())
    else if (!isApps && (arg === '-v' || arg === '--version')) parsed.version = true
    else if (!isApps && /^--inspect(-brk)?(=|$)/.test(arg)) parsed.inspect = inspectorOf(arg)
    else if (arg.startsWith('--')) parsed.switches.set(...switchOf(arg))
    else if (!arg.startsWith('-')) parsed.entry ??= arg
  }
  return parsed
}

function inspectorOf(arg) {
  const [name, address = ''] = arg.split('=')
  return { port: Number(address.split(':').at(-1) || 9229), wait: name === '--inspect-brk' }
}

function switchOf(arg) {
  const equals = arg.indexOf('=')
  return equals < 0 ? [arg.slice(2), ''] : [arg.slice(2, equals), arg.slice(equals + 1)]
}

module.exports = { parseArguments }
