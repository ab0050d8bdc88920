import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../text/span'
import type { ArticleDraft } from './article'
import { isFailure, parseArticle } from './parse'

const paragraphs = [
  'The harbour of Norvik will be closed to freight from the first of March, the port authority said on Friday, after an inspection of its northern breakwater found long cracks below the water line.',
  'Ships of more than 4,000 tonnes are asked to call at Sund instead, which has two free berths and a rail link that was renewed only last summer.',
  '“Nobody is in danger,” said the harbour master, Ida Lorentz. “But we will not wait for a storm to tell us how deep the cracks are.”',
  'Repairs are expected to take eleven weeks if the weather holds, and to cost somewhat less than the nine million that the town set aside for them.'
]

function parsed(fileName: string, content: string): ArticleDraft {
  const outcome = parseArticle(fileName, content)
  if (isFailure(outcome)) throw new Error(outcome.kind)
  return outcome
}
const wordsOf = ({ text, blocks }: ArticleDraft) => blocks.map(({ span }) => textOf(text, span))
const kindsOf = ({ blocks }: ArticleDraft) => blocks.map(({ kind }) => kind)
const kindsAndWords = (draft: ArticleDraft) => kindsOf(draft).map((kind, at) => `${kind}: ${wordsOf(draft)[at]}`)

/** Wraps a paragraph as a plain-text editor does: as many words on a line as there is room for. */
function wrap(paragraph: string, width: number, indent = ''): string {
  const lines = [indent]
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1)!
    if (line.trim() !== '' && line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line.trim() === '' ? line + word : `${line} ${word}`
  }
  return lines.join('\n')
}

