// What a reader does to set, close and open the lock.
import type { Page } from '@playwright/test'
import { expect } from './brevier'

/** A secret is made slow to try on purpose, and a busy machine makes it slower. */
export const slowly = { timeout: 30_000 }
export const passphrase = 'three quiet harbours at dawn'
export const panel = (page: Page) => page.getByRole('dialog', { name: 'The lock' })
export const unlocking = (page: Page) => page.getByRole('dialog', { name: 'Your notes are locked' })

export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Command' }).fill(title)
  await page.keyboard.press('Enter')
}

/** Begins the set-up by keyboard, up to the recovery code. */
export async function fillPassphrase(page: Page): Promise<void> {
  await runCommand(page, 'Lock with a passphrase')
  await expect(panel(page).getByLabel('New passphrase', { exact: true })).toBeFocused()
  await page.keyboard.type(passphrase)
  await panel(page).getByLabel('The same again', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
}

export const shownCode = async (page: Page): Promise<string> => (await panel(page).locator('.lock-code span').allTextContents()).join('-')

/** Goes through the whole set-up by keyboard. @returns the recovery code */
export async function setUp(page: Page): Promise<string> {
  await fillPassphrase(page)
  const code = await shownCode(page)
  await panel(page).getByRole('button', { name: 'I have kept it' }).press('Enter')
  await panel(page).getByLabel('Last group of the code').fill(code.slice(-4).toLowerCase())
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { name: 'Your notes have a lock' })).toBeVisible(slowly)
  await page.keyboard.press('Escape')
  return code
}

export async function lockByKey(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expect(unlocking(page)).toBeVisible()
}

export async function unlock(page: Page, secret = passphrase): Promise<void> {
  await unlocking(page).getByLabel('Passphrase', { exact: true }).fill(secret)
  await page.keyboard.press('Enter')
  await expect(unlocking(page).getByRole('button', { name: 'Unlocking…' })).toHaveCount(0, slowly)
}
