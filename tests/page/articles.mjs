// Articles of every sort a page may have to be made of, drawn by a seed: the same seed gives the same article.

/** A source of numbers in [0, 1) that a seed fixes (mulberry32, by Tommy Ettinger; public domain). */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6D2B79F5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const list = words => words.trim().split(/\s+/)
const english = {
  names: ['Ilka Dimova', 'Bartholomew Speke', 'Ines Okafor', 'General Tomas Varga', 'Mayor Lena Holt', 'Ann Marsh', 'Dr. Yusuf Karim', 'Kwame Boateng-Asante'],
  roles: ['harbour master', 'the foreign minister', 'a spokesman for the port authority', 'union leader', 'chief economist at the central bank'],
  things: list('quay bridge budget harbour treaty ferry school reactor pipeline court ministry levee railway vaccine budget border grain reservoir'),
  verbs: list('closes delays opens repairs doubles denies supports finances inspects replaces abandons postpones'),
  tails: ['before the winter', 'after years of warnings', 'in the northern district', 'at a cost nobody has named', 'despite the protests of residents', 'under a law passed in March'],
  conditions: ['if the city pays its share', 'unless the court decides otherwise', 'until the inspectors return', 'only when the second pier is ready', 'provided that the donors agree'],
  hedges: ['may', 'could', 'reportedly', 'appears to'],
  dates: ['on 6 May', 'in March 2026', 'last Tuesday', 'by 1 October 2025', 'on Friday'],
  figures: ['4 million crowns', '$1.2bn', '12 percent', '900 jobs', 'three in four ships', '62,000 metric tons']
}
const others = {
  hebrew: list('הגשר הנמל העירייה תושבים שיפוצים ספרים המועצה נפתח נסגר אתמול מחר מיליון שקלים השר אמר אמרה כי תנאי אולי לפני אחרי הסערה מנהלת הספרייה הוועדה'),
  arabic: list('الميناء الجسر المدينة سكان الوزير قال إن يفتح يغلق أمس غدا مليون دولار الحكومة لجنة قبل بعد العاصفة المدير المكتبة اتفاق السلام القوات الحدود المحكمة'),
  greek: list('το λιμάνι η γέφυρα πόλη κάτοικοι υπουργός είπε ότι ανοίγει κλείνει χθες αύριο εκατομμύρια ευρώ κυβέρνηση επιτροπή πριν μετά από την καταιγίδα συμφωνία'),
  russian: list('порт мост город жители министр сказал что откроется закроется вчера завтра миллионов рублей правительство комиссия до после бури соглашение граница суд'),
  han: list('港口 大桥 城市 居民 部长 表示 将于 明天 开放 关闭 百万 元 政府 委员会 暴风雨 之前 之后 协议 边境 法院'),
  thai: list('ท่าเรือ สะพาน เมือง ประชาชน รัฐมนตรี กล่าวว่า เปิด ปิด พรุ่งนี้ ล้าน บาท รัฐบาล'),
  signs: ['→', '★', '☃', '👩‍🚒', '🇺🇦', '½', '①', '♬', '∑', '㎡', '❤️', '⚠️']
}

/** What a generator draws with. */
class Pen {
  constructor(random) {
    this.random = random
  }

  pick(items) {
    return items[Math.floor(this.random() * items.length)]
  }

  between(least, most) {
    return least + Math.floor(this.random() * (most - least + 1))
  }

  many(least, most, make) {
    return Array.from({ length: this.between(least, most) }, (_, index) => make(index))
  }

  words(words, least, most) {
    return this.many(least, most, () => this.pick(words)).join(' ')
  }

  clause() {
    return `the ${this.pick(english.things)} ${this.pick(english.verbs)} the ${this.pick(english.things)} ${this.pick(english.tails)}`
  }

  plain() {
    const { hedges, conditions, dates, figures } = english
    return capital(this.pick([
      () => this.clause(),
      () => `${this.clause()}, ${this.clause()} and ${this.clause()}`,
      () => `the ${this.pick(english.things)} ${this.pick(hedges)} close ${this.pick(conditions)}`,
      () => `${this.clause()} ${this.pick(dates)}`,
      () => `some ${this.pick(figures)} depend on the ${this.pick(english.things)}, and ${this.pick(figures)} more on the ${this.pick(english.things)}`,
      () => `${this.pick(english.names)} denied that ${this.clause()}`,
      () => `${this.clause()} ${this.pick(conditions)}, said ${this.pick(english.roles)} ${this.pick(english.names)}`
    ])()) + '.'
  }

