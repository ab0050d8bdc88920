'use strict'
const os = require('node:os')
const path = require('node:path')

function appDataFolder(home) {
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env.APPDATA ?? path.join(home, 'AppData', 'Roaming')
  return process.env.XDG_CONFIG_HOME || path.join(home, '.config')
}

/**
 * Where Electron would look for a well-known folder.
 * @param {string} name as app.getPath takes it
 * @param {{ appName: string, userData?: string }} options userData: from --user-data-dir
 * @throws for a name that is not known
 */
function wellKnownPath(name, { appName, userData }) {
  const home = os.homedir()
  switch (name) {
    case 'home': return home
    case 'appData': return appDataFolder(home)
    case 'userData':
    case 'sessionData': return userData ? path.resolve(userData) : path.join(appDataFolder(home), appName)
    case 'temp': return os.tmpdir()
    case 'exe':
    case 'module': return process.argv[0]
    case 'documents':
    case 'downloads':
    case 'desktop': return path.join(home, name[0].toUpperCase() + name.slice(1))
    default: throw new Error(`Failed to get '${name}' path`)
  }
}

module.exports = { wellKnownPath }
