// A small app that uses the whole surface the Chromium host stands in for. The tests ask it questions.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, ipcMain, Menu, net, protocol, session } from 'electron'

const here = import.meta.dirname
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'"

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])

async function serve(request) {
  const { host, pathname } = new URL(request.url)
  if (host !== 'bundle') return new Response('not found', { status: 404 })
  const file = await net.fetch(pathToFileURL(path.join(here, pathname)).href).catch(() => undefined)
  if (!file) return new Response('not found', { status: 404 })
  const headers = new Headers(file.headers)
  headers.set('content-security-policy', policy)
  return new Response(file.body, { headers })
}

// Told to the tests, who look at it through app.evaluate.
const seen = { requests: [], navigations: [], opened: [], permissions: [], sent: [], events: [] }
globalThis.seen = seen

function serveCalls() {
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('fail', () => { throw new TypeError('no such thing') })
  ipcMain.handle('sender', event => ({
    url: event.senderFrame.url,
    origin: event.senderFrame.origin,
    isTop: event.senderFrame === event.senderFrame.top && event.senderFrame.parent === null,
    isMain: event.senderFrame === event.sender.mainFrame
  }))
  ipcMain.on('note', (event, ...args) => {
    seen.sent.push(args)
    event.reply('noted', args.length)
  })
}

function openWindow() {
  const win = new BrowserWindow({ show: false, width: 800, height: 600, minWidth: 400, webPreferences: { preload: path.join(here, 'preload.cjs') } })
  for (const name of ['ready-to-show', 'resize', 'closed']) win.on(name, () => seen.events.push(name))
  win.once('ready-to-show', () => win.show())
  win.webContents.on('will-navigate', (event, url) => {
    seen.navigations.push(url)
    event.preventDefault()
  })
  win.webContents.setWindowOpenHandler(({ url }) => {
    seen.opened.push(url)
    return { action: 'deny' }
  })
  return win.loadURL('app://bundle/index.html')
}

if (!app.requestSingleInstanceLock()) app.quit()
app.on('second-instance', (_event, argv, folder) => console.log(JSON.stringify({ second: { argv, folder } })))
app.on('window-all-closed', () => app.quit())

void app.whenReady().then(async () => {
  if (!app.requestSingleInstanceLock()) return
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  defaultSession.setPermissionCheckHandler((_contents, permission) => {
    seen.permissions.push(permission)
    return false
  })
  defaultSession.webRequest.onBeforeRequest(({ url }, callback) => {
    seen.requests.push(url)
    callback({ cancel: !url.startsWith('app:') })
  })
  protocol.handle('app', serve)
  serveCalls()
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    { label: 'File', submenu: [{ id: 'mark', label: 'Mark', click: () => seen.events.push('menu') }] },
    { role: 'editMenu' }
  ]))
  await openWindow()
  console.log('The probe is open.')
})
