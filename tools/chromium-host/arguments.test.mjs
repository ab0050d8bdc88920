import { describe, expect, it } from 'vitest'
import args from './arguments.cjs'

const { parseArguments } = args

describe('the command line', () => {
  it('is read as a test driver writes it', () => {
    const parsed = parseArguments(['-r', 'loader.js', '--no-sandbox', '--inspect=0', '--remote-debugging-port=0', 'app', '--user-data-dir=/data'])
    expect(parsed).toMatchObject({ required: ['loader.js'], inspect: { port: 0, wait: false }, entry: 'app' })
    expect([...parsed.switches]).toEqual([['no-sandbox', ''], ['remote-debugging-port', '0'], ['user-data-dir', '/data']])
  })

  it('leaves to the app what stands behind the app', () => {
    const parsed = parseArguments(['brief.js', '-r', 'a4', '-v', '--pdf', 'out.pdf', '--', '--not-a-switch'])
    expect(parsed).toMatchObject({ entry: 'brief.js', required: [], version: false })
    expect([...parsed.switches.keys()]).toEqual(['pdf'])
  })
})
