// Leaks of every sort, planted in a page the app has made: each is caught, and none would be without the check.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFile as readArticle } from '../domain/article/intake'
import type { Article } from '../domain/article/article'
import { briefOf } from '../domain/brief/brief-of'
import { checkPdf, type Wanted } from '../domain/page/check'
import { composePage } from '../domain/page/compose'
import type { FaultKind } from '../domain/page/fault'
import { stampedPdf } from '../domain/page/pdf/write'
import type { PageOrder } from '../domain/page/sheet'
import { wantedPage } from '../domain/page/wanted'
import { pdfTools } from '../electron/shell/pdf-tools'
import { missingFrom } from '../renderer/print/found'
import { encoded, planted, withMetadata, withUpdate, type Plant } from './support/plant'

const command = join(import.meta.dirname, '../tools/brief/brief.mjs')

// Short enough to stand on the page whole, so that everything ordered is printed.
const source = `# The quay is sinking

The quay at Varna is sinking by two centimetres a month, the port authority said on Monday.

“We have no choice but to close it,” harbour master Ilka Dimova said. The ferry will stop unless the council pays.
`
/** Words in letters that the page has anyway, so that its fonts can draw them. */
const secret = 'nobody else may see this'

let pdf: Uint8Array<ArrayBuffer>
let order: PageOrder
let wanted: Wanted

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leaks-'))
  await writeFile(join(folder, 'quay.md'), source)
  await promisify(execFile)(process.execPath, [command, 'quay.md', '--pdf', 'quay.pdf'], { env: { ...process.env, INIT_CWD: folder } })
  pdf = new Uint8Array(await readFile(join(folder, 'quay.pdf')))
  await rm(folder, { recursive: true })
  const draft = readArticle('quay.md', new TextEncoder().encode(source))
  if ('kind' in draft) throw new Error(draft.kind)
  const article: Article = { ...draft, id: 'file', fingerprint: createHash('sha256').update(draft.text).digest('hex'), addedAt: null }
  const now = new Date()
  const printedOn = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
  order = composePage(article, briefOf(article), { paper: 'a4', printedOn })
  wanted = wantedPage(order, { ...order, isSparse: true })
}, 180_000)

const faultsOf = (bytes: Uint8Array, own: Partial<Wanted> = {}) => checkPdf(bytes, { ...wanted, ...own }, pdfTools)
const kindsOf = async (bytes: Uint8Array): Promise<FaultKind[]> => [...new Set((await faultsOf(bytes)).map(({ kind }) => kind))]

/** What was looked at before there was this check: the number of pages, and whether every chosen line is found. */
async function passesWithout(bytes: Uint8Array): Promise<boolean> {
  const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const { items } = await (await file.getPage(1)).getTextContent()
  const text = items.map(item => ('str' in item ? item.str : '')).join('')
  return file.numPages === 1 && missingFrom(text, order.items).length === 0
}

/** Shows words on the page, with what is set before. */
const shown = (words: string, set = '', place = '1 0 0 1 100 300 Tm', size = 10): string => {
  const { font, codes } = encoded(pdf, words)
  return `${set}\nBT\n/${font} ${size} Tf\n${place}\n<${codes}> Tj\nET`
}

