import { largestFile } from '../../domain/article/limits'
import type { ChosenFile } from '../../domain/contract/calls'

/** A dropped file as the front door takes it; of one that is too large only so much that it can see that it is. */
export async function dropped(file: File): Promise<ChosenFile> {
  const bytes = await file.slice(0, largestFile + 1).arrayBuffer().then(buffer => new Uint8Array(buffer), () => null)
  return { name: file.name, bytes }
}
