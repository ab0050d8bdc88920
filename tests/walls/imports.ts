import { posix } from 'node:path'
import { modulesNamedIn } from './syntax'
import type { SourceFile } from './tree'

/** Libraries that one place may use and its zone may not: for the domain, this is the whole list. */
const placedLibraries: readonly { under: string; library: string }[] = [
  { under: 'domain/article/', library: 'marked' },
  { under: 'domain/notes/markdown.ts', library: 'marked' },
  { under: 'domain/contract/schemas.ts', library: 'valibot' },
  { under: 'electron/shell/serve-calls.ts', library: 'valibot' }
]

export const rooms = ['library', 'reader', 'brief', 'notes', 'notebook', 'trash', 'search', 'print', 'settings', 'silence', 'intake', 'lock', 'taking'] as const

/** The zone a file belongs to; its place in the tree is its permission. `null` for a place the house does not know. */
export function zoneOf(path: string): string | null {
  if (path === 'domain/contract/schemas.ts' || path === 'domain/contract/schemas') return 'schemas'
  if (path.startsWith('domain/contract/')) return 'contract'
  if (path.startsWith('domain/')) return 'domain'
  if (/^electron\/(store|shell)\//.test(path)) return path.split('/')[1]!
  if (/^electron\/preload(\.ts)?$/.test(path)) return 'preload'
  if (/^electron\/[^/]+$/.test(path)) return 'main'
  if (/^renderer\/bridge(\.ts)?$/.test(path)) return 'bridge'
  if (/^renderer\/app\/[A-Z][^/]*$/.test(path)) return 'App'
  if (/^renderer\/(app|parts|analyst)\//.test(path)) return path.split('/')[1]!
  if (rooms.some(room => path.startsWith(`renderer/${room}/`))) return `room ${path.split('/')[1]!}`
  if (/^renderer\/[^/]+$/.test(path)) return 'entry'
  return null
}

interface Permission {
  readonly zones: readonly string[]
  readonly libraries: RegExp
  readonly why: string
}

const none = /^$/
/** What runs in a sandboxed window: nothing of Node, nothing that stores, and no schemas. */
const windowLibraries = /^(?!node:|electron$|lowdb|valibot)/
const facts = ['domain', 'contract']
const allRooms = rooms.map(room => `room ${room}`)

const permissions: Readonly<Record<string, Permission>> = {
  domain: { zones: facts, libraries: none, why: 'the domain is pure: it knows nothing of the app around it' },
  contract: { zones: facts, libraries: none, why: 'the contract is names and types, so that the preload stays small' },
  schemas: { zones: facts, libraries: none, why: 'shapes are drawn from the contract and nothing else' },
  store: { zones: ['store', 'schemas', ...facts], libraries: /^(node:|lowdb(\/|$))/, why: 'the store knows files, not windows' },
  shell: { zones: ['shell', 'store', 'schemas', ...facts], libraries: /^(node:|electron$)/, why: 'the shell never knows the window’s code' },
  main: { zones: ['main', 'shell', 'store', 'schemas', ...facts], libraries: /^(node:|electron$)/, why: 'start-up is a table of contents' },
  preload: { zones: ['contract'], libraries: /^electron$/, why: 'the preload only loops over the contract' },
  bridge: { zones: facts, libraries: none, why: 'the bridge is the contract seen from the window' },
  parts: { zones: ['parts', ...facts], libraries: windowLibraries, why: 'a part serves every room and knows none' },
  analyst: { zones: ['analyst', ...facts], libraries: none, why: 'the worker runs the domain and nothing else' },
  app: { zones: ['app', 'bridge', 'analyst', 'parts', ...allRooms, ...facts], libraries: windowLibraries, why: 'state and commands stand before the components' },
  App: { zones: ['App', 'app', 'bridge', 'analyst', 'parts', ...allRooms, ...facts], libraries: windowLibraries, why: 'the window never names the privileged process' },
  entry: { zones: ['App', 'app', 'bridge', 'parts', ...allRooms, ...facts], libraries: windowLibraries, why: 'an entry only starts the app' },
  room: { zones: ['app', 'bridge', 'analyst', 'parts', ...facts], libraries: windowLibraries, why: 'a room never imports a room; the app brings them together' }
}

function permissionOf(zone: string): Permission {
  return permissions[zone.startsWith('room ') ? 'room' : zone]!
}

function mayUseLibrary(path: string, zone: string, library: string): boolean {
  return permissionOf(zone).libraries.test(library)
    || placedLibraries.some(allowed => path.startsWith(allowed.under) && library === allowed.library)
}

/** The path a relative specifier points to from the project's root, without the bundler's query. */
function target(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))
}

/** Each import of a shipped file that the house does not allow, as a sentence. */
export function importBreaches(file: SourceFile): string[] {
  const zone = zoneOf(file.path)
  if (zone === null) return [`${file.path} stands in no zone of the house; give it a place in tests/walls/imports.ts`]
  const { zones, why } = permissionOf(zone)
  return modulesNamedIn(file).flatMap(specifier => {
    const isLibrary = !specifier.startsWith('.')
    const there = isLibrary ? null : zoneOf(target(file.path, specifier))
    const allowed = isLibrary
      ? mayUseLibrary(file.path, zone, specifier)
      : there !== null && (there === zone || zones.includes(there))
    return allowed ? [] : [`${file.path} (${zone}) imports ${specifier}: ${why}`]
  })
}
