'use strict'
// Menus are kept and can be looked through and clicked, but not drawn: the app's own keys and palette run its commands.
const { app } = require('./app.cjs')

const roleMenus = {
  appMenu: ['about', 'quit'], fileMenu: ['close', 'quit'], editMenu: ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'],
  viewMenu: ['togglefullscreen'], windowMenu: ['minimize', 'close']
}
const windowRoles = { close: win => win.close(), minimize: win => win.minimize(), togglefullscreen: win => win.setFullScreen(!win.isFullScreen()) }
const submenuOf = ({ submenu, role }) => (Array.isArray(submenu) ? submenu : submenu ?? roleMenus[role]?.map(name => ({ role: name })))

class MenuItem {
  constructor(options) {
    const submenu = submenuOf(options)
    const kind = submenu ? 'submenu' : 'normal'
    Object.assign(this, { label: options.role ?? '', type: kind, enabled: true, visible: true, checked: false, ...options })
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu
    this.click = (event = {}, win = app.$windows()[0]) => this.#chosen(options, event, win)
  }

  #chosen({ click, role }, event, win) {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') for (const item of this.menu.items) if (item.type === 'radio') item.checked = item === this
    if (click) click(this, win, event)
    else if (role === 'quit') app.quit()
    else if (role in windowRoles && win) windowRoles[role](win)
    else win?.webContents[role]?.()
  }
}

class Menu {
  static #application = null
  static buildFromTemplate(template) {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }
  static setApplicationMenu(menu) { Menu.#application = menu }
  static getApplicationMenu() { return Menu.#application }

  items = []
  append(item) {
    item.menu = this
    this.items.push(item)
  }
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

module.exports = { Menu, MenuItem }
