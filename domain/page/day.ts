const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'
]

/**
 * An ISO day or month in words: `2024-12-09` is "9 December 2024", `2024-12` is "December 2024". What is neither is given
 * back as it is, and so is a year.
 */
export function longDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(iso) ?? []
  const name = months[Number(month) - 1]
  if (name === undefined) return iso
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}
