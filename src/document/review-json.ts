import type { FindingKey } from './proofreading/finding-key'
import { registersFrom } from './registers'
import type { ArticleFields, Correction, Cut, Metadata, Review } from './review'

/** A review as JSON: registers as sorted pairs, so that equal reviews are equal text. */
export interface ReviewJson {
  readonly cuts: readonly (readonly [number, Cut])[]
  readonly articles: readonly (readonly [string, ArticleFields])[]
  readonly corrections: readonly (readonly [number, Correction])[]
  readonly metadata: Metadata
  readonly ignored: readonly (readonly [FindingKey, string])[]
}

const byOffset = (a: readonly [number, unknown], b: readonly [number, unknown]) => a[0] - b[0]
const byNumber = (a: readonly [string, unknown], b: readonly [string, unknown]) =>
  Number(a[0]) - Number(b[0])

/** The record with its fields in one order, whatever order they were written in. */
const inOrder = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))) as T

const ordered = <K, V extends object>([key, value]: readonly [K, V]): [K, V] => [
  key,
  inOrder(value),
]

export const reviewToJson = (review: Review): ReviewJson => ({
  cuts: [...review.cuts].sort(byOffset).map(ordered),
  articles: [...review.articles].sort(byNumber).map(ordered),
  corrections: [...review.corrections].sort(byOffset).map(ordered),
  metadata: inOrder(review.metadata),
  ignored: [...review.ignored].sort(([a], [b]) => (a < b ? -1 : 1)),
})

/** The review that `reviewToJson` wrote. Whether the registers are sound is `brokenInvariants`' to say. */
export const reviewFromJson = (json: ReviewJson): Review => ({
  cuts: registersFrom(json.cuts),
  articles: registersFrom(json.articles),
  corrections: registersFrom(json.corrections),
  metadata: json.metadata,
  ignored: registersFrom(json.ignored),
})
