// Where the craft runs: beside the window, so that no text, however long or hostile, stops the reader.
import { readFile } from '../../domain/article/intake'
import { briefOf } from '../../domain/brief/brief-of'
import { importedNotes } from '../../domain/notes/exports/hypothesis'
import { notesAs } from '../../domain/notes/exports/notes-as'
import type { Answer, Question } from './analyst'

const skills = { brief: briefOf, read: readFile, notesAs, importedNotes }

export type Skills = typeof skills
export type Skill = keyof Skills

addEventListener('message', ({ data: { skill, args } }: MessageEvent<Question>) => {
  const answer = (): Answer => {
    try {
      return { value: (skills[skill] as (...args: readonly unknown[]) => unknown)(...args) }
    } catch (error) {
      return { error: String(error) }
    }
  }
  postMessage(answer())
})
