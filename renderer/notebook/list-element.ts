export const listId = 'notebook-list'

export const listElement = (): HTMLElement | null => document.getElementById(listId)
