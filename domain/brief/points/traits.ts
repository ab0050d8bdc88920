/** What is seen in a sentence on its own, for or against showing it. English unless said otherwise. */
export const TRAITS = {
  /** It begins with a word that only the sentence before explains. */
  pronoun: /^["“‘'(«„]*(?:(?:But|And|So|Yet|Still|Then|Now),?\s+)?(?:he|she|it|they|we|I|you|his|her|its|their|this|that|these|those|him|them|my|our)\b/iu,
  /** It opens with somebody's words. */
  quotation: /^["“‘'«„]/u,
  question: /\?["”’'»]?$/u,
  /** It is no full sentence: a caption, a byline, a heading in disguise. Any language. */
  fragment: /[^.!?…。！？"”’'»)\]]$|[^.!?…。！？]["”’'»)\]]{1,3}$/u,
  firstPerson: /\b(?:I|we|We|my|My|our|Our|me|us)\b/u,
  secondPerson: /\b[Yy]ours?\b|\b[Yy]ou\b/u,
  figure: /\p{N}/u,
  /** It goes on from what was said before. */
  connective: /^["“]?(?:But|And|Yet|Still|However|Meanwhile|So|Also|Then)\b/u,
  weekday: /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u,
  dash: /--|—/u,
  colon: /:/u,
  /** It tells of a picture or points elsewhere. */
  caption: /\((?:left|right|centre|center|pictured|above|below)|\b[Pp]ictured\b|\bScroll down\b|\b(?:READ|CLICK|WATCH)\b|\b(?:Click|Photos?|Read more)\b/u
} as const satisfies Record<string, RegExp>

export type Trait = keyof typeof TRAITS

/** The traits that need no English. */
export const ANYWHERE: ReadonlySet<Trait> = new Set<Trait>(['fragment', 'figure'])
