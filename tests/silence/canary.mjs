// Who listens: a server for each channel, on TCP and UDP alike, so that whatever arrives is known to be that channel's.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { createRequire } from 'node:module'

const { leaving, scriptOf, staying } = createRequire(import.meta.url)('./channels.cjs')
export const acts = { ...staying, ...leaving }
export const channels = Object.keys(acts)

/** An address of this machine that is not its loopback, which WebRTC does not use. */
const lan = Object.values(networkInterfaces()).flat().find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'

const listensToMessages = `<!doctype html><link rel="icon" href="data:,"><script>addEventListener('message', () => fetch('/heard'))</script>`
const answers = {
  '/target.js': ['text/javascript', 'globalThis.arrived = true'],
  '/target.css': ['text/css', 'p { color: red }'],
  '/page.html': ['text/html', listensToMessages],
  '/sw.js': ['text/javascript', '']
}

/** On some channels something comes before what counts: another page is loaded so that it can be spoken to. */
const counts = { 'postMessage to another page': '/heard' }

async function listenFor(channel) {
  const seen = { connections: 0, datagrams: 0, paths: [] }
  const to = {}
  const server = createServer(({ url }, response) => {
    seen.paths.push(url)
    const ordinary = url === '/ordinary.html' ? ['text/html', `<!doctype html><body><script>${scriptOf(acts[channel], to)}</script>`] : undefined
    const [kind, body] = ordinary ?? answers[url] ?? ['text/plain', '']
    response.writeHead(200, { 'content-type': kind, 'access-control-allow-origin': '*', 'cache-control': 'no-store' }).end(body)
  })
  server.on('connection', () => { seen.connections++ })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address()
  const socket = createSocket('udp4', () => { seen.datagrams++ })
  await new Promise(done => { socket.bind(port, '0.0.0.0', done) })
  const base = `http://127.0.0.1:${port}`
  Object.assign(to, {
    url: `${base}/target`, js: `${base}/target.js`, css: `${base}/target.css`, page: `${base}/page.html`, sw: '/sw.js',
    host: `127.0.0.1:${port}`, port, lan, name: `${channel.replace(/\W+/g, '-')}.canary.example`
  })
  return { channel, seen, to, server, socket }
}

function arrived({ channel, seen }) {
  const needed = counts[channel]
  return needed ? seen.paths.includes(needed) : seen.connections + seen.datagrams > 0
}

/** Starts a listener for each channel. */
export async function openCanary() {
  const listeners = []
  for (const channel of channels) listeners.push(await listenFor(channel))
  const end = listener => new Promise(done => {
    listener.socket.close()
    listener.server.closeAllConnections()
    listener.server.close(done)
  })
  return {
    /** Where each channel's act is to reach out to. */
    targets: Object.fromEntries(listeners.map(({ channel, to }) => [channel, to])),
    /** The channels on which anything arrived. */
    arrived: () => new Set(listeners.filter(arrived).map(({ channel }) => channel)),
    /** The channels on which a page of the listener's own origin got its target: for what no other origin may ask. */
    arrivedAtHome: () => new Set(listeners.filter(({ channel, seen }) => seen.paths.some(path => path.startsWith(counts[channel] ?? '/target'))).map(({ channel }) => channel)),
    close: () => Promise.all(listeners.map(end))
  }
}
