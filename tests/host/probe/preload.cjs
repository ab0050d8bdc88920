const { contextBridge, ipcRenderer } = require('electron')
globalThis.leaked = 'only here'
let count = 0
contextBridge.exposeInMainWorld('probe', {
  add: (a, b) => a + b,
  call: f => f(20) + 1,
  nested: { list: [1, { deep: true }] },
  count: () => ++count,
  throwNow: () => { throw new TypeError('thrown in the preload') },
  rejectLater: async () => { throw new RangeError('rejected in the preload') },
  maker: () => ({ twice: x => x * 2 }),
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (...args) => ipcRenderer.send('note', ...args),
  onNoted: f => { ipcRenderer.on('noted', (_event, n) => f(n)) }
})
