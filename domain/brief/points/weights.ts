// Made by tools/learn/points.mjs from 613 news articles and the summaries people wrote of them. Do not edit.
// Each weight is what a feature adds to the log odds that two neighbouring words are in a summary.

export const SENTENCE_WEIGHTS = {
  first: 0.070,
  logRank: -1.634,
  relativeRank: -0.484,
  logSentences: -2.455,
  central: 0.206,
  short: -0.130,
  long: -0.211,
  veryLong: -0.440,
  figure: 0.153,
  caption: -0.419
} as const

export const PAIR_WEIGHTS = {
  logCount: 0.777,
  twice: 0.271,
  bothStop: -0.261,
  stopSecond: -0.195,
  contentCount: 0.158,
  bothNames: 0.465,
  oneName: -0.193,
  titleWords: 0.900,
  sentenceStart: -0.086,
  latestFirst: -0.692,
  mostCentral: 0.403
} as const

/** The log odds when nothing is seen. */
export const BIAS = -0.548
