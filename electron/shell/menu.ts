import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { commandIds, commandSpecs, type CommandId, type CommandSpec } from '../../domain/contract/commands'

const menus: readonly CommandSpec['menu'][] = ['File', 'Edit', 'View', 'Notes', 'Help']

/** What the system itself knows how to do, beside the commands of a menu. */
const systemItems: Partial<Record<CommandSpec['menu'], MenuItemConstructorOptions[]>> = {
  File: [{ type: 'separator' }, { role: 'quit' }],
  Edit: [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: [{ type: 'separator' }, { role: 'togglefullscreen' }]
}

function item(id: CommandId, run: (id: CommandId) => void): MenuItemConstructorOptions {
  const { title, keys } = commandSpecs[id]
  // A bare letter registered here would be taken from whoever is typing; the window handles those keys itself.
  const accelerator = keys === undefined ? {} : { accelerator: keys, registerAccelerator: keys.includes('CmdOrCtrl') }
  return { id, label: title, ...accelerator, click: () => run(id) }
}

/** The menu bar, drawn from the list of commands; choosing an item runs `run` with the command's id. */
export function setMenu(run: (id: CommandId) => void): void {
  const template: MenuItemConstructorOptions[] = menus.map(menu => ({
    label: menu,
    submenu: [
      ...commandIds.filter(id => commandSpecs[id].menu === menu).map(id => item(id, run)),
      ...(systemItems[menu] ?? [])
    ]
  }))
  const appMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ label: app.name, role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...appMenu, ...template]))
}
