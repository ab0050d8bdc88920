/** Words in which Markdown finds nothing to mark up; lines become one, as a list item has no other. */
export function escaped(words: string): string {
  return words
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/[#\s]+$/, trailing => trailing.replaceAll('#', '\\#'))
}
