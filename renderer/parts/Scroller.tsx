import type { ComponentProps } from 'react'

/** A part of the window that scrolls by itself: it has a name, and is reached by keyboard even where nothing within it is. */
export const Scroller = ({ label, ...rest }: { readonly label: string } & ComponentProps<'section'>) =>
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrollable, so it must be reachable by keyboard
  <section tabIndex={0} aria-label={label} {...rest} />
