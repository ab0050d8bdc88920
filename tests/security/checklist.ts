// Electron's own checklist ("Security, Native Capabilities, and Your Responsibility"), its 20 recommendations in its order:
// for each, what of the facts would breach it, and a breach of it that must be seen.
import type { WebPreferences } from 'electron'
import { callNames } from '../../domain/contract/calls'
import type { Facts } from './facts'
import { fuses } from '../package/fuses'

export interface Recommendation {
  readonly title: string
  /** What breaches it. */
  readonly breaches: (facts: Facts) => readonly unknown[]
  /** Facts that breach it. */
  readonly spoiled: (facts: Facts) => Facts
}

/** A preference that must have this value in every window, and the one that would open it. */
function preference<K extends keyof WebPreferences>(title: string, name: K, wanted: WebPreferences[K], wrong: WebPreferences[K]): Recommendation {
  return {
    title,
    breaches: ({ preferences }) => preferences.filter(each => each[name] !== wanted),
    spoiled: facts => ({ ...facts, preferences: [...facts.preferences, { ...facts.preferences[0], [name]: wrong }] })
  }
}

const one = (isBreached: boolean, what: string): string[] => (isBreached ? [what] : [])
const isOurs = (address: string) => address.startsWith('app://brevier/')

/** What a document's policy must say: nothing by default, our own code, no code from text, nothing framed, sent or based elsewhere. */
const wantedPolicy = [
  `default-src 'none'`, `script-src 'self'`, `base-uri 'none'`, `form-action 'none'`, `frame-ancestors 'none'`, `require-trusted-types-for 'script'`
]
const unsafe = /unsafe-|data:|blob:|https?:|\*/

function policyBreaches(policy: string): string[] {
  const directives = policy.split('; ')
  return [...wantedPolicy.filter(directive => !directives.includes(directive)), ...directives.filter(directive => unsafe.test(directive))]
}

/** Electron's majors of which one is current when this app is released; the oldest still gets mended. */
const supportedMajor = 45

export const checklist: readonly Recommendation[] = [
  {
    title: 'Only load secure content',
    breaches: ({ addresses }) => [...one(addresses.length < 2, 'no window was seen'), ...addresses.filter(address => !isOurs(address))],
    spoiled: facts => ({ ...facts, addresses: [...facts.addresses, 'http://example.org/'] })
  },
  {
    title: 'Do not enable Node.js integration for remote content',
    breaches: ({ preferences }) => preferences.filter(each => each.nodeIntegration !== false || each.nodeIntegrationInWorker !== false || each.nodeIntegrationInSubFrames !== false),
    spoiled: facts => ({ ...facts, preferences: [{ ...facts.preferences[0], nodeIntegrationInWorker: true }] })
  },
  preference('Enable context isolation', 'contextIsolation', true, false),
  {
    title: 'Enable process sandboxing',
    breaches: ({ isSandboxed, preferences }) => [...one(!isSandboxed, 'the app'), ...preferences.filter(({ sandbox }) => sandbox !== true)],
    spoiled: facts => ({ ...facts, preferences: [{ ...facts.preferences[0], sandbox: false }] })
  },
  {
    title: 'Handle session permission requests from remote content',
    breaches: ({ granted }) => granted,
    spoiled: facts => ({ ...facts, granted: ['geolocation'] })
  },
  preference('Do not disable webSecurity', 'webSecurity', true, false),
  {
    title: 'Define a Content Security Policy',
    breaches: ({ policies }) => [...one(policies.length < 2, 'a document is missing'), ...policies.flatMap(policyBreaches)],
    spoiled: facts => ({ ...facts, policies: facts.policies.map(policy => policy.replace(`script-src 'self'`, `script-src 'self' 'unsafe-inline'`)) })
  },
  preference('Do not enable allowRunningInsecureContent', 'allowRunningInsecureContent', false, true),
  preference('Do not enable experimental features', 'experimentalFeatures', false, true),
  preference('Do not use enableBlinkFeatures', 'enableBlinkFeatures', undefined, 'ExperimentalFeature'),
  preference('Do not use allowpopups for WebViews', 'webviewTag', false, true),
  {
    title: 'Verify WebView options and parameters before creation',
    breaches: ({ ways }) => ways.filter(way => way === 'will-attach-webview'),
    spoiled: facts => ({ ...facts, ways: ['will-attach-webview'] })
  },
  {
    title: 'Disable or limit navigation',
    breaches: ({ ways }) => ways.filter(way => way !== 'will-attach-webview'),
    spoiled: facts => ({ ...facts, ways: ['will-navigate'] })
  },
  {
    title: 'Disable or limit creation of new windows',
    breaches: ({ opened }) => opened.filter(action => action !== 'deny'),
    spoiled: facts => ({ ...facts, opened: ['allow'] })
  },
  {
    title: 'Do not use shell.openExternal with untrusted content',
    breaches: ({ opensOutside }) => one(opensOutside, 'main says how to open something outside'),
    spoiled: facts => ({ ...facts, opensOutside: true })
  },
  {
    title: 'Use a current version of Electron',
    breaches: ({ electronVersion }) => one(!/^\d+\.\d+\.\d+$/.test(electronVersion) || parseInt(electronVersion) < supportedMajor, electronVersion),
    spoiled: facts => ({ ...facts, electronVersion: '^44.0.0' })
  },
  {
    title: 'Validate the sender of all IPC messages',
    breaches: ({ answered }) => answered,
    spoiled: facts => ({ ...facts, answered: ['another window: open'] })
  },
  {
    title: 'Avoid usage of the file:// protocol and prefer usage of custom protocols',
    breaches: ({ addresses, schemes }) => [...schemes.filter(scheme => scheme !== 'app'), ...one(schemes.length !== 1, 'not one scheme'), ...addresses.filter(address => !isOurs(address))],
    spoiled: facts => ({ ...facts, addresses: ['file:///index.html'] })
  },
  {
    title: 'Check which fuses you can change',
    breaches: facts => Object.entries(fuses).filter(([name, state]) => facts.fuses[name] !== (state === 'on')),
    spoiled: facts => ({ ...facts, fuses: { ...facts.fuses, RunAsNode: true } })
  },
  {
    title: 'Do not expose Electron APIs to untrusted web content',
    breaches: ({ exposed }) => exposed.filter(name => !['on', ...callNames].some(known => name === `brevier.${known}`)),
    spoiled: facts => ({ ...facts, exposed: [...facts.exposed, 'brevier.send'] })
  }
]
