import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { driveProbe, type Probe } from './host'

let probe: Probe
beforeAll(async () => { probe = await driveProbe() })
afterAll(() => probe.end())

describe('the bridge between the preload and the page', () => {
  it('is there before the first script of the page', async () => {
    expect(await probe.page.evaluate(() => window.atFirst)).toBe('object')
  })

  it('shows the page nothing but what the preload exposes', async () => {
    const found = await probe.page.evaluate(() => {
      const world = globalThis as Record<string, unknown>
      return ['require', 'process', 'leaked', 'brevierHost', 'brevierDeliver', 'startPreloadWorld'].filter(name => name in world)
    })
    expect(found).toEqual([])
  })

  it('cannot be changed by the page', async () => {
    const state = await probe.page.evaluate(() => {
      const { writable, configurable } = Object.getOwnPropertyDescriptor(window, 'probe') ?? {}
      return { writable, configurable, frozen: Object.isFrozen(window.probe) && Object.isFrozen(window.probe.nested) }
    })
    expect(state).toEqual({ writable: false, configurable: false, frozen: true })
  })

  it('calls functions through in both directions, and keeps the state behind them', async () => {
    const answers = await probe.page.evaluate(() => {
      const { add, call, count, maker } = window.probe
      return [add(1, 2), call(n => n * 2), maker().twice(4), count(), count()]
    })
    expect(answers).toEqual([3, 41, 8, 1, 2])
  })

  it('carries errors across, thrown and rejected', async () => {
    const errors = await probe.page.evaluate(async () => {
      const words = (error: unknown) => (error instanceof Error ? error.message : 'no error')
      let thrown = ''
      try { window.probe.throwNow() } catch (error) { thrown = words(error) }
      return [thrown, await window.probe.rejectLater().catch(words)]
    })
    expect(errors).toEqual(['thrown in the preload', 'rejected in the preload'])
  })
})

describe('messages between the window and main', () => {
  it('are copied as structured clone copies', async () => {
    const same = await probe.page.evaluate(async () => {
      const loop: { self?: unknown; list: unknown[] } = { list: [NaN, -0, undefined, 10n] }
      loop.self = loop
      const value = { loop, date: new Date(5), map: new Map([['a', new Set([1])]]), bytes: new Uint8Array([1, 2, 250]), pattern: /a/gi }
      const back = await window.probe.invoke<typeof value>('echo', value)
      return {
        cycle: back.loop.self === back.loop,
        numbers: Object.is(back.loop.list[1], -0) && Number.isNaN(back.loop.list[0]) && back.loop.list[3] === 10n && 2 in back.loop.list,
        date: back.date instanceof Date && back.date.getTime() === 5,
        map: back.map.get('a')?.has(1) === true,
        bytes: back.bytes instanceof Uint8Array && [...back.bytes].join() === '1,2,250',
        pattern: back.pattern.flags === 'gi'
      }
    })
    expect(same).toEqual({ cycle: true, numbers: true, date: true, map: true, bytes: true, pattern: true })
  })

  it('are the same however long they are and however many come at once', async () => {
    const isSame = await probe.page.evaluate(async () => {
      const long = (length: number) => ({ text: '\u{1d11e}"\\'.repeat(length), list: Array.from({ length }, (_, at) => ({ at, half: -at / 2 })) })
      const values = [1, 4_000, 3, 2_000].map(long)
      const back = await Promise.all(values.map(value => window.probe.invoke('echo', value)))
      return back.every((value, at) => JSON.stringify(value) === JSON.stringify(values[at]))
    })
    expect(isSame).toBe(true)
  })

  it('keep what stands in two places one, and a list\'s gaps', async () => {
    const kept = await probe.page.evaluate(async () => {
      const one = { at: 1 }
      const back = await window.probe.invoke<{ pair: object[]; gap: unknown[] }>('echo', { pair: [one, one], gap: [1, , 3] }) // oxlint-disable-line no-sparse-arrays -- the gap is what is tried
      return { isOne: back.pair[0] === back.pair[1], length: back.gap.length, last: back.gap[2] }
    })
    expect(kept).toEqual({ isOne: true, length: 3, last: 3 })
  })

  it('refuse what cannot be cloned', async () => {
    expect(await probe.page.evaluate(async () => { await window.probe.invoke('echo', Symbol('no')) }).catch(String)).toMatch(/could not be cloned/)
    expect(await probe.page.evaluate(async () => { await window.probe.invoke('echo', document.body) }).catch(String)).toMatch(/could not be cloned/)
  })

  it('reject with the reason of main, and where nobody serves the call', async () => {
    expect(await probe.page.evaluate(() => window.probe.invoke('fail').catch(String))).toMatch(/'fail': TypeError: no such thing/)
    expect(await probe.page.evaluate(() => window.probe.invoke('nothing').catch(String))).toMatch(/No handler registered for 'nothing'/)
  })

  it('name their sender: the window\'s top frame, under the address the app knows', async () => {
    const sender = await probe.page.evaluate(() => window.probe.invoke('sender'))
    expect(sender).toEqual({ url: 'app://bundle/index.html', origin: 'app://bundle', isTop: true, isMain: true })
  })

  it('go both ways without being asked for', async () => {
    const noted = await probe.page.evaluate(() => new Promise<number>(resolve => {
      window.probe.onNoted(resolve)
      window.probe.send('a', new Date(7), undefined)
    }))
    expect(noted).toBe(3)
    expect((await probe.seen()).sent[0]?.[0]).toBe('a')
  })
})
