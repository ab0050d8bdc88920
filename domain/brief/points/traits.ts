/** What is seen in a sentence on its own, for or against showing it. */
export const TRAITS = {
  /** It opens with somebody's words. */
  quotation: /^["“‘'«„]/u,
  question: /\?["”’'»]?$/u,
  /** It is no full sentence: a caption, a byline, a heading in disguise, what leads up to a list. */
  fragment: /[^.!?…。！？"”’'»)\]]$|[^.!?…。！？]["”’'»)\]]{1,3}$|:\s?\.$/u,
  figure: /\p{N}/u,
  /** It goes on from what was said before. English. */
  connective: /^["“]?(?:(?:But|And|Yet|Still|However|Meanwhile|So|Also|Then|Consequently|Thus|Moreover|Presumably)\b|\p{L}+ (?:minutes?|hours?|days?|weeks?|months?|years?) (?:later|earlier|before)\b)/u,
  /** It tells of a picture or points elsewhere. English. */
  caption: /\((?:left|right|centre|center|pictured|above|below)|\b[Pp]ictured\b|\bScroll down\b|\b(?:READ|CLICK|WATCH)\b|\b(?:Click|Photos?|Read more)\b/u
} as const satisfies Record<string, RegExp>
