// What electron.d.ts says can be asked of an app: read from the file itself, so that what a newer Electron asks is tested
// without anybody having to remember it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../walls/tree'

const declarations = readFileSync(join(root, 'node_modules/electron/electron.d.ts'), 'utf8')

/** The body of a class or interface. */
function bodyOf(name: string): string {
  const start = declarations.search(new RegExp(`^  (class|interface) ${name}( extends [\\w.]+)? \\{`, 'm'))
  if (start < 0) throw new Error(`electron.d.ts has no ${name}`)
  return declarations.slice(start, declarations.indexOf('\n  }\n', start))
}

const words = (union: string): string[] => [...union.matchAll(/'([\w-]+)'/g)].map(([, word]) => word!)
const sortedSet = (names: readonly string[]): string[] => [...new Set(names)].sort()

/** The permissions a handler of a session is asked for. */
export function permissionsOf(handler: string): string[] {
  const line = bodyOf('Session').split('\n').find(text => text.trim().startsWith(`${handler}(`)) ?? ''
  return sortedSet(words(/permission: ((?:'[\w-]+'(?: \| )?)+)/.exec(line)?.[1] ?? ''))
}

/** The kinds of device a page may ask for. */
export const devices = (): string[] =>
  words(/deviceType: \(?((?:'\w+'(?: \| )?)+)/.exec(bodyOf('DevicePermissionHandlerHandlerDetails'))?.[1] ?? '')

/** The handlers through which a session answers what is asked on a page's behalf. */
export const handlersOfSession = (): string[] =>
  sortedSet([...bodyOf('Session').matchAll(/^ {4}(set\w+(?:Handler|Proc))\(/gm)].map(([, name]) => name!))

/** An event in which an answer is asked for, and which of its arguments the answer is given to. */
export interface AskingEvent {
  readonly name: string
  readonly answerAt: number
}

/** The events of a class whose listeners are handed an answer to give. */
export function askingEvents(owner: string): AskingEvent[] {
  const listeners = bodyOf(owner).matchAll(/^ {4}on\(event: '([\w-]+)', listener: \(([\s\S]*?)\) => void\): this;/gm)
  return [...listeners].flatMap(([, name, given]) => {
    const parameters = [...given!.matchAll(/^ *(\w+)\??: /gm)].map(([, parameter]) => parameter)
    const answerAt = parameters.indexOf('callback')
    return answerAt < 0 ? [] : [{ name: name!, answerAt }]
  })
}
