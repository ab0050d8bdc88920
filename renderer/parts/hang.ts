/** Which opening quotation mark a line begins with: the stylesheet hangs it into the margin. */
export function hang(words: string): 'double' | 'single' | undefined {
  if (/^[“"„”]/.test(words)) return 'double'
  return /^[‘'‚’]/.test(words) ? 'single' : undefined
}