  quote(least = 3, most = 30) {
    return `“${capital(this.many(1, Math.max(1, Math.round(this.between(least, most) / 10)), () => this.clause()).join(', and '))},”`
  }

  voice() {
    return this.pick([
      () => `${this.quote()} ${this.pick(english.roles)} ${this.pick(english.names)} said.`,
      () => `${this.pick(english.names)} told reporters: ${this.quote().replace(/,”$/, '.”')}`,
      () => `${this.quote(3, 12)} she said, ${this.quote(3, 60).replace(/,”$/, '.”')}`
    ])()
  }

  foreign(words, stop = '.') {
    return this.words(words, 5, 24) + stop
  }

  unbroken() {
    return this.pick(['x'.repeat(this.between(80, 5000)), `https://example.org/${'a1-_/'.repeat(this.between(20, 400))}`, 'W'.repeat(this.between(100, 900)), 'ﷺ﷽'.repeat(this.between(20, 200)), '█'.repeat(300)])
  }
}

const capital = words => words[0].toUpperCase() + words.slice(1)
const paragraphs = (pen, count, sentence, each = [1, 5]) => Array.from({ length: count }, () => pen.many(...each, sentence).join(' ')).join('\n\n')
const newsSentence = pen => () => (pen.random() < 0.35 ? pen.voice() : pen.plain())

/** Each sort of article: a function of a pen that gives a text. */
export const sorts = {
  'one sentence': pen => pen.plain(),
  'one word': pen => pen.pick(english.things),
  'short': pen => paragraphs(pen, 3, newsSentence(pen)),
  'news': pen => paragraphs(pen, pen.between(8, 24), newsSentence(pen)),
  'thousand words': pen => paragraphs(pen, 26, newsSentence(pen), [2, 3]),
  'long': pen => paragraphs(pen, pen.between(80, 250), newsSentence(pen)),
  'no quotations': pen => paragraphs(pen, pen.between(4, 30), () => pen.plain()),
  'only quotations': pen => paragraphs(pen, pen.between(4, 40), () => pen.voice()),
  'long quotations': pen => paragraphs(pen, pen.between(4, 12), () => `${pen.quote(60, 300)} ${pen.pick(english.names)} said.`),
  'endless sentences': pen => paragraphs(pen, pen.between(2, 8), () => capital(pen.many(20, 60, () => pen.clause()).join(pen.pick([' and ', ', which says that ', ' because ']))) + '.', [1, 2]),
  'all conditions': pen => paragraphs(pen, pen.between(5, 20), () => `${capital(pen.clause())} ${pen.pick(english.conditions)}.`),
  'all figures': pen => paragraphs(pen, pen.between(5, 20), () => `${capital(pen.pick(english.things))}: ${pen.many(1, 9, () => pen.pick(english.figures)).join(', ')} ${pen.pick(english.dates)}.`),
  'staccato': pen => paragraphs(pen, pen.between(20, 90), () => `${capital(pen.words(english.things, 1, 4))}.`),
  'headings': pen => pen.many(5, 20, () => `## ${capital(pen.clause())}\n\n${pen.plain()}`).join('\n\n'),
  'unbroken strings': pen => paragraphs(pen, pen.between(2, 10), () => `${pen.pick(['Stop if ', 'He said “', 'On 6 May ', ''])}${pen.unbroken()}${pen.pick(['.', ' unless it rains.', '”, Ann Marsh said.'])}`, [1, 2]),
  'hebrew': pen => paragraphs(pen, pen.between(2, 20), () => (pen.random() < 0.3 ? `״${pen.words(others.hebrew, 3, 14)}״, אמרה דליה רווח.` : pen.foreign(others.hebrew))),
  'arabic': pen => paragraphs(pen, pen.between(2, 20), () => (pen.random() < 0.3 ? `«${pen.words(others.arabic, 3, 14)}»، قال الوزير.` : pen.foreign(others.arabic))),
  'greek': pen => paragraphs(pen, pen.between(2, 20), () => capital(pen.foreign(others.greek))),
  'russian': pen => paragraphs(pen, pen.between(2, 20), () => (pen.random() < 0.3 ? `«${pen.words(others.russian, 3, 14)}», сказал министр.` : capital(pen.foreign(others.russian)))),
  'chinese': pen => paragraphs(pen, pen.between(2, 16), () => pen.foreign(others.han, '。').replaceAll(' ', '')),
  'thai': pen => paragraphs(pen, pen.between(2, 10), () => pen.foreign(others.thai, ' ')),
  'mixed scripts': pen => paragraphs(pen, pen.between(3, 16), () => pen.pick([
    () => pen.plain(), () => pen.foreign(others.hebrew), () => `${pen.clause()} ${pen.words(others.arabic, 1, 5)} (${pen.words(others.greek, 1, 4)}) ${pen.words(others.russian, 1, 4)} ${pen.pick(others.han)}.`
  ])()),
  'signs': pen => paragraphs(pen, pen.between(3, 14), () => `${pen.pick(others.signs)} ${pen.clause()} ${pen.words(others.signs, 1, 6)}.`)
}

