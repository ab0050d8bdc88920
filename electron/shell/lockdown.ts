// SECURITY. What the app may never do, whatever a page asks for: reach out, be granted something, go somewhere else.
import { app, session } from 'electron'
import { appOrigin } from './app-protocol'

/** Switches that must stand before Chromium starts: each closes a way in which it speaks to the network by itself. */
const switches: Record<string, string> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'proxy-server': 'http://127.0.0.1:9',
  'proxy-bypass-list': '<-loopback>',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'dns-prefetch-disable': '',
  'no-pings': '',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-sync': '',
  'disable-breakpad': ''
}

/** Call before `ready`. */
export function quietChromium(): void {
  app.enableSandbox()
  for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value)
}

/** Call once ready, before the first window: refuses every permission, request, navigation, window and download. */
export function lockDown(): void {
  const { defaultSession } = session
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.setSpellCheckerLanguages([])
  defaultSession.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/no-dictionaries/`)
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.on('will-download', event => event.preventDefault())
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    const ours = url.startsWith(`${appOrigin}/`)
    if (!ours) console.error(`Refused a request to ${url}`)
    answer({ cancel: !ours })
  })
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const) {
      contents.on(event as 'will-navigate', refused => refused.preventDefault())
    }
  })
}
