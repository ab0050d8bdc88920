// Words that carry a full stop of their own, by what may follow them. All lower case, without the last stop.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Always stand before the word they belong to ("Gen. Ferrow", "St. Bride"), so they never end a sentence. */
export const LEADING = list(`
  mr mrs ms mx messrs dr prof rev fr hon sen sens rep reps gov govs gen lt lieut col maj capt cmdr cdr adm sgt cpl pvt
  pfc brig supt insp det pres amb atty asst assoc dep dir msgr mme mlle mgr ft mt st ste sra srta herr fig figs eq
  ed eds trans cf e.g i.e viz vs v f.e ca approx op
`)

/** Stand before a number ("No. 5", "p. 12"); without one they are plain words. */
export const NUMBERED = list('no nos n° p pp vol vols ch chap sec sect art arts par para pt')

/** Stand in the middle or at the end: they end a sentence only when a word follows that opens one. */
export const EITHER = list(`
  inc ltd corp co cos bros jr sr esq plc llc etc al est dept univ assn bldg ave blvd rd hwy sq
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
  ala ariz ark calif colo conn del fla ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn
  tex va vt wash wis wyo ont que a.m p.m am pm u.s u.k u.n u.s.a e.u d.c l.a n.y n.j b.c a.d ph.d m.d b.a m.a med
  min max yd ft oz lb lbs km cm mm kg hr hrs sec
`)

/** Words that, with a capital, open a sentence far oftener than they continue a name. */
export const OPENERS = list(`
  the a an this that these those there here he she it they we you i his her its their our my your who what when where
  why how which if although though while because since unless until after before during in on at by for from with
  without under over as to of and but or so yet nor not no yes then now also however meanwhile still even just only
  some many most more several each every all both such another other one two three according despite among between
  let please do does did is are was were has have had will would can could should may might must
  mr mrs ms dr asked
`)
