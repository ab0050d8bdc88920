'use strict'
const interval = 500

/**
 * Watches where the user puts a window on the screen: the DevTools protocol tells nobody, so it is asked.
 * @param {{ $browser: object, $targetId: string }} contents the window's page
 * @param {(place: { windowState: string, x: number, y: number, width: number, height: number }) => void} tell
 * @returns {() => void} stops watching
 */
function watchPlace({ $browser, $targetId: targetId }, tell) {
  const { root } = $browser.connection
  const look = async () => {
    const found = await root.attempt('Browser.getWindowForTarget', { targetId })
    if (!found) return
    const { left: x, top: y, width, height, windowState } = found.bounds
    tell({ windowState, x, y, width, height })
  }
  const timer = setInterval(() => void look(), interval)
  timer.unref()
  return () => clearInterval(timer)
}

module.exports = { watchPlace }
