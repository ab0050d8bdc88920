// Holds a page to its word by its PDF's own bytes, read by pdf.js; none of the app's code is asked.
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

const millimetre = 72 / 25.4
const papers = { a4: [210, 297], letter: [215.9, 279.4] }
const smallest = { normal: 9.5, large: 12 }
/** Chromium lays out in 96ths of an inch and writes rounded numbers. */
const hair = 0.12

/** Text as a PDF and its source share it: without what a PDF has only at its lines' ends, ligatures and accents taken apart. */
export const bare = text => text.normalize('NFKD').replace(/[\s\0\p{M}\p{Cf}\u2028]+/gu, '').replace(/[‘’ʼʻ]/g, '\'').replace(/[∕⁄]/g, '/').replace(/[∙·]/g, '·').replace(/[\u2010\u2011]/g, '-').replace(/[ϑ]/g, 'θ')
/** Of a pair of signs that are each other's mirror images, one: a run from right to left shows the other. */
const mirrored = sign => ({ '»': '«', '›': '‹', ')': '(', ']': '[', '}': '{', '>': '<' })[sign] ?? sign
/** The same for texts that have the same signs in whatever order: a PDF holds some scripts as they are seen, from the left. */
const sorted = text => [...text.replace(/[»«›‹)(\][}{><]/g, mirrored)].toSorted((a, b) => a.codePointAt(0) - b.codePointAt(0)).join('')
/** Whether words go from right to left, or have no letter that says which way they go. */
const isRightToLeft = text => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) || !/\p{L}/u.test(text)

/** Everything read from the bytes once. */
export async function readPage(bytes) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true }).promise
  try {
    const page = await pdf.getPage(1)
    const [, , width, height] = page.view
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: false })
    const operators = await page.getOperatorList()
    const { info } = await pdf.getMetadata()
    return {
      pages: pdf.numPages, width, height, info,
      words: items.filter(item => item.str !== undefined && item.str.trim() !== '').map(boxOf),
      paragraphs: paragraphsOf(await page.getStructTree(), items),
      headings: headingsOf(await page.getStructTree()),
      painted: paintedBoxes(operators),
      fonts: fontsOf(page, operators),
      text: items.map(({ str = '', hasEOL }) => (hasEOL ? `${str} ` : str)).join('')
    }
  } finally {
    await pdf.destroy()
  }
}

function boxOf({ str, transform: [a, b, c, d, x, y], width }) {
  const size = Math.hypot(c, d)
  // A line's ink rises three quarters of its size above the baseline and falls a quarter below it.
  return { str, size: Math.round(size * 100) / 100, x, y, right: x + width, top: y + 0.75 * size, bottom: y - 0.25 * size, isSlanted: Math.abs(b) + Math.abs(a - d) > 0.01 }
}

/** The words of each block of the document, as its tags have it. */
function paragraphsOf(tree, items) {
  const texts = new Map()
  const open = []
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') open.push(item.id ?? null)
    else if (item.type === 'endMarkedContent') open.pop()
    else for (const id of open) if (id !== null) texts.set(id, (texts.get(id) ?? '') + item.str)
  }
  const found = []
  const textUnder = node => (node.type === 'content' ? texts.get(node.id) ?? '' : (node.children ?? []).map(textUnder).join(''))
  const visit = node => {
    if (['P', 'H1', 'H2', 'H3'].includes(node.role)) found.push(textUnder(node))
    else for (const child of node.children ?? []) visit(child)
  }
  if (tree !== null) visit(tree)
  return found
}

function headingsOf(tree) {
  const found = []
  const visit = node => {
    if (/^H\d$/.test(node.role ?? '')) found.push(node.role)
    for (const child of node.children ?? []) visit(child)
  }
  if (tree !== null) visit(tree)
  return found
}

const multiply = ([a, b, c, d, e, f], [g, h, i, j, k, l]) => [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]

/** What is drawn besides text, as boxes on the page. */
function paintedBoxes({ fnArray, argsArray }) {
  const boxes = []
  const stack = []
  let matrix = [1, 0, 0, 1, 0, 0]
  let lineWidth = 1
  fnArray.forEach((operator, index) => {
    const args = argsArray[index]
    if (operator === OPS.save) stack.push([matrix, lineWidth])
    else if (operator === OPS.restore) [matrix, lineWidth] = stack.pop() ?? [matrix, lineWidth]
    else if (operator === OPS.transform) matrix = multiply(matrix, args)
    else if (operator === OPS.setLineWidth) [lineWidth] = args
    else if (operator === OPS.constructPath && args[0] !== OPS.endPath && args[2]) boxes.push(boxUnder(matrix, args, lineWidth))
    else if (operator === OPS.paintImageXObject || operator === OPS.paintImageMaskXObject) boxes.push(boxUnder(matrix, [null, null, [0, 0, 1, 1]], 0))
  })
  return boxes
}

