import { spawn } from 'node:child_process'

/**
 * Runs a program to its end; never rejects.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { patience?: number }} [options] patience: milliseconds until it is ended
 * @returns {Promise<{ code: number | null, signal: string | null, output: string, late: boolean }>} output: what it said, if piped
 */
export function run(command, args, { patience, ...options } = {}) {
  return new Promise(resolve => {
    let output = ''
    let late = false
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const timer = patience && setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, patience)
    const end = (code, signal) => {
      clearTimeout(timer)
      resolve({ code, signal, output, late })
    }
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => { output += chunk })
    child.once('error', error => {
      output += error.message
      end(1, null)
    })
    child.once('close', end)
  })
}
