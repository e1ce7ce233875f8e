/** How far the editor is with a page. */
export const STATUSES = ['new', 'review', 'approved', 'exported'] as const
export type Status = (typeof STATUSES)[number]

/** A page in the queue: as much of it as the queue shows. Times are in milliseconds since 1970. */
export interface QueueEntry {
  readonly id: string
  readonly title: string
  readonly publication: string | null
  readonly date: string | null
  readonly pageNumber: string | null
  readonly articles: number
  readonly approved: number
  readonly doubts: number
  readonly status: Status
  readonly updatedAt: number
  readonly archivedAt: number | null
  readonly removedAt: number | null
}

/** Where a page is kept: in the queue itself, or out of the way. */
export const PLACES = ['queue', 'archived', 'removed'] as const
export type Place = (typeof PLACES)[number]

export const placeOf = ({ archivedAt, removedAt }: QueueEntry): Place =>
  removedAt !== null ? 'removed' : archivedAt !== null ? 'archived' : 'queue'
