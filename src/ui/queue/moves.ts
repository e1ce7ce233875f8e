type OfPages = (ids: readonly string[]) => void

/** Where pages can be taken; each can be taken back. */
export interface PageMoves {
  readonly archive: OfPages
  readonly unarchive: OfPages
  readonly remove: OfPages
  readonly putBack: OfPages
}

/** What is done with each of many pages; it takes its time. */
export interface PageWork {
  readonly repropose: OfPages
  readonly export: OfPages
}
