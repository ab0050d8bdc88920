import { Fragment, useId, useMemo, type ReactNode } from 'react'
import { readMarkdown, type Inline, type ListItem, type NoteBlock, type Task } from '../../domain/notes/markdown'
import './markdown.css'

/** Ticks a task, or takes the tick away. */
type Tick = (task: Task) => void

/** A link is its words and its address, to be read: nothing in a note leads out of the window. */
function Address({ inlines, address }: { readonly inlines: readonly Inline[]; readonly address: string }) {
  const [only] = inlines
  const isBare = inlines.length === 1 && only?.kind === 'text' && ['', 'http://', 'mailto:'].includes(address.slice(0, -only.text.length)) && address.endsWith(only.text)
  return isBare
    ? <bdi className="markdown-address">{only.text}</bdi>
    : <span><Words inlines={inlines} /> <bdi className="markdown-address">({address})</bdi></span>
}

function Word({ inline }: { readonly inline: Inline }) {
  switch (inline.kind) {
    case 'text': return inline.text
    case 'code': return <code>{inline.text}</code>
    case 'break': return <br />
    case 'emphasis': return <em><Words inlines={inline.inlines} /></em>
    case 'strong': return <strong><Words inlines={inline.inlines} /></strong>
    case 'struck': return <del><Words inlines={inline.inlines} /></del>
    case 'link': return <Address inlines={inline.inlines} address={inline.address} />
  }
}

/** A tree without names: an item is known by its place. */
const each = <T,>(items: readonly T[], draw: (item: T) => ReactNode): ReactNode[] => items.map((item, at) => <Fragment key={at}>{draw(item)}</Fragment>)

const Words = ({ inlines }: { readonly inlines: readonly Inline[] }) => <>{each(inlines, inline => <Word inline={inline} />)}</>

/** A task is called by its own words, not by those of what is listed under it. */
function TaskItem({ task, blocks: [own, ...under], onTick }: Omit<ListItem, 'task'> & { readonly task: Task; readonly onTick: Tick | undefined }) {
  const words = useId()
  return (
    <li className="markdown-task">
      <input type="checkbox" aria-labelledby={words} checked={task.done} disabled={onTick === undefined} onChange={() => onTick?.(task)} />
      <div id={words}>{own && <Block block={own} onTick={onTick} />}</div>
      {under.length > 0 && <div className="markdown-under"><Blocks blocks={under} onTick={onTick} /></div>}
    </li>
  )
}

function List({ start, items, onTick }: Omit<Extract<NoteBlock, { kind: 'list' }>, 'kind'> & { readonly onTick: Tick | undefined }) {
  const lines = each(items, ({ task, blocks }) => task
    ? <TaskItem task={task} blocks={blocks} onTick={onTick} />
    : <li><Blocks blocks={blocks} onTick={onTick} /></li>)
  return start === null ? <ul>{lines}</ul> : <ol start={start}>{lines}</ol>
}

function Block({ block, onTick }: { readonly block: NoteBlock; readonly onTick: Tick | undefined }) {
  switch (block.kind) {
    case 'paragraph': return <p dir="auto"><Words inlines={block.inlines} /></p>
    case 'heading': return <p dir="auto"><strong><Words inlines={block.inlines} /></strong></p>
    case 'code': return <pre><code>{block.text}</code></pre>
    case 'quotation': return <blockquote><Blocks blocks={block.blocks} onTick={onTick} /></blockquote>
    case 'list': return <List start={block.start} items={block.items} onTick={onTick} />
    case 'rule': return <hr />
  }
}

const Blocks = ({ blocks, onTick }: { readonly blocks: readonly NoteBlock[]; readonly onTick: Tick | undefined }) =>
  <>{each(blocks, block => <Block block={block} onTick={onTick} />)}</>

interface Props {
  readonly text: string
  /** Left out where tasks cannot be ticked. */
  readonly onTick?: Tick | undefined
}

/** A note's words as its Markdown says, made of elements of our own: no markup of the text ever gets here. */
export function Markdown({ text, onTick }: Props) {
  const blocks = useMemo(() => readMarkdown(text), [text])
  return <div className="markdown"><Blocks blocks={blocks} onTick={onTick} /></div>
}
