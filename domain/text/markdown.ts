/**
 * Words in which Markdown finds nothing to mark up; lines become one, as a list item has no other. "<" is written as what it stands
 * for, not behind a backslash: to GitHub's readers a bare address before it takes the backslash along, and leaves the markup.
 */
export function escaped(words: string): string {
  return words
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]>~|]|&(?=#?\w+;)/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/[#\s]+$/, trailing => trailing.replaceAll('#', '\\#'))
}
