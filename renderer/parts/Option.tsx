import type { ComponentProps } from 'react'

/**
 * One of what a list offers. It has neither focus nor keys of its own: those are with the list, or with the field over it,
 * which says that this one is active (`aria-activedescendant`).
 */
export const Option = ({ active, ...rest }: { readonly active: boolean } & ComponentProps<'div'>) =>
  <div role="option" aria-selected={active} {...rest} />
