import { parseSync } from 'vite'
import type { SourceFile } from './tree'

/** A node of the syntax tree (ESTree with TypeScript and JSX), seen as what every node has. */
export interface Syntax {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** A function of a file: its name where it has one, and how many lines it takes. */
export interface FunctionSize {
  readonly name: string
  readonly line: number
  readonly lines: number
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** Parses a file; throws where it does not parse, so that no wall passes over what it could not read. */
export function parse({ path, text }: SourceFile): Syntax {
  const { program, errors } = parseSync(path, text)
  const first = errors[0]
  if (first) throw new Error(`${path} does not parse: ${first.message}`)
  const tree: unknown = program
  if (!isSyntax(tree)) throw new Error(`${path} has no syntax tree`)
  return tree
}

/** Every node under `node` with its ancestors, nearest first. */
export function* walk(node: Syntax, ancestors: readonly Syntax[] = []): Generator<[Syntax, readonly Syntax[]]> {
  yield [node, ancestors]
  const inner = [node, ...ancestors]
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isSyntax(child)) yield* walk(child, inner)
  }
}

const textOf = (node: unknown): string | null =>
  isSyntax(node) && typeof node['value'] === 'string' ? node['value'] : null
export const nameOf = (node: unknown): string | null =>
  isSyntax(node) && typeof node['name'] === 'string' ? node['name'] : null

const naming = new Set([
  'ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'
])

function namedBy(node: Syntax): string | null {
  if (naming.has(node.type)) return textOf(node['source'])
  if (node.type === 'TSExternalModuleReference') return textOf(node['expression'])
  const [first, second] = Array.isArray(node['arguments']) ? node['arguments'] as unknown[] : []
  if (node.type === 'CallExpression' && nameOf(node['callee']) === 'require') return textOf(first)
  const isUrl = node.type === 'NewExpression' && nameOf(node['callee']) === 'URL'
  return isUrl && isSyntax(second) && second.type === 'MemberExpression' ? textOf(first) : null
}

/** Every module a file names: imports of values and types, re-exports, dynamic imports, require, new URL(…, import.meta.url). */
export function modulesNamedIn(file: SourceFile): string[] {
  return [...walk(parse(file))].map(([node]) => namedBy(node)).filter(name => name !== null)
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/** A function's own name, or that of the variable, property or method it stands in: `const X = memo(() => …)` is X. */
function functionName(node: Syntax, ancestors: readonly Syntax[]): string {
  const own = nameOf(node['id'])
  if (own) return own
  const holder = ancestors.find(({ type }) => type !== 'CallExpression')
  const named = holder?.type === 'VariableDeclarator' ? holder['id'] : holder?.['key']
  return nameOf(named) ?? '(unnamed)'
}

/** Every function of a file, from its first line to its last. */
export function functionsIn(file: SourceFile): FunctionSize[] {
  return [...walk(parse(file))]
    .filter(([node]) => functions.has(node.type))
    .map(([node, ancestors]) => {
      const line = lineOf(file.text, node.start)
      return { name: functionName(node, ancestors), line, lines: lineOf(file.text, node.end) - line + 1 }
    })
}
