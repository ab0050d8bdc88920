// Controls: pages that do not keep their word, each in one way, and the judge that must see it.
import { casesOf, openDomain, printCase } from './prove.mjs'
import { startPress } from './press.mjs'

/** Each is run in the print document after a sheet was drawn, as a function of the sheet. */
const spoilings = {
  'a second page': sheet => { sheet.querySelector('.body').style.minHeight = '300mm' },
  'small type': sheet => { sheet.querySelector('.paragraph').style.fontSize = '9pt' },
  'words in the margin': sheet => { sheet.querySelector('.title').style.marginLeft = '-5mm' },
  'a rule in the margin': sheet => { sheet.querySelector('footer').style.marginRight = '-4mm' },
  'a line that is lost': sheet => { sheet.querySelector('.key-points .words').textContent = 'Lost' },
  'a line that is cut off': sheet => { Object.assign(sheet.querySelector('.bottom-line .words').style, { height: '8mm', overflow: 'hidden' }) },
  'a line that says something else': sheet => { sheet.querySelector('.bottom-line .words').textContent += ' so they say' },
  'another count on the foot': sheet => { sheet.querySelector('footer p').textContent = sheet.querySelector('footer p').textContent.replace(/\d+ points?|nothing/, '99 points') },
  'no foot': sheet => sheet.querySelector('footer').replaceChildren(),
  'a title that is another': sheet => { sheet.querySelector('.title').textContent = 'Another' },
  'a title of four lines': sheet => { sheet.querySelector('.title').style.width = '30mm' },
  'a private word in white': sheet => sheet.append(Object.assign(document.createElement('p'), { textContent: 'Private 0: call Anna' })),
  'a letter no font has': sheet => sheet.querySelector('.source, .title').append('\u{10FFFD}'),
  'no headings': sheet => sheet.querySelectorAll('h1, h2').forEach(heading => heading.replaceWith(...heading.childNodes))
}

/** Prints one page that is spoilt in each way; what the judge says of it, and of the same page unspoilt. */
export async function controls() {
  const cases = await casesOf({ articles: 60, pages: 1, seed: 3 })
  const real = cases.find(({ file }) => file.name !== 'drawn.md' && file.sort === 'real')
  const plain = { ...real, row: { paper: 'a4', kind: 'clean', large: false, carry: 'none', marks: 'none', own: 'few' } }
  const open = await openDomain()
  const results = []
  for (const [name, spoil] of [['nothing', undefined], ...Object.entries(spoilings)]) {
    const press = await startPress(spoil)
    const { faults } = await printCase(press, open, plain)
    results.push({ name, faults, isSpoilt: spoil !== undefined })
    await press.close()
  }
  return results
}
