'use strict'
// Loaded into the built app (electron -r) before its main script: goes the whole way a reader goes, from within, so that
// nothing but the app itself opens a socket. BREVIER_JOURNEY names a folder: in it lie `files/` to import, and `steps` is
// written, one line for each step that was taken. BREVIER_JOURNEY_STEPS ends it after so many.
const fs = require('node:fs')
const path = require('node:path')
const { app, dialog, Menu } = require('electron')

const folder = process.env.BREVIER_JOURNEY
const idle = Number(process.env.BREVIER_JOURNEY_IDLE ?? 0) * 1000
const patience = 60_000
const files = fs.readdirSync(path.join(folder, 'files')).map(name => path.join(folder, 'files', name))
const wait = ms => new Promise(done => { setTimeout(done, ms) })
const note = 'Ask who pays, and by when.'

// A person's answers to the questions for files: what to open stands in `chosen`, everything is saved beside the steps.
let chosen = files
dialog.showOpenDialog = async () => ({ canceled: false, filePaths: chosen })
dialog.showSaveDialog = async (_window, { defaultPath = 'saved' }) => ({ canceled: false, filePath: path.join(folder, path.basename(defaultPath)) })
dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })

/** The window as a driver sees it. */
const driver = ({ webContents }) => {
  const inPage = (act, ...args) => webContents.executeJavaScript(`(${act})(...${JSON.stringify(args)})`)
  return {
    inPage,
    command: id => Menu.getApplicationMenu().getMenuItemById(id).click(),
    async until(look, ...args) {
      for (const end = Date.now() + patience; Date.now() < end; await wait(100)) if (await inPage(look, ...args)) return
      throw new Error(`Waited in vain for ${look} ${JSON.stringify(args)}`)
    }
  }
}

const isReady = () => document.documentElement.dataset.ready === 'true'
const shows = text => document.body.textContent.includes(text)
/** Whether that article is open; its title alone stands in the library as well. */
const reads = title => document.querySelector('.reader-head h1')?.textContent.includes(title) === true
const has = selector => document.querySelector(selector) !== null
const press = key => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const type = text => document.execCommand('insertText', false, text)
const open = index => document.querySelectorAll('.library-open')[index].click()
const openTitled = title => [...document.querySelectorAll('.library-open')].find(({ textContent }) => textContent.includes(title)).click()
const selectWords = words => {
  const node = [...document.querySelectorAll('#article-text [id^="block-"]')].map(({ firstChild }) => firstChild).find(text => text?.nodeValue?.includes(words))
  const start = node.nodeValue.indexOf(words)
  document.getSelection().setBaseAndExtent(node, start, node, start + words.length)
}
const drop = (name, text) => {
  const dropped = new DataTransfer()
  dropped.items.add(new File([text], name))
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }))
}
const briefings = () => document.querySelectorAll('.library-open').length

/** What a reader does, step by step. */
const first = {
  'the bundled article is read': ({ until }) => until(isReady),
  'its brief is read': async ({ command, until }) => {
    command('showBrief')
    await until(shows, 'Bottom line')
  },
  'its page is made and saved': async ({ command, until }) => {
    command('showPage')
    await until(shows, 'every line found in the PDF')
    command('savePdf')
    await until(shows, 'aved')
  },
  'a note is typed on a passage': async ({ command, inPage, until }) => {
    command('showArticle')
    await until(has, '#article-text')
    await inPage(selectWords, 'a short-term measure')
    await until(has, '[role="toolbar"][aria-label="Selection"]')
    command('newNote')
    await until(has, '.notes-slip textarea')
    await inPage(() => document.querySelector('.notes-slip textarea').focus())
    await inPage(type, note)
    await inPage(press, 'Escape')
    await until(() => /Saved \d/.test(document.querySelector('.notes-slip')?.textContent ?? ''))
  },
  'words are found': async ({ command, inPage, until }) => {
    command('find')
    await until(has, 'input[type="search"]')
    await inPage(type, 'peace')
    command('findNext')
    await inPage(press, 'Escape')
  },
  'the theme is changed': async ({ command, inPage, until }) => {
    command('readingSettings')
    await until(has, 'input[value="dark"]')
    await inPage(() => document.querySelector('input[value="dark"]').click())
    await until(() => document.documentElement.dataset.theme === 'dark')
    await inPage(() => document.querySelector('.settings .dialog-buttons button').click())
  },
  'hostile files are imported': async ({ command, until }) => {
    command('openFile')
    await until(count => document.querySelectorAll('.library-open').length === count, files.length + 1)
  },
  'a hostile file is dropped': async ({ inPage, until }) => {
    await inPage(drop, 'dropped.md', `# Dropped by hand\n\n${files.map(file => fs.readFileSync(file, 'utf8')).join('\n\n')}`)
    await until(count => document.querySelectorAll('.library-open').length === count, files.length + 2)
  },
  'each is read, briefed and made a page': async ({ command, inPage }) => {
    const count = await inPage(briefings)
    for (let index = 0; index < count; index++) {
      await inPage(open, index)
      await wait(300)
      command('showBrief')
      await wait(700)
      command('showPage')
      await wait(1500)
      command('showArticle')
    }
  },
  'the text of one is replaced': async ({ command, inPage, until }) => {
    await inPage(openTitled, 'Dropped by hand')
    await until(reads, 'Dropped by hand')
    chosen = files.slice(0, 1)
    command('replaceText')
    await until(shows, 'has its new text')
  },
  'the window tries every way out by itself': async ({ command, inPage, until }) => {
    command('proveSilence')
    await until(has, '.silence-outcomes')
    await inPage(() => document.querySelector('.silence-buttons .button-main').click())
  },
  'every other command of the menu is run': async ({ inPage }) => {
    for (const { submenu } of Menu.getApplicationMenu().items) {
      for (const { id, click } of submenu?.items ?? []) {
        if (!id || notRun.includes(id) || !click) continue
        click()
        await wait(400)
        await inPage(press, 'Escape')
        await inPage(() => document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true })))
      }
    }
  },
  'the app is left alone': () => wait(idle)
}

/** Handing the page to the system's printer is the system's affair, and so are its sockets. */
const notRun = ['print', 'proveSilence']

/** After a restart. */
const second = {
  'after a restart the note is there': async ({ command, inPage, until }) => {
    await until(isReady)
    if (!await inPage(has, '.library')) command('toggleLibrary')
    await until(has, '.library-open')
    await inPage(openTitled, 'European peacekeepers')
    await until(shows, 'a short-term measure')
    if (!await inPage(has, '.notes-slip')) command('toggleNotes')
    await until(shows, note)
  },
  'the app is left alone again': () => wait(idle / 4)
}

async function go(win) {
  await new Promise(resolve => { win.webContents.once('did-finish-load', resolve) })
  const page = driver(win)
  const steps = Object.entries(process.env.BREVIER_JOURNEY_PART === 'second' ? second : first)
  for (const [name, act] of steps.slice(0, Number(process.env.BREVIER_JOURNEY_STEPS ?? steps.length))) {
    await act(page)
    fs.appendFileSync(path.join(folder, 'steps'), `${name}\n`)
  }
}

app.once('browser-window-created', (_event, win) => {
  go(win).then(() => app.quit(), error => {
    process.stderr.write(`The journey ended early: ${error.stack}\n`)
    app.exit(1)
  })
})
