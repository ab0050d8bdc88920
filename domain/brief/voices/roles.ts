// The words by which English says what a person is or does. All lower case.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Forms of address: they belong to no role and are left out of names. */
export const HONORIFICS = set('mr mrs ms miss mx dr sir dame madam mme mlle herr frau lord lady')

/** Nouns for people who hold an office or do a work, in the singular. */
const OFFICES = set(`
  president premier chancellor minister secretary senator congressman congresswoman representative governor mayor
  councillor councilman councilwoman councilor commissioner ambassador envoy diplomat delegate chief chair chairman
  chairwoman chairperson head leader director manager officer executive ceo cfo coo founder co-founder cofounder owner
  partner boss general admiral colonel captain major lieutenant sergeant commander corporal marshal sheriff judge
  justice attorney lawyer prosecutor solicitor barrister magistrate professor lecturer teacher scientist researcher
  economist analyst historian scholar expert author writer poet novelist journalist reporter editor columnist
  commentator correspondent host anchor critic blogger activist campaigner advocate organizer organiser lobbyist
  candidate nominee contender frontrunner incumbent lawmaker legislator politician official spokesman spokeswoman
  spokesperson adviser advisor aide strategist consultant assistant deputy staffer operative pollster
  doctor physician surgeon nurse patient farmer worker engineer architect designer artist actor actress singer musician
  composer player coach trainer athlete striker goalkeeper driver pilot sailor fisherman skipper
  king queen prince princess duke duchess emperor pope bishop archbishop cardinal priest pastor reverend rabbi imam
  witness victim survivor suspect defendant plaintiff resident neighbour neighbor voter supporter opponent
  man woman boy girl husband wife father mother son daughter brother sister uncle aunt friend colleague widow student
  pupil parent child veteran soldier policeman policewoman firefighter fireman detective investigator inspector
  superintendent constable principal dean provost curator librarian conductor producer filmmaker treasurer
  whip speaker moderator negotiator mediator observer source insider member
  clerk headmaster headmistress tenor soprano violinist pianist guitarist adm brig cmdr
  sen rep gov gen lt col capt maj sgt prof rev amb det insp cllr
  rapporteur ombudsman auditor banker trader investor broker developer landlord tenant shopkeeper baker butcher
  biologist chemist physicist geologist ecologist hydrologist meteorologist epidemiologist psychologist psychiatrist
  sociologist virologist climatologist archaeologist astronomer mathematician statistician philosopher theologian
  forecaster keeper ranger warden volunteer trustee patron president-elect vice-president
`)

/** Groups that speak as one. */
const GROUPS = set(`
  committee commission council board panel agency ministry department government administration campaign company firm
  party union association group court police office bureau team network embassy university hospital charity authority
  organisation organization foundation institute newspaper magazine paper daily statement report
  people crowd family jury parliament congress senate coalition opposition
  critics officials sources others many some
`)

// Ordinary verbs that stand between a name and a role ("Ferrow met union leader Ash").
const TRANSITIVE = set(`
  met meets meet joined joins named names beat beats hired hires saw sees became becomes took takes left
  leaves made makes gave gives got gets backed wants ran runs won wins lost loses asked fired married led replaced
`)

const FEMALE = set(`
  spokeswoman chairwoman congresswoman councilwoman policewoman actress queen princess duchess woman girl wife mother
  daughter sister aunt widow mrs ms miss mme mlle dame lady madam frau businesswoman
`)
const MALE = set(`
  spokesman chairman congressman councilman policeman fireman fisherman king prince duke emperor pope man boy husband
  father son brother uncle mr sir herr lord businessman
`)

// Learned professions are too many to list and share their endings.
const PROFESSION = /(?:ologist|ician|ographer|iatrist|keeper)$/u

// Words that open the names of places, and words that close those of places and bodies; no one’s name has them there.
const PLACE_OPENERS = set('new north south east west northern southern eastern western san santa los las saint fort port mount lake')
const BODY_ENDINGS = set(`
  street avenue road square park city county island islands river valley beach bay hill hills springs airport state states
  house hall center centre news times post journal network tv radio press media college school institute bank
  inc corp co ltd llc group holdings industries party act bill court law fund trust project league club cup bowl
  day monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december
`)

/** Whether a name’s words are those of a place, a body or a day rather than of a person. */
export const isPlaceOrBody = (words: readonly string[]): boolean =>
  words.length > 1 && PLACE_OPENERS.has(words[0]!) || BODY_ENDINGS.has(words.at(-1) ?? '')

/** A word of role in any of its forms: "official", "officials", "officials'", "secretary-treasurer". */
export function isRole(word: string): boolean {
  const one = singular(word)
  return OFFICES.has(one) || PROFESSION.test(one) || one.includes('-') && OFFICES.has(one.slice(one.lastIndexOf('-') + 1))
}

export const isGroup = (word: string): boolean => GROUPS.has(word) || GROUPS.has(singular(word))

/** Whether a word is an ordinary verb that may stand before a role and never belongs to one. */
export const isTransitive = (word: string): boolean => TRANSITIVE.has(word)

/** Whether a role word is in the plural ("officials"). */
export const isPluralRole = (word: string): boolean => singular(word) !== word

/** "she", "he", or `null` when the word does not tell. */
export function genderOfRole(word: string): 'he' | 'she' | null {
  if (FEMALE.has(word)) return 'she'
  return MALE.has(word) ? 'he' : null
}

/** The singular of a role word, as far as English rules give it. */
export function singular(word: string): string {
  if (!/[sn'’]$/u.test(word)) return word
  const plain = word.replace(/'s?$/u, '')
  if (plain.endsWith('men')) return `${plain.slice(0, -3)}man`
  if (plain === 'people' || plain.endsWith('ss')) return plain
  if (plain === 'wives') return 'wife'
  if (plain.endsWith('ies')) return `${plain.slice(0, -3)}y`
  if (/(?:sh|ch|ss|x)es$/u.test(plain)) return plain.slice(0, -2)
  return plain.endsWith('s') ? plain.slice(0, -1) : plain
}
