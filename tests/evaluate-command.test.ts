// The command that runs evaluators kept elsewhere, with a small one of our own in their place.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const command = join(import.meta.dirname, '../tools/evaluate/evaluate.mjs')

/** Counts the sentences of each text, as an evaluator asks for them. */
const evaluator = `
import { readFileSync } from 'node:fs'
const asked = name => process.argv[process.argv.indexOf(name) + 1]
const { sentences } = await import(asked('--adapter'))
for (const line of readFileSync(asked('--data'), 'utf8').trim().split('\\n')) console.log(sentences(JSON.parse(line).text).length, process.argv.at(-1))
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-test-'))
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, 'evaluate-count.mjs'), evaluator)
  await writeFile(join(folder, 'data/texts.jsonl'), `${JSON.stringify({ text: 'The quay is old. It sank at 4 p.m. on Monday.' })}\n`)
})
afterAll(() => rm(folder, { recursive: true }))

function evaluate(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  return new Promise(resolve => {
    const child = execFile(process.execPath, [command, ...args], { env: { ...process.env, INIT_CWD: folder } }, (_error, out, said) =>
      resolve({ code: child.exitCode ?? -1, out, said }))
  })
}

describe('the evaluate command', () => {
  it('asks the engine what an evaluator asks, and passes on what else it is given', { timeout: 60_000 }, async () => {
    expect(await evaluate('count', 'texts.jsonl', '--with', '.', '--style', 'plain')).toEqual({ code: 0, out: '2 plain\n', said: '' })
  })

  it.each([
    ['no folder', ['count', 'texts.jsonl'], 2, /no part of Brevier: say where they are with --with FOLDER/],
    ['no data', ['count', '--with', '.'], 2, /Name a TASK and a file of DATA/],
    ['a folder without evaluators', ['count', 'texts.jsonl', '--with', 'data'], 3, /There is no evaluator in .*data: it would be a file evaluate-count\.mjs/],
    ['an unknown task', ['guess', 'texts.jsonl', '--with', '.'], 3, /has no evaluator for guess\. It has: count\./],
    ['a missing file', ['count', 'none.jsonl', '--with', '.'], 3, /There is no file none\.jsonl/]
  ] as const)('says in a sentence what is wrong: %s', async (_name, args, code, sentence) => {
    const { code: found, out, said } = await evaluate(...args)
    expect({ code: found, out }).toEqual({ code, out: '' })
    expect(said).toMatch(sentence)
  })
})
