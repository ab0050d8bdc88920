// Runs in a worker thread, as the brief does in the app: briefs each article it is given and answers how long it took.
import { parentPort, workerData } from 'node:worker_threads'

const { briefOf, parseArticle } = await import(workerData.domain)

parentPort.on('message', ({ name, content }) => {
  const article = parseArticle(name, content)
  const start = performance.now()
  briefOf(article)
  parentPort.postMessage(performance.now() - start)
})