/** Titles that ask more of a page than most. */
const titles = [
  pen => capital(pen.clause()), pen => capital(pen.clause()), pen => pen.many(4, 9, () => pen.clause()).join(', ').slice(0, 990),
  pen => 'W'.repeat(pen.between(40, 900)), pen => pen.words(others.hebrew, 4, 40), pen => pen.words(others.arabic, 4, 20), pen => `${pen.words(others.thai, 2, 6)} ${pen.pick(others.signs)}`, () => 'No'
]

/** An article's file: its name and its words, with or without front matter. */
export function drawArticle(sort, seed) {
  const pen = new Pen(randomFrom(seed))
  const text = sorts[sort](pen)
  const title = pen.pick(titles)(pen)
  const head = pen.random() < 0.4 ? '' : `---\ntitle: ${title}\nbyline: ${pen.pick(english.names)}\nsource: ${pen.random() < 0.15 ? pen.many(10, 40, () => pen.pick(english.names)).join(', ').slice(0, 900) : 'The Coast'}\ndate: 2025-03-0${pen.between(1, 9)}\n---\n\n`
  return { name: 'drawn.md', text: head + text }
}

/** Very long texts are made of the others', so that making them costs nothing. */
export function longArticle(words, seed) {
  const pen = new Pen(randomFrom(seed))
  const parts = []
  for (let count = 0; count < words;) {
    const sentence = newsSentence(pen)()
    parts.push(sentence, pen.random() < 0.3 ? '\n\n' : ' ')
    count += sentence.split(' ').length
  }
  return { name: 'long.txt', text: parts.join('') }
}

/** Private words of every size: notes on places of the text, and own lines. */
export function drawOwnWords(amount, text, seed) {
  const pen = new Pen(randomFrom(seed))
  const words = index => `Private ${index}: ${pen.pick([
    () => pen.plain(), () => pen.words(english.things, 1, 3), () => pen.words(others.hebrew, 3, 30), () => `- [ ] ${pen.clause()}\n- [x] ${pen.clause()}`,
    () => pen.many(5, 60, () => pen.plain()).join(' '), () => pen.unbroken(), () => `${pen.clause()} ${pen.pick(others.signs)}`
  ])()}`
  const count = { none: 0, few: 5, hundreds: 300 }[amount]
  const notes = Array.from({ length: count }, (_, index) => {
    const start = Math.floor(pen.random() * text.length)
    return {
      note: { id: `n${index}`, anchor: null, kind: pen.pick(['key', 'question', 'doubt', 'action']), text: words(index), tags: [], createdAt: '', changedAt: '' },
      span: pen.random() < 0.1 ? null : { start, end: Math.min(text.length, start + 20) }
    }
  })
  const ownLines = Array.from({ length: Math.ceil(count / 4) }, (_, index) => ({ id: `o${index}`, text: words(index + 1000).slice(0, 2000) }))
  return { notes, ownLines }
}
