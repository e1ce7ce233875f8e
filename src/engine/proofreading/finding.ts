/**
 * What proofreading a headline may find. Where two findings would overlap, the one of the kind named first stays.
 */
export const FINDING_KINDS = [
  /** A word or number that the body lacks, where the body has one that looks or sounds like it. */
  'unlikeBody',
  /** A character that OCR takes for another, where that other makes a far more usual word with its neighbours. */
  'confused',
  /** A simplified character in a traditional article, or the other way round. */
  'otherScript',
  /** The same mark twice, or two marks that cannot follow each other. */
  'doubled',
  /** A bracket or quotation mark without its other half, in the headline, its kicker and its deck together. */
  'unpaired',
  /** A half-width mark among Chinese. */
  'halfWidth',
  /** A full stop at the end. */
  'finalStop',
  /** A space inside a word or beside a full-width mark. Spaces that part two slogans are meant, and no finding. */
  'spaces',
  /** Digits or Latin letters that are set full-width, unless the body has them so. */
  'fullWidth',
] as const

export type FindingKind = (typeof FINDING_KINDS)[number]

/** What each kind of finding rests on: with `text` and `fixes`, all that a sentence about it needs. */
export interface Evidence {
  /**
   * The words around the place as the headline has them and as the body has them, how often it has them, and whether
   * the two look alike or only sound so.
   */
  readonly unlikeBody: {
    readonly written: string
    readonly word: string
    readonly times: number
    readonly alike: 'look' | 'sound'
  }
  /** The words around the place as they stand, and the usual ones. */
  readonly confused: { readonly written: string; readonly word: string }
  /** The script that the article is in. */
  readonly otherScript: { readonly script: HanScript }
  readonly doubled: null
  /** The half that is missing. */
  readonly unpaired: { readonly missing: string }
  readonly halfWidth: null
  readonly finalStop: null
  /** What stands there without the spaces, with the characters next to them. */
  readonly spaces: { readonly joined: string }
  readonly fullWidth: null
}

export type HanScript = 'simplified' | 'traditional'

/**
 * One thing to put right in a headline. It is plain data. It holds for that very text of the headline: after any change
 * of headline or body proofread again.
 */
export type Finding = { [K in FindingKind]: FindingOf<K> }[FindingKind]

export interface FindingOf<K extends FindingKind> {
  readonly kind: K
  /** `[start, end)` in the headline's clean text (UTF-16). Not empty. */
  readonly start: number
  readonly end: number
  /** What stands there. */
  readonly text: string
  /**
   * What may stand there instead, best first, without doubles; '' takes it away. Empty where only a person can tell: the
   * finding is then shown, and can be ignored or corrected by hand.
   */
  readonly fixes: readonly string[]
  readonly evidence: Evidence[K]
}

/** A finding over `[start, end)` of a headline. */
export const found = <K extends FindingKind>(
  kind: K,
  headline: string,
  [start, end]: readonly [start: number, end: number],
  fixes: readonly string[],
  evidence: Evidence[K],
): FindingOf<K> => ({ kind, start, end, text: headline.slice(start, end), fixes, evidence })
