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

/** As CommonMark and GitHub have it, with markup let through, as the most trusting of readers does. */
const shown = (file: string): string => [true, false].map(gfm => marked.parse(file, { gfm, async: false })).join('')
export const asMarkdown: Form = {
  // A bare address is a link for some; it says where it leads, and nothing is fetched.
  frame: file => new Set([...asHtml.frame(shown(file))].filter(part => !/^A(?:$| href=https?:)/.test(part))),
  words: file => asHtml.words(shown(file)),
  unescaped: file => file.replaceAll('&lt;', '<').replace(/\\(?=[\\`*_[\]>~|&#+=-])/g, '')
}

/** The tags that a note's own Markdown may make: of emphasis, lists and the like, code, and links to the web. */
export const ofNotes =
  /^<\/?(?:p|em|strong|del|pre|code|ul|ol|li|blockquote|h[1-6]|hr|br|a)>$|^<code class="language-[^"]*">$|^<ol start="\d+">$|^<a href="(?:https?|mailto):[^"]*"(?: title="[^"]*")?>$/
const madeOfNotes = /^(?:P|EM|STRONG|DEL|PRE|CODE|UL|OL|LI|BLOCKQUOTE|H[1-6]|HR|BR)$|^A href=mailto:|^CODE class=language-|^OL start=/
export const asNotes: Form = { ...asMarkdown, frame: file => new Set([...asMarkdown.frame(file)].filter(part => !madeOfNotes.test(part))) }

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
