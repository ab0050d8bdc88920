import type { ArticleDraft } from './article'

/** An article with a newer text in its place: what the new file does not say of itself stays as it was. */
export function withNewText(before: ArticleDraft, draft: ArticleDraft): ArticleDraft {
  return {
    // A title that was the old text's own words may not be in the new one: then it is no more than a file's name.
    title: draft.titleOrigin === 'file' ? before.title : draft.title,
    titleOrigin: draft.titleOrigin,
    byline: draft.byline ?? before.byline,
    source: draft.source ?? before.source,
    published: draft.published ?? before.published,
    language: draft.language ?? before.language,
    text: draft.text,
    blocks: draft.blocks
  }
}

/** What an article was made from, to put it back as it was. */
export const draftOf = ({ title, titleOrigin, byline, source, published, language, text, blocks }: ArticleDraft): ArticleDraft =>
  ({ title, titleOrigin, byline, source, published, language, text, blocks })
