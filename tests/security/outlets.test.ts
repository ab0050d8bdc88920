// @vitest-environment jsdom
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { callNames } from '../../domain/contract/calls'
import { harmless } from '../../domain/notes/exports/harmless'
import { isShipped, readTree, type SourceFile } from '../walls/tree'
import { ofNotes, type Form } from './forms'
import { files, importers, incoming, others, outgoing, outputs, places } from './outlets'
import { payloadLines, payloads, payloadsIn } from './payloads'

/** Enough for every element and column that there is. */
const plainLines = payloadLines.slice(0, 40).map((_line, at) => `Some plain words of number ${at}`)

/** What a reader of the files would act upon that is not there when they are made of harmless words. */
function foreign({ frame }: Form, files: readonly string[], known: ReadonlySet<string>): string[] {
  try {
    return files.flatMap(file => [...frame(file)].filter(part => !known.has(part)))
  } catch (error) {
    return [`it cannot be read: ${String(error)}`]
  }
}

describe.each(Object.entries(importers))('what came in as %s', (importer, take) => {
  const given = take(payloadLines)
  const plain = take(plainLines)

  it.each(Object.entries(outputs))('is words and nothing else in the %s', { timeout: 60_000 }, (_name, { made, form, least }) => {
    const known = new Set(made(plain).flatMap(file => [...form.frame(file)]))
    const written = made(given)
    expect(payloadsIn(written.map(form.words).join('\n')).size).toBeGreaterThanOrEqual(least ?? payloads.length)
    expect(foreign(form, written, known)).toEqual([])
    // The control: the same file if nobody had escaped anything.
    if (importer === 'text') expect(foreign(form, written.map(form.unescaped), known)).not.toEqual([])
  })
})

describe('a note\'s own Markdown, saved for other programs', () => {
  const around = ['TEXT', '\\TEXT', '\\\\TEXT', '> TEXT', '- TEXT', '    TEXT', '`TEXT', '```\nTEXT', '[TEXT](http://x.invalid)', '![TEXT', 'x\n\n[x]: TEXT\n', '<!-- TEXT', '[go](TEXT)', '*TEXT*', 'http://x.invalid/TEXT', 'http://x.invalid/\\TEXT']
  const written = around.flatMap(frame => payloads.map(({ text }) => frame.replace('TEXT', () => text)))
  /** The tags and links that the most trusting of readers makes of it, but for what a note may be. */
  const foreignIn = (text: string) => [true, false].flatMap(gfm => marked.parse(text, { gfm, async: false }).match(/<[a-z!?/][^>]*>?/gi) ?? []).filter(tag => !ofNotes.test(tag))

  it('makes of none of them more than emphasis, code and links to the web, whatever stands around', () => {
    expect(written.flatMap(text => foreignIn(harmless(text)).map(tag => [text, tag]))).toEqual([])
    // The control.
    expect(written.filter(text => foreignIn(text).length > 0).length).toBeGreaterThan(written.length / 2)
  })

  it('is changed in nothing else', () => {
    for (const words of ['**Ask** _her_ [why](https://example.org/a_b), 3 < 4 & `x`', '- [ ] call\n- [x] mail\n\n> quoted', 'a <- b, 1<2, f(a)[0]']) expect(harmless(words)).toBe(words)
    expect(harmless('<b>x</b> \\<i> ![x](http://a) [x](file:///a)')).toBe(String.raw`&lt;b>x&lt;/b> &lt;i> !\[x](http://a) [x\](file:///a)`)
  })
})

/** The files of the window that hand a text over or take one, and are in no row. */
function unregistered(sources: readonly SourceFile[]): string[] {
  const calling = new RegExp(`\\bbridge\\.(${[...incoming, ...outgoing].filter(name => !/[pP]age$|^restore/.test(name)).join('|')})\\b`)
  return sources.filter(({ path, text }) => path.startsWith('renderer/') && calling.test(text)).map(({ path }) => path).filter(path => !(path in places))
}

describe('the table of ways in and out', () => {
  const sources = readTree().filter(({ path }) => isShipped(path))

  it('has every call of the contract, every kind of file and every place in the window', () => {
    expect(callNames.filter(name => ![...incoming, ...outgoing, ...others].includes(name as never))).toEqual([])
    expect(Object.keys(outputs).toSorted()).toEqual(Object.values(files).flat().toSorted())
    expect(unregistered(sources)).toEqual([])
    expect(Object.keys(places).filter(path => !sources.some(source => source.path === path))).toEqual([])
  })

  it('misses a new one (the control)', () => {
    expect(unregistered([...sources, { path: 'renderer/app/new.ts', text: 'await bridge.saveText(name, kind, text, false)' }])).toEqual(['renderer/app/new.ts'])
    const registered: readonly string[] = [...incoming, ...outgoing, ...others]
    expect([...callNames, 'newCall'].filter(name => !registered.includes(name))).toEqual(['newCall'])
  })
})
