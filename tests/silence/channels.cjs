'use strict'
// Every way in which a page can make a browser speak, each as one act of a page against an address of its own. The acts
// run inside the page: they see its globals, `put` (makes an element and puts it into the page) and `to`:
// { url, js, css, page, host, port, lan, name, sw } of the one server that listens for this channel alone.

/** What a page can do without leaving it. */
const staying = {
  'fetch': to => fetch(to.url),
  'XMLHttpRequest': to => {
    const request = new XMLHttpRequest()
    request.open('GET', to.url)
    request.send()
  },
  'WebSocket': to => new WebSocket(`ws://${to.host}/target`),
  'EventSource': to => new EventSource(to.url),
  'beacon': to => navigator.sendBeacon(to.url, 'x'),
  'fetchLater': to => globalThis.fetchLater(to.url, { activateAfter: 0 }),
  'WebTransport': to => new WebTransport(`https://${to.host}/target`),
  'WebRTC': async to => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${to.lan}:${to.port}` }] })
    connection.createDataChannel('')
    await connection.setLocalDescription(await connection.createOffer())
  },
  'preconnect': to => put('link', { rel: 'preconnect', href: `http://${to.host}` }),
  'dns-prefetch': to => put('link', { rel: 'dns-prefetch', href: `http://${to.name}` }),
  'prefetch': to => put('link', { rel: 'prefetch', href: to.url }),
  'preload': to => put('link', { rel: 'preload', as: 'image', href: to.url }),
  'modulepreload': to => put('link', { rel: 'modulepreload', href: to.js }),
  'speculation rules': to => put('script', { type: 'speculationrules', textContent: JSON.stringify({ prefetch: [{ source: 'list', urls: [to.url] }] }) }),
  'image': to => put('img', { src: to.url }),
  'srcset': to => put('img', { srcset: `${to.url} 1x` }),
  'font': to => new FontFace('far', `url(${to.url})`).load(),
  'stylesheet': to => put('link', { rel: 'stylesheet', href: to.css }),
  'CSS url()': to => { put('div', { textContent: 'x' }).style.backgroundImage = `url(${to.url})` },
  'CSS @import': to => put('style', { textContent: `@import url(${to.css})` }),
  'CSS paint': to => CSS.paintWorklet.addModule(to.js),
  'script': to => put('script', { src: to.js }),
  'dynamic import': to => import(to.js),
  'iframe': to => put('iframe', { src: to.page }),
  'object': to => put('object', { data: to.url }),
  'embed': to => put('embed', { src: to.url }),
  'video': to => put('video', { src: to.url }),
  'video poster': to => put('video', { poster: to.url }),
  'track': to => put('video', { crossOrigin: 'anonymous' }).append(Object.assign(document.createElement('track'), { src: to.url, default: true, kind: 'captions' })),
  'SVG image': to => drawn('image', to.url),
  'SVG use': to => drawn('use', `${to.url}#x`),
  'SVG feImage': to => {
    const filter = drawn('filter', '')
    filter.id = 'far'
    filter.append(made('feImage', to.url))
    put('div', { textContent: 'x' }).style.filter = 'url(#far)'
  },
  'SVG foreignObject': to => drawn('foreignObject', '').append(Object.assign(document.createElement('img'), { src: to.url })),
  'link ping': to => {
    const link = put('a', { href: '#here', ping: to.url })
    link.click()
  },
  'manifest': to => put('link', { rel: 'manifest', href: to.url }),
  'favicon': to => put('link', { rel: 'icon', href: to.url }),
  'worker import': to => new Worker(URL.createObjectURL(new Blob([`importScripts('${to.js}')`]))),
  'shared worker': to => new SharedWorker(URL.createObjectURL(new Blob([`importScripts('${to.js}')`]))),
  'service worker': to => navigator.serviceWorker.register(to.js),
  'Background Fetch': async to => {
    await navigator.serviceWorker.register(to.sw)
    await (await navigator.serviceWorker.ready).backgroundFetch.fetch('far', [to.url])
  },
  'WebAssembly streaming': to => WebAssembly.instantiateStreaming(fetch(to.url)),
  'postMessage to another page': to => {
    const frame = put('iframe', { src: to.page })
    const opened = window.open(to.page)
    const say = () => [frame.contentWindow, opened, window.opener].forEach(other => other?.postMessage('secret', '*'))
    setInterval(say, 200)
  }
}

/** What leads away from the page; each is followed by going back to it. */
const leaving = {
  'form': to => put('form', { action: to.url, method: 'post' }).submit(),
  'meta refresh': to => put('meta', { httpEquiv: 'refresh', content: `0;url=${to.url}` }),
  'navigation': to => { location.href = to.url },
  'window.open': to => window.open(to.url),
  'download': to => put('a', { href: to.url, download: 'x' }).click(),
  'javascript: navigation': to => { location.href = `javascript:void fetch('${to.url}')` },
  'data: navigation': to => {
    const document = `data:text/html,<script>fetch('${to.url}')</script>`
    put('iframe', { src: document })
    location.href = document
  },
  'report-uri': to => {
    put('meta', { httpEquiv: 'Content-Security-Policy', content: `object-src 'none'; report-uri ${to.url}` })
    put('object', { data: 'http://127.0.0.1:9/' })
  }
}

/** What the acts above are given. Those run later than the driver's own words, for which the browser makes exceptions. */
const prelude = `
  const put = (tag, properties) => { const element = Object.assign(document.createElement(tag), properties); (/^(link|meta)$/.test(tag) ? document.head : document.body).append(element); return element }
  const made = (tag, href) => { const element = document.createElementNS('http://www.w3.org/2000/svg', tag); if (href) element.setAttribute('href', href); return element }
  const drawn = (tag, href) => { const svg = made('svg'), element = made(tag, href); svg.append(element); document.body.append(svg); return element }`

/** A channel's act as a page's script. */
const scriptOf = (act, to) => `setTimeout(async () => { ${prelude}\n try { await (${act})(${JSON.stringify(to)}) } catch (error) { console.log(String(error)) } }); 0`

module.exports = { leaving, scriptOf, staying }
