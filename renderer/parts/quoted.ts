const bringsMarks = /^["“„«]|["”»]$/

/** The article's own words as a quotation; those that begin or end with a mark of their own stand with that alone. */
export const quoted = (words: string): string => (bringsMarks.test(words) ? words : `“${words}”`)
