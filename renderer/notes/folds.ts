// What has no place in the text stands on top of the notes. Many of a sort are folded there: they would push all others far
// from their passages.
import { useMemo, useState } from 'react'
import { isDetached } from '../../domain/notes/placed'
import { counted } from '../app/sentences'
import { get, set, type Slip } from '../app/state'

/** So many of a sort are shown unasked. */
const few = 3

const sorts = ['whole', 'lost'] as const
type Sort = (typeof sorts)[number]

const sortOf = (slip: Slip): Sort | null => (slip.span !== null ? null : isDetached(slip) ? 'lost' : 'whole')

const titleOf = (sort: Sort, count: number): string =>
  sort === 'lost' ? `${counted(count, 'note')} whose passage is gone` : `${counted(count, 'note')} on the whole article`

/** A sort that is many: its slips are shown while it is open. */
export interface Fold {
  readonly sort: Sort
  readonly title: string
  readonly isOpen: boolean
  readonly toggle: () => void
}

/** The slips that are not folded, and what folds the others; to come to one that is folded (`held`) unfolds its sort. */
export function useFolds(slips: readonly Slip[], held: string | null): { readonly shown: readonly Slip[]; readonly folds: readonly Fold[] } {
  const [opened, setOpened] = useState<readonly Sort[]>([])
  const many = useMemo(() => sorts.map(sort => ({ sort, count: slips.filter(slip => sortOf(slip) === sort).length })).filter(({ count }) => count > few), [slips])
  const shown = useMemo(() => {
    const folded = many.filter(({ sort }) => !opened.includes(sort)).map(({ sort }) => sort)
    return folded.length === 0 ? slips : slips.filter(slip => !folded.some(sort => sort === sortOf(slip)))
  }, [slips, many, opened])

  const at = slips.find(({ note }) => note.id === held)
  const heldIn = many.find(({ sort }) => at !== undefined && sort === sortOf(at))?.sort
  if (heldIn !== undefined && !opened.includes(heldIn)) setOpened([...opened, heldIn])

  const toggle = (sort: Sort) => {
    if (!opened.includes(sort)) return setOpened([...opened, sort])
    // Who folds them is no longer at one of them.
    if (get().open?.slips.some(slip => slip.note.id === get().current && sortOf(slip) === sort)) set({ current: null })
    setOpened(opened.filter(other => other !== sort))
  }
  return { shown, folds: many.map(({ sort, count }) => ({ sort, title: titleOf(sort, count), isOpen: opened.includes(sort), toggle: () => toggle(sort) })) }
}
