// SECURITY. What a page may be granted: nothing. Whatever Electron asks on a page's behalf is answered with no, here.
import { app, type Event, type Session, type WebContents } from 'electron'
import { sayRefused } from './say-refused'

/** Refuses every permission, device, picture of the screen and account that can be asked of a session. */
export function refuseGrants(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses)
  session.on('select-hid-device', (event, _details, answer) => refuse(event, answer))
  session.on('select-usb-device', (event, _details, answer) => refuse(event, answer))
  session.on('select-serial-port', (event, _ports, _contents, answer) => refuse(event, () => answer('')))
  session.on('select-webauthn-account', (event, _details, answer) => refuse(event, answer))
  session.on('select-webauthn-authenticator', (event, answer) => refuse(event, answer))
  session.on('file-system-access-restricted', (event, _details, answer) => refuse(event, () => answer('deny')))
  session.on('will-download', (event, item, contents) => refuse(event, () => sayRefused('download', item.getURL(), contents)))
}

/** Refuses what is asked of the whole app: a password, a certificate of ours. Of others' certificates Chromium alone judges. */
export function refuseIdentity(): void {
  app.on('login', (event, _contents, _details, _info, answer) => refuse(event, answer))
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => refuse(event, answer))
}

/** Refuses what a page can do beyond its session: go elsewhere, open a window, hold a guest, pair a device. */
export function keepInPlace(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    sayRefused('window', url, contents)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', event => refuse(event, () => sayRefused('navigation', event.url, contents)))
  contents.on('select-bluetooth-device', (event, _devices, answer) => refuse(event, () => answer('')))
  for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview'] as const) {
    contents.on(event as 'will-navigate', refused => refused.preventDefault())
  }
}

/** Prevents what would happen by default, and answers without a choice. */
function refuse(event: Event, answer: () => void): void {
  event.preventDefault()
  answer()
}
