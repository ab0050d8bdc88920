// The shape of every call's arguments, checked by main before anything is done with them. Imported by main only.
import * as v from 'valibot'
import { blockKinds, titleOrigins } from '../article/article'
import { editableSections, longestOwnLine, mostEdits } from '../brief/edits'
import { byteKinds, fileKinds, textKinds, type CallName, type Calls } from './calls'
import { contextLength } from '../notes/anchor'
import { autoLockMinutes, longestPassphrase, secretKinds, shortestPassphrase } from '../lock/lock'
import { readRecoveryCode } from '../lock/recovery-code'
import { longestNote, longestTag, markKinds, mostNotesAtOnce, mostTags } from '../notes/note'
import { carries, longestMarking, pageKinds, sectionLabels, type Section } from '../page/sheet'
import { ranges } from './settings'

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,80}$/))
/** What a day and a time look like. */
export const [dayPattern, timePattern] = [v.ISO_DATE_REGEX, v.ISO_TIMESTAMP_REGEX]
const words = (max: number) => v.pipe(v.string(), v.maxLength(max))
const day = v.pipe(v.string(), v.isoDate())
const time = v.pipe(v.string(), v.isoTimestamp())
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const within = ({ min, max }: { min: number; max: number }) => v.pipe(v.number(), v.minValue(min), v.maxValue(max))

const span = v.pipe(
  v.strictObject({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'a span ends before it starts')
)

const longestText = 20_000_000

const draft = v.pipe(
  v.strictObject({
    title: words(1000),
    titleOrigin: v.picklist(titleOrigins),
    byline: v.nullable(words(1000)),
    source: v.nullable(words(1000)),
    published: v.nullable(v.strictObject({ date: day, inferredFrom: v.nullable(words(1000)) })),
    language: v.nullable(words(35)),
    text: v.pipe(words(longestText), v.minLength(1)),
    blocks: v.pipe(
      v.array(v.strictObject({ kind: v.picklist(blockKinds), span })),
      v.minLength(1)
    )
  }),
  v.check(({ text, blocks }) => blocks.every((block, at) =>
    block.span.start === (at === 0 ? 0 : blocks[at - 1]!.span.end + 1) &&
    (at < blocks.length - 1 || block.span.end === text.length)), 'blocks do not cover the text')
)

const anchor = v.strictObject({ quote: words(longestText), before: words(contextLength), after: words(contextLength), position: span })

const note = v.strictObject({
  id,
  anchor: v.nullable(anchor),
  kind: v.picklist(markKinds),
  text: words(longestNote),
  tags: v.pipe(v.array(v.pipe(words(longestTag), v.minLength(1))), v.maxLength(mostTags)),
  createdAt: time,
  changedAt: time
})

/** Whether something is a note as the contract has it. */
export const noteShape = (value: unknown): boolean => v.is(note, value)

const atMost = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(mostEdits))

const edits = v.strictObject({
  pinned: atMost(anchor),
  dropped: atMost(v.strictObject({ section: v.picklist(editableSections), anchor })),
  order: atMost(anchor),
  own: atMost(v.strictObject({ id, text: words(longestOwnLine) }))
})

const settings = v.strictObject({
  theme: v.picklist(['system', 'light', 'sepia', 'dark']),
  size: within(ranges.size),
  measure: within(ranges.measure),
  leading: within(ranges.leading),
  zoom: within(ranges.zoom),
  paper: v.picklist(['a4', 'letter']),
  largePrint: v.boolean(),
  libraryOpen: v.boolean(),
  notesOpen: v.boolean(),
  autoLock: v.picklist(autoLockMinutes),
  hideFromScreens: v.boolean(),
  lastArticle: v.nullable(id)
})

/** Whether something is settings as they are kept: those of another version have others too, or not yet all. */
export const areSettings = (value: unknown): boolean => v.is(v.partial(v.object(settings.entries)), value)

const pageItem = v.strictObject({
  id: words(200),
  section: v.picklist(Object.keys(sectionLabels) as Section[]),
  text: words(10_000),
  short: v.nullable(words(10_000)),
  isCut: v.boolean(),
  term: v.nullable(words(10_000)),
  paragraph: v.nullable(offset),
  sentences: v.array(offset),
  always: v.boolean()
})

const countable = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(9999))

