// SECURITY. What the app may never do, whatever a page asks for: reach out, be granted something, go somewhere else.
import { app, session, type Session } from 'electron'
import { appOrigin } from './app-protocol'
import { keepInPlace, refuseGrants, refuseIdentity } from './refusals'
import { sayRefused } from './say-refused'

/** Switches that must stand before Chromium starts: each closes a way in which it speaks to the network by itself. */
const switches: Record<string, string> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'proxy-server': 'http://127.0.0.1:9',
  'proxy-bypass-list': '<-loopback>',
  // One switch by its two names: which of them is heard depends on Chromium's version.
  'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  // Otherwise a page that merely asks for a connection makes Chromium join a multicast group, which is a packet.
  'disable-features': 'WebRtcHideLocalIpsWithMdns',
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
  refuseIdentity()
  lockSession(session.defaultSession)
  // There is no other session; were one ever made, it would be no way out.
  app.on('session-created', made => { if (made !== session.defaultSession) lockSession(made) })
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    keepInPlace(contents)
  })
}

function lockSession(made: Session): void {
  refuseGrants(made)
  made.setSpellCheckerEnabled(false)
  made.setSpellCheckerLanguages([])
  made.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/no-dictionaries/`)
  made.webRequest.onBeforeRequest(({ url, webContents }, answer) => {
    const ours = url.startsWith(`${appOrigin}/`)
    if (!ours) sayRefused('request', url, webContents)
    answer({ cancel: !ours })
  })
}
