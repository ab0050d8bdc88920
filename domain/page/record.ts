import type { Article } from '../article/article'
import type { Brief, Line, Voice } from '../brief/brief'
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
  const voice = ({ quote, speaker, verb, paragraph }: Voice) => ({
    quote: quote.map(quoted),
    speaker: speaker && {
      name: quoted(speaker.name),
      role: speaker.role && quoted(speaker.role),
      mention: quoted(speaker.mention),
      resolved: speaker.resolved
    },
    verb: verb && quoted(verb),
    paragraph
  })
  const { title, titleOrigin, byline, source, published, language, fingerprint, text } = article
  return {
    bottomLine: brief.bottomLine.map(line),
    keyPoints: brief.keyPoints.map(line),
    voices: brief.voices.map(voice),
    sentenceCount: brief.sentenceCount,
    article: { title, titleOrigin, byline, source, published, language, fingerprint, text }
  }
}
