import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { driveProbe, type Probe } from './host'

// Drawn as on a screen, and answered by the keyboard: their shadow root is closed, to the page and to a driver.
let probe: Probe
let folder: string
beforeAll(async () => {
  process.env['BREVIER_HOST_DIALOGS'] = 'drawn'
  probe = await driveProbe()
  folder = await mkdtemp(join(tmpdir(), 'probe-dialogs-'))
})
afterAll(async () => {
  delete process.env['BREVIER_HOST_DIALOGS']
  await probe.end()
  await rm(folder, { recursive: true, force: true })
})

const drawn = () => probe.page.evaluate(() => document.querySelector<HTMLElement>('html > [data-dialog]')?.dataset['dialog'])
const press = (key: string) => probe.page.keyboard.press(key)
const opened = async (name: string) => { await expect.poll(drawn).toBe(name) }

const askToSave = (defaultPath: string) => probe.app.evaluate(({ dialog }, path) => dialog.showSaveDialog({ title: 'Save the page', defaultPath: path }), defaultPath)
const askToOpen = () => probe.app.evaluate(({ dialog }) => dialog.showOpenDialog({ title: 'Open', properties: ['openFile'] }))

describe('a dialog drawn in the window', () => {
  it('to save proposes a path, which Enter confirms', async () => {
    const answer = askToSave(join(folder, 'page.pdf'))
    await opened('showSaveDialog')
    await press('Enter')
    expect(await answer).toEqual({ canceled: false, filePath: join(folder, 'page.pdf') })
    expect(await drawn()).toBeUndefined()
  })

  it('is cancelled by Escape', async () => {
    const answer = askToSave(join(folder, 'page.pdf'))
    await opened('showSaveDialog')
    await press('Escape')
    expect(await answer).toEqual({ canceled: true, filePath: '' })
  })

  it('asks before it replaces a file, and asks again for a name', async () => {
    await writeFile(join(folder, 'there.pdf'), 'old')
    const answer = askToSave(join(folder, 'there.pdf'))
    await opened('showSaveDialog')
    await press('Enter')
    await opened('showMessageBox')
    // Not to replace it is what Enter means here.
    await press('Enter')
    await opened('showSaveDialog')
    await press('Escape')
    expect((await answer).canceled).toBe(true)
    expect(await readFile(join(folder, 'there.pdf'), 'utf8')).toBe('old')
  })

  it('to open takes a typed path, and tells when there is no such file', async () => {
    await writeFile(join(folder, 'briefing.md'), '# Hello')
    const answer = askToOpen()
    await opened('showOpenDialog')
    await probe.page.keyboard.type(join(folder, 'nothing.md'))
    await press('Enter')
    await opened('showOpenDialog')
    await probe.page.keyboard.type(join(folder, 'briefing.md'))
    await press('Enter')
    expect(await answer).toEqual({ canceled: false, filePaths: [join(folder, 'briefing.md')] })
  })

  it('hands a picked file to main as a path of its own name, for this user\'s eyes alone', async () => {
    await mkdir(join(folder, 'elsewhere'), { recursive: true })
    await writeFile(join(folder, 'elsewhere', 'picked.txt'), 'picked words')
    const answer = askToOpen()
    await opened('showOpenDialog')
    const chooser = probe.page.waitForEvent('filechooser')
    await press('Shift+Tab')
    await press('Space')
    await (await chooser).setFiles(join(folder, 'elsewhere', 'picked.txt'))
    await press('Enter')
    const { filePaths: [path = ''] } = await answer
    expect(basename(path)).toBe('picked.txt')
    expect(await readFile(path, 'utf8')).toBe('picked words')
    expect((await stat(dirname(path))).mode & 0o077).toBe(0)
    kept = path
  })

  it('asks a question with its buttons, and keeps the page\'s keys to itself', async () => {
    await probe.page.evaluate(() => addEventListener('keydown', event => window.violations.push(`heard ${event.key}`), true))
    const answer = probe.app.evaluate(({ dialog }) => dialog.showMessageBox({ message: 'Delete it?', buttons: ['Keep', 'Delete'], cancelId: 0, defaultId: 0 }))
    await opened('showMessageBox')
    await press('Tab')
    await press('Enter')
    expect((await answer).response).toBe(1)
    expect((await probe.page.evaluate(() => window.violations)).filter(word => word.startsWith('heard'))).toEqual([])
    expect(await probe.page.evaluate(() => window.violations)).toEqual([])
  })
})

let kept = ''
describe('a picked file', () => {
  it('is gone when the app has ended', async () => {
    expect(existsSync(kept)).toBe(true)
    const ended = new Promise(resolve => { probe.app.process().once('exit', resolve) })
    await probe.app.evaluate(({ app }) => { setImmediate(() => app.quit()) })
    await ended
    expect(existsSync(kept)).toBe(false)
  })
})
