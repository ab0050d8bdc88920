import type { Page } from '@playwright/test'
import { violations } from './axe'
import { expect, select, test, writeNote } from './brevier'

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
  'the brief with every section open, changed by its reader': async page => {
    await page.keyboard.press('Control+2')
    await page.locator('.brief-points .brief-line').last().getByRole('button', { name: 'Drop' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Add a line of your own' }).click()
    await page.keyboard.type('Ask who pays.')
    await page.keyboard.press('Enter')
    for (const label of await page.locator('.brief-label [aria-expanded="false"]').all()) await label.click()
    await page.locator('.brief-actor > button').first().click()
  },
  'the list of all notes': async page => {
    await page.keyboard.press('Control+4')
    await page.getByRole('listbox', { name: 'All notes' }).waitFor()
  },
  'the list where nothing matches': async page => {
    await page.keyboard.press('Control+4')
    await page.getByRole('searchbox', { name: 'Search all notes' }).fill('nothing has these words')
    await page.getByRole('heading', { name: 'No note matches' }).waitFor()
  },
  'the trash, and the question before it is emptied': async page => {
    await page.locator('.notes-slip').hover()
    await page.getByRole('button', { name: 'Delete note' }).click()
    await page.keyboard.press('Control+5')
    await page.locator('.trash-row').waitFor()
    expect(await violations(page), 'the trash').toEqual([])
    await page.getByRole('button', { name: 'Delete all for good…' }).click()
  },
  'the article with overlapping marks of all kinds, and a note with tags and tasks that one is at': async page => {
    for (const [at, words] of ['boots on the ground in Ukraine', 'the ground', 'peace agreement', 'telling you frankly'].entries()) {
      await select(page, words)
      await page.keyboard.press(`${at + 1}`)
    }
    await writeNote(page, 'a clear understanding', '- [ ] call\n- [x] read\n\n> *quoted* `code` [plan](https://example.org)')
    await page.getByRole('combobox', { name: 'Add a tag' }).fill('budget')
    await page.keyboard.press('Enter')
    await page.keyboard.type('x')
  },
  'the article with a caret': async page => {
    await page.locator('.reader-scroller').focus()
    await page.keyboard.press('F7')
    await page.keyboard.press('s')
  },
  'a note at a line of the brief': async page => {
    await page.keyboard.press('Control+2')
    await page.locator('.brief-points .brief-number').first().focus()
    await page.locator('.brief-source').waitFor()
    await page.keyboard.press('n')
    await page.keyboard.type('At the line.')
    await page.keyboard.press('Escape')
    await page.locator('.brief-line .notes-slip').first().getByText(/^Saved/).waitFor()
  },
  'the page': async page => {
    await page.keyboard.press('Control+3')
    await page.locator('.page-sheet').first().waitFor()
  },
  'the print of the whole article': async page => {
    await page.keyboard.press('Control+Shift+P')
    await page.getByRole('dialog', { name: 'Print the article' }).waitFor()
  },
  'the brief for other programs': async page => {
    await page.keyboard.press('Control+Shift+S')
    await page.getByRole('dialog', { name: 'Save the brief' }).waitFor()
  },
  'the command palette': page => page.keyboard.press('Control+k'),
  'the shortcuts': page => page.keyboard.press('?'),
  'the licences': async page => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Licences')
    await page.keyboard.press('Enter')
    await page.getByText('SIL OPEN FONT LICENSE').first().waitFor()
  },
  'the export of notes': async page => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Export notes')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Export notes' }).waitFor()
  },
  'the reading settings': page => page.keyboard.press('Control+,'),
  'the setting of a lock, each step': async page => {
    await page.keyboard.press('Control+l')
    await page.getByLabel('New passphrase', { exact: true }).fill('three quiet harbours at dawn')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'not the same words' }).waitFor()
    expect(await violations(page), 'the new passphrase').toEqual([])
    await page.getByLabel('The same again', { exact: true }).fill('three quiet harbours at dawn')
    await page.keyboard.press('Enter')
    await page.locator('.lock-code').waitFor()
    expect(await violations(page), 'the recovery code').toEqual([])
    await page.getByRole('button', { name: 'I have kept it' }).click()
  },
  'the hidden window': page => page.keyboard.press('Control+Shift+L')
}

for (const theme of ['light', 'sepia', 'dark'] as const) {
  test(`axe finds nothing on any view in the ${theme} theme`, async ({ page }) => {
    // There are many, and each is looked through whole.
    test.setTimeout(240_000)
    await page.keyboard.press('Control+,')
    await page.getByText(theme[0]!.toUpperCase() + theme.slice(1), { exact: true }).click()
    await page.keyboard.press('Escape')
    for (const [name, go] of Object.entries(places)) {
      await go(page)
      // What moves is judged where it comes to rest; a caret that blinks never does.
      await page.evaluate(() => Promise.all(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(animation => animation.finished.catch(() => undefined))))
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
    const at = await page.evaluate(() => {
      const element = document.activeElement ?? document.body
      const { outlineStyle } = getComputedStyle(element)
      return { name: element.getAttribute('aria-label') ?? element.textContent.slice(0, 40), outlined: outlineStyle !== 'none', body: element === document.body }
    })
    if (at.body) continue
    expect(at.outlined, `"${at.name}" shows that it has the focus`).toBe(true)
    seen.add(at.name)
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

const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const { activeElement } = document
  return activeElement?.getAttribute('aria-label') ?? activeElement?.tagName ?? 'nothing'
})

test('a note is taken, kept and deleted without a pointer, and the focus stays at hand', async ({ page }) => {
  await page.keyboard.press('Control+f')
  await page.keyboard.type('irreversible')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
  // The selection is told of a moment after it has changed: waited for, since a reader is slower than this test.
  const changed = await page.evaluateHandle(() => ({
    selection: new Promise(resolve => {
      document.addEventListener('selectionchange', () => { if (String(getSelection()).endsWith('path')) resolve(null) })
    })
  }))
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await changed.evaluate(({ selection }) => selection)
  await page.keyboard.press('n')
  await expect.poll(() => focused(page)).toBe('Private note')
  await page.keyboard.type('By keys alone.')
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe('Edit note: By keys alone.')
  await expect(page.getByText('Note saved')).toBeAttached()
  await expect(page.locator('.notes-passage')).toContainText('irreversible” path')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.notes-slip')).toHaveCount(0)
  await expect.poll(() => focused(page)).toBe('Article')
})

test('a view that is shown by key has the keys', async ({ page }) => {
  for (const [keys, name] of [['Control+2', 'Brief'], ['Control+3', 'Page'], ['Control+1', 'Article']] as const) {
    await page.keyboard.press(keys)
    await expect.poll(() => focused(page)).toBe(name)
    if (name === 'Page') await page.getByText('every line found in the PDF').waitFor()
  }
})

test('a view that is shown from the library has the keys, and so has the list of all notes', async ({ page }) => {
  await writeNote(page, 'a short-term measure', 'Ask how short.')
  for (const [keys, name] of [['Control+2', 'Brief'], ['Control+4', 'All notes'], ['Control+5', 'Trash']] as const) {
    await page.locator('.library-open').first().focus()
    await page.keyboard.press(keys)
    await expect.poll(() => focused(page)).toBe(name)
  }
  await page.getByRole('button', { name: 'All notes' }).press('Enter')
  await expect.poll(() => focused(page)).toBe('All notes')
})

test('Escape takes away the bar of a selection', async ({ page }) => {
  await select(page, 'a short-term measure')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeHidden()
})

test('in a narrow window Escape takes away the pane over the text', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 700 })
  await page.keyboard.press('Control+b')
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden()
})
