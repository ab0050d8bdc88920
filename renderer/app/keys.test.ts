import { afterEach, describe, expect, it, vi } from 'vitest'

async function keysOn(platform: string) {
  vi.stubGlobal('navigator', { platform })
  vi.resetModules()
  const { keysOf } = await import('./keys')
  return [keysOf('redo'), keysOf('putBack'), keysOf('licences')]
}

describe('the keys of a command, in words', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('are those of the computer one is at; none where it has none', async () => {
    expect(await keysOn('Linux x86_64')).toEqual(['Ctrl+Shift+Z', 'B', ''])
    expect(await keysOn('MacIntel')).toEqual(['⇧⌘Z', 'B', ''])
  })
})
