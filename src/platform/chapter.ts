import type { Entry, Review, Sliced } from '../document'
import { checksum } from './checksum'
import {
  type PackedEntry,
  type PackedReview,
  packList,
  packReview,
  unpackEntry,
  unpackList,
  unpackReview,
} from './packed'
import type { EntryRow } from './stored-page'

/** Entries of a page's journal once more, bound together: hundreds are read as one. */
export interface ChapterRow extends Sealed {
  readonly page: string
  /** The last entry before the chapter; 0 where it is the first. */
  readonly after: number
  /** Its last entry. */
  readonly upTo: number
}

/** The review of a page as it was after a chapter. */
export interface SnapshotRow extends Sealed {
  readonly page: string
  readonly upTo: number
}

/** Pieces of JSON that tell when they are not what was written any more. */
interface Sealed {
  readonly pieces: readonly string[]
  readonly sums: readonly number[]
}

/** The entries are all that the page has between `after` and the last of them. */
export function* packChapter(
  page: string,
  after: number,
  entries: readonly EntryRow[],
): Sliced<ChapterRow> {
  const pieces = yield* packList(entries.map(({ entry }) => entry))
  return { page, after, upTo: entries[entries.length - 1].seq ?? 0, ...(yield* sealed(pieces)) }
}

/** Throws where something of it is not what it was. */
export function* unpackChapter(chapter: ChapterRow): Sliced<Entry[]> {
  yield* unseal(chapter)
  const packed = yield* unpackList<PackedEntry>(chapter.pieces)
  const entries: Entry[] = []
  for (const each of packed) entries.push(yield* unpackEntry(each))
  return entries
}

export function* packSnapshot(page: string, upTo: number, review: Review): Sliced<SnapshotRow> {
  const { cuts, ...rest } = yield* packReview(review)
  const pieces = [JSON.stringify(rest), ...cuts] as readonly string[]
  return { page, upTo, ...(yield* sealed(pieces)) }
}

/** Throws where something of it is not what it was. */
export function* unpackSnapshot(snapshot: SnapshotRow): Sliced<Review> {
  yield* unseal(snapshot)
  const [rest, ...cuts] = snapshot.pieces
  return yield* unpackReview({ ...(JSON.parse(rest) as Omit<PackedReview, 'cuts'>), cuts })
}

function* sealed(pieces: readonly string[]): Sliced<Sealed> {
  const sums: number[] = []
  for (const piece of pieces) {
    sums.push(checksum(piece))
    yield
  }
  return { pieces, sums }
}

function* unseal({ pieces, sums }: Sealed): Sliced<void> {
  if (pieces.length !== sums.length) throw new Error('a piece is missing')
  for (const [i, piece] of pieces.entries()) {
    if (checksum(piece) !== sums[i]) throw new Error('a piece is not what it was')
    yield
  }
}
