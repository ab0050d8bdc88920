import { inMarkup } from '../text/markup'
import { writtenBrief, type WrittenBrief, type WrittenLine, type WrittenSection } from './whole/sections'

/**
 * A brief as one file that any browser shows without a network: no script, nothing fetched, and a policy of its own that refuses
 * both whatever stands in it. Words are text and nothing else.
 */
export function briefHtml(...given: Parameters<typeof writtenBrief>): string {
  const brief = writtenBrief(...given)
  return `<!doctype html>
<html lang="${inMarkup(brief.language ?? '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${inMarkup(brief.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${headOf(brief)}
${brief.sections.map(section).join('\n')}
<footer>${inMarkup(brief.foot)}</footer>
</main>
</body>
</html>
`
}

function headOf({ title, titleLabel, sourceLine }: WrittenBrief): string {
  const about = [titleLabel, sourceLine].filter(Boolean).map(words => `<p class="about" dir="auto">${inMarkup(words!)}</p>`)
  return ['<header>', `<h1 dir="auto">${inMarkup(title)}</h1>`, ...about, '</header>'].join('\n')
}

const section = ({ label, lines }: WrittenSection): string =>
  `<section${lines.some(({ isPrivate }) => isPrivate) ? ' class="private"' : ''}>\n<h2>${inMarkup(label)}</h2>\n<ul>\n${lines.map(line).join('\n')}\n</ul>\n</section>`

function line({ term, words, marks: [before, behind], place }: WrittenLine): string {
  const set = words === '' ? '' : `<span class="words" dir="auto">${inMarkup(before + words + behind)}</span>`
  const named = term === null ? '' : `<b class="term" dir="auto">${inMarkup(term)}</b>`
  return `<li>${[named, set, place === null ? '' : `<small>${place}</small>`].filter(Boolean).join(' ')}</li>`
}

export const style = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1c1b19; --soft: #5c574e; --rule: #d8d2c6; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1b18; --ink: #ece6da; --soft: #b3aa9b; --rule: #403b33; } }
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 17px/1.55 "Source Serif 4", Georgia, "Times New Roman", serif; }
main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem 4rem; }
h1 { font-size: 2rem; font-weight: 600; line-height: 1.15; letter-spacing: -0.012em; text-wrap: balance; }
.about { margin-top: 0.5rem; color: var(--soft); font-size: 0.875rem; }
section { margin-top: 2rem; border-top: 1px solid var(--rule); padding-top: 0.75rem; }
h2, .term, small, footer { font-family: Inter, system-ui, sans-serif; }
h2 { font-size: 0.8125rem; font-weight: 600; }
ul { list-style: none; padding: 0; }
li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(2.5rem, auto); column-gap: 1.5rem; margin-top: 0.625rem; overflow-wrap: anywhere; }
.term { grid-column: 1; font-size: 0.8125rem; font-weight: 600; line-height: 1.6; }
.words { grid-column: 1; white-space: pre-line; }
small { grid-area: 1 / 2 / span 2; max-width: 5rem; color: var(--soft); font-size: 0.75rem; line-height: 2.2; font-variant-numeric: tabular-nums; text-align: end; }
.private { border: 1px solid var(--ink); padding: 0.75rem 1rem 1rem; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: 0.75rem; color: var(--soft); font-size: 0.8125rem; }
@media print { :root { --paper: #fff; --ink: #000; --soft: #000; --rule: #000; } main { max-width: none; padding: 0; } li { break-inside: avoid; } }
`

/** What the policy knows the style by; a test holds it to the style. */
export const styleHash = 'sha256-aUikgJ6aW6UCVBgiKIcaDT5Pfu6u0Vv7X8ra+FmUlFo='
