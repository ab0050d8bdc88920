'use strict'
// The command line of Electron's executable: its own options, the app, and the switches for Chromium.

/**
 * @param {string[]} args without the executable
 * @returns {{ version: boolean, required: string[], inspect?: { port: number, wait: boolean }, switches: Map<string, string>, entry?: string }}
 */
function parseArguments(args) {
  const parsed = { version: false, required: [], inspect: undefined, switches: new Map(), entry: undefined }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]
    if (arg === '-r' || arg === '--require') parsed.required.push(args[++i])
    else if (arg === '-v' || arg === '--version') parsed.version = true
    else if (/^--inspect(-brk)?(=|$)/.test(arg)) parsed.inspect = inspectorOf(arg)
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
