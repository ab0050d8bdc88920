// Words that carry a full stop of their own, by what may follow them. All lower case, without the last stop.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Always stand before the word they belong to ("Gen. Ferrow", "Mt. Bride"), so they never end a sentence. */
export const LEADING = list(`
  mr mrs ms mx messrs dr drs prof profs rev fr hon sen sens rep reps gov govs gen lt lieut col maj capt cmdr cdr adm sgt
  cpl pvt pfc brig supt insp det pres amb atty asst assoc dep dir msgr mme mlle mgr ft mt st ste sra srta herr fig figs
  eq ed eds trans cf e.g i.e viz vs v f.e ca approx op p.s ps p.p.s
`)

/** Of those that lead, the ones that are streets as well: before a word that opens a sentence they end one. */
export const STREETS = list('st dr')

/** Stand before a number ("No. 5", "p. 12", "c. 1640"); without one they are plain words. */
export const NUMBERED = list('no nos n° p pp c vol vols ch chap sec sect art arts par para pt ext tel pop')

/** Stand in the middle or at the end: they end a sentence only when a word follows that opens one. */
export const EITHER = list(`
  inc ltd corp co cos bros jr sr esq plc llc al est dept univ assn bldg ave blvd rd hwy sq
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
  ala ariz ark calif colo conn del fla ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn
  tex va vt wash wis wyo ont u.s u.k u.n u.s.a e.u d.c l.a n.y n.j b.c a.d ph.d m.d b.a m.a med
  min max yd ft oz lb lbs km cm mm kg hr hrs sec
`)

/** End a sentence whenever a capital follows, for what they close is closed ("and so on"). */
export const CLOSING = list('etc')

/** Times of day: a capital after one opens a sentence, unless it is of the time as well. */
export const TIMES = list('a.m p.m')
export const OF_TIME = list(`
  est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc cet cest ist eastern central mountain pacific local
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
`)

/** As written: only with its capital does one follow an ordinal with a stop. "April", "August" and their like are English too. */
export const AFTER_ORDINALS: ReadonlySet<string> = new Set(['Januar', 'Jänner', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli',
  'August', 'September', 'Oktober', 'November', 'Dezember', 'Jahrhundert'])

/** Names written with a mark of exclamation, which stand before a capital without ending anything. */
export const EXCLAIMED = list('yahoo yum jeopardy')

/** Words that, with a capital, open a sentence far oftener than they continue a name. */
export const OPENERS = list(`
  the a an this that these those there here he it she they we you i his her its their our my your who what when where
  why how which if although though while because since unless until after before during in on at by for from with
  without under over as to of and but or so yet nor not no yes then now also however meanwhile still even just only
  some many most more several each every all both such another other one two three according despite among between
  let please do does did is are was were has have had will would can could should may might must
  dozens hundreds thousands millions billions nobody everyone somebody people nearly almost about perhaps
  mr mrs ms dr asked
`)

/** The subjects that open a sentence even in small letters, where somebody writes without capitals. */
export const SMALL_OPENERS = list('i i’m i\'m it he she they we you this what thanks')
