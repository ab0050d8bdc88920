import type { ArticleDraft } from '../../article/article'
import { isEnglish } from '../../text/language'
import type { Span } from '../../text/span'
import type { Actor } from '../brief'
import { keyOf } from './evidence'
import type { Cluster } from './clusters'
import { kindOf } from './kind'
import type { Naming } from './names'
import { namedIn } from './namings'
import { roleOf } from './role'

/** The parts of an article its actors are read from. */
type Named = Pick<ArticleDraft, 'text' | 'blocks' | 'language' | 'title' | 'titleOrigin'>

/**
 * Whom and what an article names: people, organizations and places, those it tells of most first. Every part is a span
 * of the text; no two actors share a mention. Only a title of the article's own says whom it is about. An article in
 * another language than English has none: there, capitals tell something else.
 */
export function actorsOf({ text, blocks, language, title, titleOrigin }: Named): Actor[] {
  if (!isEnglish(language)) return []
  const titleWords = ` ${(titleOrigin === 'article' ? title : '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return namedIn(text, blocks)
    .flatMap(cluster => {
      const kind = kindOf(cluster.traits)
      return kind === null ? [] : [{ actor: actorOf(cluster, kind), weight: salienceOf(cluster, titleWords) }]
    })
    .sort((a, b) => b.weight - a.weight || a.actor.mentions[0]!.start - b.actor.mentions[0]!.start)
    .map(({ actor }) => actor)
}

function actorOf({ fullest, namings }: Cluster, kind: Actor['kind']): Actor {
  const inOrder = namings.toSorted((a, b) => spanOf(a).start - spanOf(b).start)
  const full = inOrder.filter(naming => keyOf(naming) === fullest.key)
  const named = full.find(naming => naming.line === 'text' && !isShouted(naming)) ?? full[0]!
  return {
    kind,
    name: spanOf(named),
    role: kind === 'person' ? roleOf(inOrder) : null,
    mentions: inOrder.map(spanOf)
  }
}

/** Whether a name of some length stands all in capitals, as in a dateline. */
const isShouted = ({ sentence, from, to }: Naming): boolean =>
  to - from > 1 && sentence.words.slice(from, to).every(({ capitals }) => capitals)

const ABBREVIATED = /^(?:inc|corp|co|ltd|jr|sr)$/u

function spanOf({ sentence: { words }, from, to }: Naming): Span {
  const last = words[to - 1]!
  const stop = ABBREVIATED.test(last.lower) && words[to]?.gap.startsWith('.') ? 1 : 0
  return { start: words[from]!.span.start, end: last.span.end + stop }
}

/** What standing in a further paragraph, early, and in the title is worth beside being named once more. */
const WORTH = { block: 1, early: 3, title: 3 } as const

/** How much an article tells of somebody: how often, in how many paragraphs, how early, and whether its title does. */
function salienceOf({ namings, fullest }: Cluster, titleWords: string): number {
  const blocks = new Set(namings.map(({ sentence }) => sentence.block))
  const first = Math.min(...blocks)
  const inTitle = titleWords.includes(` ${fullest.key} `) || titleWords.includes(` ${fullest.words.at(-1)!} `)
  return namings.length + WORTH.block * blocks.size + WORTH.early / (1 + first) + (inTitle ? WORTH.title : 0)
}
