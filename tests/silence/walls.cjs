'use strict'
// Loaded into the built app (electron -r) before its main script: takes down the walls that BREVIER_WALLS_DOWN names, so
// that a test can see what each of them stops. Nothing in what is shipped knows of it.
const { app, protocol, session } = require('electron')

const down = (process.env.BREVIER_WALLS_DOWN ?? '').split(' ')
/** Where the browser shall report to once the page has no policy; a policy that only reports stops nothing. */
const reports = process.env.BREVIER_REPORTS_TO

const walls = {
  /** The page's content security policy, trusted types among it. */
  policy() {
    const handle = protocol.handle.bind(protocol)
    protocol.handle = (scheme, handler) => handle(scheme, async request => {
      const response = await handler(request)
      response.headers.delete('content-security-policy')
      if (reports) response.headers.set('content-security-policy-report-only', `object-src 'none'; report-uri ${reports}`)
      return response
    })
  },
  /** What main refuses for the whole session: requests, downloads, permissions. */
  session() {
    void app.whenReady().then(() => {
      const { defaultSession } = session
      const nothing = () => {}
      for (const name of ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler']) defaultSession[name] = nothing
      defaultSession.webRequest.onBeforeRequest = nothing
      const on = defaultSession.on.bind(defaultSession)
      defaultSession.on = (name, listener) => (name === 'will-download' ? defaultSession : on(name, listener))
    })
  },
  /** What main refuses to each window: to go elsewhere, to open another. */
  windows() {
    const on = app.on.bind(app)
    app.on = (name, listener) => (name === 'web-contents-created' ? app : on(name, listener))
  },
  /** What Chromium is started with. */
  switches() {
    app.commandLine.appendSwitch = () => {}
  }
}

for (const name of down) walls[name]?.()
