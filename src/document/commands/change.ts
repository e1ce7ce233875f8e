import { articlesOf } from '../articles'
import { type Block, blocksOf } from '../blocks'
import type { Page } from '../page'
import { done, type Result, refused } from '../result'
import type { ArticleId, Cut, Review } from '../review'
import { type ArticleStep, applySteps, type Step } from '../step'
import { type Gesture, type Transaction, transaction } from '../transaction'

export type Cuts = Map<number, Cut>

/** A stretch of raw text `[from, to)`, in UTF-16 code units, usually whole lines. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export const isBlank = (page: Page, from: number, to: number) =>
  !/\S/.test(page.text.slice(from, to))

/** A cut as a person made it: settled, without a rank or a discard it had in another role or article. */
export const settledCut = (role: Cut['role'], article: ArticleId | null, rank?: number): Cut =>
  rank === undefined ? { role, article, settled: true } : { role, article, rank, settled: true }

/**
 * Makes a block start at `at` and returns where it really starts: the block's own start when nothing but
 * white space lies before `at`, so that no block is ever blank.
 */
export function cutAt(page: Page, cuts: Cuts, blocks: readonly Block[], at: number): number {
  const block = blocks.find((candidate) => at >= candidate.start && at < candidate.end)
  if (!block || at === block.start || isBlank(page, block.start, at)) return block?.start ?? at
  if (isBlank(page, at, block.end)) return block.end
  const { role, article, rank, discard } = block.cut
  cuts.set(at, { ...settledCut(role, article, rank), ...(discard && { discard }) })
  return at
}

/** The draft with block starts at both ends of the stretch, and the starts of the blocks inside it. */
export function carve(page: Page, review: Review, { from, to }: Stretch) {
  const cuts: Cuts = new Map(review.cuts)
  const blocks = blocksOf(page, review)
  const start = cutAt(page, cuts, blocks, from)
  const end = to >= page.text.length ? page.text.length : cutAt(page, cuts, blocks, to)
  const inside = isBlank(page, from, to)
    ? []
    : [...cuts.keys()].filter((at) => at >= start && at < end).sort((a, b) => a - b)
  return { cuts, inside, start, end }
}

/** Takes the cut at `at` away if the block before it is the same in role and article and none has a rank. */
export function coalesce(cuts: Cuts, at: number): void {
  const own = cuts.get(at)
  if (!own || at === 0) return
  let before = -1
  for (const start of cuts.keys()) if (start < at && start > before) before = start
  const previous = cuts.get(before)
  if (
    previous?.role === own.role &&
    previous.article === own.article &&
    previous.rank === undefined &&
    own.rank === undefined &&
    previous.discard?.reason === own.discard?.reason
  )
    cuts.delete(at)
}

/**
 * The transaction that leads from the review's cuts to `cuts`. Articles whose blocks changed count as edited;
 * the registers of those that are gone are cleared.
 */
export function changeCuts(
  page: Page,
  review: Review,
  gesture: Gesture,
  place: number,
  cuts: Cuts,
  more: readonly Step[] = [],
): Result<Transaction> {
  const steps: Step[] = []
  for (const at of review.cuts.keys())
    if (!cuts.has(at)) steps.push({ register: 'cut', at, value: null })
  for (const [at, value] of cuts)
    if (!sameCut(review.cuts.get(at), value)) steps.push({ register: 'cut', at, value })
  if (steps.length === 0) return refused('nothingToChange')
  const after = applySteps(review, [...steps, ...more])
  return done(
    transaction(review, gesture, place, [...steps, ...more, ...statusSteps(page, review, after)]),
  )
}

const sameCut = (a: Cut | undefined, b: Cut) =>
  a === b || (a !== undefined && JSON.stringify(sortedCut(a)) === JSON.stringify(sortedCut(b)))

const sortedCut = ({ role, article, rank, settled, discard }: Cut) => [
  role,
  article,
  rank,
  settled,
  discard?.reason,
  discard?.was.role,
  discard?.was.article,
]

function statusSteps(page: Page, before: Review, after: Review): Step[] {
  const steps: Step[] = []
  const old = new Map(articlesOf(page, before).map((article) => [article.id, article.blocks]))
  const now = new Map(articlesOf(page, after).map((article) => [article.id, article.blocks]))
  for (const [id, blocks] of now)
    if (!sameBlocks(old.get(id), blocks)) steps.push(...editedStep(after, id))
  for (const id of after.articles.keys()) if (!now.has(id)) steps.push(...clearArticle(after, id))
  return steps
}

const sameBlocks = (a: readonly Block[] | undefined, b: readonly Block[]) =>
  a !== undefined &&
  a.length === b.length &&
  a.every(
    (block, i) =>
      block.start === b[i].start && block.end === b[i].end && block.cut.role === b[i].cut.role,
  )

/** Marks an article as touched by a person; an approval does not outlive a change. */
export function editedStep(review: Review, id: ArticleId): Step[] {
  if (review.articles.get(id)?.status === 'edited') return []
  return [{ register: 'article', id, field: 'status', value: 'edited' }]
}

export function clearArticle(review: Review, id: ArticleId): Step[] {
  const fields = Object.keys(review.articles.get(id) ?? {}) as ArticleStep['field'][]
  return fields.map((field): Step => ({ register: 'article', id, field, value: null }))
}
