import { memo, type ReactNode } from 'react'
import { paragraphNumbers, type Block } from '../../domain/article/article'
import { textOf } from '../../domain/text/span'
import { hang } from '../parts/hang'
import { articleId, blockId } from '../parts/text-ranges'

interface Props {
  readonly blocks: readonly Block[]
  readonly text: string
}

interface BlockProps {
  readonly block: Block
  readonly index: number
  readonly number: number
  readonly text: string
}

/** One block: an element with exactly one text node, so that spans can be found in it. */
function BlockText({ block, index, number, text }: BlockProps) {
  const words = textOf(text, block.span)
  // Numbers and hanging are the stylesheet's: nothing but the article's own words stands in the text.
  const shared = {
    id: blockId(index),
    dir: 'auto',
    tabIndex: -1,
    'data-number': number || undefined,
    'data-hang': hang(words)
  }
  switch (block.kind) {
    case 'heading': return <h2 className="reader-heading" {...shared}>{words}</h2>
    case 'quotation': return <blockquote className="reader-block reader-quotation" {...shared}>{words}</blockquote>
    case 'list-item': return <li className="reader-block reader-item" {...shared}>{words}</li>
    case 'paragraph': return <p className="reader-block" {...shared}>{words}</p>
  }
}

/** The whole text, list items gathered into lists. Drawn once: what is marked in it is painted over it. */
export const Blocks = memo(function Blocks({ blocks, text }: Props) {
  const numbers = paragraphNumbers(blocks)
  const children: ReactNode[] = []
  let items: ReactNode[] = []
  blocks.forEach((block, index) => {
    const element = <BlockText key={index} block={block} index={index} number={numbers[index]!} text={text} />
    if (block.kind === 'list-item') items.push(element)
    else children.push(element)
    if (items.length > 0 && blocks[index + 1]?.kind !== 'list-item') {
      children.push(<ul key={`list-${index}`}>{items}</ul>)
      items = []
    }
  })
  return <div id={articleId} className="reader-text">{children}</div>
})
