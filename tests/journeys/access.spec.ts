import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { expect, test, writeNote } from './brevier'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axeFile, 'utf8'))
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Each view and panel, and how a reader gets there. */
const places: Record<string, (page: Page) => Promise<void>> = {
  'the article with notes': async page => writeNote(page, 'a short-term measure', 'Ask how short.'),
  'the article while finding': async page => {
    await page.keyboard.press('Control+f')
    await page.keyboard.type('peace')
  },
  'the brief': async page => {
    await page.keyboard.press('Control+2')
    await page.getByRole('heading', { name: 'Bottom line' }).waitFor()
  },
  'the page': async page => {
    await page.keyboard.press('Control+3')
    await page.locator('.page-sheet').first().waitFor()
  },
  'the command palette': page => page.keyboard.press('Control+k'),
  'the shortcuts': page => page.keyboard.press('?'),
  'the reading settings': page => page.keyboard.press('Control+,')
}

for (const theme of ['light', 'sepia', 'dark'] as const) {
  test(`axe finds nothing on any view in the ${theme} theme`, async ({ page }) => {
    await page.keyboard.press('Control+,')
    await page.getByText(theme[0]!.toUpperCase() + theme.slice(1), { exact: true }).click()
    await page.keyboard.press('Escape')
    for (const [name, go] of Object.entries(places)) {
      await go(page)
      // What moves is judged where it comes to rest.
      await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => undefined))))
      expect(await violations(page), name).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+1')
    }
  })
}

test('axe does find what is wrong (the control)', async ({ page }) => {
  await page.evaluate(() => document.body.append(document.createElement('button')))
  expect(await violations(page)).not.toEqual([])
})

test('everything can be reached and seen by keyboard', async ({ page }) => {
  const seen = new Set<string>()
  for (let times = 0; times < 40; times++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement ?? document.body
      const { outlineStyle } = getComputedStyle(element)
      return { name: element.getAttribute('aria-label') ?? element.textContent.slice(0, 40), outlined: outlineStyle !== 'none', body: element === document.body }
    })
    if (focused.body) continue
    expect(focused.outlined, `"${focused.name}" shows that it has the focus`).toBe(true)
    seen.add(focused.name)
  }
  for (const name of ['Show or hide the library', 'Article', 'Brief', 'Page', 'Find in the article', 'Reading settings', 'Command palette']) {
    expect([...seen]).toContain(name)
  }
})

test('the palette runs a command by its name', async ({ page }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('brief')
  const chosen = page.getByRole('option', { selected: true })
  for (let times = 0; times < 5 && !(await chosen.textContent())?.startsWith('Brief'); times++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Brief' })).toBeVisible()
})

test('the menu, the palette and the keys run the same commands', async ({ app, page }) => {
  await app.evaluate(({ Menu }) => {
    // Electron's types say only that an item's click is some function.
    const item = Menu.getApplicationMenu()?.getMenuItemById('showBrief') as { click(): void } | null | undefined
    item?.click()
  })
  await expect(page.getByRole('region', { name: 'Brief' })).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('region', { name: 'Article' })).toBeVisible()
})

test('with forced colours the marks are drawn in the system\'s own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await writeNote(page, 'a short-term measure', 'Ask how short.')
  await expect(page.locator('.notes-slip')).toBeVisible()
  expect(await violations(page)).toEqual([])
})
