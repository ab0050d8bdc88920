import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import type { PdfTools } from '../../domain/page/pdf/write'

/** What the domain's PDF reader and writer take from Node. */
export const pdfTools: PdfTools = {
  inflate: deflated => inflateSync(deflated),
  digest: bytes => createHash('sha256').update(bytes).digest()
}
