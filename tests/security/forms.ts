// How each form of file is read back by a reader of that form: what there is besides words, and the words.
import { marked } from 'marked'
import { readCsv } from '../support/csv'

export interface Form {
  /** All that a reader of this form acts upon: elements, attributes, keys, columns, formulas. Throws for what is not of the form. */
  readonly frame: (file: string) => ReadonlySet<string>
  readonly words: (file: string) => string
  /** The file as it would be if nobody had escaped anything (the control). */
  readonly unescaped: (file: string) => string
}

const treeFrame = (document: Document): Set<string> => new Set([...document.querySelectorAll('*')].flatMap(element =>
  [element.nodeName, ...[...element.attributes].map(({ name, value }) => `${element.nodeName} ${name}=${value}`)]))
const withoutReferences = (file: string): string => file.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))

const html = (file: string): Document => new DOMParser().parseFromString(file, 'text/html')
export const asHtml: Form = { frame: file => treeFrame(html(file)), words: file => html(file).body.textContent, unescaped: withoutReferences }

function xml(file: string): Document {
  const document = new DOMParser().parseFromString(file, 'application/xml')
  if (document.querySelector('parsererror') !== null) throw new Error('no XML')
  return document
}
export const asXml: Form = { frame: file => treeFrame(xml(file)), words: file => xml(file).documentElement.textContent, unescaped: withoutReferences }

/** As CommonMark has it, with markup let through, as the most trusting of readers does. */
const shown = (file: string): string => marked.parse(file, { gfm: false, async: false })
export const asMarkdown: Form = {
  frame: file => asHtml.frame(shown(file)),
  words: file => asHtml.words(shown(file)),
  unescaped: file => file.replace(/\\(?=[\\`*_[\]<>~|&#+=-])/g, '')
}

const formula = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/
export const asCsv: Form = {
  frame: file => new Set(readCsv(file).flatMap(row => [`${row.length} columns`, ...row.filter(cell => formula.test(cell)).map(cell => `formula ${cell}`)])),
  words: file => readCsv(file).flat().join('\n'),
  unescaped: file => file.replace(/(^|,"?)'/gm, '$1')
}

function branches(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap(item => branches(item, `${path}[]`))
  if (typeof value !== 'object' || value === null) return [/(@context|type|motivation|format|purpose)$/.test(path) ? `${path}=${String(value)}` : path]
  return Object.entries(value).flatMap(([key, below]) => branches(below, `${path}.${key}`))
}
const strings = (value: unknown): string[] =>
  (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [])
export const asJson: Form = {
  frame: file => new Set(branches(JSON.parse(file))),
  words: file => strings(JSON.parse(file)).join('\n'),
  unescaped: file => file.replaceAll('\\"', '"')
}
