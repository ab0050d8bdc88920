import { FUNCTION_WORDS } from './function-words'
import { wordsOf } from './words'

/** The language an article is in. */
export interface Language {
  /** BCP 47 tag, as declared where that is believable; `null` when neither the declaration nor the words tell. */
  readonly tag: string | null
  /** Whether the rules for English fit it. True when nothing is known and nothing speaks against it. */
  readonly english: boolean
}

/** How much of a text, in UTF-16 units, is looked at. */
const SAMPLE = 3000
/** The fewest words, and of those the fewest common ones, from which a language is told. */
const ENOUGH = { words: 6, common: 3 } as const
/** The share of common words below which a text is in none of the languages known here. */
const LEAST = 0.12
/** How much oftener the words of one language must occur than those of the next. */
const CLEAR = 1.25
/** What it takes to speak against a declaration: so many words, so large a share, so much more than its own words have. */
const OVERWHELMING = { words: 40, share: 0.25, times: 5 } as const

/** Scripts by what tells them, with the language each is taken for when its letters say no more. */
const SCRIPTS = {
  Kana: { sign: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: 'ja' },
  Hangul: { sign: /\p{Script=Hangul}/gu, language: 'ko' },
  Han: { sign: /\p{Script=Han}/gu, language: 'zh' },
  Arabic: { sign: /\p{Script=Arabic}/gu, language: 'ar' },
  Hebrew: { sign: /\p{Script=Hebrew}/gu, language: 'he' },
  Cyrillic: { sign: /\p{Script=Cyrillic}/gu, language: 'ru' },
  Greek: { sign: /\p{Script=Greek}/gu, language: 'el' },
  Devanagari: { sign: /\p{Script=Devanagari}/gu, language: 'hi' },
  Thai: { sign: /\p{Script=Thai}/gu, language: 'th' },
  Latin: { sign: /\p{Script=Latin}/gu, language: null }
} as const
type Script = keyof typeof SCRIPTS

/** Letters that one language of a script has and the one it is taken for has not. */
const TELLING: readonly { script: Script, letters: RegExp, language: string }[] = [
  { script: 'Arabic', letters: /[ٹڈڑےں]/u, language: 'ur' },
  { script: 'Arabic', letters: /[پچژگ]/u, language: 'fa' },
  { script: 'Cyrillic', letters: /[ўЎ]/u, language: 'be' },
  { script: 'Cyrillic', letters: /[іїєґІЇЄҐ]/u, language: 'uk' },
  { script: 'Cyrillic', letters: /[ђјљњћџЂЈЉЊЋЏ]/u, language: 'sr' }
]

/** The scripts of languages that are not written in Latin letters. All others are. */
const WRITTEN_IN: Readonly<Record<string, readonly Script[]>> = {
  ja: ['Kana', 'Han'], ko: ['Hangul', 'Han'], zh: ['Han'], yue: ['Han'], ar: ['Arabic'], fa: ['Arabic'], ur: ['Arabic'],
  ps: ['Arabic'], ckb: ['Arabic'], ug: ['Arabic'], he: ['Hebrew'], yi: ['Hebrew'], ru: ['Cyrillic'], uk: ['Cyrillic'],
  be: ['Cyrillic'], bg: ['Cyrillic'], mk: ['Cyrillic'], sr: ['Cyrillic', 'Latin'], kk: ['Cyrillic', 'Latin'],
  mn: ['Cyrillic'], ky: ['Cyrillic'], el: ['Greek'], hi: ['Devanagari'], mr: ['Devanagari'], ne: ['Devanagari'], th: ['Thai']
}

/**
 * The language of `text`: as `declared` (BCP 47), else as noticed from its script and its commonest words. Pages often
 * declare the language of their template, so a declaration yields where the text is in letters it is not written with,
 * or where its own commonest words all but miss in a long text full of another language's.
 */
export function languageOf(text: string, declared: string | null): Language {
  const sample = text.slice(0, SAMPLE)
  const script = scriptOf(sample)
  const words = script === 'Latin' ? countsOf(sample) : null
  const noticed = script === null ? null : words === null ? languageIn(sample, script) : clearest(words)
  const tag = declared !== null && believable(declared, script, words) ? declared : noticed
  return { tag, english: tag === null ? mayBeEnglish(script, words) : primary(tag) === 'en' }
}

/** Whether a BCP 47 tag is of English; what declares none is read as English. */
export const isEnglish = (tag: string | null): boolean => tag === null || primary(tag) === 'en'

/** The language without its region: "en" of "en-GB". */
const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!

/** The script most letters are of. A few kana make a text Japanese, however many of its signs are Chinese. */
function scriptOf(sample: string): Script | null {
  let best: Script | null = null
  let most = 0
  for (const [script, { sign }] of Object.entries(SCRIPTS) as [Script, (typeof SCRIPTS)[Script]][]) {
    const count = (sample.match(sign)?.length ?? 0) * (script === 'Kana' ? 8 : 1)
    if (count > most) [best, most] = [script, count]
  }
  return best
}

function languageIn(sample: string, script: Script): string | null {
  const telling = TELLING.find(one => one.script === script && one.letters.test(sample))
  return telling?.language ?? SCRIPTS[script].language
}

/** How many words a sample in Latin letters has, and how many of them are common words of each language. */
interface Counts {
  readonly words: number
  readonly common: ReadonlyMap<string, number>
}

function countsOf(sample: string): Counts {
  const common = new Map<string, number>()
  const words = wordsOf(sample)
  for (const { start, end } of words) {
    for (const language of FUNCTION_WORDS.get(sample.slice(start, end).toLowerCase().replaceAll('’', "'")) ?? []) {
      common.set(language, (common.get(language) ?? 0) + 1)
    }
  }
  return { words: words.length, common }
}

function clearest({ words, common }: Counts): string | null {
  const [first, second] = [...common].sort((a, b) => b[1] - a[1])
  if (words < ENOUGH.words || first === undefined || first[1] < ENOUGH.common) return null
  return first[1] >= LEAST * words && first[1] >= CLEAR * (second?.[1] ?? 0) ? first[0] : null
}

function believable(declared: string, script: Script | null, counts: Counts | null): boolean {
  const language = primary(declared)
  if (!/^[a-z]{2,3}$/u.test(language) || language === 'und' || language === 'mul') return false
  if (script !== null && !(WRITTEN_IN[language] ?? ['Latin']).includes(script)) return /-latn\b/iu.test(declared) && script === 'Latin'
  if (counts === null || counts.words < OVERWHELMING.words) return true
  const noticed = clearest(counts)
  if (noticed === null || noticed === language || !KNOWN.has(language)) return true
  const most = counts.common.get(noticed)!
  return most < OVERWHELMING.share * counts.words || most < OVERWHELMING.times * (counts.common.get(language) ?? 0)
}

const KNOWN: ReadonlySet<string> = new Set([...FUNCTION_WORDS.values()].flat())

/** Few words in Latin letters may be English, and so may none at all; many without its common words are not. */
function mayBeEnglish(script: Script | null, counts: Counts | null): boolean {
  if (counts === null) return script === null
  return counts.words < 2 * ENOUGH.words || (counts.common.get('en') ?? 0) >= LEAST * counts.words
}
