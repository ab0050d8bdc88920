// What a process and its children asked the kernel for: a trace of their network calls, read line by line.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const calls = 'socket,connect,bind,listen,sendto,sendmsg,sendmmsg'

/** Whether this machine can trace, told in a trial. */
export const canTrace = () => spawnSync('strace', ['--seccomp-bpf', '-f', '-e', 'trace=connect', 'true'], { stdio: 'ignore' }).status === 0

/** The words before a command that write its trace to a file. */
export const tracing = file => ['strace', '-f', '--seccomp-bpf', '-qq', '-yy', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', file]

const address = line => /inet_(?:pton\(AF_INET6, |addr\()"([^"]+)"/.exec(line)?.[1]
const port = line => /sin6?_port=htons\((\d+)\)/.exec(line)?.[1]
const isInternet = line => /sa_family=AF_INET/.test(line)

/** Every kind of call that counts, the first that fits. Sockets between processes and questions to the kernel are not among them. */
const kinds = {
  connects: line => /^connect\(\d+<TCP/.test(line) && isInternet(line),
  sends: line => /^send\w+\(\d+<(UDP|TCP|RAW|ICMP)/.test(line) || (line.startsWith('send') && isInternet(line)),
  listens: line => /^listen\(\d+<TCP/.test(line),
  // Asks the kernel for the way to an address; what is never written to sends nothing.
  aims: line => /^connect\(\d+<UDP/.test(line) && isInternet(line)
}

/**
 * Reads a trace.
 * @returns {{ total: number, connects: string[], sends: string[], listens: string[], aims: string[] }} how many calls
 * there were at all, and where those led that concern the internet's families
 */
export function readTrace(file) {
  const lines = readFileSync(file, 'utf8').split('\n').map(line => line.replace(/^\d+\s+/, '')).filter(line => /^\w+\(/.test(line))
  const found = { total: lines.length, connects: [], sends: [], listens: [], aims: [] }
  for (const line of lines) {
    const kind = Object.keys(kinds).find(name => kinds[name](line))
    if (kind) found[kind].push(address(line) ? `${address(line)} port ${port(line)}` : line.slice(0, 120))
  }
  return found
}
