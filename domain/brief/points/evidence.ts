import type { Block } from '../../article/article'
import { centralityOf } from './centrality'
import { sentenceFeatures } from './features'
import { pairsOf, type Pairs } from './pairs'
import { readTerms, type Reading } from './terms'

/** All that is seen in an article before anything is weighed. */
export interface Evidence extends Pairs {
  readonly reading: Reading
  /** How near each sentence stands to the whole article, from 0 to 1. */
  readonly central: Float64Array
  /** The features of each sentence. */
  readonly features: readonly (readonly number[])[]
}

/** Sees what there is to see in an article; `title` is its own or empty. Time grows with the text. */
export function evidenceOf(text: string, blocks: readonly Block[], kind: { title: string; english: boolean }): Evidence {
  const reading = readTerms(text, blocks, kind)
  const central = centralityOf(reading)
  const features = reading.sentences.map((_, index) => sentenceFeatures(text, reading, central, index, kind.english))
  return { reading, central, ...pairsOf(reading, central), features }
}
