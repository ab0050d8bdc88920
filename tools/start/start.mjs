// npm start: builds the app and runs it on Electron, or where that cannot be had on a browser, or without a window.
import path from 'node:path'
import { createRequire } from 'node:module'
import { obtainElectron } from './electron.mjs'
import { chooseHost, describeEnd, describeHost, electronArguments, hasDisplay } from './policy.mjs'
import { makePreview } from './preview.mjs'
import { run } from './run.mjs'

const { findChromium } = createRequire(import.meta.url)('../chromium-host/chromium/find.cjs')
const root = path.resolve(import.meta.dirname, '../..')
const boot = path.join(root, 'tools/chromium-host/boot.cjs')
const userArguments = process.argv.slice(2)
const say = text => process.stdout.write(`${text}\n`)

/** @returns {Promise<boolean>} whether it was built; if not, the build has said why */
async function build() {
  const { npm_execpath: npm } = process.env
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []]
  const { code, output } = await run(command, [...args, 'run', '--silent', 'build'], { cwd: root, shell: !npm && process.platform === 'win32' })
  if (code === 0) return true
  const words = output.trim().split('\n').filter(line => !/^\s+at /.test(line)).join('\n')
  process.stderr.write(`${words}\nBrevier could not be built; the reason stands above.\n`)
  return false
}

/** Runs the app until the user closes it. @returns {Promise<number>} the exit code */
async function runApp(what, command, args, environment) {
  const end = await run(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
  const complaint = describeEnd(what, end) ?? ''
  if (complaint) process.stderr.write(`${complaint} ${end.output}\n`)
  return complaint ? 1 : 0
}

async function runElectron(program) {
  const superuser = process.getuid?.() === 0
  if (superuser && process.platform === 'linux') say('You are root: Electron runs without its sandbox (--no-sandbox).')
  const args = electronArguments(root, { platform: process.platform, superuser, userArguments })
  return runApp('Electron', program, args)
}

async function runPreview() {
  const { made, complaints } = await makePreview(root, boot)
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`)
  for (const file of made) say(path.relative(process.cwd(), file))
  return made.length > 0 ? 0 : 1
}

async function start() {
  const display = hasDisplay(process.platform, process.env)
  // A window that nobody could see needs no Electron; else it is fetched while the app is built.
  const [built, electron] = await Promise.all([build(), display ? obtainElectron(root) : {}])
  if (!built) return 1
  const browser = electron.program ? undefined : await findChromium({ headless: false }).then(found => found.executable, () => undefined)
  const host = chooseHost({ display, electron: Boolean(electron.program), browser })
  if (host === 'electron') return runElectron(electron.program)
  say(describeHost({ display, browser, reason: electron.reason }))
  if (host === 'preview') return runPreview()
  return runApp('Brevier', process.execPath, [boot, root, ...userArguments], { BREVIER_HOST_HEADED: '1' })
}

process.exitCode = await start().catch(error => {
  process.stderr.write(`Brevier could not be started: ${error.message}\n`)
  return 1
})
