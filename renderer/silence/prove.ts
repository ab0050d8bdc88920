import type { Refusal } from '../../domain/contract/calls'
import { bridge } from '../bridge'
import { attempts, type Attempt } from './attempts'

/** What was seen of one attempt. Nothing here is expected beforehand: each is filled by something that happened. */
export interface Evidence {
  /** The directive of the page's policy that the browser said it would have broken. */
  readonly directive?: string
  /** What main said it refused. */
  readonly refused?: Refusal['what']
  /** What the platform threw. */
  readonly thrown?: string
  /** What the attempt answered. */
  readonly answer?: unknown
}

/** Who stood in the way. `nobody` also where the attempt came to nothing only because there is no such address. */
export type Wall = 'policy' | 'main' | 'settings' | 'nobody' | 'not-there'

export interface Outcome {
  readonly id: string
  readonly name: string
  readonly wall: Wall
  /** The directive, or what main refused; empty where the wall says it all. */
  readonly detail: string
}

/** By RFC 2606 no such name ever leads anywhere, whatever network there is. Each attempt has its own. */
const domain = '.brevier.invalid'
const addressFor = (id: string): string => `https://${id}${domain}/`
const idOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(domain, '') : '')
/** The longest to wait for a sign, in ms; every wall answers in a fraction of it. */
const patience = 6000

const trustedTypes = /trusted/i

/** Judges one attempt by what was seen of it. */
export function judge(evidence: Evidence): { readonly wall: Wall; readonly detail: string } {
  const { directive, refused, thrown, answer } = evidence
  if (directive !== undefined) return { wall: 'policy', detail: directive }
  if (refused !== undefined) return { wall: 'main', detail: refused }
  if (thrown !== undefined && trustedTypes.test(thrown)) return { wall: 'policy', detail: 'trusted-types' }
  if (answer === false) return { wall: 'settings', detail: '' }
  return { wall: 'nobody', detail: '' }
}

const isDecided = (evidence: Evidence | undefined): boolean => evidence !== undefined && judge(evidence).wall !== 'nobody'

/** Gathers what is said of each attempt until `stop` is called. */
function listen() {
  const seen = new Map<string, Evidence>()
  const note = (id: string, evidence: Evidence) => seen.set(id, { ...seen.get(id), ...evidence })
  const onPolicy = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => note(idOf(blockedURI), { directive: effectiveDirective })
  document.addEventListener('securitypolicyviolation', onPolicy)
  const forget = bridge.on('refused', ({ what, origin }) => note(idOf(origin), { refused: what }))
  return {
    note,
    seen: (id: string) => seen.get(id),
    stop() {
      document.removeEventListener('securitypolicyviolation', onPolicy)
      forget()
    }
  }
}

type Listening = ReturnType<typeof listen>

async function start({ id, go }: Attempt, place: HTMLElement, { note }: Listening): Promise<void> {
  try {
    note(id, { answer: await go(addressFor(id), place) })
  } catch (error) {
    note(id, { thrown: String(error) })
  }
}

async function until(isDone: () => boolean): Promise<void> {
  for (const end = performance.now() + patience; !isDone() && performance.now() < end;) await new Promise(resolve => setTimeout(resolve, 50))
}

const isThere = ({ needs }: Attempt): boolean => needs === undefined || needs in globalThis

/** Tries every way out of this window, and says of each what stood in the way; in seconds, whatever happens. */
export async function prove(): Promise<readonly Outcome[]> {
  const listening = listen()
  const place = document.createElement('div')
  place.hidden = true
  document.body.append(place)
  const tried = attempts.filter(isThere)
  const together = tried.filter(({ leaves }) => leaves !== true)
  for (const round of [together, ...tried.filter(({ leaves }) => leaves === true).map(attempt => [attempt])]) {
    for (const attempt of round) void start(attempt, place, listening)
    await until(() => round.every(({ id }) => isDecided(listening.seen(id))))
  }
  listening.stop()
  place.remove()
  return attempts.map(attempt => {
    const { id, name } = attempt
    return { id, name, ...(isThere(attempt) ? judge(listening.seen(id) ?? {}) : { wall: 'not-there', detail: '' } as const) }
  })
}
