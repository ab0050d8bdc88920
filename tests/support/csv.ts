/** The rows of a CSV file as RFC 4180 has it, read sign by sign: what a spreadsheet would make of it. */
export function readCsv(file: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const text = file.replace(/^\uFEFF/, '')
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[at++]!
    else if (sign === '"') quoted = !quoted
    else if (quoted) cell += sign
    else if (sign === ',') { row.push(cell); cell = '' }
    else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at++
    } else cell += sign
  }
  return rows
}
