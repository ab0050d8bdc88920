// The command line of `npm run brief`, and what its exit codes mean.
import { parseArgs } from 'node:util'

/** Exit codes: each thing that can go wrong has its own. 8 and 9 are electron/brief.ts's too. */
export const codes = {
  done: 0, failed: 1, usage: 2, missing: 3, unreadable: 4, unknownKind: 5, empty: 6, notText: 7, notWritten: 8, noPage: 9, tooLarge: 10, noNotes: 11
}

export const help = `Use: npm run --silent brief -- [FILE] [--json]
     npm run --silent brief -- [FILE] --pdf OUT [--paper a4|letter] [--large] [--notes [--library FOLDER]]

Prints the brief of FILE (.txt or .md; the bundled article without FILE) as Markdown.
  --json        prints it as JSON, with the span of every line in the article's text
  --pdf OUT     writes it as one page to OUT, and prints nothing (with --json, the JSON)
  --paper SIZE  the page's paper: a4 (the default) or letter
  --large       large print: nothing below 12 points
  --notes       with your private notes on FILE, and its brief as you changed it, from Brevier's library; that is only read
  --library F   the library's folder, where it is not the usual one

Exit codes: 1 it failed, 2 wrong use, 3 no such FILE, 4 FILE cannot be read, 5 FILE is neither .txt nor .md,
6 FILE is empty, 7 FILE is not text, 8 OUT cannot be written, 9 no page could be made, 10 FILE is too large,
11 there are no notes on FILE, or they are locked
`

/** What stops the command: a sentence for the user, and an exit code. */
export class Stop extends Error {
  constructor(code, sentence) {
    super(sentence)
    this.code = code
  }
}

const options = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  large: { type: 'boolean' },
  library: { type: 'string' },
  notes: { type: 'boolean' },
  paper: { type: 'string' },
  pdf: { type: 'string' }
}

/**
 * @param {string[]} args
 * @returns {{ help: boolean, json: boolean, file?: string, pdf?: string, paper: 'a4' | 'letter', large: boolean, library: string | null }}
 *   library: a folder, '' for the usual one, null for none
 * @throws {Stop} for what it does not know
 */
export function readArguments(args) {
  const { values, positionals } = parse(args)
  const { help: asked = false, json = false, pdf, paper = 'a4', large = false, notes = false, library } = values
  if (positionals.length > 1) throw wrongUse(`one FILE at a time, not ${positionals.length}`)
  if (paper !== 'a4' && paper !== 'letter') throw wrongUse(`--paper is a4 or letter, not ${paper || 'nothing'}`)
  if (pdf === '') throw wrongUse('--pdf needs the name of a file')
  if (pdf === undefined && (large || notes)) throw wrongUse('--large and --notes are for a page: --pdf OUT')
  if (library === '' || (library !== undefined && !notes)) throw wrongUse('--library FOLDER goes with --notes')
  return { help: asked, json, file: positionals[0], pdf, paper, large, library: notes ? library ?? '' : null }
}

function parse(args) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw wrongUse(error.message.split('. ')[0])
  }
}

const wrongUse = reason => new Stop(codes.usage, `${reason[0].toUpperCase()}${reason.slice(1)}. See --help.`)