describe('a plain text', () => {
  const shapes: Record<string, string> = {
    'one paragraph a line': paragraphs.join('\n'),
    'blank lines between paragraphs': paragraphs.join('\n\n'),
    'several blank lines with spaces in them': paragraphs.join('\n \n\t\n\n'),
    'Windows line ends': paragraphs.join('\r\n\r\n'),
    'old Macintosh line ends': paragraphs.join('\r'),
    'spaces at both ends of lines': paragraphs.map(words => `  ${words}  `).join('\n')
  }
  for (const width of [60, 72, 80, 100]) {
    shapes[`lines wrapped at ${width}, blank lines between`] = paragraphs.map(words => wrap(words, width)).join('\n\n')
    shapes[`lines wrapped at ${width}, paragraphs indented`] = paragraphs.map(words => wrap(words, width, '   ')).join('\n')
  }
  for (const width of [60, 80]) {
    shapes[`lines wrapped at ${width}, nothing between`] = paragraphs.map(words => wrap(words, width)).join('\n')
  }
  for (const [shape, content] of Object.entries(shapes)) {
    it(`with ${shape} has its paragraphs`, () => {
      expect(wordsOf(parsed('harbour.txt', content))).toEqual(paragraphs)
      expect(kindsOf(parsed('harbour.txt', content))).toEqual(paragraphs.map(() => 'paragraph'))
    })
  }

  it('joins wrapped paragraphs rather than cut one, where the last line is full and nothing marks the next', () => {
    const lastLineFull = paragraphs[1]!
    const draft = parsed('x.txt', paragraphs.map(words => wrap(words, 72)).join('\n'))
    expect(wordsOf(draft)).toEqual([paragraphs[0], `${lastLineFull} ${paragraphs[2]}`, paragraphs[3]])
  })

  it('takes its title from the file, when no line is a headline', () => {
    expect(parsed('Port of Norvik.final.TXT', paragraphs.join('\n')))
      .toMatchObject({ title: 'Port of Norvik.final', titleOrigin: 'file' })
  })

  it.each([['\n', '\n'], ['\n\n', '\n\n'], ['\n', '\n\n']])('takes its title from a first line that is a headline', (one, other) => {
    const draft = parsed('x.txt', ['Norvik closes its harbour', paragraphs.join(other)].join(one))
    expect(draft).toMatchObject({ title: 'Norvik closes its harbour', titleOrigin: 'article', byline: null })
    expect(wordsOf(draft)).toEqual(paragraphs)
  })

  it('takes the title of a wrapped text as well, and the byline under it', () => {
    const content = ['Norvik closes its harbour', 'By Jonas Ekdal', ...paragraphs.map(words => wrap(words, 70))].join('\n\n')
    const draft = parsed('x.txt', content)
    expect(draft).toMatchObject({ title: 'Norvik closes its harbour', titleOrigin: 'article', byline: 'Jonas Ekdal' })
    expect(wordsOf(draft)).toEqual(paragraphs)
  })

  it('takes no sentence for a headline', () => {
    const draft = parsed('x.txt', ['The harbour is closed.', ...paragraphs].join('\n\n'))
    expect(draft.titleOrigin).toBe('file')
    expect(wordsOf(draft)[0]).toBe('The harbour is closed.')
  })

  it('shows its headings and lists', () => {
    const draft = parsed('x.txt', [
      paragraphs[0], 'What is closed', '- the north quay\n- the ferry steps,\n- the crane', 'What follows\n------------',
      '1. Inspection\n2. Repairs', paragraphs[1]
    ].join('\n\n'))
    expect(kindsAndWords(draft)).toEqual([
      `paragraph: ${paragraphs[0]}`, 'paragraph: What is closed', 'list-item: the north quay',
      'list-item: the ferry steps,', 'list-item: the crane', 'heading: What follows', 'list-item: 1. Inspection',
      'list-item: 2. Repairs', `paragraph: ${paragraphs[1]}`
    ])
    const headed = parsed('x.txt', [paragraphs[0], 'What follows', paragraphs[1]].join('\n\n'))
    expect(kindsOf(headed)).toEqual(['paragraph', 'heading', 'paragraph'])
  })

  it('with wrapped list items has one block for each', () => {
    const items = paragraphs.slice(0, 2).map(words => wrap(`- ${words}`, 72).replaceAll('\n', '\n  '))
    const draft = parsed('x.txt', [wrap(paragraphs[2]!, 72), items.join('\n'), wrap(paragraphs[3]!, 72)].join('\n\n'))
    expect(kindsOf(draft)).toEqual(['paragraph', 'list-item', 'list-item', 'paragraph'])
    expect(wordsOf(draft)).toEqual([paragraphs[2], paragraphs[0], paragraphs[1], paragraphs[3]])
  })

  it('wrapped by hand, here and there a little early, has its paragraphs', () => {
    const byHand = paragraphs.map(words => wrap(words, 76))
    byHand[2] = paragraphs[2]!.replace('Lorentz. ', 'Lorentz.\n')
    expect(wordsOf(parsed('x.txt', byHand.join('\n\n')))).toEqual(paragraphs)
  })

  it('wrapped around one long address has its paragraphs', () => {
    const long = `See https://example.org/${'harbour/'.repeat(12)} for the report`
    const [first, second, ...rest] = paragraphs.map(words => wrap(words, 72))
    expect(wordsOf(parsed('x.txt', [first, `${long}\n${second}`, ...rest].join('\n\n'))))
      .toEqual([paragraphs[0], `${long} ${paragraphs[1]}`, ...paragraphs.slice(2)])
  })

  it('has a word whole that was broken at its own hyphen', () => {
    const words = 'The port was to be given a new and far more storm-resistant breakwater within the year, said the town.'
    const content = words.replace('far more storm-', 'far more storm-\n')
    expect(wordsOf(parsed('x.txt', content))).toEqual([words])
  })

  it('keeps lines apart that end where their writer wanted: a poem, an address, a list without marks', () => {
    const poem = ['The harbour light goes out at four', 'and comes again,', 'and no one on the northern shore', 'could tell you when',
      'the boats that left it long before', 'are seen again']
    expect(wordsOf(parsed('x.txt', poem.join('\n')))).toEqual(poem)
    const lines = ['Port Authority', 'Kaigata 4', '5003 Norvik', 'Telephone 55 12 00']
    expect(wordsOf(parsed('x.txt', [...paragraphs, lines.join('\n')].join('\n\n'))).slice(-4)).toEqual(lines)
  })

  it('is told to be in a language only where its words plainly are', () => {
    expect(parsed('x.txt', paragraphs.join('\n')).language).toBe('en')
    expect(parsed('x.txt', 'Der Hafen von Norvik bleibt ab dem ersten März für Frachtschiffe geschlossen, '.repeat(4)).language).toBe('de')
    expect(parsed('x.txt', 'Kaigata Norvik Ekdal Brynhild Skarvoy Tindra '.repeat(4)).language).toBeNull()
    expect(parsed('x.txt', 'The end of it.').language).toBeNull()
  })
})

