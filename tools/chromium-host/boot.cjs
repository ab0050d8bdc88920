'use strict'
// What Electron's executable does, on plain Node: options, the electron module, the app's main script, then 'ready'.
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { parseArguments } = require('./arguments.cjs')

const electronNames = ['electron', 'electron/main', 'electron/common']
const electronModule = path.join(__dirname, 'index.cjs')

function fail(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

/** The app named on the command line: a folder with a package.json, or a script, which has no name or version. */
function findApp(entry) {
  const target = path.resolve(entry)
  if (!fs.existsSync(target)) fail(`There is no app at ${target}. Build it first: npm run build`)
  if (!fs.statSync(target).isDirectory()) return { appPath: path.dirname(target), main: target, manifest: {} }
  const manifest = JSON.parse(fs.readFileSync(path.join(target, 'package.json'), 'utf8'))
  const main = path.resolve(target, manifest.main ?? 'index.js')
  if (!fs.existsSync(main)) fail(`The app's main script is missing: ${main}. Build it first: npm run build`)
  return { appPath: target, main, manifest }
}

function electronVersion() {
  try {
    return require('electron/package.json').version
  } catch {
    return '0.0.0'
  }
}

/** Makes require('electron') and import 'electron' give the host's module. */
function serveElectron() {
  const resolve = Module._resolveFilename
  Module._resolveFilename = function resolveFilename(request, ...rest) {
    return electronNames.includes(request) ? electronModule : resolve.call(this, request, ...rest)
  }
  // Runs on a thread of its own, so it is handed over as text.
  const hook = `export const resolve = (name, context, next) => ${JSON.stringify(electronNames)}.includes(name)
    ? { url: ${JSON.stringify(pathToFileURL(electronModule).href)}, format: 'commonjs', shortCircuit: true } : next(name, context)`
  Module.register(`data:text/javascript,${encodeURIComponent(hook)}`)
}

function becomeElectron(args) {
  for (const [name, value] of Object.entries({ electron: electronVersion(), chrome: '' })) {
    Object.defineProperty(process.versions, name, { value, enumerable: true, configurable: true, writable: true })
  }
  process.argv = [path.join(__dirname, 'electron'), ...args]
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: path.join(__dirname, 'resources') })
}

async function run(args) {
  const { version, required, inspect, switches, entry } = parseArguments(args)
  if (version) {
    process.stdout.write(`v${electronVersion()} (Chromium host)\n`)
    return
  }
  if (entry === undefined) fail('Usage: electron [options] <app folder or script>')
  becomeElectron(args)
  const { host } = require('./host.cjs')
  const { appPath, manifest, main } = findApp(entry)
  Object.assign(host, { appPath, manifest, switches })
  serveElectron()
  const { app } = require(electronModule)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit())
  if (inspect) require('node:inspector').open(inspect.port, '127.0.0.1', inspect.wait)
  for (const file of required) require(path.resolve(file))
  await import(pathToFileURL(main).href)
  await require('./start.cjs').start()
}

process.on('uncaughtException', error => fail(`The app's main process failed: ${error.stack}`))
process.on('unhandledRejection', error => process.stderr.write(`(unhandled rejection) ${error?.stack ?? error}\n`))
run(process.argv.slice(2)).catch(error => fail(`The app could not be started: ${error.message}`))