const pageOrder = v.strictObject({
  paper: v.picklist(['a4', 'letter']),
  kind: v.picklist(pageKinds),
  large: v.boolean(),
  carry: v.picklist(carries),
  marking: v.nullable(words(longestMarking)),
  copy: v.nullable(v.strictObject({ number: countable, of: countable })),
  language: v.nullable(words(35)),
  title: words(1000),
  titleInFile: words(1000),
  titleLabel: v.nullable(words(200)),
  sourceLine: words(5000),
  items: v.pipe(v.array(pageItem), v.maxLength(100_000)),
  givesWay: v.pipe(v.array(words(200)), v.maxLength(100_000)),
  sentenceCount: offset,
  isChanged: v.boolean(),
  secrets: v.pipe(v.array(words(longestText)), v.maxLength(100_000)),
  printedOn: day,
  fingerprint: words(64)
})

const fileBytes = v.pipe(v.instance(Uint8Array<ArrayBuffer>), v.check(bytes => bytes.length <= longestText, 'a file is too long'))
const many = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(100_000))
const marginNote = v.strictObject({ label: words(100), text: words(longestNote) })

const articleOrder = v.strictObject({
  paper: v.picklist(['a4', 'letter']),
  language: v.nullable(words(35)),
  direction: v.picklist(['ltr', 'rtl']),
  title: words(1000),
  titleLabel: v.nullable(words(200)),
  sourceLine: words(5000),
  blocks: many(v.strictObject({
    kind: v.picklist(blockKinds),
    number: words(10),
    parts: many(v.strictObject({ text: words(longestText), kind: v.nullable(v.picklist(markKinds)), reference: v.nullable(words(10_000)) })),
    notes: many(marginNote)
  })),
  notes: many(marginNote),
  foot: words(200),
  printedOn: day,
  secrets: many(words(longestNote))
})

const secret = v.strictObject({ kind: v.picklist(secretKinds), text: words(longestPassphrase) })
const newPassphrase = v.pipe(words(longestPassphrase), v.minLength(shortestPassphrase))
const newRecoveryCode = v.pipe(words(longestPassphrase), v.check(text => typeof readRecoveryCode(text) !== 'string', 'no recovery code'))
const newSecret = v.variant('kind', [
  v.strictObject({ kind: v.literal('passphrase'), text: newPassphrase }),
  v.strictObject({ kind: v.literal('recovery'), text: newRecoveryCode })
])

/** The schema of each call's argument list; its output type must be what the contract declares. */
export const argumentsOf: { readonly [K in CallName]: v.GenericSchema<unknown, Parameters<Calls[K]>> } = {
  open: v.strictTuple([]),
  readArticle: v.strictTuple([id]),
  addArticle: v.strictTuple([draft]),
  replaceArticle: v.strictTuple([id, draft]),
  removeArticle: v.strictTuple([id]),
  restoreArticle: v.strictTuple([id]),
  saveNote: v.strictTuple([id, note]),
  saveNotes: v.strictTuple([id, v.pipe(v.array(note), v.maxLength(mostNotesAtOnce))]),
  deleteNotes: v.strictTuple([id, v.pipe(v.array(id), v.maxLength(mostNotesAtOnce))]),
  restoreNote: v.strictTuple([id, id]),
  allNotes: v.strictTuple([]),
  trash: v.strictTuple([]),
  emptyTrash: v.strictTuple([]),
  saveEdits: v.strictTuple([id, edits]),
  savePlace: v.strictTuple([id, offset]),
  saveSettings: v.strictTuple([settings]),
  setLock: v.strictTuple([newPassphrase, newRecoveryCode]),
  unlock: v.strictTuple([secret]),
  lock: v.strictTuple([]),
  changeLock: v.strictTuple([secret, newSecret]),
  removeLock: v.strictTuple([secret]),
  chooseFiles: v.strictTuple([v.picklist(fileKinds)]),
  saveBackup: v.strictTuple([words(200)]),
  chooseBackup: v.strictTuple([]),
  restoreBackup: v.strictTuple([]),
  undoRestore: v.strictTuple([]),
  copyText: v.strictTuple([words(longestText)]),
  zoom: v.strictTuple([within(ranges.zoom)]),
  makePage: v.strictTuple([pageOrder]),
  savePage: v.strictTuple([words(200)]),
  saveText: v.strictTuple([words(200), v.picklist(textKinds), words(longestText), v.boolean()]),
  saveBytes: v.strictTuple([words(200), v.picklist(byteKinds), fileBytes, v.boolean()]),
  saveArticlePdf: v.strictTuple([articleOrder, words(200)]),
  printArticle: v.strictTuple([articleOrder]),
  printPage: v.strictTuple([]),
  licences: v.strictTuple([]),
  closeNow: v.strictTuple([])
}

