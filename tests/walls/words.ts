import { nameOf, parse, walk, type Syntax } from './syntax'
import { isShipped, type SourceFile } from './tree'

/** Something that may not be written in shipped code, how it looks in the syntax tree, and why. */
interface Forbidden {
  readonly what: string
  readonly why: string
  readonly found: (node: Syntax) => boolean
  readonly allowedIn?: (path: string) => boolean
}

/** The name a member access ends in: `a.b`, `a['b']`, `a?.b`. */
function memberName(node: Syntax): string | null {
  if (node.type !== 'MemberExpression') return null
  const property = node['property'] as Syntax
  return node['computed'] === true ? literal(property) : nameOf(property)
}

const literal = (node: Syntax): string | null => (node.type === 'Literal' ? String(node['value']) : null)

/** A name however it is used: as a variable, a member, a key, an imported name, an attribute. */
const says = (...names: string[]) => (node: Syntax): boolean => {
  const isName = node.type === 'Identifier' || node.type === 'JSXIdentifier'
  const name = isName ? nameOf(node) : node.type === 'Literal' ? literal(node) : null
  return name !== null && names.includes(name)
}

const news = (name: string) => (node: Syntax): boolean =>
  node.type === 'NewExpression' && (nameOf(node['callee']) === name || memberName(node['callee'] as Syntax) === name)

const readsEnvironment = (node: Syntax): boolean => {
  if (node.type !== 'MemberExpression' || memberName(node) !== 'env') return false
  const owner = node['object'] as Syntax
  return nameOf(owner) === 'process' || owner.type === 'MetaProperty' || memberName(owner) === 'process'
}

const chance = ['random', 'randomUUID', 'getRandomValues']

const readsClockOrChance = (node: Syntax): boolean => {
  const owner = nameOf(node['object'])
  const member = memberName(node) ?? ''
  return (owner === 'Date' && member === 'now') || owner === 'performance' || chance.includes(member)
    || (news('Date')(node) && (node['arguments'] as unknown[]).length === 0)
}

/** What Electron can show a page in. */
const windowKinds = ['BrowserWindow', 'BaseWindow', 'BrowserView', 'WebContentsView']

const inWindowCode = (path: string) => path.startsWith('renderer/')

/** Ways onto the network that no policy of a page and no switch of Chromium's stands in. */
const reachesOut: readonly ((node: Syntax) => boolean)[] = [
  node => ['ImportDeclaration', 'ImportExpression'].includes(node.type) && /^(?:node:)?(?:https?|http2|net|tls|dgram|dns(?:\/promises)?)$/.test(literal(node['source'] as Syntax) ?? ''),
  node => node.type === 'ImportSpecifier' && nameOf(node['imported']) === 'net',
  node => calls(node, 'fetch') || news('WebSocket')(node) || news('EventSource')(node)
]

export const forbidden: readonly Forbidden[] = [
  {
    what: 'new BrowserWindow', found: node => windowKinds.some(kind => news(kind)(node)), allowedIn: path => path === 'electron/shell/window.ts',
    why: 'every window is made in one place, so that every window is locked down'
  },
  {
    what: 'window.brevier', found: node => memberName(node) === 'brevier' || isDestructured(node, 'brevier'),
    allowedIn: path => path === 'renderer/bridge.ts' || !inWindowCode(path),
    why: 'the way out of the window is renderer/bridge.ts'
  },
  {
    // A page's and a frame's own `ipc` answer as ipcMain does.
    what: 'ipcMain', found: node => says('ipcMain', 'ipc-message', 'ipc-message-sync', 'MessageChannelMain')(node) || memberName(node) === 'ipc', allowedIn: path => path === 'electron/shell/serve-calls.ts',
    why: 'there is one door for calls, and it checks sender and shape'
  },
  {
    what: 'ipcRenderer', found: says('ipcRenderer'), allowedIn: path => path === 'electron/preload.ts',
    why: 'the preload gives the window the contract and nothing else'
  },
  {
    what: 'a way out of the app', found: says('openExternal', 'openPath', 'showItemInFolder', 'openDevTools', 'toggleDevTools', 'addRecentDocument', 'crashReporter', 'autoUpdater', 'fromPartition'),
    why: 'nothing of the app opens, is listed or is sent anywhere else, and there is one session'
  },
  {
    what: 'the network', found: node => reachesOut.some(found => found(node)), allowedIn: inWindowCode,
    why: 'what Chromium is kept from, Node would still do: main asks nobody for anything'
  },
  {
    what: 'JSONFilePreset', found: says('JSONFilePreset', 'JSONFileSyncPreset', 'JSONFile', 'JSONFileSync'),
    why: 'lowdb’s own file adapters do not sync what they write; the durable adapter does'
  },
  {
    what: 'innerHTML', found: says('innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc'),
    why: 'no text of an article ever becomes markup'
  },
  {
    what: 'eval', found: node => calls(node, 'eval') || calls(node, 'Function') || news('Function')(node),
    why: 'the content security policy refuses code made from text'
  },
  {
    what: 'the clock or chance', found: readsClockOrChance, allowedIn: path => !path.startsWith('domain/'),
    why: 'the same article gives the same brief: time, ids and chance are passed in'
  },
  {
    what: 'a switch for tests', found: node => readsEnvironment(node) || says('NODE_ENV', 'PLAYWRIGHT', 'VITEST')(node),
    allowedIn: path => path.startsWith('domain/'),
    why: 'what is tested is what is shipped'
  }
]

function isDestructured(node: Syntax, name: string): boolean {
  return node.type === 'ObjectPattern'
    && (node['properties'] as Syntax[]).some(property => nameOf(property['key']) === name)
}

const calls = (node: Syntax, name: string) => node.type === 'CallExpression' && nameOf(node['callee']) === name

/** Each forbidden thing a shipped file says, as a sentence. */
export function wordBreaches(file: SourceFile): string[] {
  if (!isShipped(file.path)) return []
  const nodes = [...walk(parse(file))].map(([node]) => node)
  return forbidden
    .filter(({ found, allowedIn }) => !allowedIn?.(file.path) && nodes.some(found))
    .map(({ what, why }) => `${file.path} says ${what}: ${why}`)
}

const silencing = /(?:ox|es)lint-disable(?!.*--\s*\S)|@ts-(?:ignore|nocheck|expect-error)/

/** Each place where a file silences the compiler, or lint without giving a reason after ` -- `, as a sentence. */
export function silenceBreaches({ path, text }: SourceFile): string[] {
  return text.split('\n').flatMap((line, index) =>
    silencing.test(line) ? [`${path}:${index + 1} silences a check without a reason`] : [])
}
