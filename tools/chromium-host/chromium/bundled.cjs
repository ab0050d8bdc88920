'use strict'
// The headless Chromium inside the npm package @sparticuz/chromium (Linux on x64), unpacked once and kept.
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { randomUUID } = require('node:crypto')
const { pipeline } = require('node:stream/promises')
const { createBrotliDecompress } = require('node:zlib')

const libraries = ['libnss3.so', 'libnspr4.so', 'libexpat.so.1']
const libraryFolders = ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib']

/** The package's folder, or undefined where it is not installed or cannot run. */
function bundledPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    // The package exports only its main module, build/<format>/index.*; its archives lie in bin/ at its top.
    const folder = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '../..')
    return fs.existsSync(path.join(folder, 'bin/chromium.br')) ? folder : undefined
  } catch {
    return undefined
  }
}

const ownerOnly = 0o700

/** A folder of this user's own: beside the packages, or among the temporary files where that cannot be written. */
function cacheFolder(packageFolder) {
  const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'))
  const name = `brevier-chromium-${version}`
  const beside = path.resolve(packageFolder, '../../.cache')
  try {
    fs.mkdirSync(beside, { recursive: true })
    fs.accessSync(beside, fs.constants.W_OK)
    return path.join(beside, name)
  } catch {
    const own = path.join(os.tmpdir(), `brevier-${process.getuid()}`)
    fs.mkdirSync(own, { recursive: true, mode: ownerOnly })
    // Anyone may put a folder of this name among the temporary files; what lies in it will be run.
    const { uid, mode } = fs.lstatSync(own)
    if (uid !== process.getuid() || (mode & 0o022) !== 0) throw new Error(`${own} can be written to by others; remove it and start again.`)
    return path.join(own, name)
  }
}

async function unpackTo(folder, packageFolder) {
  const archive = name => [fs.createReadStream(path.join(packageFolder, 'bin', name)), createBrotliDecompress()]
  // Kept as a dependency of @sparticuz/chromium, so it is there whenever the archives are.
  const { extract } = require(require.resolve('tar-fs', { paths: [packageFolder] }))
  fs.mkdirSync(folder, { recursive: true, mode: ownerOnly })
  await Promise.all([
    pipeline(...archive('chromium.br'), fs.createWriteStream(path.join(folder, 'chromium'), { mode: ownerOnly })),
    pipeline(...archive('al2023.tar.br'), extract(folder, { chown: false })),
    pipeline(...archive('fonts.tar.br'), extract(folder, { chown: false }))
  ])
  const families = path.join(folder, 'fonts')
  fs.writeFileSync(
    path.join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${families}</dir><cachedir>${families}/cache</cachedir></fontconfig>\n`
  )
}

/** Unpacks into a folder of its own and renames it, so that of several starts at once each finds all or nothing. */
async function unpackOnce(folder, packageFolder) {
  if (fs.existsSync(folder)) return
  const unfinished = `${folder}.${randomUUID()}`
  try {
    await unpackTo(unfinished, packageFolder)
    fs.renameSync(unfinished, folder)
  } catch (error) {
    if (!fs.existsSync(folder)) throw error
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true })
  }
}

/** What the system lacks is taken from the package: the security libraries, and a font. */
function missingParts(folder) {
  const isThere = name => libraryFolders.some(place => fs.existsSync(path.join(place, name)))
  const environment = {}
  if (!libraries.every(isThere)) {
    environment.LD_LIBRARY_PATH = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  }
  if (!fs.existsSync('/etc/fonts/fonts.conf')) environment.FONTCONFIG_PATH = folder
  return environment
}

/**
 * The bundled Chromium, ready to run.
 * @returns {Promise<{ executable: string, environment: Record<string, string> } | undefined>} undefined where it cannot run
 */
async function bundledChromium() {
  const packageFolder = bundledPackage()
  if (!packageFolder) return undefined
  const folder = cacheFolder(packageFolder)
  await unpackOnce(folder, packageFolder)
  return { executable: path.join(folder, 'chromium'), environment: missingParts(folder) }
}

module.exports = { bundledChromium, bundledPackage, unpackOnce }
