// How much each trait of a name (evidence.ts) says for a person, an organization, a place, or neither, in hundredths:
// learnt by tools/learn/actors.mjs from articles in which people had marked what is named. No name is a trait.
// The first entry, without a trait, is what each has to begin with. "<in" is a word before a name, ">said" one after it.

export const WEIGHTS = `
  <about_the~-1,8,-5,-1 <about~19,4,-17,-6 <accused~-2,-2,12,-11 <across_the~-4,-11,-31,45 <after_the~2,-15,26,-16
  <after~-21,32,-30,19 <against_the~4,45,-20,-27 <against~-8,42,17,-50 <agency~-12,1,-3,12 <all~-4,-2,-2,11
  <along~-23,-14,43,-7 <although~2,-1,0,-2 <and_the~-15,-27,26,15 <and~-7,-9,11,-9 <an~-12,17,-12,5 <are~-13,-9,5,19
  <as_the~-6,-25,11,22 <as~14,-34,2,18 <at_the~-18,-26,45,-2 <at~-85,57,81,-56 <a~-4,6,-40,36 <beat~50,18,-14,-53
  <because_the~-2,23,-4,-19 <before~37,-26,-10,-2 <between_the~24,-9,20,-34 <between~-8,-20,43,-16 <be~6,-3,-6,4
  <both_the~-1,14,-9,-4 <both~-14,-2,6,8 <but_the~-3,13,-18,8 <but~24,32,-39,-18 <by_the~17,-20,-8,10 <by~39,39,-43,-37
  <called_the~-3,10,20,-26 <called~3,-20,-13,30 <capital~-8,-8,39,-23 <captain~35,-3,-4,-30 <central~-4,-3,-3,6
  <champion~14,-9,-1,-5 <coach~18,-5,-1,-13 <company~-12,16,-11,4 <defender~61,-15,-19,-29 <dissident~27,-3,-9,-14
  <during_the~-4,5,-8,7 <east~-1,-1,5,-4 <ethnic~-7,-1,-5,15 <first~-3,15,-11,-1 <for_the~-1,5,21,-25
  <former~-23,34,3,-14 <for~-25,70,-38,-8 <from_the~-5,-13,43,-25 <from~-24,21,70,-68 <goalkeeper~11,-4,0,-4
  <group~-15,12,-13,15 <his~-29,-2,-15,46 <if_the~-1,6,2,-8 <if~-1,3,0,0 <in_the~-12,-51,8,52 <included~-1,-5,-1,7
  <including~-1,21,-11,-12 <into_the~22,31,-33,-19 <into~-25,-16,50,-11 <in~-82,-58,146,-17 <is~-28,4,-11,35
  <its~-15,1,15,-2 <joined~-28,46,-23,5 <journal~-6,-4,-6,21 <leaders~-11,47,-8,-29 <leader~45,-6,-4,-35
  <left~-23,-9,38,-6 <like_the~-8,-9,20,-3 <like~-22,29,8,-15 <manager~22,-4,-1,-15 <many~21,-29,-3,11
  <match~10,11,-3,-16 <met~2,-3,-6,8 <midfielder~44,-9,-17,-19 <million~-2,-1,-2,5 <my~2,-9,-12,16 <near~-20,-41,70,-9
  <new~-2,18,1,-17 <northern~-2,-3,9,-4 <not~-6,-8,-5,18 <no~21,-32,8,2 <of_the~34,-45,1,5 <off~6,-7,0,0
  <of~-33,-42,51,9 <on_the~-14,-6,-62,82 <on~-41,2,18,21 <or~-53,-1,39,15 <other~-5,8,-7,2 <our~-3,-7,36,-27
  <outside~0,-1,2,-2 <over_the~-1,-9,31,-19 <over~-48,101,1,-53 <president~30,-18,-2,-11 <prevent~-3,-5,10,-3
  <quoted~24,-18,-5,-4 <received~-2,-3,-1,5 <said_the~-4,-12,-6,18 <said~60,-12,-29,-20 <says~-2,-1,0,4
  <see~34,-3,-6,-23 <since~-25,-22,43,3 <some~-3,-4,-6,14 <southern~-9,-7,31,-15 <so~-4,-3,-2,9 <spokesman~15,-7,-1,-8
  <striker~21,-4,-2,-16 <that_the~-5,1,-10,11 <that~53,3,-39,-17 <their~3,-20,-12,28 <the~-93,37,1,13 <think~-4,1,-6,7
  <this~-13,-18,69,-37 <three~0,11,-3,-7 <through_the~-4,-12,-6,21 <through~2,6,23,-31 <to_the~-7,-9,-16,30
  <told~-24,135,-16,-95 <towards_the~-2,11,-2,-8 <to~-19,20,29,-37 <two~-5,-11,-6,23 <under_the~0,-8,-3,11
  <under~-39,-17,-11,65 <united~-2,-4,7,-2 <up~-11,14,9,-11 <v~-23,114,-36,-55 <was~10,9,-5,-14 <week~-6,18,-7,-6
  <were~-8,-14,-1,24 <what~1,0,0,0 <when_the~-6,-7,13,1 <when~18,-7,9,-21 <where_the~-2,-20,-19,41 <where~-30,-5,13,21
  <which_the~-2,9,-7,2 <which~-2,-4,-4,14 <while~-8,12,-3,0 <with_the~-25,39,-14,0 <with~20,59,-46,-35 <women~-7,0,0,8
  >,adding~-1,-5,-3,10 >,after~10,-10,-13,12 >,also~-39,-1,-3,46 >,and~-18,-16,14,18 >,an~-5,-8,-1,17 >,as~3,-27,19,4
  >,at~1,0,25,-28 >,a~32,25,-26,-31 >,based~-34,42,0,-9 >,but~-17,28,-14,3 >,chief~19,-3,-3,-11 >,for~4,-17,-5,16
  >,had~-9,-4,-5,17 >,has~3,17,-11,-11 >,he~11,2,-27,14 >,including~-2,0,-5,8 >,in~-24,5,24,-6 >,is~-20,-8,-6,35
  >,it~3,-21,-16,34 >,just~24,-7,1,-20 >,of~-1,-1,8,-4 >,one~-36,9,-12,39 >,on~1,0,0,0 >,or~-20,-3,37,-14
  >,said~7,23,-25,-6 >,since~2,-20,6,10 >,then~46,-12,-21,-15 >,the~15,5,-4,-16 >,told~-5,8,20,-23 >,to~-18,-29,20,26
  >,was~-9,-8,-20,37 >,where~-21,-29,35,15 >,which~-31,-10,30,13 >,whose~24,-6,-17,-1 >,who~88,12,-54,-48
  >,with~-8,14,0,-4 >added~11,-3,-1,-5 >after~-16,63,2,-48 >again~-1,5,-1,-6 >airport~-5,-16,41,-19 >all~-5,4,-8,8
  >also~28,9,0,-37 >and~2,-5,5,-19 >announced~12,-6,0,-4 >an~2,-3,9,-10 >area~-17,-18,78,-43 >are~-38,-27,-7,73
  >army~-1,-4,-1,6 >as~-13,-6,42,-22 >at~44,6,-37,-12 >authorities~-2,-5,-1,6 >award~28,-12,-2,-14 >a~2,8,-9,-1
  >beat~-5,12,-1,-6 >became~4,0,0,-2 >began~-1,-6,7,-3 >bonds~-1,15,-3,-8 >bond~-18,36,-8,-11 >but~15,17,-15,-17
  >by~-34,28,36,-29 >called~-2,17,-12,-3 >came~32,-2,-14,-14 >can~-23,5,-22,40 >captain~-5,40,15,-48
  >chairman~-1,17,-2,-12 >championship~-1,-8,-1,12 >champion~18,-17,-3,4 >cities~-1,-21,5,19 >citizens~0,-7,-17,23
  >city~-3,-5,15,-9 >club~-1,-3,-4,11 >coach~-3,0,2,-1 >community~3,-27,-12,36 >conference~-3,28,3,-28
  >could~-14,-10,12,13 >court~0,-2,-6,10 >currently~-2,43,-5,-35 >decided~22,-19,0,-4 >defence~0,-2,0,3
  >defender~-5,10,-4,-2 >did~4,9,-2,-9 >does~14,13,-9,-18 >downhill~-7,0,0,7 >during~-4,-7,6,2 >economy~0,-1,2,0
  >embassy~0,-9,-2,13 >et~88,-21,-20,-48 >family~31,-11,-4,-18 >fed~-17,-18,60,-27 >fell~23,6,-12,-15
  >finals~-4,-1,-1,9 >first~-1,-4,5,0 >forces~-12,-14,-6,29 >for~-36,19,7,9 >francs~-2,-1,-2,5 >from~-48,17,-9,40
  >game~-5,18,-2,-13 >gave~-2,18,-4,-14 >goal~9,21,-6,-26 >government~15,-29,-9,22 >group~-18,28,-8,-4
  >had~54,5,-10,-50 >has~-19,44,52,-79 >have~-18,28,-27,16 >headquarters~-1,23,-30,10 >he~-7,15,-17,7
  >history~-21,4,24,-7 >hit~16,-2,-1,-12 >home~-1,-6,4,5 >if~-2,6,15,-19 >international~-3,6,-6,-1 >into~-5,-8,18,-4
  >in~1,12,0,-18 >island~-9,-6,19,-8 >is~-30,-29,49,8 >keeper~0,-4,2,2 >languages~-6,8,-10,6 >last~6,-36,20,10
  >later~16,-16,2,-2 >launched~-9,36,-11,-17 >leaders~-5,-3,0,10 >leader~-2,-7,-2,13 >league~-7,-4,-8,17 >left~1,-1,0,0
  >lies~-5,-7,44,-29 >limited~-12,-7,-6,24 >looked~6,14,-1,-18 >looks~19,-18,-2,1 >made~4,14,4,-20 >makes~21,-4,2,-19
  >markets~-4,-3,-22,29 >market~-10,-5,-12,29 >match~-13,-5,-15,34 >may~23,17,-3,-37 >meeting~-1,15,-2,-10
  >members~-2,9,0,-7 >midfielder~-9,-12,-7,28 >might~1,14,1,-16 >military~-11,-7,-10,25 >minister~-4,-7,-2,10
  >model~-3,-15,-2,21 >most~0,-1,1,0 >moved~2,-1,0,-1 >move~-4,0,-2,6 >must~-1,-3,18,-14 >national~9,-13,19,-15
  >newsdesk~-7,-7,23,-9 >newspaper~-10,17,-4,-3 >newsroom~-1,-2,8,-3 >news~-44,102,-34,-26 >noted~0,11,0,-11
  >not~27,-17,-14,5 >observed~-3,5,4,-8 >office~0,2,-1,-2 >officials~-15,-5,-9,26 >official~-4,32,-6,-26
  >of~-54,-16,-20,88 >oil~-5,-14,31,-10 >only~-1,33,-4,-30 >on~-12,8,56,-54 >opposition~-6,-7,-5,16 >or~5,-5,-7,7
  >out~5,-7,-18,19 >over~27,20,-7,-40 >own~1,-1,0,0 >party~33,8,-3,-36 >peace~-1,0,-13,14 >penalty~0,-3,0,4
  >people~-1,-9,-2,14 >plans~-1,20,-8,-9 >played~1,0,0,0 >players~0,11,5,-14 >police~-10,-16,24,4 >premier~-2,-6,-2,10
  >presidential~25,-25,30,-30 >president~-1,1,15,-15 >produced~4,-4,-12,13 >proposed~0,-15,0,17 >provides~-10,28,-2,-15
  >province~-16,-10,19,6 >put~25,-7,-4,-12 >quoted~-10,22,-8,-5 >rebels~-11,-13,-15,38 >received~13,-9,-1,-1
  >region~-24,-13,61,-25 >requires~-1,7,-12,6 >results~-13,-7,-7,28 >said~43,27,-56,-17 >says~-2,24,-17,-5
  >scored~22,-8,-7,-9 >second~-1,0,0,1 >security~-1,3,-9,6 >served~5,-21,4,13 >settlement~-8,25,11,-28
  >settlers~-3,-4,-5,15 >shares~-6,-16,-3,29 >should~-11,42,-4,-27 >side~-19,83,-11,-52 >signed~0,-16,0,17
  >since~20,-11,17,-26 >spokesman~-12,48,-2,-31 >stadium~-5,-11,37,-20 >started~-24,14,24,-14 >states~-5,-10,-8,22
  >state~-25,-14,40,1 >still~-6,-1,-4,13 >stocks~-2,-1,-1,3 >stock~-11,22,13,-23 >striker~-7,5,-6,8 >student~0,-3,1,3
  >takes~0,-1,1,0 >take~-3,-7,5,9 >team~36,-10,2,-26 >test~-3,-12,-12,26 >that~-6,79,-55,-19 >then~0,13,10,-22
  >there~-22,-8,12,18 >the~-23,-19,-15,57 >this~-3,3,-3,3 >told~27,7,-7,-26 >took~42,-9,-30,-2 >too~-2,19,-11,-4
  >tour~-5,-19,21,5 >town~-10,-12,18,4 >to~-5,12,15,-25 >trade~-17,4,-2,16 >translation~21,-5,-5,-9 >troops~0,-7,-3,10
  >under~-14,22,-8,-1 >unless~-11,-14,-5,28 >until~0,0,2,-1 >van~-10,-9,-6,25 >village~-5,-6,64,-56 >visited~0,0,0,0
  >was~11,24,-21,-15 >went~17,-10,0,-4 >were~31,-37,4,1 >when~-8,-8,17,-1 >where~-13,14,33,-35 >which~2,1,8,-11
  >while~-2,24,-13,-9 >who~15,5,-8,-12 >will~14,17,-6,-26 >with~-33,28,-2,6 >won~0,28,-11,-19 >words~21,-11,-14,4
  >would~23,12,0,-35 >wrote~-1,-11,16,-2 >you~-8,-2,-5,16 acronym:3~-37,6,-68,92 acronym:4~-51,63,-11,0
  acronym:5~-16,23,-7,0 acronym:6~4,-9,64,-61 acronym~-100,79,-26,28 after-capital~-43,18,-18,32
  after-comma~77,-32,-27,-33 after-group~-35,94,-57,-2 after-join~-31,50,-23,5 after-name-comma~-53,6,57,-18
  after-number~-39,73,-68,28 after-possessive~-26,-19,9,35 after-role~33,-3,-80,46 after-speech~54,34,-55,-35
  all-common~14,-14,-29,25 alone~43,-75,24,6 and-after-name~-21,4,3,7 and-before-name~1,3,-17,6
  before-age~141,-50,-26,-66 before-capital~-65,14,-56,105 before-comma~8,-11,19,-46 before-ed~-10,18,7,-21
  before-group~26,60,-41,-48 before-name-comma~31,17,-32,-28 before-number~12,180,-118,-111
  before-place~-62,-24,138,-53 before-role~-61,99,-32,-10 before-speech~29,36,-16,-58 before-s~23,-8,-26,-5
  body-first~20,5,-16,-16 body-in~-79,125,-82,-10 body-last~-68,60,-15,10 camel~3,42,-40,-6 city~-75,-34,188,-82
  common-first~-92,43,-49,94 common-last~-48,-28,19,46 country~-112,-111,242,-48 dateline~-56,-51,189,-83
  digit~-61,-28,-2,90 end=ace~-49,10,23,15 end=ack~3,-1,-2,1 end=ada~-15,10,-10,15 end=ade~7,15,-7,-14
  end=ado~-9,15,3,-8 end=ael~-21,-6,32,-5 end=age~-16,2,-7,19 end=agi~21,-7,-3,-9 end=ago~19,5,4,-28
  end=ail~20,-38,27,-9 end=ain~15,-28,19,-6 end=air~-8,17,-5,-6 end=ait~-5,-8,2,9 end=ake~-2,-4,-12,17
  end=ala~0,-10,16,-7 end=ald~0,-10,21,-11 end=ale~-10,19,15,-25 end=ali~-28,-17,33,12 end=all~4,23,4,-31
  end=als~-20,-20,-7,48 end=aly~11,-26,37,-22 end=ama~21,-6,-11,-3 end=ame~-8,-6,-11,25 end=amp~-23,2,21,-1
  end=ams~42,-10,-7,-24 end=ana~-1,-23,-1,26 end=and~-33,-25,18,39 end=ang~3,-15,33,-20 end=ani~33,-12,-8,-13
  end=ank~-11,46,-13,-23 end=ann~4,0,0,-3 end=ans~6,-1,-23,19 end=ant~5,3,-20,12 end=any~-6,-6,36,-26
  end=aph~-6,-42,-3,52 end=aps~-14,-15,-22,48 end=aqi~-14,-9,-5,24 end=ara~2,-15,25,-15 end=ard~-9,21,-15,4
  end=are~-14,-6,49,-29 end=ari~43,-7,-12,-22 end=ark~-8,-20,7,19 end=aro~0,-3,6,-6 end=art~24,-25,-6,8
  end=ary~-14,-12,-3,28 end=ass~3,39,-10,-35 end=ast~-16,0,17,-1 end=ata~-8,13,-5,-1 end=ate~-5,12,-8,0
  end=ath~-26,52,-19,-9 end=ati~3,8,13,-25 end=ato~12,0,-7,-7 end=aul~29,-20,15,-23 end=avy~-11,39,-6,-21
  end=awa~-1,-8,22,-12 end=ays~-34,17,-7,24 end=ban~42,-16,-9,-14 end=bas~5,-1,0,-4 end=bel~-6,-10,-10,25
  end=ber~16,13,-2,-28 end=bia~21,-34,-71,85 end=bil~-13,20,34,-40 end=ble~22,-6,-17,0 end=bly~-6,26,-9,-15
  end=bus~-10,-8,43,-25 end=bya~-1,-2,6,-1 end=cal~-14,17,9,-11 end=can~-16,31,-38,24 end=car~20,-4,0,-15
  end=cca~17,-20,-11,14 end=ces~-18,-19,-5,44 end=chi~16,-4,-5,-6 end=chl~2,0,0,-1 end=cie~57,-7,-11,-38
  end=cil~12,-6,-9,4 end=col~8,0,0,-7 end=cow~-13,-9,31,-11 end=cts~-16,-25,-5,48 end=cun~7,-1,0,-7
  end=cus~-4,-8,23,-12 end=dam~-2,50,-3,-46 end=dan~41,-11,-3,-27 end=dar~18,-9,20,-30 end=day~-1,-8,-3,9
  end=den~-14,-9,65,-43 end=der~-35,15,-15,37 end=des~-14,-5,-4,22 end=dge~9,20,2,-32 end=dia~-5,8,0,-2
  end=dio~-12,-31,-9,51 end=dle~-2,-13,30,-17 end=don~-1,7,33,-38 end=eal~-2,22,-4,-19 end=ean~6,-26,-16,35
  end=ear~22,-5,-10,-4 end=eau~-4,-7,0,11 end=ech~-1,-5,-7,9 end=ect~-26,-23,-7,58 end=eds~-15,9,20,-14
  end=eek~-16,21,-11,6 end=een~22,-9,-10,-3 end=eet~-4,-19,18,4 end=ege~-18,46,-2,-26 end=eil~22,-3,-8,-9
  end=ein~31,-22,11,-19 end=ela~-2,-2,6,-5 end=eld~-6,-5,16,-5 end=eli~-4,-4,-2,9 end=ell~24,31,-17,-38
  end=els~0,8,0,-10 end=ely~-8,-13,-12,34 end=emy~-9,35,-8,-20 end=end~-4,20,-5,-9 end=ens~-12,33,3,-24
  end=ent~-29,37,-44,35 end=era~8,-3,-6,0 end=erg~-10,-13,24,-1 end=eri~10,-4,-16,8 end=ern~-2,-21,-51,75
  end=ero~-4,21,18,-36 end=ers~-64,74,-35,23 end=ert~6,-13,33,-25 end=ery~-12,-23,0,36 end=ese~-18,14,-26,30
  end=esk~-43,29,-8,21 end=ess~-10,49,-24,-16 end=est~-24,21,34,-31 end=ett~40,-12,-6,-22 end=ety~-1,-23,24,2
  end=eva~30,-33,30,-27 end=ews~-21,86,-19,-45 end=fax~-22,63,-13,-28 end=fer~9,-5,-8,1 end=ffe~-9,44,-10,-24
  end=fic~-10,10,20,-20 end=gan~19,12,-12,-19 end=gen~-2,-3,17,-12 end=ger~5,-1,-2,-1 end=ges~7,-8,-10,11
  end=ghi~6,-1,-2,-4 end=ght~15,-10,-11,5 end=gle~24,17,-25,-16 end=gly~-11,-15,-11,38 end=gna~-7,24,-7,-10
  end=gne~-18,-17,12,25 end=gro~-4,-8,2,12 end=gue~13,-27,-10,22 end=hai~3,-7,-6,12 end=ham~19,18,-25,-12
  end=han~49,-23,6,-33 end=hao~32,-15,-7,-11 end=hen~27,-13,0,-15 end=her~12,-9,-1,-3 end=hev~18,-7,-3,-8
  end=hin~4,7,32,-42 end=hio~-1,0,3,-2 end=hip~-22,-9,22,7 end=hou~-7,-2,34,-23 end=hts~-3,-8,-1,11 end=hua~-4,11,-2,-2
  end=ian~-24,-28,-27,79 end=ica~-17,-27,35,8 end=ice~-2,-37,11,27 end=ich~-24,34,40,-49 end=ick~-22,32,-5,-4
  end=ico~-12,33,20,-41 end=ics~-28,12,-31,46 end=ict~27,-7,-2,-18 end=ida~0,40,-35,-6 end=idi~15,-13,0,-1
  end=ier~-13,27,2,-17 end=ies~-34,8,20,4 end=ifa~-15,43,-9,-20 end=ife~-13,46,-24,-11 end=iff~-6,21,-2,-14
  end=iki~-20,-14,-10,43 end=ila~27,-5,-13,-5 end=ile~-1,-1,4,-3 end=ill~73,-4,-18,-52 end=ily~17,5,-8,-17
  end=ima~6,-10,17,-16 end=ina~-36,0,40,-5 end=ine~-34,1,43,-10 end=ing~45,-22,-17,-7 end=ini~15,-4,23,-34
  end=inn~3,-8,23,-17 end=ino~-16,17,9,-9 end=ins~14,-5,23,-32 end=ion~-54,-2,-4,57 end=ire~-7,93,-75,-12
  end=irs~-18,-18,-5,39 end=isa~5,26,-15,-15 end=ise~-20,-11,-29,60 end=ish~-50,-20,-19,89 end=ism~-20,-17,-25,58
  end=iss~1,-2,-2,2 end=ist~21,-33,-37,48 end=ita~-11,-9,12,8 end=ite~-14,-8,21,3 end=ith~7,-2,-3,-2
  end=its~-10,-4,-1,17 end=ity~-37,34,-21,25 end=ium~-2,-11,27,-14 end=ius~-4,-7,-12,22 end=ive~-7,-15,-12,35
  end=ize~24,-5,-2,-17 end=jin~-6,-6,36,-27 end=kee~-2,1,10,-8 end=ken~20,-3,-4,-12 end=ker~25,-1,-1,-19
  end=kes~-3,5,14,-15 end=key~-8,24,1,-13 end=kia~-1,-1,2,0 end=kyo~-4,-4,11,-6 end=lam~-2,-1,-17,20
  end=lan~-24,41,24,-40 end=lav~-7,-12,-12,29 end=lay~-5,-5,-6,13 end=lds~11,-15,6,-3 end=lem~-37,4,20,13
  end=ler~9,-26,38,-22 end=les~-26,35,-2,-8 end=let~2,0,0,-1 end=ley~0,0,58,-60 end=lia~-10,-29,24,14
  end=lic~-49,-4,-16,68 end=lim~-13,-5,-22,38 end=lin~18,-10,38,-45 end=lis~-2,19,-10,-5 end=lla~-26,-11,12,25
  end=lle~45,-35,-11,1 end=lli~6,13,-3,-14 end=llo~7,-2,4,-5 end=lls~-27,-11,70,-30 end=lly~16,-21,-24,30
  end=lms~28,-17,-9,0 end=loa~-6,3,14,-9 end=lon~-15,-8,12,13 end=low~17,-6,-8,-6 end=lsh~0,-4,-4,9
  end=lub~-4,33,-8,-22 end=lva~18,-12,-5,-6 end=man~31,-39,-22,31 end=mas~18,-5,-11,-3 end=med~42,-21,-22,2
  end=men~-5,7,4,-5 end=mer~-9,-6,-6,21 end=mes~-28,6,-8,30 end=mic~-12,-17,-10,37 end=min~5,0,-1,-3 end=mon~1,-4,-3,9
  end=nal~-21,-22,11,33 end=nam~0,-17,38,-21 end=nan~16,5,-1,-22 end=nce~-17,-16,3,29 end=nch~15,-9,-13,7
  end=ncy~-6,-43,-13,61 end=nda~7,2,-18,10 end=ndi~11,-5,-2,-4 end=nds~-29,-14,15,27 end=ner~22,-12,-9,-3
  end=nes~3,45,-10,-38 end=net~-13,-7,-7,28 end=nge~-8,18,28,-38 end=ngo~-9,-18,8,18 end=ngs~-17,-9,13,13
  end=nia~22,-6,-3,-14 end=nic~-12,-11,-7,29 end=nis~22,-16,0,-7 end=nix~-6,9,5,-11 end=nks~1,-4,19,-18
  end=nna~0,0,3,-1 end=non~4,-8,1,5 end=nor~3,-6,21,-21 end=nse~-13,-5,3,13 end=nta~-13,46,-2,-29 end=nti~38,-9,-8,-22
  end=nto~11,15,-13,-13 end=nts~-19,11,-9,19 end=nty~-9,10,-8,11 end=och~6,26,-7,-24 end=ock~26,2,-18,-9
  end=off~7,-2,-1,-5 end=oft~11,23,-9,-26 end=ogy~-9,15,-37,33 end=ohn~4,-5,-4,6 end=oit~-2,14,-8,-4
  end=ola~19,-29,-9,17 end=old~-12,-8,-17,39 end=oli~-30,26,8,-2 end=oma~1,8,-1,-7 end=ome~37,-18,-10,-7
  end=ona~-14,22,7,-14 end=one~-14,23,-20,11 end=ong~60,-41,21,-39 end=onn~3,-15,50,-39 end=ons~-80,39,-25,67
  end=ont~11,9,-4,-13 end=ony~5,-5,-8,10 end=ood~-6,-2,-4,11 end=ook~-7,11,12,-16 end=ool~-14,53,-21,-17
  end=oom~-5,18,-7,-5 end=oon~31,-23,-6,-2 end=ope~-15,-17,-11,46 end=ord~-10,52,-30,-12 end=ore~-10,24,-3,-11
  end=org~-14,43,10,-39 end=ork~-19,6,-38,51 end=orp~-15,26,-11,-1 end=ort~-30,10,14,6 end=ory~-32,5,12,15
  end=ose~-3,12,-16,5 end=oss~27,19,-6,-42 end=ost~2,-28,-14,41 end=ota~-2,29,-23,-5 end=oto~2,-13,-11,21
  end=oul~-5,-5,31,-20 end=oup~-10,-5,23,-10 end=our~-3,-10,8,4 end=ova~15,-15,15,-15 end=ove~19,-5,16,-30
  end=own~-15,0,42,-27 end=oyd~3,-1,0,-2 end=pan~-6,-7,45,-30 end=pen~-9,-7,-8,20 end=per~11,-5,-1,-7
  end=phy~-11,-5,-9,28 end=pic~-11,-19,-5,36 end=ple~-5,-9,-5,19 end=que~-11,-8,16,3 end=rab~-3,-9,-7,20
  end=rad~-13,-5,30,-10 end=ral~24,-6,-12,-9 end=ram~17,-50,-7,38 end=ran~-11,18,23,-29 end=raq~-4,-2,17,-11
  end=ras~-16,-10,8,19 end=ray~23,-3,-6,-14 end=rce~-2,15,-5,-9 end=rch~-19,29,14,-25 end=rds~-8,1,-4,13
  end=rea~-34,41,-16,9 end=red~-6,-8,-7,24 end=ren~24,-7,-5,-12 end=res~13,-15,-12,15 end=rey~-17,24,-11,6
  end=rez~8,-1,-1,-7 end=rgh~-29,5,-3,29 end=ria~-30,5,32,-5 end=rid~-3,35,-8,-24 end=rie~7,1,-2,-5
  end=rin~29,-7,12,-34 end=rio~-1,-2,-2,7 end=ris~-25,4,-8,28 end=rke~38,-11,-8,-19 end=rld~-13,-43,15,40
  end=rma~-9,13,4,-9 end=rmy~29,-8,-6,-15 end=rne~27,-12,13,-28 end=rns~36,-28,-2,-8 end=rpe~8,7,-1,-12
  end=rta~28,-10,-10,-10 end=rth~6,-1,53,-57 end=rto~-9,1,-11,20 end=rts~9,-8,-5,5 end=rty~15,8,-14,-10
  end=rus~-2,-11,30,-16 end=sas~-6,-26,30,1 end=sco~-18,16,32,-29 end=sda~-15,56,-19,-24 end=sea~-18,26,-2,-4
  end=see~-6,-14,31,-16 end=sen~31,-4,-6,-18 end=ser~59,-15,-10,-34 end=sey~32,10,-17,-25 end=sia~-6,-31,43,-6
  end=sic~17,1,-8,-8 end=sin~15,-7,7,-16 end=sis~-10,-12,-7,27 end=ska~-4,30,-20,-6 end=sky~18,-6,-5,-12
  end=son~52,-16,5,-41 end=sps~-10,37,-4,-25 end=sse~-1,38,-13,-26 end=tal~-3,-11,51,-36 end=tan~-8,-27,53,-19
  end=tar~-18,32,-19,6 end=tch~-5,-9,-11,25 end=ted~-8,-6,6,8 end=tel~11,-11,8,-7 end=ter~-54,46,4,1
  end=tes~37,-1,-48,11 end=tic~27,-12,-12,-2 end=tin~5,-3,-3,1 end=tle~63,-2,-20,-42 end=tol~-8,37,14,-44
  end=ton~68,45,-50,-63 end=tor~20,-21,11,-9 end=tra~43,-19,-9,-15 end=tro~-10,-10,-19,39 end=try~-35,4,-9,40
  end=tti~-20,0,-1,22 end=tts~-13,-12,25,0 end=tus~-26,7,-6,24 end=uba~-13,16,9,-12 end=uer~13,-8,-8,2
  end=ugh~4,21,3,-27 end=uir~-9,29,-3,-18 end=uis~-15,3,42,-31 end=ulf~-1,-2,24,-21 end=ull~6,2,-10,2
  end=uma~31,1,-18,-15 end=und~-29,7,25,-3 end=une~-41,-27,-11,81 end=ung~13,21,-12,-23 end=ura~7,-3,2,-5
  end=ure~-15,-37,-25,78 end=urg~-11,15,15,-17 end=urn~-10,36,-11,-16 end=uro~-19,-31,-13,63 end=urt~-1,45,-19,-22
  end=ury~-22,82,-13,-50 end=use~23,11,-18,-15 end=ush~8,-4,-7,6 end=ute~-9,-41,28,24 end=uth~-3,22,17,-36
  end=val~-18,-9,39,-12 end=ver~-35,-2,60,-23 end=ves~-19,13,-9,11 end=via~-3,-6,10,-5 end=vic~34,-12,-2,-18
  end=wan~-17,9,44,-36 end=way~-56,-11,112,-44 end=wer~-2,19,-1,-15 end=xas~-2,10,16,-25 end=yan~13,20,-14,-19
  end=zer~17,-12,-2,-6 end=zil~-2,-1,12,-10 ends:a~-11,45,35,-91 ends:e~-2,-2,3,-24 ends:i~53,-31,8,-38
  ends:o~39,-1,8,-53 ends:u~39,-71,56,-25 ends:y~-24,19,3,-10 ends~0,-11,10,-30 first-name:2~110,-25,-56,-34
  first-name:3~38,-21,2,-19 first-name:4~-31,-9,4,36 first-name~115,-56,-51,-19 first=cape~0,0,1,-1
  first=central~-2,-21,-13,37 first=east~-18,19,31,-30 first=great~-3,-8,4,7 first=los~-7,30,-1,-21
  first=new~-19,25,-67,62 first=northern~-1,14,-1,-13 first=north~10,38,5,-53 first=port~-5,-15,17,3
  first=republic~-4,-37,35,6 first=saint~7,-18,-29,39 first=san~6,4,19,-29 first=south~-28,-46,40,33
  first=state~-3,19,-3,-12 first=st~43,28,-7,-63 first=west~-14,-13,58,-30 gap<'~-20,-45,-9,74 gap<(~86,-90,-2,4
  gap<),~40,17,-28,-29 gap<)~-14,-1,-25,42 gap<--~29,-8,-4,-20 gap<-~70,-46,0,-24 gap<.~131,-59,-86,15
  gap</~-27,7,-6,27 gap<[~-3,-28,-10,41 gap<–~-2,-5,5,3 gap>"(~-4,-26,-24,55 gap>",~-9,1,29,-21 gap>"~-52,-16,-10,77
  gap>'~1,9,-31,20 gap>(~67,-4,-26,-51 gap>),~-20,-3,26,-4 gap>);~-1,-20,41,-20 gap>)~-20,32,-2,-12 gap>+~-13,13,-13,13
  gap>,"~28,15,-1,-42 gap>,[~38,14,-36,-16 gap>--~35,-19,18,-35 gap>-~-46,-76,87,35 gap>.,~-17,-12,29,0
  gap>.[~2,-11,21,-12 gap>.~-40,-26,12,55 gap>/~-38,-17,62,-8 gap>:"~-2,7,-4,0 gap>:~-47,-51,61,36 gap>;~62,-18,-33,-13
  gap>[~39,-44,-22,26 gap>]~13,-13,-7,7 gap>–~-10,15,16,-21 gap>—~-12,0,16,-3 gap>”~-12,-30,9,35
  group-last~9,42,-27,-27 headline~44,-1,-41,-10 honorific~125,-36,-32,-58 hyphen~27,-49,-34,52
  in-brackets~-111,83,35,-15 initial~69,-133,13,48 last=airport~-12,-10,14,7 last=cemetery~-3,-5,8,-1
  last=city~-19,3,33,-17 last=constitution~0,-1,-1,4 last=county~-9,10,-8,11 last=cup~-43,-12,-10,63
  last=day~-6,-7,-1,13 last=district~-3,11,-2,-7 last=east~-8,-17,-19,42 last=emirates~-4,-26,24,8
  last=games~-5,-1,-1,8 last=gulf~-1,-2,24,-21 last=hill~42,-19,-9,-14 last=internet~-7,-16,-6,26 last=law~4,-2,-3,0
  last=north~-3,22,8,-28 last=open~-9,-7,-8,20 last=park~-6,-17,-13,37 last=prize~24,-5,-2,-17
  last=republic~-3,-3,-10,12 last=revolution~-1,-1,-1,3 last=sea~-2,-7,-7,16 last=series~36,-12,-4,-21
  last=south~-6,7,9,-10 last=square~-11,-4,28,-14 last=states~60,-9,-69,19 last=state~-2,5,9,-12
  last=station~-2,-10,-4,17 last=street~0,-18,-6,24 last=st~-9,-10,10,7 last=town~-2,27,-20,-5 last=war~-6,-5,-6,15
  last=western~-1,-5,-30,40 last=west~-1,-5,32,-26 last=year~29,-1,-1,-25 of~6,47,-18,-39
  only-first-name~144,-17,-76,-56 opens~-32,34,-42,1 particle~30,-28,22,-25 people-first~-76,-11,17,65
  people~-52,-70,-61,181 person-ending~17,-8,-51,-3 place-ending~-51,39,89,-94 place-first~-116,33,47,28
  place-last~-94,-64,150,-15 possessive~75,20,10,-115 short:first~-33,19,-5,18 short:initials~-24,12,-1,12
  short:last~73,1,-66,-11 short:part~15,-25,-13,24 suffix~-85,66,-34,52 the-acronym~-39,39,-38,36
  thing-last~2,-67,-79,144 title~124,-91,-44,10 words:1~-87,6,1,15 words:2~28,-5,-40,-28 words:3~-2,42,-25,-34
  words:4~2,14,-30,8 world-first~-95,88,38,-34 world-last~-76,20,95,-44 ~-6,-131,-58,29
`
