import type { Span } from '../../text/span'
import { datelineOf, groupsOf, namesInHeadline } from './groups'
import { clustersOf, type Cluster } from './clusters'
import { linesOf } from './lines'
import { namesIn, vocabularyOf } from './names'

/** Every name of an article with what speaks for its kind, in the order of first places. */
export function namedIn(text: string, blocks: readonly { readonly span: Span }[]): Cluster[] {
  const sentences = linesOf(text, blocks)
  const vocabulary = vocabularyOf(sentences)
  const plain = sentences.flatMap(sentence => (sentence.style === 'plain' ? namesIn(sentence, vocabulary) : []))
  const known = groupsOf(plain)
  const lines = sentences.flatMap(sentence => {
    if (sentence.style === 'plain') return []
    const dateline = datelineOf(sentence)
    return dateline === null ? namesInHeadline(sentence, known) : [dateline]
  })
  return clustersOf(groupsOf([...plain, ...lines]))
}
