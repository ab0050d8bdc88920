export type Child = Node | string | null

/** An element with its class and what is in it; nothing of a text is ever markup. */
export function element(tag: string, className: string, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children.filter(child => child !== null))
  return made
}
