/** The largest file taken in, in bytes: some 800,000 words. Apart from the reading, so that asking for it costs nothing. */
export const largestFile = 5_000_000
