/** The longest title in a file's name, in UTF-16 units and in bytes of UTF-8: with what comes behind it, every system takes it. */
const [mostUnits, mostBytes] = [80, 200]

/** What a file is called that is about something with this title. */
export function fileName(title: string, what: string): string {
  const start = title.slice(0, mostUnits).replace(/[\uD800-\uDBFF]$/, '')
  const { read } = new TextEncoder().encodeInto(start, new Uint8Array(mostBytes))
  return start.slice(0, read) + what
}
