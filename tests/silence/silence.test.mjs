// A share of the proofs of silence with every `npm test`; the whole is `npm run prove:silence`.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { arrivals, layers } from './layers.mjs'
import { whyNoNetwork } from './network.mjs'
import { readTrace } from './trace.mjs'

const { findChromium } = createRequire(import.meta.url)('../../tools/chromium-host/chromium/find.cjs')
const browser = await findChromium({ headless: true })
const only = ['fetch', 'WebSocket', 'WebTransport', 'WebRTC', 'image', 'CSS @import', 'worker import', 'iframe', 'form', 'navigation', 'download', 'javascript: navigation']
const minutes = 60_000

describe('the ways out of the built app\'s page, against a canary on this machine', () => {
  it('all reach it when every wall is down (the control)', async () => {
    expect([...await arrivals(browser, Object.keys(layers), { only })].sort()).toEqual([...only].sort())
  }, 2 * minutes)

  it('are not all closed by the page\'s policy alone', async () => {
    const out = await arrivals(browser, ['session', 'windows', 'switches'], { only })
    expect(out).toContain('WebRTC')
    expect(out).toContain('navigation')
    expect(out).not.toContain('image')
  }, 2 * minutes)

  it('are all closed by the walls together', async () => {
    expect([...await arrivals(browser, [], { only })]).toEqual([])
  }, 2 * minutes)
})

const why = whyNoNetwork()

describe('the app in a network where every attempt becomes a packet', () => {
  it.skipIf(why !== null)(`sends none on the first steps of its journey${why === null ? '' : ` (not run: ${why})`}`, async () => {
    const { code, words } = await new Promise(done => {
      execFile(process.execPath, [join(import.meta.dirname, 'silence.mjs'), '--only=packets', '--share', '--idle=0'], (error, out, err) => done({ code: error?.code ?? 0, words: out + err }))
    })
    expect(code, words).toBe(0)
    expect(words).toContain('| Packets, on every interface | 0 | 0 |')
    expect(words).toMatch(/browser alone: one look-up \| [1-9]/)
  }, 3 * minutes)
})

describe('reading a trace', () => {
  const kindsOf = lines => {
    const folder = mkdtempSync(join(tmpdir(), 'trace-'))
    try {
      writeFileSync(join(folder, 'trace'), lines.join('\n'))
      return readTrace(join(folder, 'trace'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it('tells what leads to the internet\'s families from what stays in the machine', () => {
    const found = kindsOf([
      '71 connect(3<UNIX-STREAM:[7]>, {sa_family=AF_UNIX, sun_path="bus"}, 110) = 0',
      '71 bind(34<NETLINK:[ROUTE:9]>, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=0x000113}, 12) = 0',
      '72 sendto(9<UNIX-STREAM:[8->9]>, "x", 1, MSG_NOSIGNAL, NULL, 0) = 1',
      '73 connect(21<TCP:[5]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("203.0.113.7")}, 16 <unfinished ...>',
      '73 connect(26<UDPv6:[6]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::8", &sin6_addr)}, 28) = 0',
      '73 sendto(27<UDP:[10.99.0.2:4->10.99.0.1:53]>, "x", 1, 0, NULL, 0) = 1',
      '74 listen(30<TCP:[0.0.0.0:80]>, 10) = 0'
    ])
    expect(found.total).toBe(7)
    expect(found.connects).toEqual(['203.0.113.7 port 80'])
    expect(found.aims).toEqual(['2001:db8::8 port 443'])
    expect([found.sends.length, found.listens.length]).toEqual([1, 1])
  })
})
