// What runs inside a window of the built app to see whether anything of a text runs: a canary that the payloads call, hands
// that touch everything, and, for the test that takes our own rule away, a text taken for markup and for code.
// Each function goes into the page as text, so that it stands alone.

interface Watched {
  ranIds?: Set<number>
  ran?: (id: number) => void
}

/** Puts the canary into the page. */
export function watch(): void {
  const page = window as unknown as Watched
  page.ranIds ??= new Set()
  page.ran = id => { page.ranIds!.add(id) }
}

export const whatRan = (): number[] => [...(window as unknown as Watched).ranIds ?? []]

/** How much of the payloads can be read in the page: their calls and addresses. */
export const whatIsShown = (): number => {
  const fields = [...document.querySelectorAll('input, textarea')].map(field => (field as HTMLInputElement).value)
  return [document.body.textContent, ...fields].join(' ').match(/ran\(\d+\)|canary\.invalid/g)?.length ?? 0
}

/** Takes every text of the page that holds a payload for markup and for code, as our own rule forbids. */
export async function breakTextRule(): Promise<void> {
  // What a driver evaluates is let through; what runs in a later task is the page's own.
  await new Promise(resolve => { setTimeout(resolve) })
  const isPayload = (text: string) => /ran\(\d+\)|canary\.invalid/.test(text)
  const fields = [...document.querySelectorAll('input, textarea')].map(field => (field as HTMLInputElement).value)
  const texts = [...document.querySelectorAll('body *')].filter(element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE))
    .map(element => element.textContent).concat(fields).flatMap(text => text.split('\n')).filter(isPayload)
  const box = document.createElement('div')
  box.id = 'canary-box'
  document.body.append(box)
  // Whatever runs, the page stays: a form that is sent and a link to elsewhere would take the canary with them.
  box.addEventListener('submit', event => { event.preventDefault() })
  box.addEventListener('click', event => {
    const address = (event.target as Element).closest('a')?.getAttribute('href') ?? ''
    if (!address.toLowerCase().includes('script')) event.preventDefault()
  })
  const attempt = (act: () => unknown) => { try { act() } catch { /* refused, as it should be */ } }
  for (const text of new Set(texts)) {
    attempt(() => box.append(document.createRange().createContextualFragment(text)))
    // oxlint-disable-next-line no-new-func, typescript/no-implied-eval, typescript/no-unsafe-call -- what the window must refuse, a test has to try
    if (text.includes('$')) attempt(() => new Function(`return \`${text.replaceAll('`', '')}\``)())
    for (const address of text.match(/javascript:[^\s"')>]+/gi) ?? []) attempt(() => {
      const link = document.createElement('a')
      link.href = address
      box.append(link)
    })
  }
}

/** Touches everything in the page that is no control of the app's own, in every way a reader could. */
export async function touch(): Promise<void> {
  await new Promise(resolve => { setTimeout(resolve) })
  const events = [
    'mouseover', 'mouseenter', 'mousedown', 'mouseup', 'mousemove', 'pointerdown', 'pointerover', 'dblclick', 'contextmenu', 'wheel', 'keydown', 'keyup', 'keypress', 'input',
    'change', 'copy', 'cut', 'paste', 'dragstart', 'touchstart', 'focus', 'blur', 'focusin', 'animationstart', 'animationend', 'transitionend', 'scroll', 'auxclick', 'beforeinput', 'selectstart',
    'toggle', 'beforetoggle', 'reset'
  ]
  const box = document.querySelector('#canary-box')
  const own = 'button, input, textarea, select, summary, [role], [tabindex], .library-rail, dialog'
  const touched = [...document.querySelectorAll('body *')].filter(element => box?.contains(element) || element.closest(own) === null)
  for (const element of touched) {
    for (const name of events) element.dispatchEvent(new Event(name, { bubbles: false }))
    // A link of ours has a button's manners; what a text has brought is clicked.
    if (box?.contains(element) || element.matches('a[href], area')) (element as HTMLElement).click?.()
  }
  await new Promise(resolve => { setTimeout(resolve, 300) })
}
