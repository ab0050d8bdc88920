import { readFile } from 'node:fs/promises'
import { expect, marked, test } from './brevier'

const article = async () => {
  const source = await readFile('resources/briefings/peacekeepers.md', 'utf8')
  return source.split(/^---$/m)[2]!.trim().split(/\n\n+/)
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Brief', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Bottom line' })).toBeVisible()
})

test('every line of the brief is verbatim, in the paragraph whose number it shows', async ({ page }) => {
  const paragraphs = await article()
  const lines = await page.locator('.brief-line').evaluateAll(all => all.map(line => ({
    number: Number(line.querySelector('.brief-number')!.textContent),
    text: line.querySelector('.brief-words p:not(.brief-facts)')!.textContent
  })))
  expect(lines.length).toBeGreaterThan(8)
  for (const { number, text } of lines) {
    for (const part of text.replace(/^“(.*)”$/, '$1').split(/(?:^|\s)\[…\](?:\s|$)/)) expect(paragraphs[number - 1]).toContain(part)
  }
})

test('a click on a line goes to its place and marks it', async ({ page }) => {
  const line = page.locator('.brief-points .brief-line').nth(1)
  const words = line.locator('.brief-words p').first()
  const text = await words.textContent()
  await words.click()
  await expect(page.getByRole('region', { name: 'Article' })).toBeVisible()
  expect(await marked(page, 'jump')).toEqual([text])
})

test('Enter on a line\'s number goes to its place, with the focus', async ({ page }) => {
  const line = page.locator('.brief-voices .brief-line').last()
  const number = await line.locator('.brief-number').textContent()
  await line.locator('.brief-number').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator(`#article-text [data-number="${number}"]`)).toBeFocused()
  expect(await marked(page, 'jump')).toHaveLength(1)
  await page.keyboard.press('Escape')
  expect(await marked(page, 'jump')).toEqual([])
})

test('who said what: the five long quotations have one speaker, two of them resolved from "he"', async ({ page }) => {
  const voices = await page.locator('.brief-voices .brief-line').evaluateAll(all => all.map(line => ({
    speaker: line.querySelector('.brief-speaker')!.firstChild!.textContent!,
    quote: line.querySelector('.brief-quote')!.textContent,
    resolved: line.querySelector('.brief-resolved') !== null
  })))
  const long = voices.filter(({ quote }) => quote.length > 60)
  expect(long.map(({ speaker }) => speaker)).toEqual(Array.from({ length: 5 }, () => 'Volodymyr Zelensky'))
  expect(long.filter(({ resolved }) => resolved)).toHaveLength(2)
  const speakerOf = (words: string) => voices.find(({ quote }) => quote.includes(words))?.speaker
  expect(speakerOf('that ridiculous war')).toBe('Donald Trump')
  expect(speakerOf('formulating a plan')).toBe('Donald Trump')
  expect(speakerOf('irreversible')).toBe('NATO officials')
})
