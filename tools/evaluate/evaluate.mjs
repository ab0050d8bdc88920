// npm run evaluate -- TASK DATA --with FOLDER: runs one of the evaluators kept outside the project on what the engine answers.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { build } from '../brief/build.mjs'

const root = path.resolve(import.meta.dirname, '../..')
// npm runs scripts in the project's folder; this is where the user stands.
const here = process.env.INIT_CWD ?? process.cwd()

const help = `Use: npm run evaluate -- TASK DATA --with FOLDER [what the evaluator takes besides]

Asks the engine what FOLDER/evaluate-TASK.mjs asks it about DATA, a file, there or in FOLDER/data.
  npm run evaluate -- quotes quotes/polnear.dev.jsonl --with FOLDER --style single
`

/** What stops the command: a sentence for the user, and an exit code. */
class Stop extends Error {
  constructor(code, sentence) {
    super(sentence)
    this.code = code
  }
}

/** TASK, DATA and FOLDER of the command line; the rest is the evaluator's. */
function readArguments(args) {
  const at = args.indexOf('--with')
  const folder = at < 0 ? undefined : args[at + 1]
  const others = at < 0 ? args : args.toSpliced(at, 2)
  const [task, data, ...rest] = others
  if (folder === undefined) throw new Stop(2, `The evaluators and their data are no part of Brevier: say where they are with --with FOLDER.\n\n${help}`)
  if (task === undefined || data === undefined || task.startsWith('-') || data.startsWith('-')) throw new Stop(2, `Name a TASK and a file of DATA.\n\n${help}`)
  return { task, data, folder: path.resolve(here, folder), rest }
}

/** The evaluator of a task in a folder. */
function evaluatorOf(task, folder) {
  const file = path.join(folder, `evaluate-${task}.mjs`)
  if (existsSync(file)) return file
  const known = existsSync(folder) ? readdirSync(folder).flatMap(name => /^evaluate-(.+)\.mjs$/.exec(name)?.[1] ?? []) : []
  throw new Stop(3, known.length > 0
    ? `${folder} has no evaluator for ${task}. It has: ${known.join(', ')}.`
    : `There is no evaluator in ${folder}: it would be a file evaluate-${task}.mjs.`)
}

function dataOf(data, folder) {
  const found = [path.resolve(here, data), path.join(folder, 'data', data)].find(existsSync)
  if (found === undefined) throw new Stop(3, `There is no file ${data}, neither here nor in ${path.join(folder, 'data')}.`)
  return found
}

async function main() {
  const { task, data, folder, rest } = readArguments(process.argv.slice(2))
  const evaluator = evaluatorOf(task, folder)
  const file = dataOf(data, folder)
  await build(root, 'domain')
  const adapter = path.join(root, 'tests/evaluate/adapter.mjs')
  const child = spawn(process.execPath, [evaluator, '--adapter', adapter, '--data', file, ...rest], { stdio: 'inherit' })
  process.exitCode = await new Promise((resolve, reject) => child.on('error', reject).on('exit', code => resolve(code ?? 1)))
}

main().catch(error => {
  process.stderr.write(error instanceof Stop ? `${error.message}\n` : `The evaluation could not be run: ${error.message}\n`)
  process.exitCode = error instanceof Stop ? error.code : 1
})
