import type { Outcome } from './prove'

/** Who refused it, in words. */
export function wallSentence({ wall, detail }: Outcome): string {
  switch (wall) {
    case 'policy': return `The page’s own policy (${detail})`
    case 'main': return `Brevier’s main process (${detail})`
    case 'settings': return 'Chromium’s settings: no address to send from'
    case 'not-there': return 'This window has no such thing'
    case 'nobody': return 'Nobody: only the address was missing'
  }
}

export const isOpen = ({ wall }: Outcome): boolean => wall === 'nobody'

/** The result in one sentence. */
export function resultSentence(outcomes: readonly Outcome[]): string {
  const open = outcomes.filter(isOpen).length
  if (open === 0) return `All ${outcomes.length} ways out of this window were refused.`
  return `${open} of ${outcomes.length} ways out of this window ${open === 1 ? 'was' : 'were'} not refused. Do not rely on this Brevier for what must stay private.`
}

/** What looking from within the window can never show. */
export const unseen: readonly string[] = [
  'Packets: only a capture outside Brevier sees what is on the wire.',
  'What Chromium does on its own account, and hints such as looking up a name ahead: the page is told nothing of them.',
  'Other programs, the system, the printer, and a folder that is synchronised.',
  'A Brevier that was tampered with: it would tell you what it likes.'
]

/** Where all of that is looked at. */
export const elsewhere = 'The project’s own test does that from outside: npm run prove:silence captures every packet of the whole app.'

/** The result as plain text, for whoever must file it. */
export function report(outcomes: readonly Outcome[], at: Date): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length))
  return [
    `Brevier, tried from within its window on ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    resultSentence(outcomes),
    '',
    ...outcomes.map(outcome => `${outcome.name.padEnd(width)}  ${wallSentence(outcome)}`),
    '',
    'What this cannot show:',
    ...unseen.map(line => `- ${line}`),
    elsewhere,
    ''
  ].join('\n')
}
