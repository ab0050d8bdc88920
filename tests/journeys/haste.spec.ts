// What must hold when a reader is quick, a text is hostile, or an engine stumbles.
import type { Bridge } from '../../domain/contract/calls'
import { breakDisk, drop, expect, test } from './brevier'

test('a briefing that could not be removed is not said to be', async ({ page, dataFolder }) => {
  const mendDisk = await breakDisk(dataFolder, 'library')
  await page.locator('.library-entry').hover()
  await page.locator('.library-remove').click()
  await expect(page.getByRole('alert').filter({ hasText: 'was not removed' })).toBeVisible()
  await expect(page.getByText('were removed')).toHaveCount(0)
  await mendDisk()
})

test('of two briefings asked for at once the last one stays', async ({ page }) => {
  await drop(page, 'long.txt', `A long briefing\n\n${'Many words stand in this paragraph of it. '.repeat(30).concat('\n\n').repeat(600)}`)
  await expect(page.getByRole('heading', { level: 1, name: 'A long briefing' })).toBeVisible()
  await drop(page, 'short.md', '# A short one\n\nOne paragraph.\n\nAnother paragraph.\n')
  await expect(page.getByRole('heading', { level: 1, name: 'A short one' })).toBeVisible()
  const id = await page.evaluate(async () => {
    const click = (title: string) => [...document.querySelectorAll<HTMLElement>('.library-open')].find(entry => entry.textContent.includes(title))!.click()
    click('A long briefing')
    document.querySelector<HTMLElement>('.library-open')!.click()
    const opening = await (window as unknown as { brevier: Bridge }).brevier.open()
    return opening.ok ? opening.value.articles.find(({ title }) => title === 'A long briefing')!.id : ''
  })
  // Main has answered the first question for the long one before it answers this.
  await page.evaluate(async long => { await (window as unknown as { brevier: Bridge }).brevier.readArticle(long) }, id)
  await expect(page.locator('#article-text [data-number]')).toHaveCount(14)
})

test('a reading position is kept when the reader leaves it at once', async ({ page }) => {
  await drop(page, 'second.md', '# The second one\n\nOne paragraph.\n\nAnother paragraph.\n')
  await expect(page.getByRole('heading', { level: 1, name: 'The second one' })).toBeVisible()
  await page.locator('.library-open').first().click()
  await expect(page.locator('#article-text [data-number]')).toHaveCount(14)
  await page.evaluate(() => new Promise<void>(resolve => {
    const scroller = document.querySelector('.reader-scroller')!
    scroller.addEventListener('scroll', () => {
      [...document.querySelectorAll<HTMLElement>('.library-open')].find(entry => entry.textContent.includes('The second one'))!.click()
      resolve()
    }, { once: true })
    scroller.scrollTop = 500
  }))
  await expect(page.getByRole('heading', { level: 1, name: 'The second one' })).toBeVisible()
  await page.locator('.library-open').first().click()
  await expect(page.locator('#article-text [data-number]')).toHaveCount(14)
  expect(await page.locator('.reader-scroller').evaluate(scroller => scroller.scrollTop)).toBeGreaterThan(400)
})

test('a dialog has the window to itself: a menu item does nothing behind it', async ({ app, page }) => {
  await page.keyboard.press('?')
  // Listening after the window itself: when this has heard the menu, the window has answered it.
  const heard = await page.evaluateHandle(() => {
    const { brevier } = globalThis as unknown as { brevier: Bridge }
    return { command: new Promise(resolve => { brevier.on('command', resolve) }) }
  })
  await app.evaluate(({ Menu }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('showBrief') as { click(): void } | null | undefined
    item?.click()
  })
  expect(await heard.evaluate(({ command }) => command)).toBe('showBrief')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Article' })).toBeVisible()
})

test('a whole paragraph, selected by three clicks, is copied without the line end after it', async ({ app, page }) => {
  await page.locator('#block-0').click({ clickCount: 3 })
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
  await page.keyboard.press('Control+Shift+c')
  await expect(page.getByText('Copied with its paragraph number, ¶1')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/\S \[¶1\]$/)
})

test('a letter that stands in half of a long briefing can be looked for', async ({ page }) => {
  await drop(page, 'long.txt', `A long briefing\n\n${'Never were these seven letters here. '.repeat(30).concat('\n\n').repeat(1000)}`)
  await expect(page.getByRole('heading', { level: 1, name: 'A long briefing' })).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('e')
  await expect(page.locator('.search-count')).toHaveText(/^1 of \d{6}$/)
  await page.keyboard.press('Shift+Enter')
  await expect(page.locator('.search-count')).toHaveText(/^(\d{6}) of \1$/)
  await expect(page.getByRole('heading', { level: 1, name: 'A long briefing' })).toBeAttached()
})

test('a file that cannot be read in time leaves the brief of another article alone', async ({ page }) => {
  test.slow()
  await drop(page, 'second.md', '# The second one\n\nOne paragraph of it.\n\nAnother paragraph.\n')
  await expect(page.getByRole('heading', { level: 1, name: 'The second one' })).toBeVisible()
  await drop(page, 'hostile.md', '_a__b'.repeat(40_000))
  await page.locator('.library-open').first().click()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'Bottom line' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('hostile.md was not added. Reading it took too long', { timeout: 15_000 })
  await expect(page.getByRole('heading', { name: 'Bottom line' })).toBeVisible()
})

test('a page that failed once is made when it is asked for again', async ({ app, page, watch }) => {
  await page.keyboard.press('Control+3')
  await expect(page.getByText('every line found in the PDF')).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => {
    const hidden = BrowserWindow.getAllWindows().find(window => window.webContents.getURL().includes('print.html'))!
    hidden.webContents.printToPDF = async () => { throw new Error('The engine stumbled') }
  })
  await page.getByRole('radio', { name: 'Letter' }).check({ force: true })
  await expect(page.getByText('The page could not be drawn')).toBeVisible()
  await expect.poll(() => watch.errors.splice(0).join()).toContain('The engine stumbled')
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+3')
  await expect(page.getByText('every line found in the PDF')).toBeVisible()
})

test('a title with signs that no file name may have is proposed as a plain name', async ({ app, page }) => {
  await drop(page, 'odd.md', '# Talks 24/7: "yes" or ..\\no?\n\nThe board met on Tuesday and agreed to close the quay.\n\nCrews were told later in the week.\n')
  await expect(page.getByRole('heading', { level: 1, name: /^Talks/ })).toBeVisible()
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (async (_window: unknown, { defaultPath }: { defaultPath: string }) => {
      (globalThis as { proposed?: string }).proposed = defaultPath
      return { canceled: true, filePath: '' }
    }) as typeof dialog.showSaveDialog
  })
  await page.keyboard.press('Control+3')
  await expect(page.getByText('every line found in the PDF')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect.poll(() => app.evaluate(() => (globalThis as { proposed?: string }).proposed)).toBe('Talks 24 7 yes or .. no.pdf')
})

test('the window closes cleanly while a page is being made', async ({ app, page }) => {
  await page.keyboard.press('Control+3')
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2)
  const gone = new Promise(resolve => app.process().once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  expect(await gone).toBe(0)
})
