import type { Article } from '../article/article'
import type { Brief, Line, Point, Voice } from '../brief/brief'
import { textOf, type Span } from '../text/span'

/** Words and the span of the article's text where they stand. */
interface Quoted {
  readonly text: string
  readonly span: Span
}

/**
 * A brief as a plain record for other programs: every line with its words and its span, in UTF-16 units of `article.text`,
 * which stands beside it so that each can be checked.
 */
export function briefRecord(article: Article, brief: Brief) {
  const quoted = (span: Span): Quoted => ({ text: textOf(article.text, span), span })
  const line = ({ span, paragraph }: Line) => ({ ...quoted(span), paragraph })
  const point = ({ reasons, antecedent, ...rest }: Point) => ({ ...line(rest), reasons, antecedent: antecedent && line(antecedent) })
  const voice = ({ quote, speaker, verb, to, when, paragraph }: Voice) => ({
    quote: quote.map(quoted),
    speaker: speaker && {
      name: quoted(speaker.name),
      role: speaker.role && quoted(speaker.role),
      mention: quoted(speaker.mention),
      resolved: speaker.resolved,
      likely: speaker.likely
    },
    verb: verb && quoted(verb),
    to: to && quoted(to),
    when: when && quoted(when),
    paragraph
  })
  const { title, titleOrigin, byline, source, published, language, fingerprint, text } = article
  return {
    bottomLine: brief.bottomLine.map(point),
    keyPoints: brief.keyPoints.map(point),
    voices: brief.voices.map(voice),
    reported: brief.reported.map(voice),
    conditions: brief.conditions.map(one => ({ ...line(one), trigger: quoted(one.trigger) })),
    unclear: brief.unclear.map(one => ({ ...line(one), kind: one.kind, trigger: quoted(one.trigger) })),
    actors: brief.actors.map(({ kind, name, role, mentions }) =>
      ({ kind, name: quoted(name), role: role && quoted(role), mentions: mentions.map(quoted) })),
    dates: brief.dates.map(one => ({ ...line(one), iso: one.iso, relative: one.relative, side: one.side })),
    figures: brief.figures.map(one => ({ ...line(one), value: one.value, unit: one.unit && quoted(one.unit), of: one.of && quoted(one.of) })),
    sentenceCount: brief.sentenceCount,
    language: brief.language,
    english: brief.english,
    article: { title, titleOrigin, byline, source, published, language, fingerprint, text }
  }
}
