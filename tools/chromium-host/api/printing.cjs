'use strict'
const { host } = require('../host.cjs')

// Inches, width and height.
const papers = {
  A0: [33.1, 46.8], A1: [23.4, 33.1], A2: [16.54, 23.4], A3: [11.7, 16.54], A4: [8.27, 11.7], A5: [5.83, 8.27], A6: [4.13, 5.83],
  Legal: [8.5, 14], Letter: [8.5, 11], Tabloid: [11, 17], Ledger: [17, 11]
}
// Electron's default: one centimetre.
const defaultMargin = 1 / 2.54

function paperOf(pageSize = 'Letter') {
  if (typeof pageSize === 'object') return [pageSize.width, pageSize.height]
  if (!(pageSize in papers)) throw new Error(`Invalid pageSize ${pageSize}`)
  return papers[pageSize]
}

function marginsOf({ marginType, ...sides } = {}) {
  const all = marginType === 'none' ? 0 : defaultMargin
  return { top: all, bottom: all, left: all, right: all, ...sides }
}

/** Electron's options for printToPDF, in inches, as the DevTools protocol takes them. */
function pdfParameters(options = {}) {
  const { pageSize, margins, ...others } = options
  const [paperWidth, paperHeight] = paperOf(pageSize)
  const { top, bottom, left, right } = marginsOf(margins)
  return { ...others, paperWidth, paperHeight, marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right }
}

/** Hands a page to the system's print dialog; headless there is none, which the callback is told. */
function printPage(contents, options, callback = () => {}) {
  if (!host.headed) {
    setImmediate(callback, false, 'Print job failed: a headless window has no printer.')
    return
  }
  contents.executeJavaScript('window.print()').then(
    () => callback(true, ''),
    error => callback(false, error.message)
  )
}

module.exports = { pdfParameters, printPage }
