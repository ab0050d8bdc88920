import { failed, ok, type Failure, type ReadOnlyReason, type Result } from '../../domain/contract/failures'

/** A failure on its way up to the verb that answers with it. */
export class StoreError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind)
  }
}

const kinds: Readonly<Record<string, Failure>> = {
  // A file size limit (EFBIG) is a full disk by another name: there is no room for these bytes.
  ENOSPC: { kind: 'disk-full' },
  EDQUOT: { kind: 'disk-full' },
  EFBIG: { kind: 'disk-full' },
  EACCES: { kind: 'not-permitted' },
  EPERM: { kind: 'not-permitted' },
  EROFS: { kind: 'not-permitted' }
}

/** The system's code of an error ("ENOSPC"), `null` for an error of another making. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** Says an error in the contract's closed list. Throws the error itself when it is a mistake of ours. */
export function failureOf(error: unknown): Failure {
  if (error instanceof StoreError) return error.failure
  const code = codeOf(error)
  if (code === null) throw error
  return kinds[code] ?? { kind: 'disk-error', code }
}

/** Why a folder in which an error came up cannot be written to. */
export function readOnlyReasonOf(error: unknown): ReadOnlyReason {
  const failure = failureOf(error)
  if (failure.kind === 'read-only') return failure.reason
  return failure.kind === 'disk-full' || failure.kind === 'not-permitted' ? failure.kind : 'disk-error'
}

/** Runs a verb and answers with a Result. */
export async function answer<T>(verb: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await verb())
  } catch (error) {
    return failed(failureOf(error))
  }
}

/** Whether a file is simply not there (a path below a regular file is no place for one either). */
export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')
