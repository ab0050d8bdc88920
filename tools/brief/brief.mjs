// npm run --silent brief: the brief of a file on standard output, or on one page, without a window.
import { createHash } from 'node:crypto'
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { codes, help, readArguments, Stop } from './arguments.mjs'
import { build } from './build.mjs'
import { writePage } from './page.mjs'

const root = path.resolve(import.meta.dirname, '../..')
// npm runs scripts in the project's folder; this is where the user stands.
const here = process.env.INIT_CWD ?? process.cwd()

/** The bytes of a file, at most one more than `limit`: enough to see that it is too large. */
async function bytesOf(file, limit) {
  try {
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await readAtMost(handle, limit + 1)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new Stop(codes.missing, `There is no file ${file}.`)
    if (error.code === 'EISDIR') throw new Stop(codes.unreadable, `${file} is a folder; name one file.`)
    throw new Stop(codes.unreadable, `${file} cannot be read (${error.code ?? error.message}).`)
  }
}

async function readAtMost(handle, most) {
  const { size } = await handle.stat()
  const buffer = new Uint8Array(Math.min(size, most))
  let bytesRead = 0
  for (let read = -1; read !== 0 && bytesRead < buffer.length; bytesRead += read) {
    ({ bytesRead: read } = await handle.read(buffer, bytesRead, buffer.length - bytesRead))
  }
  return { buffer, bytesRead }
}

const refusals = {
  'unknown-kind': file => new Stop(codes.unknownKind, `${file} is neither .txt nor .md; save it as plain text first.`),
  'empty': file => new Stop(codes.empty, `${file} is empty: there is no word in it.`),
  'not-text': file => new Stop(codes.notText, `${file} is not text; save it as plain text (UTF-8) first.`),
  'too-large': (file, { limit }) => new Stop(codes.tooLarge, `${file} is larger than ${limit / 1e6} MB; split it.`)
}

async function articleOf(domain, file) {
  const draft = domain.readFile(path.basename(file), await bytesOf(file, domain.largestFile))
  if ('kind' in draft) throw refusals[draft.kind](file, draft)
  return { ...draft, id: 'file', fingerprint: createHash('sha256').update(draft.text).digest('hex'), addedAt: null }
}

async function bundledFile() {
  const folder = path.join(root, 'resources/briefings')
  const [name] = (await readdir(folder)).filter(entry => entry.endsWith('.md')).sort()
  return path.join(folder, name)
}

async function main() {
  const { help: asked, json, file, pdf, paper, large, library } = readArguments(process.argv.slice(2))
  if (asked) return help
  await build(root, 'domain')
  const domain = await import(pathToFileURL(path.join(root, 'out/domain/index.js')).href)
  const named = file === undefined ? await bundledFile() : path.resolve(here, file)
  const article = await articleOf(domain, named)
  const brief = domain.briefOf(article)
  if (pdf !== undefined) {
    await build(root, 'app')
    await writePage(root, { paper, large, file: named, out: path.resolve(here, pdf), library: library ? path.resolve(here, library) : library })
  }
  if (json) return `${JSON.stringify(domain.briefRecord(article, brief), null, 2)}\n`
  return pdf === undefined ? domain.briefMarkdown(article, brief) : ''
}

// Whoever reads may stop early (`| head`).
process.stdout.on('error', () => process.exit())
try {
  process.stdout.write(await main())
} catch (error) {
  process.stderr.write(error instanceof Stop ? `${error.message}\n` : `The brief could not be made: ${error.message}\n`)
  process.exitCode = error instanceof Stop ? error.code : codes.failed
}
