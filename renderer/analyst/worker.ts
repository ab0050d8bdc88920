import { briefOf } from '../../domain/brief/brief-of'
import type { Answer, Question } from './analyst'

addEventListener('message', ({ data: { id, article } }: MessageEvent<Question>) => {
  const answer = (): Answer => {
    try {
      return { id, brief: briefOf(article) }
    } catch (error) {
      return { id, error: String(error) }
    }
  }
  postMessage(answer())
})
