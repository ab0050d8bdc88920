// The words that build the sentences of languages in Latin letters, enough to tell these apart. Lower case, straight apostrophes. Words
// that several share stand with each: what tells is which list a text meets oftenest.
const LISTS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that was for it on with as he be at by his this had are but from they she which or we an were been has have not will their would there who said more when after about its than into could other',
  de: 'der die das und in zu den ist nicht von sie mit dem sich auf für ein eine als auch es an werden aus er hat dass wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch wurde sei im ich',
  fr: 'le la les de des du et en un une est que qui dans pour pas sur au par plus avec ce il ne se sont à a son sa ses cette été mais on ont elle aux leur ou comme nous ces était selon être fait entre après deux',
  es: 'el la los las de del y en un una es que por con para no se al lo su sus como más pero ha le este esta fue son ser entre o sin sobre también hasta desde está muy años cuando han había dijo según dos',
  it: 'il lo la i gli le di del della dei delle e in un una è che per con non si da al alla nel nella sono ha come più ma anche dal questo questa o su tra essere stato era hanno dopo due ai sul degli ci',
  pt: 'o a os as de do da dos das e em no na nos nas um uma é que por com para não se ao à mais como mas foi ou ser são seu sua pelo pela também até entre tem já está disse após sobre quando ele ela muito anos',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er die om ook als bij door maar naar uit nog worden over hij zij ze heeft tot hebben werd wordt deze dan meer kan was geen of al we onder zou',
  pl: 'i w z na do nie się to że jest o jak po co od za przez dla ale tym oraz był była było które który jego jej ich już tylko są być może także ma czy tego przed został roku ze jako lub',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var sig från så kan nu vi hade eller när skulle vid efter under ska blir också än över mot enligt detta hon sin sina där',
  da: 'og i at det er en til på som af for med den de har ikke et han men var sig fra så kan vi havde eller når skulle ved efter under skal bliver også over mod hun sin der om blev efter meget mere dette nu',
  nb: 'og i at det er en til på som av for med den de har ikke et han men var seg fra så kan vi hadde eller når skulle ved etter under skal blir også over mot hun sin der om ble mer dette nå fikk sier',
  fi: 'ja on ei että se hän oli ovat mutta myös kuin joka sen kun niin tai mukaan jo nyt vain ole olla sekä hänen ollut vielä sitä jos mitä tämä tämän jälkeen kanssa sanoo noin vuonna he',
  cs: 'a v se na je že z s do o k i za to ale jako po by pro jsem jeho který která které byl byla bylo jsou podle také už být při od nebo až ze tak jen není si uvedl však bude před roku',
  hu: 'a az és hogy nem is egy ez azt meg csak volt de már még mint ha el van kell aki amely után szerint lesz vagy ki be majd pedig több minden ezt között lehet azonban mert arra',
  ro: 'și în de la a nu care pe cu o din mai că se un pentru este sau au ca să fi fost lui al ale prin după dar această acest sunt fie între cel cea până ei el ar foarte avea',
  tr: 've bir bu da de için ile çok ne daha gibi olarak olan en kadar sonra ise var değil ancak ama o ki göre her dedi oldu olduğu tarafından yeni iki ya mi diye'
}

/** Each word with the languages it builds sentences in. */
export const FUNCTION_WORDS: ReadonlyMap<string, readonly string[]> = byWord()

function byWord(): Map<string, string[]> {
  const byWord = new Map<string, string[]>()
  for (const [language, list] of Object.entries(LISTS)) {
    for (const word of new Set(list.split(' '))) byWord.set(word, [...byWord.get(word) ?? [], language])
  }
  return byWord
}
