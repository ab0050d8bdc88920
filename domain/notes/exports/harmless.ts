/** A sign that no backslash before it takes its meaning from. */
const live = (sign: string): RegExp => new RegExp(String.raw`(?<!\\)((?:\\\\)*)${sign}`, 'gi')

const picture = live(String.raw`!\[`)
/** Where a link leads, there or at the foot, unless on the web or to somebody's mail. */
const address = live(String.raw`\](?=[(:](?!\s*(?:https?://|mailto:)))`)
/** Not even one behind a backslash may stay: a bare address before it takes the backslash along, and leaves the markup. */
const markup = live(String.raw`\\?<(?=[a-z/!?])`)

/**
 * A note's Markdown for other programs to show: as it was written, but for what they would take for HTML, for a picture to be
 * fetched, or for a link to anything but the web. That stays to be read as words. In code too, where "&lt;" is then seen: no two
 * programs agree on what is code, so nothing is spared for being code.
 */
export const harmless = (markdown: string): string =>
  markdown.replace(address, String.raw`$1\]`).replace(picture, String.raw`$1!\[`).replace(markup, '$1&lt;')
