'use strict'
const { EventEmitter } = require('node:events')

const sources = ['system', 'light', 'dark']

class NativeTheme extends EventEmitter {
  #source = 'system'
  shouldUseHighContrastColors = false
  shouldUseInvertedColorScheme = false
  get themeSource() { return this.#source }
  set themeSource(source) {
    if (!sources.includes(source)) throw new TypeError(`Invalid themeSource: ${source}`)
    this.#source = source
    this.emit('updated')
  }
  // The system's own wish is not known here.
  get shouldUseDarkColors() { return this.#source === 'dark' }
}

module.exports = { nativeTheme: new NativeTheme() }
