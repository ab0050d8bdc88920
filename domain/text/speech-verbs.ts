// The verbs with which English reports speech. Given as stems; `speechVerb` knows their forms.

/** Regular verbs: -s, -ed, -ing (and a final e dropped) are made from the stem. */
const REGULAR = `
  add admit agree announce answer argue ask assert assure boast brag caution charge claim comment complain concede
  conclude confess confirm contend counter cry declare demand deny describe emphasize emphasise exclaim explain express
  guess indicate inform insist interject joke lament list maintain mention muse note object observe offer
  opine plead pledge point predict proclaim promise pronounce propose protest query question quip recall reckon recount
  reflect reiterate remark remember remind repeat reply report respond retort reveal scream shout signal
  speculate stammer state stress suggest summarize summarise surmise telegraph testify tweet urge vow warn whisper
  wonder yell advise acknowledge affirm allege applaud attack blast
  call characterize characterise cite condemn criticize criticise criticized credit decry defend denounce dismiss
  dub elaborate encourage estimate hail hint implore invoke label laud liken mock ponder praise preach
  press profess quote rail recommend refer reference refuse refute reject
  request rip scoff slam snap blog post interrupt continue conclude echo joke allude accuse advocate
  clarify clarif appeal argue believe consider discuss disclose dispute expect fear feel
  highlight hope imply issue joke lecture mutter
  order outline perceive pray present publish react resolve
  thank chant intone murmur chide counsel vent sneer gush marvel fume recite sign stipulate swear tout trumpet underscore underline view voice volunteer want
`
/** Irregular forms: base, third person, past (and participle where it differs), -ing. */
const IRREGULAR = `
  say says said saying tell tells told telling write writes wrote written writing speak speaks spoke spoken speaking
  think thinks thought thinking read reads reading begin begins began go goes went put puts putting
  swear swears swore sworn swearing hold holds held know knows knew quip quips quipped quipping admit admits admitted
  admitting refer refers referred referring rip rips ripped ripping slam slams slammed slamming snap snaps snapped
  snapping blog blogs blogged blogging dub dubs dubbed dubbing reply replies replied replying deny denies denied denying
  cry cries cried crying testify testifies testified testifying decry decries decried decrying clarify clarifies
  clarified clarifying imply implies implied implying
`
/** Verbs that report only what is said and nothing else: the surest cues. */
const PLAIN = `
  say says said saying add adds added adding tell tells told telling write writes wrote writing explain explains explained
  explaining note notes noted noting argue argues argued arguing insist insists insisted reply replies replied
  respond responds responded warn warns warned warning ask asks asked asking state stated states continue continued
  continues conclude concluded concludes tweet tweeted tweets announce announced declare declared recall recalled recalls
  remark remarked quip quipped joke joked claim claimed claims admit admitted observe observed comment commented
  acknowledge acknowledged suggest suggested exclaim exclaimed predict predicted promise promised vow vowed
`

const words = (list: string): string[] => list.trim().split(/\s+/)

const inflected = (stem: string): string[] => {
  const root = stem.endsWith('e') ? stem.slice(0, -1) : stem
  return [stem, `${stem}${/(?:s|sh|ch|x)$/.test(stem) ? 'es' : 's'}`, `${root}ed`, `${root}ing`]
}

const FORMS: ReadonlySet<string> = new Set([...words(REGULAR).flatMap(inflected), ...words(IRREGULAR)])
const PLAIN_FORMS: ReadonlySet<string> = new Set(words(PLAIN))

// Forms that are as often nouns: after an article they are ("the state transport office").
const NOUNS: ReadonlySet<string> = new Set(words('state report claim view request comment offer charge quote issue order press'))

/** Whether a verb of speech, as written, can as well be a noun. */
export const isAlsoNoun = (word: string): boolean => NOUNS.has(word)

/** Whether a word (lower case) is a form of a verb that reports speech. */
export const isSpeechVerb = (word: string): boolean => FORMS.has(word)

/** Whether a word (lower case) is a form of a verb that does little but report speech ("said", "added"). */
export const isPlainSpeechVerb = (word: string): boolean => PLAIN_FORMS.has(word)

/** Whether a verb of speech is a form that needs another verb's subject ("adding", "saying"). */
export const isParticiple = (word: string): boolean => word.endsWith('ing')
