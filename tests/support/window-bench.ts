// A workbench for what the window does with the reader's words: its own state and actions on a real store, without a screen.
import { afterEach, vi } from 'vitest'
import { briefOf } from '../../domain/brief/brief-of'
import { importedNotes } from '../../domain/notes/exports/hypothesis'
import { notesAs } from '../../domain/notes/exports/notes-as'
import type { CallName, ChosenFile } from '../../domain/contract/calls'
import { ok } from '../../domain/contract/failures'
import type { Store } from '../../electron/store/store'
import { storeBench, type Bench } from './store-bench'

type Verb = (...args: never[]) => Promise<unknown>

/** The calls between a window and its store, and what a test does to them. */
interface Wire {
  /** The calls so far, in their order. */
  readonly calls: CallName[]
  /** Keeps a call's answers back, from now until what is returned is called. */
  hold(name: CallName): () => void
  /** Has a call rejected, as one that main refuses, from now until what is returned is called. */
  refuse(name: CallName): () => void
  /** Those verbs as a window sees them. */
  over(verbs: Readonly<Record<string, Verb>>): unknown
}

function createWire(): Wire {
  const changed = new Map<string, (answer: unknown) => Promise<unknown>>()
  const calls: CallName[] = []
  return {
    calls,
    hold(name) {
      let release = (): void => undefined
      const held = new Promise<void>(resolve => { release = resolve })
      changed.set(name, async answer => (await held, answer))
      return () => { changed.delete(name); release() }
    },
    refuse(name) {
      changed.set(name, async () => await Promise.reject(new Error(`Refused the call "${name}"`)))
      return () => changed.delete(name)
    },
    over: verbs => new Proxy(verbs, {
      get: (_, name: CallName) => async (...args: never[]) => {
        calls.push(name)
        const answer = await verbs[name]!(...structuredClone(args))
        return await (changed.get(name)?.(answer) ?? answer)
      }
    })
  }
}

/** What the worker does, done at once. */
const skills: Readonly<Record<string, (...args: never[]) => unknown>> = { brief: briefOf, importedNotes, notesAs }
const ask = async (skill: string, ...args: never[]) => await Promise.resolve(skills[skill]!(...args))

/** What a window finds around it. */
function furnish(brevier: unknown): void {
  vi.doMock('../../renderer/analyst/analyst', () => ({ ask }))
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }))
  vi.stubGlobal('brevier', brevier)
}

export interface WindowBench extends Omit<Wire, 'over'> {
  readonly bench: Bench
  readonly store: Store
  /** Opens a window anew, knowing of nothing, on the store, opened anew. */
  openWindow(): Promise<void>
  /** The next file that is asked for. */
  choose(file: ChosenFile): void
}

/** Gives each test of the file a folder of its own; what it needs of the window it imports after `openWindow`. */
export function windowBench(): WindowBench {
  const bench = storeBench()
  let wire = createWire()
  let chosen: readonly ChosenFile[] = []
  let store: Store | null = null
  const shell: Readonly<Record<string, Verb>> = {
    zoom: async () => ok(null), closeNow: async () => ok(null), chooseFiles: async () => ok(chosen), saveText: async () => ok(null)
  }
  afterEach(() => {
    vi.doUnmock('../../renderer/analyst/analyst')
    vi.unstubAllGlobals()
  })
  return {
    bench,
    get store() { return store! },
    get calls() { return wire.calls },
    hold: name => wire.hold(name),
    refuse: name => wire.refuse(name),
    choose(file) { chosen = [file] },
    async openWindow() {
      vi.resetModules()
      wire = createWire()
      // jsdom brings bytes of its own kind, which Node's files do not take.
      vi.stubGlobal('Uint8Array', Object.getPrototypeOf(Buffer))
      store = await bench.restart()
      furnish(wire.over({ ...store, ...shell }))
      await (await import('../../renderer/app/library')).start()
    }
  }
}
