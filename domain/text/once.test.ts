import { expect, it } from 'vitest'
import { oncePerArticle } from './once'

it('what sections ask of an article is made once, and anew for other blocks or another text', () => {
  let made = 0
  const lengthOf = oncePerArticle((text, blocks: readonly string[]) => (made++, text.length + blocks.length))
  const blocks = ['a']
  expect([lengthOf('quay', blocks), lengthOf('quay', blocks), made]).toEqual([5, 5, 1])
  expect([lengthOf('harbour', blocks), lengthOf('harbour', ['a', 'b']), made]).toEqual([8, 9, 3])
})
