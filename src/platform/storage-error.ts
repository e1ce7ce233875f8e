/** Why the store could not do what was asked. The interface has a sentence for each. */
export type StorageProblem =
  /** The disk, or the share of it that the browser gives, is full. */
  | 'quota'
  /** No database here: private mode, blocked by a setting, closed under us. */
  | 'unavailable'
  /** The database was written by a newer version of the program. */
  | 'newer'
  /** The same, found out with pages open: nothing is stored from this tab any more. */
  | 'outdated'
  /** What is stored cannot be read as a page. */
  | 'corrupt'
  /** The page is not stored, or no longer. */
  | 'gone'
  /** The browser, or somebody in it, cleared the whole database while it was open. */
  | 'evicted'
  /** Somebody else, usually another tab, has written to the page since it was loaded here. */
  | 'conflict'
  /** An append before this one failed; nothing may be stored after a gap. */
  | 'behind'
  | 'failed'

export class StorageError extends Error {
  override readonly name = 'StorageError'

  constructor(
    readonly problem: StorageProblem,
    options?: ErrorOptions,
  ) {
    super(`storage: ${problem}`, options)
  }
}

const PROBLEMS: Readonly<Record<string, StorageProblem>> = {
  QuotaExceededError: 'quota',
  MissingAPIError: 'unavailable',
  OpenFailedError: 'unavailable',
  DatabaseClosedError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  UnknownError: 'unavailable',
  VersionError: 'newer',
}

/** Whatever a database threw, as one of ours. An aborted transaction is judged by what aborted it. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  for (let at: unknown = error, depth = 0; at && depth < 4; depth++) {
    const { name, inner, cause } = at as { name?: string; inner?: unknown; cause?: unknown }
    const problem = name === undefined ? undefined : PROBLEMS[name]
    if (problem === 'quota' || (problem && !inner))
      return new StorageError(problem, { cause: error })
    at = inner ?? cause
  }
  const { name } = (error ?? {}) as { name?: string }
  return new StorageError((name && PROBLEMS[name]) || 'failed', { cause: error })
}
