import type { Reason } from './reason'
import type { Role } from './role'

/**
 * What the engine makes of a page. Offsets are UTF-16 code units into the page text.
 * Blocks partition the text: the first starts at 0 and each runs to the start of the next.
 */
export interface Proposal {
  /** Name and version of the engine, so that a stored proposal says who made it. */
  readonly engine: string
  readonly blocks: readonly ProposedBlock[]
  /** One for each headline group: where it was given and what else was thinkable. */
  readonly attachments: readonly Attachment[]
  /** Places at which no block starts but one might: where a dragged boundary is drawn to. Ascending. */
  readonly likelyCuts: readonly LikelyCut[]
}

export interface ProposedBlock {
  readonly start: number
  readonly role: Role
  /** `'1'`, `'2'`, … in the order in which the articles first appear in the text; null outside every article. */
  readonly article: string | null
  /**
   * Probability that nothing in the block needs putting right: its start, its role, that it holds nothing of another
   * article, and for all but headlines its article. A headline's article has its own, in the attachment.
   */
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

export interface Attachment {
  /** Starts of the blocks (kicker, headline, deck) that make up the headline group, ascending. */
  readonly blocks: readonly number[]
  /** The article it was given to; an article of its own when no body on the page is its. */
  readonly article: string
  /** Probability that it belongs there, each body having one headline group at most. */
  readonly confidence: number
  readonly reasons: readonly Reason[]
  /** The other choices, best first. `article: null` means: leave it alone, without a body. */
  readonly alternatives: readonly Alternative[]
}

export interface Alternative {
  readonly article: string | null
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

export interface LikelyCut {
  readonly start: number
  readonly confidence: number
}
