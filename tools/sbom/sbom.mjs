// Makes the bill of materials (CycloneDX 1.5) and the licences of all that is shipped, from what the build wrote down as
// bundled. `npm sbom` cannot: everything is a development dependency here, and most of those are not shipped.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const json = path => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** The names of the packages that are in a bundle, each once. */
function bundledPackages() {
  /** @type {string[]} */
  const names = readdirSync(join(root, 'out/bundled')).flatMap(name => json(`out/bundled/${name}`))
  return [...new Set(names)].sort((one, other) => (one < other ? -1 : 1))
}

/** The text of a package's licence. Throws where it brings none, for then it may not be shipped. */
function licenceText(name) {
  const folder = join(root, 'node_modules', name)
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)(\.|$)/i.test(entry))
  if (file === undefined) throw new Error(`${name} brings no licence text`)
  return readFileSync(join(folder, file), 'utf8').trim()
}

function component(name, type = 'library') {
  const { version, license } = json(`node_modules/${name}/package.json`)
  const { integrity } = json('package-lock.json').packages[`node_modules/${name}`]
  const [algorithm, digest] = integrity.split('-')
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return {
    type, 'bom-ref': purl, name, version, purl,
    licenses: [{ license: { id: license } }],
    hashes: [{ alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }]
  }
}

/** @param {readonly string[]} names the bundled packages; Electron comes beside them */
function billOfMaterials(names) {
  const { name, version, license } = json('package.json')
  const components = [...names.map(each => component(each)), component('electron', 'framework')]
  const self = `pkg:npm/${name}@${version}`
  return {
    bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: { component: { type: 'application', 'bom-ref': self, name, version, purl: self, licenses: [{ license: { id: license } }] } },
    components,
    dependencies: [{ ref: self, dependsOn: components.map(each => each['bom-ref']) }]
  }
}

/** Every licence in full, under the name of what it is for. */
function licences(names) {
  const parts = names.map(name => {
    const { version, license } = json(`node_modules/${name}/package.json`)
    return `${name} ${version} (${license})\n\n${licenceText(name)}`
  })
  const electron = 'Electron and Chromium bring their own licences: LICENSE.electron.txt and LICENSES.chromium.html lie beside the program.'
  return [`What Brevier is made with, and on what terms.`, ...parts, electron].join(`\n\n${'-'.repeat(72)}\n\n`) + '\n'
}

const names = bundledPackages()
mkdirSync(join(root, 'out/licences'), { recursive: true })
writeFileSync(join(root, 'out/licences/sbom.cdx.json'), `${JSON.stringify(billOfMaterials(names), null, 2)}\n`)
writeFileSync(join(root, 'out/licences/licences.txt'), licences(names))
