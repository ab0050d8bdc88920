// Every view in a window as narrow as they come: nothing is cut off at its side.
import { fillLibrary } from '../support/fill-library'
import { expect, test } from './brevier'

/** The views in the order of their keys, and what shows that one is there. */
const views = ['.reader-scroller', '.brief-column', '.page-options', '.notebook-row', '.trash']

test('nothing stands out of a narrow window, in any view', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [{
    name: 'quay.md', words: '# The east quay: what was decided, and what it means for the crews\n\nThe board voted to close the east quay.\n',
    notes: [{ text: `A long word: ${'unbroken'.repeat(20)}`, on: 'the east quay', tags: ['harbour-and-what-belongs-to-it'] }]
  }])
  const { page } = await start()
  await page.setViewportSize({ width: 480, height: 700 })
  for (const [at, view] of views.entries()) {
    await page.keyboard.press(`Control+${at + 1}`)
    await expect(page.locator(view).first()).toBeVisible()
    const out = await page.locator('main').evaluate(main => [...main.querySelectorAll('*')]
      .filter(one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getBoundingClientRect().right > innerWidth + 1)
      .map(one => `${one.tagName}.${one.getAttribute('class')}`))
    expect({ view, out }).toEqual({ view, out: [] })
  }
})
