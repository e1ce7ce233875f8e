import type { ExportNotes } from '../../formats'

/** A page on its way out, and what should be known of it. */
export interface LeavingPage {
  readonly id: string
  readonly title: string
  /** Null where the page could not even be opened. */
  readonly notes: ExportNotes | null
  /** Why it must not leave, in the reader's language. */
  readonly refusal: string | null
  /** It came in a file that can be written anew with its articles. */
  readonly hasOriginal: boolean
}

/** All of its articles are approved, and it has some. */
export const isApproved = ({ notes }: LeavingPage): boolean =>
  notes !== null && notes.articles > 0 && notes.notApproved === 0

export const isUnfinished = ({ notes }: LeavingPage): boolean =>
  notes !== null &&
  (notes.articles === 0 || notes.notApproved + notes.doubts + notes.withoutBody > 0)
