// Made by tools/learn/points.mjs from 613 news articles and the summaries people wrote of them. Do not edit.
// Each weight is what a feature adds to the log odds that two neighbouring words are in a summary. What does not change
// the order of an article's own words (how long the summaries of one collection are) is learnt beside them and left out.

export const SENTENCE_WEIGHTS = {
  first: 0.096,
  second: 0.003,
  third: -0.031,
  toFifth: -0.118,
  toTenth: -0.167,
  toTwentieth: -0.190,
  reciprocalRank: -0.062,
  logRank: -1.256,
  relativeRank: -0.737,
  lastTwo: -0.094,
  logSentences: -1.804,
  central: 0.033,
  likeLead: -0.164,
  short: -0.148,
  long: -0.190,
  veryLong: -0.433,
  pronoun: -0.017,
  quotation: -0.049,
  question: 0.116,
  fragment: 0.031,
  firstPerson: 0.167,
  secondPerson: -0.156,
  figure: 0.129,
  connective: 0.109,
  weekday: 0.166,
  dash: -0.187,
  colon: -0.191,
  caption: -0.193
} as const

export const PAIR_WEIGHTS = {
  logCount: 0.751,
  twice: 0.315,
  spread: -0.011,
  bothStop: -0.309,
  stopFirst: -0.030,
  stopSecond: -0.238,
  contentCount: 0.170,
  bothNames: 0.386,
  oneName: -0.197,
  digit: 0.039,
  titleWords: 0.471,
  titleBoth: 0.596,
  sentenceStart: -0.174,
  leadAgain: -0.067,
  latestFirst: -0.719,
  mostCentral: 0.078
} as const

/** The log odds when nothing is seen. */
export const BIAS = -0.602
