import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageOf } from './language'

const SAMPLES = {
  en: 'The harbour will be closed until the bridge has been repaired, and that is not expected before the end of May.',
  de: 'Der Hafen bleibt geschlossen, bis die Brücke repariert ist, und das wird nicht vor dem Ende des Monats erwartet.',
  fr: 'Le port restera fermé jusqu’à ce que le pont soit réparé, ce qui n’est pas attendu avant la fin du mois dans la ville.',
  es: 'El puerto seguirá cerrado hasta que se repare el puente, y eso no se espera antes del final de mayo en la ciudad.',
  it: 'Il porto resterà chiuso fino a quando il ponte non sarà riparato, e questo non è previsto prima della fine del mese.',
  pt: 'O porto ficará fechado até que a ponte seja reparada, e isso não é esperado antes do fim de maio, disse ela na cidade.',
  nl: 'De haven blijft gesloten tot de brug is hersteld, en dat wordt niet verwacht voor het einde van de maand.',
  pl: 'Port będzie zamknięty do czasu naprawy mostu, a tego nie oczekuje się przed końcem maja, jak mówi się w mieście.',
  sv: 'Hamnen förblir stängd tills bron har lagats, och det är inte att vänta före slutet av maj, enligt dem som var där.',
  ru: 'Порт будет закрыт, пока не починят мост, а этого не ждут раньше конца мая.',
  uk: 'Порт буде закритий, доки не полагодять міст, а цього не чекають раніше кінця травня.',
  ar: 'سيبقى الميناء مغلقا حتى يتم إصلاح الجسر، ولا يتوقع ذلك قبل نهاية مايو.',
  fa: 'بندر تا تعمیر پل بسته خواهد ماند و پیش‌بینی نمی‌شود که این کار پیش از پایان ماه انجام گیرد.',
  he: 'הנמל יישאר סגור עד שהגשר יתוקן, וזה לא צפוי לפני סוף מאי.',
  zh: '大桥修好之前港口将一直关闭，预计五月底之前不会完成。',
  ja: '橋の修理が終わるまで港は閉鎖され、五月末より前の再開は見込まれない。',
  ko: '다리가 수리될 때까지 항구는 폐쇄되며 오월 말 이전에는 어려울 것으로 보인다.'
} as const

describe('the language of a text', () => {
  it.each(Object.entries(SAMPLES))('is noticed from its letters and its words: %s', (tag, text) => {
    expect(languageOf(text, null)).toEqual({ tag, english: tag === 'en' })
  })

  it.each(Object.entries(SAMPLES))('is the declared one where the text agrees, region and all: %s', (tag, text) => {
    expect(languageOf(text, `${tag}-XX`).tag).toBe(`${tag}-XX`)
  })

  it('is not told from a few words, nor from words of no known language', () => {
    expect(languageOf('Il porto.', null)).toEqual({ tag: null, english: true })
    expect(languageOf('', null)).toEqual({ tag: null, english: true })
    expect(languageOf('Kaigata norvik ekdal brynhild skarvoy tindra. '.repeat(5), null)).toEqual({ tag: null, english: false })
    expect(languageOf('Norvik, 停戦 Ekdal: “Kaigata!”', null).tag).toBeNull()
  })

  it('is the one of the article, not of the names and quotations in it', () => {
    expect(languageOf(`${SAMPLES.en} ${SAMPLES.en} «${SAMPLES.ru.slice(0, 40)}» ${SAMPLES.en}`, null).tag).toBe('en')
    expect(languageOf(`${SAMPLES.ja} The Harbour Board`, null).tag).toBe('ja')
  })

  it('is not the declared one where the letters are not those of that language', () => {
    expect(languageOf(SAMPLES.ar, 'en')).toEqual({ tag: 'ar', english: false })
    expect(languageOf(SAMPLES.en, 'ru')).toEqual({ tag: 'en', english: true })
    expect(languageOf('Luka ostaje zatvorena', 'sr-Latn').tag).toBe('sr-Latn')
  })

  it('is not the declared one where a long text has hardly a word of it', () => {
    const long = `${SAMPLES.de} `.repeat(4)
    expect(languageOf(long, 'en-US')).toEqual({ tag: 'de', english: false })
    expect(languageOf(SAMPLES.de, 'en-US').tag).toBe('en-US')
    expect(languageOf(long, 'gsw').tag).toBe('gsw')
    expect(languageOf(`${SAMPLES.de} ${SAMPLES.en} `.repeat(4), 'en').tag).toBe('en')
  })

  it('is noticed where the declaration is none', () => {
    for (const declared of ['', 'und', 'english', '__proto__', 'mul']) expect(languageOf(SAMPLES.en, declared).tag).toBe('en')
  })

  it('is always told the same, from any text and any declaration', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (text, declared) => {
      const { tag, english } = languageOf(text, declared)
      expect(languageOf(text, declared)).toEqual({ tag, english })
      if (tag !== null) expect(english).toBe(/^en(?:-|$)/i.test(tag))
    }))
  })
})
