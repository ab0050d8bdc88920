import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from './article'
import { parseArticle } from './parse'
import { withNewText } from './replace'

const before = parseArticle('harbour.md', '---\ntitle: The harbour\nbyline: A. Writer\n---\n\nThe quay holds.') as ArticleDraft

describe('a newer text', () => {
  it('keeps what the new file does not say of itself', () => {
    const draft = parseArticle('new.txt', 'The quay has sunk.') as ArticleDraft
    expect(withNewText(before, draft)).toEqual({ ...before, titleOrigin: 'file', text: draft.text, blocks: draft.blocks })
  })

  it('takes what it does say', () => {
    const draft = parseArticle('new.md', '---\ntitle: The quay\n---\n\nThe quay has sunk.') as ArticleDraft
    expect(withNewText(before, draft)).toMatchObject({ title: 'The quay', byline: 'A. Writer', text: draft.text })
  })
})
