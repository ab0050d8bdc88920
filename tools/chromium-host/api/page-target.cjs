'use strict'
// A window's page in Chromium: making it, preparing its two worlds before any script of its own, hearing of its life.
const fs = require('node:fs')
const path = require('node:path')
const { randomUUID } = require('node:crypto')
const { pathToFileURL } = require('node:url')
const { host } = require('../host.cjs')
const { watchRequests } = require('./requests.cjs')

// Playwright keeps out of a world of this name.
const preloadWorld = 'Electron Isolated Context'
const read = name => fs.readFileSync(path.join(__dirname, '../page', name), 'utf8')
const sharedSource = ['wire.js', 'bridge.js'].map(read).join('\n')
const pageSource = `${sharedSource}\n${read('page-world.js')}`
const preloadSource = `${sharedSource}\n${['ipc-renderer.js', 'dialog-look.js', 'dialogs.js', 'closing.js', 'preload-world.js'].map(read).join('\n')}`

/** Before every top document but the blank one that a window is opened with. */
const onTopDocument = (source, start) =>
  `(() => { if (window !== window.top || location.protocol === 'about:' || location.protocol === 'data:') return; ${source}\n${start} })()`

/** The preload script as a function of Node's module variables; without one that can be read, the page goes without. */
function preloadFunction(contents) {
  const { preload } = contents.$preferences
  if (!preload) return 'undefined'
  try {
    return `function (require, module, exports, process, global) {${fs.readFileSync(preload, 'utf8')}\n//# sourceURL=${pathToFileURL(preload)}\n}`
  } catch (error) {
    contents.$preloadFailed(error)
    return 'undefined'
  }
}

function preloadStart(secret, contents) {
  const { additionalArguments = [] } = contents.$preferences
  const info = {
    argv: [process.argv[0], ...additionalArguments], env: {}, platform: process.platform, arch: process.arch,
    version: process.version, versions: { ...process.versions }, execPath: process.argv[0]
  }
  return `startPreloadWorld(${JSON.stringify(secret)}, ${JSON.stringify(info)}, ${host.headed}, ${preloadFunction(contents)})`
}

/** A browser's window cannot be opened unseen and shown later: the first is shown at once, later hidden ones never. */
async function makeTarget(contents, bounds) {
  const onScreen = contents.$owner.$isOnScreen
  contents.$browser = onScreen ? host.browser : await host.unseenBrowser()
  const { connection, openAppWindow } = contents.$browser
  if (onScreen) return openAppWindow(bounds)
  const { x: left, y: top, width, height } = bounds
  return (await connection.root.send('Target.createTarget', { url: 'about:blank', newWindow: true, left, top, width, height })).targetId
}

function hearOfLoading(contents, session) {
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId) return
    contents.$isCrashed = false
    contents.$navigated(frame.url)
  })
  session.on('Page.navigatedWithinDocument', ({ url, frameId }) => {
    if (frameId === contents.$targetId) contents.$navigatedInPage(url)
  })
  session.on('Page.lifecycleEvent', ({ name, frameId }) => {
    if (frameId === contents.$targetId) contents.$lifecycle(name)
  })
  session.on('Page.loadEventFired', () => contents.$loaded())
  session.on('Inspector.targetCrashed', () => {
    contents.$isCrashed = true
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  })
  session.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type === 'beforeunload') contents.$owner.$unloadAsked(accept => session.attempt('Page.handleJavaScriptDialog', { accept }))
  })
}

function hearOfScripts(contents, session) {
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === preloadWorld && context.auxData?.frameId === contents.$targetId) contents.$context = context.id
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (contents.$context === executionContextId) contents.$context = undefined
  })
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === 'brevierHost') contents.$receive(JSON.parse(payload), executionContextId)
  })
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const message = args.map(arg => arg.value ?? arg.description ?? '').join(' ')
    const [{ lineNumber = 0, url = '' } = {}] = stackTrace?.callFrames ?? []
    contents.emit('console-message', { level: type, message, lineNumber, sourceId: url })
  })
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const message = details.exception?.description ?? details.text
    contents.emit('console-message', { level: 'error', message, lineNumber: details.lineNumber, sourceId: details.url ?? '' })
  })
}

/**
 * Opens a page and prepares it.
 * @returns {Promise<{ session: object, targetId: string }>}
 */
async function openPage(contents, bounds) {
  const targetId = await makeTarget(contents, bounds)
  const { connection } = contents.$browser
  contents.$targetId = targetId
  const { sessionId } = await connection.root.send('Target.attachToTarget', { targetId, flatten: true })
  const session = connection.session(sessionId)
  hearOfLoading(contents, session)
  hearOfScripts(contents, session)
  const secret = randomUUID()
  const prepare = (source, worldName) => session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName })
  await Promise.all([
    session.send('Page.enable'),
    session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    session.send('Runtime.addBinding', { name: 'brevierHost', executionContextName: preloadWorld }),
    session.send('Runtime.enable'),
    prepare(onTopDocument(pageSource, `startPageWorld(${JSON.stringify(secret)})`)),
    prepare(onTopDocument(preloadSource, preloadStart(secret, contents)), preloadWorld),
    session.send('Emulation.setUserAgentOverride', { userAgent: contents.getUserAgent() }),
    watchRequests(contents, session)
  ])
  return { session, targetId }
}

module.exports = { openPage }
