// A network that leads nowhere: a namespace of its own with an address, a default route and a resolver, none of which
// anybody answers, so that every attempt to reach out becomes a packet; and a capture that sees every one of them.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Our end of the wire, what lies beyond it, and the name server that every look-up is sent to. */
export const here = { v4: '10.99.0.2', v6: 'fd99::2' }
const beyond = { v4: '10.99.0.1', v6: 'fd99::1', hardware: '02:00:00:00:00:01' }

const asOwner = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']
const unshare = [...asOwner, '--net', '--mount', '--kill-child']

const works = (program, args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0

/** Why this machine has no such network, as a sentence's end; `null` where it has. */
export function whyNoNetwork() {
  if (process.platform !== 'linux') return 'network namespaces are Linux\'s'
  if (!works('unshare', [...unshare, 'true'])) return 'this user may make no network namespace (root may, or anyone where user namespaces are allowed)'
  if (!works('unshare', [...unshare, 'ip', 'link', 'add', 'wire', 'type', 'veth'])) return 'the command ip (iproute2) or the kernel\'s veth device is missing'
  return works('tcpdump', ['--version']) ? null : 'tcpdump is not installed'
}

/** Runs a script in such a network, and hands its words and its exit code on. */
export function runInNetwork(script, args) {
  const child = spawn('unshare', [...unshare, process.execPath, script, ...args], { stdio: 'inherit' })
  return new Promise(done => { child.once('exit', code => done(code ?? 1)) })
}

const ip = words => execFileSync('ip', words.split(' '), { stdio: ['ignore', 'ignore', 'inherit'] })

/** Lays the wire and names the resolver. Call once inside the namespace, with a folder for the resolver's file. */
export function layWire(folder, nameServer = beyond.v4) {
  ip('link set lo up')
  ip('link add wire type veth peer name void')
  for (const end of ['wire', 'void']) ip(`link set ${end} addrgenmode none up`)
  ip(`addr add ${here.v4}/24 dev wire`)
  ip(`addr add ${here.v6}/64 dev wire nodad`)
  // Known beforehand, so that nothing waits for somebody to say where it lives.
  for (const way of [beyond.v4, beyond.v6]) ip(`neigh replace ${way} lladdr ${beyond.hardware} dev wire nud permanent`)
  ip(`route add default via ${beyond.v4}`)
  ip(`-6 route add default via ${beyond.v6}`)
  const resolver = join(folder, 'resolv.conf')
  writeFileSync(resolver, `nameserver ${nameServer}\n`)
  execFileSync('mount', ['--bind', resolver, '/etc/resolv.conf'])
}

const settled = 1500

/** Each packet that left the machine or passed its loopback, in tcpdump's words without the time. */
const packetsIn = text => text.split('\n').flatMap(line => {
  const [, device, direction, packet] = /^\S+ (\S+)\s+(In|Out|[BMP])\s+(.*)$/.exec(line) ?? []
  // What leaves by the wire is seen again as it arrives in the void.
  return packet === undefined || device === 'void' ? [] : [`${device} ${direction} ${packet}`]
})

async function startCapture() {
  const child = spawn('tcpdump', ['-i', 'any', '-nn', '-l', '--immediate-mode', '-s', '256'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { packets: '', words: '' }
  child.stdout.on('data', data => { said.packets += data })
  const listening = new Promise((resolve, reject) => {
    child.stderr.on('data', data => {
      said.words += data
      if (said.words.includes('listening on')) resolve()
    })
    child.once('exit', () => reject(new Error(`tcpdump ended: ${said.words}`)))
  })
  await listening
  return { child, said }
}

/**
 * Watches every interface while `act` runs and a moment after.
 * @param {(seen: () => string[]) => Promise<unknown>} act is handed what was seen so far
 * @returns {Promise<{ result: unknown, packets: string[] }>}
 */
export async function watched(act) {
  const { child, said } = await startCapture()
  const ended = new Promise(done => { child.once('exit', done) })
  try {
    const result = await act(() => packetsIn(said.packets))
    await wait(settled)
    child.kill('SIGINT')
    await ended
    const dropped = Number(/(\d+) packets? dropped/.exec(said.words)?.[1] ?? 1)
    if (dropped > 0) throw new Error(`The capture missed packets: ${said.words}`)
    return { result, packets: packetsIn(said.packets) }
  } finally {
    child.kill('SIGINT')
  }
}

/** Waits until the kernel has said what it says when a wire is laid. @throws when it never becomes quiet */
export async function whenQuiet() {
  for (let times = 0; times < 20; times++) {
    const { packets } = await watched(() => wait(settled))
    if (packets.length === 0) return
  }
  throw new Error('The network of the proof itself does not become quiet.')
}
