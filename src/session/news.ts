import type { Doubt, HeadFinding, Refusal, Transaction } from '../document'
import type { Need } from './actions'

/** What was gone for and is not there: nothing is left that way. */
export type DeadEnd = 'boundary' | 'article' | 'counterpart' | 'found'

/** A change that was made, taken back or made again. */
export interface Change {
  readonly kind: 'done' | 'undone' | 'redone'
  readonly transaction: Transaction
  /** Something was in doubt before, and nothing is now. */
  readonly settlesAll: boolean
}

/** What the desk has to say. */
export type Tidings =
  | Change
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** What was asked for cannot be done now, for lack of this. */
  | { readonly kind: 'lacking'; readonly need: Need }
  | { readonly kind: 'deadEnd'; readonly end: DeadEnd }
  | {
      readonly kind: 'doubt'
      readonly doubt: Doubt
      readonly line: number
      /** What led to it. */
      readonly after: Change | null
    }
  | { readonly kind: 'noDoubtLeft'; readonly after: Change | null }
  /** Asked for the next article to approve, and there is none. */
  | { readonly kind: 'allApproved'; readonly articles: number }
  | {
      readonly kind: 'finding'
      readonly found: HeadFinding
      /** Its number among all that are open, from 1. */
      readonly number: number
      readonly count: number
      /** What led to it. */
      readonly after: Change | null
    }
  | { readonly kind: 'noFindingLeft'; readonly after: Change | null }
  | {
      readonly kind: 'approvedSeen'
      readonly settlesAll: boolean
      readonly approved: number
      /** Seen, but something about them is in doubt. */
      readonly doubtful: number
      /** Neither approved nor seen. */
      readonly unseen: number
    }

/** What the desk has just said: the interface shows it and a screen reader speaks it. */
export type News = Tidings & { readonly serial: number }
