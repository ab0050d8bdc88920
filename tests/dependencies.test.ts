import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from './walls/tree'

interface Component {
  readonly name: string
  readonly version: string
  readonly licenses: readonly { readonly license: { readonly id: string } }[]
  readonly hashes: readonly { readonly alg: string; readonly content: string }[]
}
interface Bill {
  readonly bomFormat: string
  readonly components: readonly Component[]
}
interface Locked {
  readonly integrity?: string
  readonly version?: string
  readonly hasInstallScript?: boolean
}

const lock = (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }).packages
const lockedAs = (name: string): Locked => lock[`node_modules/${name}`] ?? {}

/** The packages named in the first column of the table. */
const named = (text: string): string[] => [...text.matchAll(/^\| ([@\w][^|]*?) \|/gm)].map(([, name]) => name!).filter(name => name !== 'package').sort()

/** What differs between a table and what is shipped, as sentences. */
function tableBreaches(text: string, shipped: readonly string[]): string[] {
  const names = named(text)
  return [
    ...shipped.filter(name => !names.includes(name)).map(name => `${name} is shipped and has no reason`),
    ...names.filter(name => !shipped.includes(name)).map(name => `${name} has a reason and is not shipped`)
  ]
}

describe.skipIf(!existsSync(join(root, 'out/bundled/renderer.json')))('what is shipped', () => {
  const table = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
  let bill: Bill
  let licences: string
  let shipped: string[]

  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'tools/sbom/sbom.mjs')])
    const bundled = readdirSync(join(root, 'out/bundled')).flatMap(name => JSON.parse(readFileSync(join(root, 'out/bundled', name), 'utf8')) as string[])
    shipped = [...new Set([...bundled, 'electron'])].sort()
    bill = JSON.parse(readFileSync(join(root, 'out/licences/sbom.cdx.json'), 'utf8')) as Bill
    licences = readFileSync(join(root, 'out/licences/licences.txt'), 'utf8')
  })

  it('is named in docs/dependencies.md with its reason, all of it and nothing else', () => {
    expect(shipped.length).toBeGreaterThan(10)
    expect(tableBreaches(table, shipped)).toEqual([])
  })

  it('would be missed there, and seen there without being shipped', () => {
    expect(tableBreaches(table, [...shipped, 'left-pad'])).toEqual(['left-pad is shipped and has no reason'])
    expect(tableBreaches(table, shipped.filter(name => name !== 'marked'))).toEqual(['marked has a reason and is not shipped'])
  })

  it('is in the bill of materials as the lock file knows it', () => {
    expect(bill.bomFormat).toBe('CycloneDX')
    expect(bill.components.map(({ name }) => name).sort()).toEqual(shipped)
    for (const { name, version, hashes: [hash] } of bill.components) {
      const digest = Buffer.from(hash!.content, 'hex').toString('base64')
      expect([name, version, `sha512-${digest}`]).toEqual([name, lockedAs(name).version, lockedAs(name).integrity])
    }
  })

  it('is shipped with its licence in full', () => {
    for (const { name, version, licenses: [licence] } of bill.components.filter(({ name: each }) => each !== 'electron')) {
      expect(licences).toContain(`${name} ${version} (${licence!.license.id})`)
    }
    expect(licences.match(/SIL OPEN FONT LICENSE Version 1\.1/gi)!.length).toBeGreaterThanOrEqual(shipped.filter(name => name.startsWith('@fontsource/')).length)
  })

  it('runs nothing when it is installed, as one package for building would', () => {
    expect(shipped.filter(name => lockedAs(name).hasInstallScript)).toEqual([])
    expect(Object.values(lock).filter(({ hasInstallScript }) => hasInstallScript)).toHaveLength(1)
  })
})