describe('the check of a finished page', () => {
  it('finds nothing wrong with a page as the app makes it', async () => {
    expect(await faultsOf(pdf)).toEqual([])
    expect(await passesWithout(pdf)).toBe(true)
  })

  const plants: Record<string, () => Plant> = {
    'text beside the rest': () => ({ after: shown(secret) }),
    'white text': () => ({ after: shown(secret, '1 1 1 rg') }),
    'text under a black box': () => ({ after: `${shown(secret)}\n0 g\n95 295 300 20 re f` }),
    'text off the page': () => ({ after: shown(secret, '', '1 0 0 1 100 -300 Tm') }),
    'text clipped away': () => ({ after: shown(secret, '0 0 1 1 re W n') }),
    'tiny type': () => ({ after: shown(secret, '', undefined, 0.5) }),
    'text drawn in invisible mode': () => ({ after: shown(secret, '3 Tr') }),
    'a chosen line a second time': () => ({ after: shown(order.title) }),
    'other words given for what is drawn': () => ({ after: `/Span <</ActualText <FEFF> >> BDC\n${shown(secret)}\nEMC` }),
    'words given for what is not drawn': () => ({ after: `/Span <</ActualText (${secret})>> BDC\n${shown(' ')}\nEMC` }),
    'words in a property of what is painted': () => ({ after: `/Artifact <</Title (${secret})>> BDC\nEMC` }),
    'a comment between instructions': () => ({ after: `% ${secret}\n` }),
    'words as a name': () => ({ after: '/NobodyElse BMC\nEMC' }),
    'a picture': () => ({ after: '40 0 0 40 100 300 cm\nBI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI' }),
    'alternate text': () => ({ heading: `/Alt (${secret})` }),
    'expanded text': () => ({ heading: `/E (${secret})` }),
    'a title in the structure': () => ({ heading: `/T (${secret})` }),
    'metadata of the page': () => ({ page: '/Metadata 9001 0 R', objects: [stream('/Type /Metadata /Subtype /XML', `<x:xmpmeta>${secret}</x:xmpmeta>`)] }),
    'a link': () => ({ page: '/Annots [9001 0 R]', objects: [`<</Type /Annot /Subtype /Link /Rect [100 100 200 120] /A <</S /URI /URI (https://example.org/${secret})>>>>`] }),
    'an annotation': () => ({ page: '/Annots [9001 0 R]', objects: [`<</Type /Annot /Subtype /Text /Rect [100 100 120 120] /Contents (${secret})>>`] }),
    'an attachment': () => ({
      catalog: '/Names <</EmbeddedFiles <</Names [(note.txt) 9001 0 R]>>>>',
      objects: ['<</Type /Filespec /F (note.txt) /EF <</F 9002 0 R>>>>', stream('/Type /EmbeddedFile', secret)]
    }),
    'an outline': () => ({
      catalog: '/Outlines 9001 0 R',
      objects: ['<</Type /Outlines /First 9002 0 R /Last 9002 0 R /Count 1>>', `<</Title (${secret}) /Parent 9001 0 R>>`]
    }),
    'a form field': () => ({
      catalog: '/AcroForm <</Fields [9001 0 R]>>', page: '/Annots [9001 0 R]',
      objects: [`<</Type /Annot /Subtype /Widget /FT /Tx /T (note) /V (${secret}) /Rect [100 100 200 120]>>`]
    }),
    'a script': () => ({ catalog: `/OpenAction <</S /JavaScript /JS (app.alert\\("${secret}"\\))>>` }),
    'a language': () => ({ heading: `/Lang (${secret})` })
  }

  it.each(Object.entries(plants))('catches %s, which passes without it', async (_what, plant) => {
    const bytes = planted(pdf, plant(), wanted.stamp)
    expect(await passesWithout(bytes)).toBe(true)
    expect(await kindsOf(bytes)).toContain('leak')
  })

  it('catches words behind the end of the file, which pass without it', async () => {
    const bytes = joined(pdf, `\n% ${secret}\n`)
    expect(await passesWithout(bytes)).toBe(true)
    expect(await kindsOf(bytes)).toEqual(['unreadable'])
  })

  it.each([
    ['an object nobody points to', () => withUpdate(pdf, new Map([[9001, `(${secret})`]]))],
    ['another title', () => stampedPdf(pdf, { ...wanted.stamp, title: secret }, pdfTools)],
    ['a font’s name', () => replaced(pdf, 'SourceSerif4-Regular', 'NobodyElseMaySeeThis')],
    ['another date', () => stampedPdf(pdf, { ...wanted.stamp, printedOn: '1999-01-01' }, pdfTools)],
    ['metadata of the whole', () => withMetadata(pdf, stream('/Type /Metadata /Subtype /XML', secret))]
  ])('catches %s, which passes without it', async (_what, change) => {
    const bytes = change()
    expect(await passesWithout(bytes)).toBe(true)
    expect(await kindsOf(bytes)).toContain('leak')
  })

  it('says what it found and where', async () => {
    const [found] = await faultsOf(planted(pdf, { heading: `/Alt (${secret})` }, wanted.stamp))
    expect(found).toEqual({ kind: 'leak', words: `“${secret}” (Alt)` })
  })

  it('finds private words among those that were chosen by mistake', async () => {
    const { words } = (await faultsOf(planted(pdf, { after: shown(secret) }, wanted.stamp), { texts: [...wanted.texts, secret], secrets: [secret] }))[0] ?? {}
    expect(words).toBe(`“${secret}” (though it is to be kept out)`)
  })
})

describe('the look of a finished page', () => {
  it.each<[string, () => Plant, FaultKind]>([
    ['a line under a box', () => ({ after: '0 g 40 700 500 120 re f' }), 'line'],
    ['something in the margins', () => ({ after: '0 g 5 5 100 2 re f' }), 'margin'],
    ['text too small to read', () => ({ after: shown(order.title, '', undefined, 9) }), 'small'],
    ['a sign without a letter', () => ({ after: missing() }), 'glyph']
  ])('is refused for %s', async (_what, plant, kind) => {
    expect(await kindsOf(planted(pdf, plant(), wanted.stamp))).toContain(kind)
  })

  it('is refused for a line that is not there, more pages or another paper than ordered', async () => {
    expect((await faultsOf(pdf, { texts: [...wanted.texts, 'one more line'] })).map(({ words }) => words)).toEqual(['no “one more line” on it'])
    expect((await faultsOf(pdf, { pageCount: 2 })).map(({ kind }) => kind)).toEqual(['pages'])
    expect((await faultsOf(pdf, { paper: 'letter' })).map(({ kind }) => kind)).toEqual(['paper'])
    expect((await faultsOf(pdf, { smallest: 12 })).map(({ kind }) => kind)).toEqual(['small'])
  })

  it('is refused for what is no PDF, or is cut short', async () => {
    for (const end of [0, 1, 100, pdf.length - 200]) expect(await kindsOf(pdf.subarray(0, end))).toEqual(['unreadable'])
  })
})

const stream = (entries: string, content: string): string => `<<${entries} /Length ${content.length}>>\nstream\n${content}\nendstream`
/** With words in place of others that are as long. */
const replaced = (bytes: Uint8Array, from: string, to: string): Uint8Array => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'))
const joined = (bytes: Uint8Array, text: string): Uint8Array => Uint8Array.from([...bytes, ...new TextEncoder().encode(text)])
/** Glyph 0 of the first font. */
const missing = (): string => `BT\n/${encoded(pdf, 'e').font} 10 Tf\n1 0 0 1 100 300 Tm\n<0000> Tj\nET`
