// Ways out of a window, each tried as a page would try it that wants to reach out.

/** One way out. */
export interface Attempt {
  readonly id: string
  /** What a reader would call it. */
  readonly name: string
  /** It would leave the page; the browser follows one such wish at a time and forgets the one before. */
  readonly leaves?: true
  /** The function or class it needs, where a browser may be without. */
  readonly needs?: string
  /**
   * Tries to reach `url`; what it puts into the page goes into `place`. Throws, rejects or answers as the platform does;
   * the answer `false` says that the platform itself gave nothing to send with.
   */
  readonly go: (url: string, place: HTMLElement) => unknown
}

function put<K extends keyof HTMLElementTagNameMap>(place: HTMLElement, tag: K, properties: Partial<HTMLElementTagNameMap[K]>): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties)
  place.append(element)
  return element
}

/** A script of a worker that reaches out as soon as it runs. */
const reachingScript = (url: string): string =>
  URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(url)})`], { type: 'text/javascript' }))

/** How long a connection may look for addresses that it could be reached at, in ms. */
const gathering = 1500

/** Whether a peer connection finds an address to send from: without one it can send nothing. */
async function findsAddress(url: string): Promise<boolean> {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${new URL(url).host}` }] })
  let found = 0
  connection.onicecandidate = ({ candidate }) => { if (candidate?.candidate) found++ }
  connection.createDataChannel('')
  await connection.setLocalDescription(await connection.createOffer())
  await new Promise(resolve => setTimeout(resolve, gathering))
  connection.close()
  return found > 0
}

declare const WebTransport: new (url: string) => { readonly ready: Promise<unknown> }

export const attempts: readonly Attempt[] = [
  { id: 'fetch', name: 'Request', go: url => fetch(url) },
  { id: 'xhr', name: 'Request of the older kind', go: url => {
    const request = new XMLHttpRequest()
    request.open('GET', url)
    request.send()
  } },
  { id: 'beacon', name: 'Beacon', go: url => { navigator.sendBeacon(url, 'x') } },
  { id: 'events', name: 'Stream of events', go: url => { new EventSource(url).onerror = event => (event.target as EventSource).close() } },
  { id: 'socket', name: 'WebSocket', go: url => { new WebSocket(url.replace('https:', 'wss:')).onerror = () => undefined } },
  { id: 'transport', name: 'WebTransport', needs: 'WebTransport', go: url => new WebTransport(url).ready },
  { id: 'webrtc', name: 'Call to another computer (WebRTC)', needs: 'RTCPeerConnection', go: findsAddress },
  { id: 'picture', name: 'Picture', go: (url, place) => put(place, 'img', { src: url }) },
  { id: 'style', name: 'Stylesheet', go: (url, place) => put(place, 'link', { rel: 'stylesheet', href: url }) },
  { id: 'font', name: 'Font', go: url => new FontFace('far-away', `url(${url})`).load() },
  { id: 'film', name: 'Film', go: (url, place) => put(place, 'video', { src: url }) },
  { id: 'frame', name: 'Page within the page', go: (url, place) => put(place, 'iframe', { src: url }) },
  { id: 'object', name: 'Embedded object', go: (url, place) => put(place, 'object', { data: url }) },
  { id: 'prefetch', name: 'Page fetched ahead', go: (url, place) => put(place, 'link', { rel: 'prefetch', href: url }) },
  { id: 'module', name: 'Script', go: url => import(/* @vite-ignore */ url) },
  { id: 'worker', name: 'Script in a worker', go: url => { new Worker(reachingScript(url)) } },
  { id: 'shared', name: 'Script in a shared worker', needs: 'SharedWorker', go: url => { new SharedWorker(reachingScript(url)) } },
  { id: 'form', name: 'Form sent off', leaves: true, go: (url, place) => put(place, 'form', { action: url, method: 'post' }).submit() },
  { id: 'window', name: 'New window', leaves: true, go: url => { window.open(url) } },
  { id: 'download', name: 'Download', leaves: true, go: (url, place) => put(place, 'a', { href: url, download: 'x' }).click() },
  { id: 'page', name: 'Another page in this window', leaves: true, go: url => { location.href = url } }
]
