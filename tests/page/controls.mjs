// Controls: pages that do not keep their word, each in one way, and the judge that must see it.
import { optionsOf } from './cases.mjs'
import { faultsOf, readPage } from './judge.mjs'
import { wouldFit } from './left-out.mjs'
import { casesOf, openDomain } from './prove.mjs'
import { startPress } from './press.mjs'

/** What the judge must say of each, and what is run in the print document once a sheet is drawn. */
const spoilings = {
  'a second page': [/^2 pages/, sheet => { sheet.querySelector('.body').style.minHeight = '300mm' }],
  'small type': [/text of 9 points/, sheet => { sheet.querySelector('.paragraph').style.fontSize = '9pt' }],
  'words in the margin': [/“.*in the margin/, () => { const sheet = [...document.styleSheets].at(-1); sheet.insertRule('@page a4 { margin: 13mm; }', sheet.cssRules.length) }],
  'a rule in the margin': [/drawn in the margin/, sheet => { sheet.style.overflow = 'visible'; sheet.querySelector('footer').style.marginLeft = '-4mm' }],
  'a line that is lost': [/line not found/, sheet => { sheet.querySelector('.key-points .words').textContent = 'Lost' }],
  'a line that is cut off': [/line not found|nobody asked/, sheet => { Object.assign(sheet.querySelector('.bottom-line .words').style, { height: '8mm', overflow: 'hidden' }) }],
  'a line that says something else': [/so they say|nobody asked/, sheet => { sheet.querySelector('.bottom-line .words').textContent += ' so they say' }],
  'another count on the foot': [/the foot says 99 left out/, sheet => { sheet.querySelector('footer p').textContent = sheet.querySelector('footer p').textContent.replace(/\d+ points?|nothing/, '99 points') }],
  'no foot': [/the foot is not whole/, sheet => sheet.querySelector('footer').replaceChildren()],
  'a title that is another': [/the title is not found/, sheet => { sheet.querySelector('.title').textContent = 'Another' }],
  'a title of four lines': [/the title has \d+ lines/, sheet => { sheet.querySelector('.title').style.width = '30mm' }],
  'a private word in white': [/is in the file/, sheet => {
    const words = Object.assign(document.createElement('p'), { textContent: 'Private 0: call Anna' })
    words.style.color = '#fff'
    sheet.append(words)
  }],
  'a letter no font has': [/empty box/, sheet => sheet.querySelector('.source, .title').append('\u{10FFFD}')],
  'no headings': [/no headings/, sheet => sheet.querySelectorAll('h1, h2').forEach(heading => heading.replaceWith(...heading.childNodes))]
}

const row = { paper: 'a4', kind: 'clean', large: false, carry: 'none', marks: 'none', own: 'few' }

/**
 * Makes one page, and prints it spoilt in each way.
 * @returns {Promise<{ name: string, isSpoilt: boolean, faults: string[], isRefused: boolean }[]>} what the judge says of just that,
 *   and whether the app itself would have refused it
 */
export async function controls() {
  const cases = await casesOf({ articles: 60, pages: 1, seed: 3 })
  const { file, seed } = cases.find(one => one.file.sort === 'real')
  const { article, brief, compose } = (await openDomain())(file)
  const options = optionsOf(row, article, seed)
  const order = compose(article, brief, options)
  const privateWords = ['Private 0: call Anna', ...options.notes.map(({ note }) => note.text)]
  const press = await startPress()
  try {
    const { page: made } = await press.make(order)
    const judged = async pdf => faultsOf(await readPage(pdf), { order, made, article, isLarge: false, paper: 'a4', taken: [], privateWords })
    const results = [{ name: 'nothing', isSpoilt: false, faults: [...await judged(made.pdf), ...(await wouldFit(press, order, made)).faults], isRefused: false }]
    for (const [name, [wanted, spoil]] of Object.entries(spoilings)) {
      const { pdf, failure } = await press.print(order, made.printed, spoil)
      const faults = await judged(pdf)
      results.push({ name, isSpoilt: true, faults: faults.filter(fault => wanted.test(fault)), isRefused: failure !== undefined })
    }
    results.push({ name: 'something left out that fits', isSpoilt: true, faults: (await wouldFit(press, order, withOneLess(order, made))).faults, isRefused: false })
    return results
  } finally {
    await press.close()
  }
}

/** The page as a worse fit would choose it: without the line that gives way first. */
function withOneLess({ givesWay }, made) {
  const id = givesWay.find(one => made.printed.items.some(item => item.id === one))
  return { ...made, printed: { ...made.printed, items: made.printed.items.filter(item => item.id !== id) }, leftOut: [...made.leftOut, id] }
}
