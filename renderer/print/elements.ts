export type Child = Node | string | null

/** An element with its class and what is in it; nothing of a text is ever markup. */
export function element(tag: string, className: string, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children.filter(child => child !== null))
  return made
}

/** An element whose words have several parts, each of which finds its own direction where they do not all go one way: "אבג (6 May 2025) · …". */
export function isolated(made: HTMLElement, text: string, within: (part: string) => Child[] = part => [part]): HTMLElement {
  if (!/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)) return made
  made.removeAttribute('dir')
  const parts = text.split(/( · | (?=\([^)]*\)(?: · |$)))/)
  made.replaceChildren(...parts.map((part, index) => (index % 2 === 1 ? part : element('bdi', '', ...within(part)))))
  return made
}
