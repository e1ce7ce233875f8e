import { isOutside, type Proposal, type Role } from '../engine'
import type { FindingKey } from './proofreading/finding-key'
import { registersFrom } from './registers'

export type ArticleId = string

/**
 * A review: small registers laid over a page's immutable text. A block runs from its cut to the next, so
 * blocks always partition the text. Offsets are UTF-16 code units.
 */
export interface Review {
  /** Offset at which a block starts → what the block is. A page with text always has a cut at 0. */
  readonly cuts: ReadonlyMap<number, Cut>
  readonly articles: ReadonlyMap<ArticleId, ArticleFields>
  /** Offset in the raw text → what is to be read there instead. */
  readonly corrections: ReadonlyMap<number, Correction>
  readonly metadata: Metadata
  /** What proofreading found there and a person decided to leave: the characters that were found. */
  readonly ignored: ReadonlyMap<FindingKey, string>
}

export interface Cut {
  readonly role: Role
  /** Null exactly when the role stands outside every article. */
  readonly article: ArticleId | null
  /** Place among the article's blocks; where the block starts in the text when absent. */
  readonly rank?: number
  /** A person made or confirmed this: no longer in doubt, and kept when the page is proposed again. */
  readonly settled?: true
  /** Why a discarded block was discarded, and what it was before, so that it can be restored. */
  readonly discard?: {
    readonly reason: string
    readonly was: { readonly role: Role; readonly article: ArticleId | null }
  }
}

export type ArticleStatus = 'proposed' | 'edited' | 'approved'

/** Heads and byline that the page does not carry and an editor wrote: shown and exported as supplied. */
export const SUPPLIED_FIELDS = ['kicker', 'headline', 'deck', 'byline'] as const
export type SuppliedField = (typeof SUPPLIED_FIELDS)[number]

export const isSupplied = (part: string): part is SuppliedField =>
  (SUPPLIED_FIELDS as readonly string[]).includes(part)

/** Absent fields stand at their defaults: proposed, no note, in order of the text, nothing supplied. */
export interface ArticleFields extends Partial<Readonly<Record<SuppliedField, string>>> {
  readonly status?: Exclude<ArticleStatus, 'proposed'>
  readonly note?: string
  readonly order?: number
}

/**
 * `length` raw code units from the key on are read as `replacement`. A line feed in the replacement is a
 * break that the editor made; a correction over a raw line break takes that break away.
 */
export interface Correction {
  readonly length: number
  readonly replacement: string
}

export const METADATA_FIELDS = [
  'publication',
  'date',
  'pageNumber',
  'section',
  'digitSpaces',
] as const
export type MetadataField = (typeof METADATA_FIELDS)[number]

/** `digitSpaces: 'keep'` leaves the spaces that a PDF puts around digits between Han characters. */
export type Metadata = Partial<Readonly<Record<MetadataField, string>>>

/** The review a page opens with: the proposal as it is, nothing touched. */
export function reviewFromProposal(proposal: Proposal, metadata: Metadata = {}): Review {
  const cuts = proposal.blocks.map(({ start, role, article }): [number, Cut] => [
    start,
    { role, article: isOutside(role) ? null : article },
  ])
  return {
    cuts: registersFrom(cuts),
    articles: registersFrom<ArticleId, ArticleFields>([]),
    corrections: registersFrom<number, Correction>([]),
    metadata,
    ignored: registersFrom<FindingKey, string>([]),
  }
}

/** A, B, … Z, AA, AB, … for the article numbers 1, 2, … : stable while the page is edited. */
export function articleLetter(id: ArticleId): string {
  let rest = Number(id)
  let letters = ''
  while (rest > 0) {
    rest -= 1
    letters = String.fromCharCode(65 + (rest % 26)) + letters
    rest = Math.floor(rest / 26)
  }
  return letters || '?'
}
