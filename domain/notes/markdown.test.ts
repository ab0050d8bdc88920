import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownLimits, readMarkdown, withTask, type Inline, type NoteBlock, type Task } from './markdown'

const inlineWords = (inlines: readonly Inline[]): string => inlines.map(inline =>
  inline.kind === 'break' ? '\n' : 'text' in inline ? inline.text : inlineWords(inline.inlines)).join('')

const inner = (block: NoteBlock): readonly NoteBlock[] =>
  block.kind === 'quotation' ? block.blocks : block.kind === 'list' ? block.items.flatMap(({ blocks }) => blocks) : []

/** All words of a tree, and how deep it is. */
const wordsOf = (blocks: readonly NoteBlock[]): string => blocks.map(block =>
  ('text' in block ? block.text : 'inlines' in block ? inlineWords(block.inlines) : '') + wordsOf(inner(block))).join('')
const depthOf = (blocks: readonly NoteBlock[]): number => Math.max(0, ...blocks.map(block => 1 + depthOf(inner(block))))

const tasksOf = (blocks: readonly NoteBlock[]): Task[] => blocks.flatMap(block => block.kind === 'list'
  ? block.items.flatMap(({ task, blocks: own }) => [...(task ? [task] : []), ...tasksOf(own)])
  : tasksOf(inner(block)))

const paragraph = (...inlines: Inline[]): NoteBlock => ({ kind: 'paragraph', inlines })
const plain = (text: string): Inline => ({ kind: 'text', text })

describe('a note’s Markdown', () => {
  it('is read as emphasis, code, lists, quotations, headings and rules', () => {
    expect(readMarkdown('# Head\n\nOne *two* **three** `four` ~~five~~\n\n> said\n\n3. third\n4. fourth\n\n---\n\n    code')).toEqual([
      { kind: 'heading', inlines: [plain('Head')] },
      paragraph(
        plain('One '), { kind: 'emphasis', inlines: [plain('two')] }, plain(' '), { kind: 'strong', inlines: [plain('three')] },
        plain(' '), { kind: 'code', text: 'four' }, plain(' '), { kind: 'struck', inlines: [plain('five')] }
      ),
      { kind: 'quotation', blocks: [paragraph(plain('said'))] },
      { kind: 'list', start: 3, items: [{ task: null, blocks: [paragraph(plain('third'))] }, { task: null, blocks: [paragraph(plain('fourth'))] }] },
      { kind: 'rule' },
      { kind: 'code', text: 'code' }
    ])
  })

  it('shows a link as its words and its address', () => {
    expect(readMarkdown('[the plan](javascript:alert(1))')).toEqual([
      paragraph({ kind: 'link', inlines: [plain('the plan')], address: 'javascript:alert(1)' })
    ])
  })

  it.each([
    '<img src=x onerror=alert(1)>', 'a <b>bold</b> word', '![alt](https://example.org/a.png)', '<!-- hidden -->',
    '|a|b|\n|-|-|\n|1|2|', '<script>alert(1)</script>', '&lt;b&gt; &amp; &#x41;'
  ])('leaves what is not on its list as it was typed: %s', text => {
    expect(wordsOf(readMarkdown(text))).toBe(text)
  })

  it('keeps every word, whatever the marks', () => {
    const piece = fc.constantFrom('one', 'two', '*', '**', '_', '- ', '> ', '\n', '\n\n', '    ', '1. ', '[', '](', ')', '<i>', '#', '[ ] ', '|', '~~', '`', ' "', '\\')
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const text = pieces.join('')
      const count = (all: string, word: string): number => all.split(word).length - 1
      const shown = JSON.stringify(readMarkdown(text))
      for (const word of ['one', 'two']) expect(count(shown, word)).toBeGreaterThanOrEqual(count(text, word))
    }))
  })
})

describe('the tasks of a note', () => {
  const piece = fc.constantFrom(
    '- [ ] call\n', '- [x] write\n', '  - [ ] within\n', '* [X] star\n', '1. [ ] first\n', '> - [ ] quoted\n', '- - [ ] two bullets\n', '- plain [ ] box\n',
    '```\n- [ ] code\n```\n', '\n', '\r\n', 'words\n', '    - [ ] deep\n', '- [ ] - [ ] both\n', '-\n  - [ ] below\n', '- [ ]\n', '# [ ] head\n', '- [ ] a\n\n  more\n'
  )

  it('are ticked one by one, wherever they stand', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, pick) => {
      const text = pieces.join('')
      const tasks = tasksOf(readMarkdown(text))
      const task = tasks[pick % Math.max(1, tasks.length)]
      if (!task) return
      const expected = tasks.map(other => (other === task ? { ...task, done: !task.done } : other))
      expect(tasksOf(readMarkdown(withTask(text, task, !task.done)))).toEqual(expected)
    }), { numRuns: 500 })
  })

  it('are those of lists: a box in code or within a line is words', () => {
    expect(tasksOf(readMarkdown('```\n- [ ] code\n```\n\nwords [ ] box\n\n- a [ ] box\n'))).toEqual([])
  })

  it('keep the rest of the note to the letter', () => {
    expect(withTask('* [ ] one\r\n* [X]  two\n\n', { line: 1, before: 0 }, false)).toBe('* [ ] one\r\n* [ ]  two\n\n')
    expect(withTask('no box', { line: 3, before: 0 }, true)).toBe('no box')
  })
})

describe('a hostile note', () => {
  const filled = (piece: string): string => piece.repeat(Math.floor(markdownLimits.length / piece.length))

  it.each(['> ', '- ', '1. ', '*a **b', '_a__b', '[a](', '![', '<a b="', '`a', '> - ', 'a@', '~a~~b', '- [ ] x\n\n', '> > > > > x\n'])(
    'made of "%s" loses nothing and goes no deeper than is read', piece => {
      const blocks = readMarkdown(filled(piece))
      expect(depthOf(blocks)).toBeLessThanOrEqual(2 * markdownLimits.depth + 2)
      expect(JSON.stringify(blocks).length).toBeGreaterThan(0)
    })

  it('nested by indentation goes no deeper than is read', () => {
    const text = Array.from({ length: 90 }, (_, at) => `${' '.repeat(2 * at)}- item ${at}.\n`).join('')
    expect(depthOf(readMarkdown(text))).toBeLessThanOrEqual(markdownLimits.depth + 2)
    expect(wordsOf(readMarkdown(text))).toContain('item 89.')
  })

  it('has no more of its marks read than the limit, and shows the rest as typed', () => {
    const one = `${'*a* '.repeat(40)}end`
    const inlines = readMarkdown(Array.from({ length: 20 }, () => one).join('\n\n'))
    const emphasized = inlines.filter(block => 'inlines' in block && block.inlines.some(({ kind }) => kind === 'emphasis'))
    expect(emphasized.length * 80).toBeLessThanOrEqual(markdownLimits.marks)
    expect(readMarkdown(`${'*a* '.repeat(60)}end`)).toEqual([paragraph(plain(`${'*a* '.repeat(60)}end`))])
  })

  it('of a million characters is one paragraph, as it was typed', () => {
    const text = '*a* '.repeat(250_000)
    expect(readMarkdown(text)).toEqual([paragraph(plain(text))])
  })
})
