// Words that open English sentences with a capital without being names: counted, not chosen, by
// tools/learn/common-words.mjs over some 1,700 articles and texts of the web. All lower case.

const COMMON = new Set(`
  abortion about above absent absolutely academic acceptance according accurate accused achieving acknowledging across
  action activist activists activities actor actors actually ad add added adding additional addressing administration
  adults advisers after afterward afterwards again against age agents agreement ahead aid aides airline all allies
  allow allowing almost along alongside already also alternative although always am amazing amid among amount an
  analysis analysts and angered angry announcing anonymous another answering any anybody anyone anything anyway
  anywhere apart apparently appear appearing approval approximately are areas aren't armed around arriving articles
  artist artists as aside ask asked asking assault asserting associate assume at athletes attached attack attacking
  attacks attempt attempts attendance attention audiences author authorities baby back background bad bag ban baseball
  based basically battleground be bear beat beautiful because becoming before begun behind being believe believing
  below bench beneath beside besides best bet better between beyond big billionaire billions black block blood bodies
  body bomb bond border born both bottom bought boxing boy branch brands brave breaking bringing broker brother
  building bus business businesses busy but buy buying by call called calling calls campaign campaigning campaigns can
  can't candidate candidates captain car carbon career cases cash catch caught celebrated celebrating certain certainly
  challenged chances change changed changing chaos cheap check chief child children circumstances cities citing
  citizens civilians claiming class classic clearly click climate closer closing clothing co-founder coach coal coastal
  cognitive coin collecting colleges combined come comedian coming commentator comments commercial common
  communications communities community companies company compare compared competition complaints completed completely
  comprehensive concerned concerning concerns concrete condemning conflicts congressman consensus consequently
  conservative conservatives consider considered considering consistently construction consulting consumer consumers
  contacted contained continue continued continuing contrary contrast control controversial corporate corporations
  correction cost could couldn't counsel counties countries country couple courage courts cover created creating credit
  crime criminal crisis critical criticism critics cross crowds cultural culture current currently cut cyber danger
  dark data daughter day days de deadline deal dealers dear death deaths debates decades defeat defend defender
  defending definitely definition delay delegates demand democracy demographic departure depending deputies deputy
  describe described describing desperate despite destroyed detention devastating developing did didn't differences
  different digital dignity direct director disaster discover discussing discussions diverse divide divided division do
  doctors document does dog dogs doing dollar don't donations double downtown dozens drama dressed drinking driving
  drop drugs dubbed due during each earlier early earnings easier easy echoing economic economists editor editors
  education efforts eight either elect election elections elements eleven elite elsewhere email emails embarrassed
  emergency emerging emotionally employees employment end ending energy enjoy enough enter entering enthusiasm entire
  entry environment environmental equally equipment erroneous especially essentially estimates even events eventually
  ever every everybody everyone everything everywhere evidence exactly example examples excellent except executive
  executives exercise exit expect expecting experience experiment experts explain explaining extreme extremists face
  faced facing facts failed fair fall falling famed families family fans fantastic far farmers fast favored favorite
  fear fears featuring feel feeling fellow female few fewer fields fifteen fifth fighters fighting figure file filed
  filling final finally finance financial find finding findings fine finish finishing fire firms first fish five fixing
  flag flight flowers folks follow follow-up following food footage football for force forced foreign forever forget
  former forward founded four fourth frankly fraud free fresh friend friendly friends from front-runner fuel full fully
  fundraising funeral further future gaining gains gas gasoline gathered gay general generally generation get gets
  getting gift give given giving glad global go going gone good got government governor great grief ground group groups
  grow growing growth guess guests gun guns guy hacked hacker hackers hacking had half hard hardly harsh has hate have
  haven't having he he'd he'll head headed heading headlines health hearing heat heavy heck heifers hell help helped
  hence her here hi high higher highly highway himself hire hiring his historic historical historically history hit
  hitting hold holding holiday home homegrown homes honestly hope hopefully horrible hot hours housing how however huge
  human humans hundreds ice ideally identify if ignoring illegal image images imagine immediately immigrant immigrants
  immigration in included income incomes increasing increasingly indeed independents individual individuals industries
  industry information informed initial initially injuries innocent inquiry inside inspired instead intelligence
  interest interested interesting internal interview interviewed interviews investigation investigative investigators
  investors is isn't issue issues it it'll its jail job journalist journalists judge judges just keep keeping keeps key
  killed know knowledge known lack lacks lady language large largely larger last late later latest launched law
  lawmakers laws lawsuits lawyer lawyers laying lead leaders leadership leading leaked learning led left legal
  legislative legislators legitimate less lest let liberal liberals lied life light like likely likewise limit limited
  link listed listen literally literature little live lives loan local location long long-term longer longtime look
  looking looks looming loose lose losing lost lots love loved low lower loyal lucky lying mainly mainstream
  maintaining major majority make makes making man many margin market marking mass massacre match math may maybe me
  meanwhile media medical meet member members memories men mention mere merely messages met might miles military
  millions mine ministers minor minorities minority minutes misinformation missed missing mistake mix mixed mobile
  models modest mogul mom moments momentum money months more morning most mostly mother moves movie movies moving much
  multiple my name named names narrow nation nationally natural naturally nature near nearby nearly neighbors neither
  net neutral never newspaper newspapers next nice nine no nobody nomination none nonetheless nor normal normally not
  notably note notes nothing noticed noting now nowadays nowhere nuclear number numbers numerous observers obviously
  occasionally of off offensive officer officers officially officials often oil okay older on once one onion online
  only open opening operating opinion opinions opponents opposition or order ordered orders organizations organized
  organizers organizing original originally other others otherwise our out outside outstanding over overall overnight
  overwhelmingly own pace page pain paper parents parking parliamentary part partial participation particularly parts
  passenger passengers passing passionate past pastor patients pay peace peak people perceived percent perfect
  performance perhaps permanent personal personality personally personnel phone photo photographer photographs photos
  pieces pilots place plan play played players playing please plenty plus pointing police political politically
  politicians politics poll polling polls pollster pollution poor pop popular portions positive possibly posted posting
  posts potential potentially power practices present-day presidential presidents pressure presumptive pretty previous
  previously price prices print prior prison privacy privately probably proceeds producer producers production products
  professional professor profile programs progress progressive progressives promise promises prompted proper proposals
  prosecutors prospects protest protesters protesting protests providing psychological public published push put
  putting quality questions quiet quite race racial racist radical radio rain raised raising rally ran rape rapper
  rarely rates rather re-education reached reaching read readers reading ready real really recalling receiving recent
  recently recognizing recommend recommended red reduce reduced reducing referring regarding regardless regional
  regular related relations relatives relentlessly religion religious remains remember removal remove repair replying
  reportedly reporters reporting reports requests required requiring rescue research researchers residents respondents
  responding responses rest result results retail retire retired returning returns revenue rich right right-wing rights
  rising rival road roads rooms roughly rule rules ruling run running runs sadly safe said sale sales same sample save
  say says scary scenario scene scenes science scientists scores search season second seconds securing see seeing
  seeking seemingly seems seen seized send sending senior sensitive sent separately seriously serve service set setting
  seven several sex share shares she she'll shooting shortly shots should shouldn't show sign significant significantly
  signs silver similar similarly simple simply since singer singing sit sitting six slam slaughter sleep slightly
  slowly small smart so social society some somebody somehow someone something sometime sometimes somewhere son sons
  soon sooner sophisticated sorry sounds source sources speak speaking special specifically speculation speed spending
  split spot spread spring staff staffer staffers stage stakes standard standing standings start starting statement
  stating stay stayed steps stick still stop stopped store stories strange stress strong strongly struggle struggling
  student students stuff subsequent subsequently substance success such suddenly sue superdelegates superior support
  supporters suppose sure surely surprisingly surveys survivors take taken taking talk talking talks tax taxes teachers
  team teams tears technically teenage television tell telling ten tennis tens tension tensions terrorism terrorists
  tests thanks that the their then there therefore these they they'd they'll they're they've things think thinking
  third this those though thousands threats three through throughout thus ticket tickets till time tired to today
  together told tolerance tomorrow tonight too took top total tough tour tourism tourists toward town track trade
  traders traditionally traffic tragic trailing transport travel traveling tried trio troops tropical trouble truck
  true truly try trying turn turning turnout tweets twelve twenty two two-thirds typically ugly uh ultimately um
  unclear undecided under understanding unemployment unexpected unfortunately unhappy unions unique unity universal
  universities unless unlike until unveiled up update upon upset use using usually value vehicles very veteran veterans
  victim victims victory video videos view viewed viewers views violence violent virtually visa visit visiting visitors
  voices volume volunteers vote voter voters wages waiting walking walls want warm warning wars was watch watched
  watching water way we we'd we'll we're we've weak wear wearing week welcome well were what whatever when whenever
  where whether which while whites who whoever why will win wind window winds winner winning winter wise with within
  without witness witnesses woman women wonder word work worker workers working working-class worried worse worst would
  wouldn't wounded write writing written ya yeah year years yes yesterday yet you you'd you'll you're you've young
  younger your youth zero zone
`.trim().split(/\s+/))

/** Whether a word (lower case, straight apostrophes) is one that has a capital only where it opens a sentence. */
export const isCommonWord = (word: string): boolean => COMMON.has(word)
