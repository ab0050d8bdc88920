import { describe, expect, it } from 'vitest'
import type { Block } from '../article/article'
import { textOf } from '../text/span'
import { briefOf, type Briefable } from './brief-of'

const articleOf = (...paragraphs: string[]): Briefable => {
  let at = 0
  const blocks = paragraphs.map((paragraph): Block => {
    const span = { start: at, end: at + paragraph.length }
    at = span.end + 1
    return { kind: 'paragraph', span }
  })
  return { title: 'x', titleOrigin: 'file', published: { date: '2026-02-20', inferredFrom: null }, text: paragraphs.join('\n'), blocks, language: null }
}

/** Each with what is quoted in it, by that language's marks. */
const ARTICLES: readonly { language: string, paragraphs: string[], quotes: string[] }[] = [
  { language: 'de', quotes: ['Wir lassen niemanden am Ufer stehen', 'Das ist nicht genug für uns'], paragraphs: [
    'Der Hafen von Norvik bleibt bis zum 5. März für alle Frachter geschlossen. Die Stadt will in dieser Zeit die alte Brücke reparieren.',
    '„Wir lassen niemanden am Ufer stehen“, sagte Anna Weber am Montag. »Das ist nicht genug für uns«, sagte ein Fischer.'] },
  { language: 'fr', quotes: ['Nous ne laisserons personne sur le quai'], paragraphs: [
    'Le port de Norvik restera fermé jusqu’au 5 mars pour tous les cargos. La ville veut réparer le vieux pont pendant ce temps.',
    '« Nous ne laisserons personne sur le quai », a dit Anne Morel lundi. Les pêcheurs ne sont pas contents de ce plan.'] },
  { language: 'es', quotes: ['No dejaremos a nadie en la orilla'], paragraphs: [
    'El puerto de Norvik seguirá cerrado hasta el 5 de marzo para todos los barcos. La ciudad quiere reparar el puente viejo.',
    '«No dejaremos a nadie en la orilla», dijo Ana Molina el lunes. Los pescadores no están contentos con el plan.'] },
  { language: 'ru', quotes: ['Мы никого не оставим на берегу'], paragraphs: [
    'Порт Норвик будет закрыт для судов до пятого марта. Город хочет за это время починить старый мост.',
    '«Мы никого не оставим на берегу», – сказала Анна Вебер в понедельник. Рыбаки недовольны.'] },
  { language: 'ar', quotes: ['لن نترك أحدا على الشاطئ'], paragraphs: [
    'سيبقى ميناء نورفيك مغلقا أمام السفن حتى بداية مارس. وتريد المدينة إصلاح الجسر القديم في هذه المدة.',
    'وقالت ليلى حداد يوم الاثنين: «لن نترك أحدا على الشاطئ». فهل يكفي ذلك؟ الصيادون غير راضين.'] },
  { language: 'he', quotes: ['לא נשאיר איש על החוף הזה'], paragraphs: [
    'נמל נורוויק יישאר סגור לאוניות עד תחילת מרץ. העירייה רוצה לתקן את הגשר הישן בזמן הזה.',
    '"לא נשאיר איש על החוף הזה", אמרה ענת ובר ביום שני. דובר צה"ל לא הגיב.'] },
  { language: 'ja', quotes: ['岸に誰も残しません'], paragraphs: [
    'ノルヴィク港は三月初めまで船に対して閉鎖される。市はその間に古い橋を修理する。',
    '「岸に誰も残しません」と市長は月曜日に話した。漁師たちは満足していない。'] }
]

describe.each(ARTICLES)('the brief of an article in $language', ({ language, paragraphs, quotes }) => {
  const article = articleOf(...paragraphs)
  const brief = briefOf(article)
  const words = (lines: readonly { span: { start: number, end: number } }[]): string[] => lines.map(({ span }) => textOf(article.text, span))

  it('says which language that is, and that the rules for English were not used', () => {
    expect([brief.language, brief.english]).toEqual([language, false])
    expect([brief.dates, brief.figures, brief.conditions, brief.unclear, brief.reported]).toEqual([[], [], [], [], []])
  })

  it('has its quotations, each with an honest "?"', () => {
    expect(brief.voices.map(({ quote, speaker, verb }) => [quote.map(span => textOf(article.text, span)).join(' '), speaker, verb]))
      .toEqual(quotes.map(quote => [quote, null, null]))
  })

  it('begins with the first sentence, and shows whole sentences only, as they stand', () => {
    expect(words(brief.bottomLine)[0]).toBe(/^.*?[.。](?=\s\p{L}|[^\s])/u.exec(paragraphs[0]!.replace('5. M', '5_ M'))![0].replace('5_', '5.'))
    for (const line of words([...brief.bottomLine, ...brief.keyPoints])) {
      expect(paragraphs.some(paragraph => paragraph.includes(line))).toBe(true)
      expect(line).toMatch(/[.。؟?]$/u)
    }
  })
})

it('an article that declares another language than it is in is read in its own', () => {
  const article = articleOf(...ARTICLES[4]!.paragraphs)
  expect(briefOf({ ...article, language: 'en-US' })).toMatchObject({ language: 'ar', english: false })
})
