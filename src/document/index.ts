export {
  type ArticleText,
  articleText,
  PARTS,
  type Paragraph,
  type Part,
  partText,
} from './article-text'
export { type Article, articleById, articlesOf, blocksOfArticle } from './articles'
export { type Block, blockAt, blockIndexAt, blocksOf, blocksWithin } from './blocks'
export * from './commands'
export { type Compared, comparison, correctionsOfBlocks } from './comparison'
export { type Derived, derivation } from './derivation'
export { articleConfidence, DOUBTFUL_BELOW, type Doubt, doubtAt, doubtsOf } from './doubts'
export { evidenceOf } from './evidence'
export { findInSlices, inOrder, type Match, type PlaceInOrder } from './find/find'
export type { FindScope } from './find/findable'
export type { Query } from './find/pattern'
export { cleanOffset, type Flow, rawOffset } from './flow'
export { brokenInSlices, brokenInvariants, isWholeOffset, newlyBroken } from './invariants'
export { type Fate, type Ledger, type LedgerEntry, type LedgerPiece, ledgerOf } from './ledger'
export { mergedText } from './merged-text'
export { nextArticleId } from './next-article'
export {
  advance,
  type Entry,
  entriesOf,
  type OpenPage,
  openPage,
  replay,
  resume,
} from './open-page'
export { type Outside, outsideOf } from './outside'
export type { Page, Picture, Source, Stretch } from './page'
export { preparation } from './preparation'
export {
  articleOfKey,
  FINDING_KEY,
  type FindingKey,
  offsetOfKey,
} from './proofreading/finding-key'
export {
  type Findings,
  findingsInSlices,
  findingsOf,
  type HeadFinding,
  isIgnored,
} from './proofreading/findings'
export { HEADS, type Head, headText } from './proofreading/heads'
export { cleanRangesOf, overlap, rawRangesOf } from './ranges'
export { keepReading, readingOf } from './reading'
export { type Rebased, rebase } from './rebase/rebase'
export { type Lost, type LostReason, type Unsaved, unsavedOf } from './rebase/unsaved'
export { type Difference, differencesOf } from './reproposal/difference'
export { done, type Refusal, type Result, refused } from './result'
export {
  type ArticleFields,
  type ArticleId,
  type ArticleStatus,
  articleLetter,
  type Correction,
  type Cut,
  METADATA_FIELDS,
  type Metadata,
  type MetadataField,
  type Review,
  reviewFromProposal,
  SUPPLIED_FIELDS,
  type SuppliedField,
} from './review'
export { changeBetween } from './review-change'
export { type ReviewJson, reviewFromJson, reviewToJson } from './review-json'
export { correctionsOf, type Run, type RunKind } from './rows'
export { atOnce, SLICE, type Sliced } from './slices'
export { countBefore, type Splice, spliced } from './sorted'
export { applySteps, type Step } from './step'
export { allLines, type LineRange, mergedRanges, touchedLines } from './touched-lines'
export {
  applyTransaction,
  GESTURES,
  type Gesture,
  revertTransaction,
  type Transaction,
} from './transaction'
