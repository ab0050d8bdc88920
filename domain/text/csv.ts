/**
 * A table as comma-separated values, as RFC 4180 has them, with the byte order mark by which Excel knows UTF-8. Words are as
 * they are, but for those a spreadsheet would take for a formula: an apostrophe stands before them.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(cells => `${cells.map(cell).join(',')}\r\n`).join('')}`

/** What begins a formula, wide forms too, also behind spaces, which some spreadsheets drop. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/

function cell(words: string): string {
  const safe = formula.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
