import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import type { Block } from '../../domain/article/article'
import type { Slip } from '../app/state'
import { articleElement, rangeOf } from '../parts/text-ranges'
import { stack } from './stack'

const gap = 8

/** What a slip needs to stand beside its passage, in px from the margin's top. */
export interface Standing {
  readonly top: number
  /** How far below the slip's top its passage begins: where the line to the text starts. */
  readonly passage: number
}

function standings(margin: HTMLElement, slips: readonly Slip[], blocks: readonly Block[], held: string | null): Map<string, Standing> {
  const origin = margin.getBoundingClientRect().top
  const element = ({ note }: Slip) => margin.querySelector<HTMLElement>(`[data-note="${note.id}"]`)
  // What has no passage stands on top, and the others keep clear of it.
  const bottoms = slips.filter(({ span }) => span === null).map(slip => element(slip)?.getBoundingClientRect().bottom ?? origin)
  const floor = Math.max(-Infinity, ...bottoms) - origin + gap
  const passages = new Map<string, number>()
  const wishes = slips.flatMap(slip => {
    const { note: { id }, span } = slip
    const box = span && rangeOf(blocks, span)?.getBoundingClientRect()
    if (!box) return []
    const passage = Math.round(box.top - origin)
    passages.set(id, passage)
    return [{ id, top: Math.max(passage, floor), height: element(slip)?.offsetHeight ?? 0 }]
  })
  const tops = stack(wishes, held, gap)
  return new Map(wishes.map(({ id }) => [id, { top: tops.get(id)!, passage: passages.get(id)! - tops.get(id)! }]))
}

const same = (a: Map<string, Standing>, b: Map<string, Standing>): boolean =>
  a.size === b.size && [...a].every(([id, { top, passage }]) => b.get(id)?.top === top && b.get(id)?.passage === passage)

/** Where each slip stands, kept right while the text is set anew or a slip grows. */
export function useStack(margin: RefObject<HTMLElement | null>, slips: readonly Slip[], blocks: readonly Block[], held: string | null): Map<string, Standing> {
  const [tops, setTops] = useState<Map<string, Standing>>(new Map())
  const [measured, measure] = useState(0)

  useLayoutEffect(() => {
    if (!margin.current) return
    const next = standings(margin.current, slips, blocks, held)
    setTops(before => (same(before, next) ? before : next))
  }, [margin, slips, blocks, held, measured])

  useEffect(() => {
    const watched = new ResizeObserver(() => measure(count => count + 1))
    const article = articleElement()
    if (article) watched.observe(article)
    for (const slip of margin.current?.querySelectorAll('[data-note]') ?? []) watched.observe(slip)
    return () => watched.disconnect()
  }, [margin, slips.length, blocks])

  return tops
}
