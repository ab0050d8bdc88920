import type { Restored } from '../../domain/contract/calls'
import type { Failure, ReadOnlyReason } from '../../domain/contract/failures'
import type { Published } from '../../domain/article/article'
import { daysLeft } from '../../domain/notes/listing'
import type { SaveState } from './state'

const readOnlyBecause: Record<ReadOnlyReason, string> = {
  'not-permitted': 'Brevier may not write to its data folder',
  'another-window': 'another Brevier is using the data folder',
  'disk-full': 'the disk is full',
  'disk-error': 'the disk reports an error',
  'links': 'a file or folder in the data folder is a link to another place'
}

/** The sentence shown for as long as nothing can be saved. */
export const readOnlySentence = (reason: ReadOnlyReason): string =>
  `Reading only: ${readOnlyBecause[reason]}. You can read and print; notes and settings will not be kept.`

/** What went wrong, in words that follow "Not saved: " or stand alone after a capital letter. */
export function because(failure: Failure): string {
  switch (failure.kind) {
    case 'disk-full': return 'the disk is full'
    case 'read-only': return readOnlyBecause[failure.reason]
    case 'not-permitted': return 'Brevier may not write there'
    case 'disk-error': return `the disk reports an error (${failure.code})`
    case 'damaged': return 'the file is damaged and was put aside; nothing older was left to restore'
    case 'newer-version': return 'the file was written by a newer Brevier, so this one leaves it alone'
    case 'not-found': return 'it is no longer there'
    case 'locked': return 'your notes are locked'
    case 'other-key': return 'it was locked with a key that is not in this data folder; it was left as it is'
    case 'wrong-secret': return failure.wait === 0 ? 'that does not open the lock' : `that does not open the lock; wait ${counted(failure.wait, 'second')} before the next try`
    case 'too-soon': return `wait ${counted(failure.wait, 'second')} before the next try`
    case 'refused': return 'Brevier could not do it, which is a mistake in Brevier'
    case 'too-long': return `it is longer than ${failure.limit.toLocaleString('en-GB')} characters`
    case 'page-failed': return pageBecause[failure.reason]
    case 'page-refused': return refusedBecause(failure)
    case 'print-failed': return failure.reason
    case 'backup-refused': return backupBecause[failure.reason]
  }
}

const pageBecause: Record<Extract<Failure, { kind: 'page-failed' }>['reason'], string> = {
  'engine': 'the page could not be drawn',
  'no-page': 'there is no page yet'
}

const backupBecause: Record<Extract<Failure, { kind: 'backup-refused' }>['reason'], string> = {
  'no-backup': 'this file is not a Brevier backup',
  'damaged': 'this backup is damaged: not all of it is as Brevier writes it',
  'newer': 'this backup was made by a newer Brevier'
}

const refusedBecause = ({ reason, found }: Extract<Failure, { kind: 'page-refused' }>): string =>
  `${reason === 'leak' ? 'something that was not chosen is in the finished PDF' : 'the finished PDF is not as it must be'}: there is ${found}. It was neither shown nor saved nor printed`

/** A sentence of its own for a failure. */
export function sentence(failure: Failure): string {
  const text = because(failure)
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`
}

/** What was mended while reading, told once. */
export const restoredSentence = ({ what, from }: Restored): string => from === null
  ? `A file was damaged: ${what}. Nothing older was left to restore; the damaged file was put aside, not deleted.`
  : `A file was damaged: ${what}. What was saved ${whenSentence(from)} has been restored; the damaged file was put aside.`

const whenSentence = (iso: string): string =>
  `on ${new Date(iso).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })}`

// Made once: to make one takes longer than all else there is to a slip.
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const publishedDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** "14:02" today, with the day otherwise, and with the year of another one. */
export function timeSentence(iso: string, now = new Date()): string {
  const at = new Date(iso)
  const time = clock.format(at)
  if (at.toDateString() === now.toDateString()) return time
  return `${(at.getFullYear() === now.getFullYear() ? shortDay : dayOfYear).format(at)}, ${time}`
}

/** "29 days left", of what was deleted at an ISO time. */
export const daysLeftSentence = (deletedAt: string, now = new Date()): string => `${counted(daysLeft(deletedAt, now.toISOString()), 'day')} left`

/** What is true of the reader's own words, in words. */
export function saveSentence(save: SaveState): string {
  switch (save.kind) {
    case 'saved': return 'at' in save ? `Saved ${timeSentence(save.at)}` : `Last changed ${timeSentence(save.changedAt)}`
    case 'saving': return 'Saving…'
    case 'unsaved': return 'Not saved yet'
    case 'not-saved': return `Not saved: ${because(save.failure)}. Your text is still here.`
  }
}

/** "9 December 2024", with what it was inferred from where the article does not state it. */
export function publishedSentence({ date, inferredFrom }: Published): string {
  const day = publishedDay.format(new Date(`${date}T00:00:00Z`))
  return inferredFrom === null ? day : `${day} (inferred from ${inferredFrom})`
}

/** "1 note", "2,000 notes". */
export const counted = (count: number, one: string): string => `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`
