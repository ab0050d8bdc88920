import type { Block } from '../article/article'
import { carriersOf, type Carrier } from './carriers'
import { mentionsOf, nameTest, type Mention } from './mentions'
import { quotationsOf, type Quotation } from './quotations'

/** A carrier read for who may speak in it. */
export interface Scene {
  readonly carrier: Carrier
  readonly mentions: readonly Mention[]
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
  const scenes = carriers.map(carrier => ({ carrier, mentions: mentionsOf(carrier, isName).slice(datelined(carrier) ? 1 : 0) }))
  return { text, quotations, scenes }
}

/** "HARWICH (AP) —", "OSLO —": the place a report was sent from speaks for nobody. */
function datelined({ tokens }: Carrier): boolean {
  if (tokens[0]?.kind !== 'word' || tokens[0].span.end - tokens[0].span.start < 3 || !tokens[0].capitals) return false
  return tokens.slice(1, 10).some(token => /^[–—-]$/u.test(token.lower))
}

/** The mention that begins at a token. */
export const mentionFrom = (scene: Scene, token: number): Mention | null =>
  scene.mentions.find(mention => mention.from === token) ?? null

/** The mention that ends just before a token. */
export const mentionBefore = (scene: Scene, token: number): Mention | null =>
  scene.mentions.find(mention => mention.to === token) ?? null
