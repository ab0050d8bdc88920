import type { Block } from '../../article/article'
import { carriersOf, type Carrier } from './carriers'
import { mentionsOf, type Mention } from './mentions'
import { nameTest, type IsName } from './names'
import { quotationsOf, type Quotation } from './quotations'

/** A carrier read for who may speak in it. */
export interface Scene {
  readonly carrier: Carrier
  readonly mentions: readonly Mention[]
  /** The same by the token they begin at, and by the one after their last. */
  readonly from: ReadonlyMap<number, Mention>
  readonly to: ReadonlyMap<number, Mention>
  /** The first token that is a word of the sentence’s own, outside quotations; -1 when there is none. */
  readonly firstWord: number
}

/** An article read for speech: its quotations, and its sentences with those who may speak. */
export interface Reading {
  readonly text: string
  readonly quotations: readonly Quotation[]
  readonly scenes: readonly Scene[]
}

/** Reads an article for speech. */
export function readScenes(text: string, blocks: readonly Block[]): Reading {
  const quotations = quotationsOf(text, blocks)
  const carriers = carriersOf(text, blocks, quotations)
  const isName = nameTest(carriers)
  return { text, quotations, scenes: carriers.map(carrier => sceneOf(carrier, isName)) }
}

function sceneOf(carrier: Carrier, isName: IsName): Scene {
  const mentions = mentionsOf(carrier, isName).slice(datelined(carrier) ? 1 : 0)
  return {
    carrier,
    mentions,
    from: new Map(mentions.map(mention => [mention.from, mention])),
    to: new Map(mentions.map(mention => [mention.to, mention])),
    firstWord: carrier.tokens.findIndex(token => token.kind === 'word')
  }
}

/** "HARWICH (AP) —", "OSLO —": the place a report was sent from speaks for nobody. */
function datelined({ tokens }: Carrier): boolean {
  if (tokens[0]?.kind !== 'word' || tokens[0].span.end - tokens[0].span.start < 3 || !tokens[0].capitals) return false
  return tokens.slice(1, 10).some(token => /^[–—-]$/u.test(token.lower))
}

/** The mention that begins at a token. */
export const mentionFrom = (scene: Scene, token: number): Mention | null =>
  scene.from.get(token) ?? null

/** The mention that ends just before a token. */
export const mentionBefore = (scene: Scene, token: number): Mention | null =>
  scene.to.get(token) ?? null

/** Whether nothing but quotations and signs stands before a token. */
export const opens = (scene: Scene, token: number): boolean => scene.firstWord < 0 || scene.firstWord > token
