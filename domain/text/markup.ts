/**
 * Words in which neither HTML nor XML finds markup, within an element or an attribute; signs that XML does not allow become the
 * one that stands for such.
 */
export const inMarkup = (words: string): string =>
  words.toWellFormed().replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`).replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '\uFFFD')
