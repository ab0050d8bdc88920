/**
 * Holds the window when the user closes it, so that main can be asked first; a browser asks only a page that was used.
 * @returns {() => void} lets it go
 */
function guardClosing() {
  const hold = event => event.preventDefault()
  window.addEventListener('beforeunload', hold)
  return () => window.removeEventListener('beforeunload', hold)
}