describe('a Markdown text', () => {
  it('gives its facts in a front matter', () => {
    const front = ['---', 'title: "Norvik: no freight"', 'byline: Jonas Ekdal', 'source: The Norvik Post', 'published: 2026-02-20',
      'language: en-GB', 'tags:', '  - ports', '---', ''].join('\n')
    const draft = parsed('x.md', front + paragraphs.join('\n\n'))
    expect(draft).toMatchObject({
      title: 'Norvik: no freight', titleOrigin: 'article', byline: 'Jonas Ekdal', source: 'The Norvik Post',
      published: { date: '2026-02-20', inferredFrom: null }, language: 'en-GB'
    })
    expect(wordsOf(draft)).toEqual(paragraphs)
  })

  it.each(['2026-02-31', 'yesterday', '2026-13-01', ''])('has no day of publication in "%s"', day => {
    expect(parsed('x.md', `---\npublished: ${day}\nsource: x\n---\n${paragraphs[0]}`).published).toBeNull()
  })

  it('has its first heading as title, once', () => {
    expect(parsed('x.md', `# Norvik *closes* its harbour\n\n${paragraphs[0]}`))
      .toMatchObject({ title: 'Norvik closes its harbour', titleOrigin: 'article', text: paragraphs[0] })
    expect(parsed('x.md', `---\ntitle: Norvik\n---\n# Norvik\n\n${paragraphs[0]}`)).toMatchObject({ title: 'Norvik', text: paragraphs[0] })
    expect(kindsAndWords(parsed('x.md', `---\ntitle: Norvik\n---\n# Its harbour\n\n${paragraphs[0]}`)))
      .toEqual(['heading: Its harbour', `paragraph: ${paragraphs[0]}`])
  })

  it('takes rules for rules, not for a front matter', () => {
    expect(wordsOf(parsed('x.md', '---\n\nOne.\n\n---\n\nTwo.'))).toEqual(['One.', 'Two.'])
  })

  it('becomes plain words, block by block', () => {
    const draft = parsed('x.md', [
      'A [link](https://example.org "t"), *stress*, **more**, ~~less~~, `code`, \\*star\\*, a &amp; b, &#8220;q&#8221;  \nand a break',
      '## Under **it**', '- one\n- two\n  - inner\n\n3. three\n4. four', '> quoted\n> words', '![A map](map.png)',
      '| a | b |\n|---|---|\n| 1 | 2 |', '```\nlet x = 1\n```', '[ref]: https://example.org', '***'
    ].join('\n\n'))
    expect(kindsAndWords(draft)).toEqual([
      'paragraph: A link, stress, more, less, code, *star*, a & b, “q” and a break', 'heading: Under it',
      'list-item: one', 'list-item: two', 'list-item: inner', 'list-item: 3. three', 'list-item: 4. four',
      'quotation: quoted words', 'paragraph: A map', 'paragraph: a | b', 'paragraph: 1 | 2', 'paragraph: let x = 1'
    ])
  })

  it('lets only words through from raw HTML', () => {
    const draft = parsed('x.md', [
      'Before <b onclick="x()">bold</b> <img src=https://example.org/x.png> after.', '<!-- a comment -->',
      '<script>\nalert(1)\n</script>', '<style>p { color: red }</style>', '<div class="x">In a <i>box</i></div>', '<!-- never closed'
    ].join('\n\n'))
    expect(wordsOf(draft)).toEqual(['Before bold after.', 'In a box'])
  })

  it('is read as plain text where its nesting goes too deep', () => {
    expect(parsed('x.md', `${'> '.repeat(20_000)}word`).text).toContain('word')
  })
})

describe('any content at all', () => {
  const pieces = fc.constantFrom('\n', '\n\n', '\r\n', '# ', '- ', '> ', '---\n', '<b>', '<!--', '&amp;', '`', '|', '\u00ad', '\ufeff',
    '\u2028', ' ', 'é', 'word ', 'Title\n', '1. ', '\ud800', '[a](b)', '***', '    ')
  const content = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.oneof(pieces, fc.string())).map(all => all.join('')))

  it('becomes blocks that cover the text, joined by one newline, each tidy and none empty; or is empty', () => {
    fc.assert(fc.property(fc.constantFrom('x.txt', 'x.md'), content, (name, words) => {
      const outcome = parseArticle(name, words)
      if (isFailure(outcome)) return outcome.kind === 'empty'
      expect(wordsOf(outcome).join('\n')).toBe(outcome.text)
      expect(outcome.text).toBe(outcome.text.normalize('NFC').toWellFormed())
      expect(wordsOf(outcome).filter(block => block === '' || /^ |  | $|[^\P{Cc}\n]|\n/u.test(block))).toEqual([])
      expect(outcome.title).not.toBe('')
      return outcome.blocks.length > 0
    }), { numRuns: 1000 })
  })

  it('without a word is empty, and of another kind is not read', () => {
    expect(parseArticle('x.txt', ' \n\u200b\n***\n')).toEqual({ kind: 'empty' })
    expect(parseArticle('x.md', '---\ntitle: Only a title\n---\n')).toEqual({ kind: 'empty' })
    expect(parseArticle('x.docx', 'Words')).toEqual({ kind: 'unknown-kind' })
    expect(parseArticle('txt', 'Words')).toEqual({ kind: 'unknown-kind' })
  })
})
