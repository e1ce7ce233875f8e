import type { Proposal } from '../engine'
import type { Review } from './review'
import { applySteps, invertSteps, type Step } from './step'

/** The editor's gestures by name. History, the journal and the interface's sentences all use these. */
export const GESTURES = [
  'moveBoundary',
  'split',
  'mergeArticles',
  'removeBoundary',
  'attach',
  'changeRole',
  'reorderBlock',
  'orderArticle',
  'correct',
  'supply',
  'replace',
  'clearCorrections',
  'fix',
  'ignore',
  'heed',
  'discard',
  'restore',
  'approve',
  'unapprove',
  'settle',
  'annotate',
  'setMetadata',
  'repropose',
  'adopt',
  'keep',
] as const

export type Gesture = (typeof GESTURES)[number]

/** A named change that knows its inverse. JSON as it stands; both lists are in the order of application. */
export interface Transaction {
  readonly gesture: Gesture
  readonly steps: readonly Step[]
  readonly inverse: readonly Step[]
  /** Offset in the raw text where the change can be seen: where undo and redo lead the eye. */
  readonly place: number
  /** The page's proposal from here on. Undoing the change brings back the one before: see `open-page.ts`. */
  readonly proposal?: Proposal
}

export function transaction(
  review: Review,
  gesture: Gesture,
  place: number,
  steps: readonly Step[],
): Transaction {
  return { gesture, steps, inverse: invertSteps(review, steps), place }
}

export const applyTransaction = (review: Review, change: Transaction): Review =>
  applySteps(review, change.steps)

export const revertTransaction = (review: Review, change: Transaction): Review =>
  applySteps(review, change.inverse)
