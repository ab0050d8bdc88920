// What `npm start` decides, and says. Pure: the machine is told to it.

/**
 * Whether a window can be seen.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 */
export function hasDisplay(platform, environment) {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

/**
 * What the app is to run on.
 * @param {{ display: boolean, electron: boolean, browser?: string }} machine `browser`: the path of an installed one
 * @returns {'electron' | 'browser' | 'preview'}
 */
export function chooseHost({ display, electron, browser }) {
  if (!display) return 'preview'
  if (electron) return 'electron'
  return browser ? 'browser' : 'preview'
}

/**
 * The one line that says what the app runs on where that is not Electron.
 * @param {{ display: boolean, browser?: string, reason?: string }} machine `reason`: why Electron's program is not here
 */
export function describeHost({ display, browser, reason = '' }) {
  if (!display) return 'There is no display here, so Brevier runs without a window and leaves pictures of it.'
  const missing = `Electron's program is not here${reason && ` (${reason})`}`
  if (browser) return `${missing}, so Brevier opens in ${browser}.`
  return `${missing}, and no Chrome, Chromium or Edge is installed, so Brevier runs without a window and leaves pictures of it.`
}

/** Electron's arguments: the app, and the user's own. For root, Electron runs only without its sandbox. */
export function electronArguments(root, { platform, superuser, userArguments }) {
  return [...(platform === 'linux' && superuser ? ['--no-sandbox'] : []), root, ...userArguments]
}

/**
 * How a run of the app ended, if that is worth a sentence.
 * @param {string} what ran
 * @param {{ code: number | null, signal: string | null }} end
 * @returns {string | undefined}
 */
export function describeEnd(what, { code, signal }) {
  if (code === 0 || signal === 'SIGINT' || signal === 'SIGTERM') return undefined
  return signal ? `${what} was ended by ${signal}.` : `${what} ended with code ${code}.`
}

/** The first line of a program's complaint that says something, without its stack. */
export function firstComplaint(text) {
  const lines = text.split('\n').map(line => line.trim()).filter(line => line && !line.startsWith('at '))
  return lines.find(line => /error|cannot|failed|not found/i.test(line)) ?? lines.at(0) ?? ''
}
