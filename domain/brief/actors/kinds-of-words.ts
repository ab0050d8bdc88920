// The general words by which English names say what they are names of. All lower case.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that end (or, before "of" and "for", begin) the name of a body of people. */
export const BODIES = set(`
  league nation academy administration agency airlines airways alliance army arts assembly associates association authority bank
  board brigade brothers bureau cabinet center centre chamber charity church circle club coalition college commission
  committee community companies company confederation conference congress consortium consulate convention cooperative
  corp corporation corps council court courts dealers department directorate division education embassy enterprises
  exchange faculty federation fellowship fleet force forces forum foundation front fund government group groups guard
  guards guild holding holdings hospital house industries initiative institute institution international investments
  journal judiciary junta labs laboratories laboratory league legion legislature library magazine media ministry mission
  motors movement museum nations navy network news office orchestra order organisation organization panel parliament
  partners partnership party patrol police post press productions program programme project radio records regiment
  reserve resources school secretariat securities senate service services society soviet squad studios systems synod
  team technologies telegraph telecom television theatre theater times tribune tribunal trust troupe union unions
  university watch weekly works workers ltd inc plc llc llp co sa ag nv spa gmbh bv ab fc afc cf sc united rovers
  city-council rangers chronicle herald gazette observer guardian tribune review bulletin airline railways railway rail
  electric energy oil gas petroleum pharmaceuticals steel foods insurance securities capital bancorp communications
  air hydro marine turbines supplies elementary gallery sun herald mirror express telegraph
  software computer computers entertainment pictures publishing broadcasting newsroom
`)

/** Words that stand at the end or the start of the name of a place. */
export const PLACES = set(`
  airport alley area avenue bay beach block boulevard bridge building canal canyon cape castle cathedral cemetery channel
  city cliffs coast corner county court cove creek crossing dam delta desert district drive east estate estuary falls
  field fields forest fort garden gardens glacier grove gulf harbor harbour heights highlands hill hills hotel island
  islands isle isles lake lakes lane mount mountain mountains north northern ocean palace park parish pass passage peak
  peninsula place plain plains plateau plaza point pond port province quarter range region reservoir ridge river road
  rock sea shore south southern springs square stadium state states station strait straits street strip terminal
  territories territory tower towers town township trail valley village volcano waterfall west western wharf woods yard
  zone eastern central fjord cove oblast republic kingdom emirates emirate federation prefecture municipality borough
  shelf mere moor heath fen lagoon reef arena prison saint san santa st mt ft los las puerto monte rio upper lower new great mosque temple cathedral jail
`)

/** Words that end the names of what is neither: events, works, laws, prizes, days, sayings. */
export const THINGS = set(`
  accord accords act agreement amendment anthem award awards ballot bible bill book bowl bulletin campaign carnival
  census championship championships charter christmas classic code constitution contest cup day days deal debate
  declaration derby directive doctrine easter election elections era eve fair fest festival film final finals formula
  game games grand-prix holocaust index initiative internet language law laws league marathon masters medal month night
  olympics open opera operation pact paper peace-process plan policy prix prize program project protocol quarterly
  qualifier race rally report resolution revolution round rule rules season series show song strategy summit symphony
  test theorem theory tour tournament trial treaty trophy virus war wars week web world-cup year thanksgiving halloween hanukkah passover ramadan diwali
`)

/** Lower-case words that belong inside names. */
export const PARTICLES = set('de del della dello da das do dos du di van von der den ter la le las los el al bin ibn ben y e zu')

/** Days, months and seasons of the calendar: written with a capital and nobody's name. */
export const CALENDAR = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
  gmt est edt pst bst cet
`)

/** What stands after a name without being part of its sense. */
export const SUFFIXES = set('jr sr ii iii iv esq phd')

/** Ranks and offices in front of names that the roles of speakers do not hold, and words that only belong to such roles. */
export const TITLE_WORDS = set(`
  prime vice deputy foreign former acting chief assistant associate interim special first senior general executive
  managing attorney secretary-general undersecretary home interior defence defense finance trade agriculture health
  education justice transport environment energy economy labour labor treasury press state party opposition majority
  rear brigadier minority house senate national security political military police supreme high lord lady ex chancellor crown elect
`)

/** States, provinces and regions in wide use that no platform list of countries and cities holds. */
export const REGIONS = set(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
  kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  new-hampshire new-jersey new-mexico north-carolina north-dakota ohio oklahoma oregon pennsylvania rhode-island
  south-carolina south-dakota tennessee texas utah vermont virginia washington west-virginia wisconsin wyoming
  alberta british-columbia manitoba new-brunswick newfoundland nova-scotia ontario quebec saskatchewan yukon
  new-south-wales queensland tasmania england scotland wales northern-ireland ulster cornwall kent essex sussex yorkshire
  africa america asia antarctica north-america south-america latin-america central-america middle-east far-east
  balkans caribbean scandinavia siberia bavaria saxony catalonia andalusia sicily sardinia tuscany lombardy brittany
  normandy provence burgundy flanders wallonia crimea chechnya kurdistan kashmir punjab tibet xinjiang bosnia herzegovina
  britain great-britain holland burma us usa uk uae america ivory-coast west-bank gaza-strip palestine
  persia mesopotamia south-east-asia southeast-asia east-asia eastern-bloc sahara sahel dc
  yugoslavia czechoslovakia zaire rhodesia czech-republic slovak-republic soviet-union vatican congo hong-kong macau
  east-timor turkey mediterranean atlantic pacific baltic arctic alps himalayas andes danube rhine nile amazon
`)