function boxUnder([a, b, c, d, e, f], [painting, , [left, low, right, high]], lineWidth) {
  const around = painting === OPS.stroke ? lineWidth / 2 : 0
  const corners = [[left - around, low - around], [right + around, low - around], [left - around, high + around], [right + around, high + around]]
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  return { x: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}

function fontsOf(page, { fnArray, argsArray }) {
  const names = new Set(fnArray.flatMap((operator, index) => (operator === OPS.setFont ? [argsArray[index][0]] : [])))
  const boxes = fnArray.flatMap((operator, index) => (operator === OPS.showText ? argsArray[index][0] : [])).filter(glyph => glyph?.originalCharCode === 0)
  const fonts = [...names].map(name => page.commonObjs.get(name))
  return { names: fonts.map(({ name }) => name), nameless: fonts.filter(font => font.isType3Font || !font.name || font.missingFile).length, emptyBoxes: boxes.length }
}

/** The whole words that stand between the marks of a cut. */
const stretches = text => text.split('[…]').map(part => part.trim()).filter(part => part !== '')
/** The marks of quotation between two parts of what was said are not taken along, nor is the comma that stands with them. */
const withoutMarks = text => bare(text).replace(/[“”„"«»,]/g, '')

/**
 * What a page does not keep, as sentences; none when it keeps everything.
 * @param {object} page what `readPage` gave
 * @param {{ order: object, made: object, article: object, isLarge: boolean, paper: string, taken: string[], privateWords: string[] }} wanted
 */
export function faultsOf(page, { order, made, article, isLarge, paper, taken, privateWords }) {
  const faults = []
  const check = (holds, sentence) => { if (!holds) faults.push(sentence) }
  const [wide, high] = papers[paper].map(side => side * millimetre)
  check(page.pages === 1, `${page.pages} pages`)
  check(Math.abs(page.width - wide) < 1 && Math.abs(page.height - high) < 1, `paper of ${page.width} x ${page.height}`)
  const least = Math.min(...page.words.map(({ size }) => size))
  check(least >= smallest[isLarge ? 'large' : 'normal'] - 0.01, `text of ${least} points`)
  const edge = 15 * millimetre - hair
  for (const box of [...page.words, ...page.painted]) {
    if (box.x < edge || box.bottom < edge || box.right > page.width - edge || box.top > page.height - edge) {
      check(false, `${box.str === undefined ? 'something drawn' : `“${box.str.slice(0, 30)}”`} in the margin (${[box.x, page.height - box.top, page.width - box.right, box.bottom].map(side => (side / millimetre).toFixed(1)).join(', ')} mm)`)
      break
    }
  }
  faults.push(...wordsFaults(page, order, made, article), ...footFaults(page, order, made), ...headFaults(page, order, made))
  for (const secret of [...taken, ...privateWords]) {
    if (bare(page.text).includes(bare(secret)) || JSON.stringify(page.info).includes(secret)) check(false, `“${secret.slice(0, 40)}” is in the file`)
  }
  check(page.fonts.nameless === 0, `${page.fonts.nameless} fonts without a name`)
  check(page.fonts.emptyBoxes === 0, `${page.fonts.emptyBoxes} empty boxes`)
  check(page.headings[0] === 'H1' && page.headings.includes('H2'), 'no headings in its tags')
  return faults
}

/** The words a page may have of its own. */
const ownWords = [
  'Bottom line', 'Key points', 'Who said what', 'Reported', 'If and until', 'Unclear or disputed', 'Dates', 'Figures', 'Private notes', 'My points',
  'My questions', 'Private', 'Notes', 'Headline supplied with the app', 'Titled after the name of its file'
]

/** Blocks of text that nobody asked for. */
function strangers(paragraphs, { marking, copy }, { printed }) {
  const marks = [marking, copy && `Copy ${copy.number} of ${copy.of}`].filter(Boolean).join(' · ')
  const lines = printed.items.flatMap(({ section, text, term }) => [section === 'voices' ? `“${text}”` : text, term ?? ''])
  const known = new Set([...ownWords, marks, printed.title, printed.sourceLine, ...lines].map(words => sorted(bare(words))))
  return paragraphs.filter(words => bare(words) !== '' && !known.has(sorted(bare(words))) && !/^(?:Verbatimextractof\d|Printed\d)/.test(bare(words)))
}

function wordsFaults({ text, paragraphs }, order, { printed }, article) {
  const faults = strangers(paragraphs, order, { printed }).map(words => `nobody asked for “${words.trim().slice(0, 60)}”`)
  const all = bare(text)
  const blocks = new Set(paragraphs.map(one => sorted(bare(one))))
  const isThere = words => (isRightToLeft(words) ? blocks.has(sorted(bare(words))) : all.includes(bare(words)))
  const source = withoutMarks(article.text)
  for (const item of printed.items) {
    const set = item.section === 'voices' ? `“${item.text}”` : item.text
    if (!isThere(set)) faults.push(`line not found: ${item.id} “${item.text.slice(0, 50)}”`)
    if (item.term !== null && !isThere(item.term)) faults.push(`what stands before a line not found: ${item.id} “${item.term.slice(0, 50)}”`)
    const own = ['notes', 'my-points', 'my-questions'].includes(item.section)
    const told = stretches(item.text).flatMap(part => part.split(/\[(?:redacted|emoji|sign|[A-Z][a-z]+)\]/)).filter(part => part.trim() !== '')
    if (!own && !told.every(part => source.includes(withoutMarks(part)))) faults.push(`not the article's words: ${item.id} “${item.text.slice(0, 60)}”`)
  }
  for (const { id } of order.items.filter(({ always }) => always)) if (!printed.items.some(one => one.id === id)) faults.push(`${id} gave way`)
  return faults
}

function footFaults({ text }, order, { printed, leftOut }) {
  const faults = []
  const said = /([\d,]+) points? left out/.exec(text)?.[1] ?? (/nothing left out/.test(text) ? 0 : null)
  if (Number(said) !== leftOut.length || said === null) faults.push(`the foot says ${said} left out, the list has ${leftOut.length}`)
  if (printed.items.length + leftOut.length !== order.items.length) faults.push('items are neither printed nor left out')
  const shortened = Number(/(\d+) shortened/.exec(text)?.[1] ?? 0)
  const cut = printed.items.filter(({ isCut }) => isCut).length
  if (shortened !== cut) faults.push(`the foot says ${shortened} shortened, there are ${cut}`)
  if (!/Verbatim extract of \d+ of \d+ sentences/.test(text) || !/page 1 of 1/.test(text)) faults.push('the foot is not whole')
  return faults
}

function headFaults({ words, info, paragraphs }, order, { printed }) {
  const faults = []
  const stretch = printed.title.replace(/ \[…\]$/, '')
  const isCut = stretch !== printed.title
  if (!isCut && !/\[(?:emoji|sign|[A-Z][a-z]+)\]/.test(printed.title) && printed.title !== order.title) faults.push('the title is another')
  if (isCut && !order.title.startsWith(stretch.split('[')[0])) faults.push('the title is no stretch of the title')
  if (sorted(bare(paragraphs.find(one => bare(one) !== '' && sorted(bare(one)) === sorted(bare(printed.title))) ?? '')) !== sorted(bare(printed.title))) faults.push('the title is not found')
  const largest = Math.max(...words.map(({ size }) => size))
  const baselines = words.filter(({ size }) => Math.abs(size - largest) < 0.1).map(({ y }) => y).toSorted((a, b) => a - b)
  // Marks above and below letters are set apart from their line, by less than a line.
  const lines = baselines.filter((y, index) => index === 0 || y - baselines[index - 1] > 0.6 * largest).length
  if (lines > 3) faults.push(`the title has ${lines} lines`)
  if ((info.Title ?? '') === '' && order.titleInFile !== '') faults.push('the file has no title')
  return faults
}

/** How much of the height between the margins is used: what is free is the gap above the foot, beyond the usual one. */
export function fillOf({ words, height }, { large }) {
  const foot = words.find(({ str }) => str.includes('Verbatim extract'))
  if (foot === undefined) return 0
  // Where the brief is at its end, the column beside it may still be full.
  const above = words.filter(({ y }) => y > foot.y + 6)
  const gap = Math.min(...above.map(({ y }) => y)) - foot.y
  const usual = large ? 34 : 28
  return 1 - Math.max(0, gap - usual) / (height - 30 * millimetre)
}
