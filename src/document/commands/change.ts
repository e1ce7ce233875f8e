import { articlesOf } from '../articles'
import { type Block, blockAt } from '../blocks'
import { isWholeOffset } from '../invariants'
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
export function cutAt(page: Page, review: Review, cuts: Cuts, at: number): number {
  const block = blockAt(page, review, at)
  if (!block || at >= block.end) return at
  if (at === block.start || isBlank(page, block.start, at)) return block.start
  if (isBlank(page, at, block.end)) return block.end
  const { role, article, rank, discard } = block.cut
  cuts.set(at, { ...settledCut(role, article, rank), ...(discard && { discard }) })
  return at
}

interface Carved {
  /** A draft with block starts at both ends of the stretch. */
  readonly cuts: Cuts
  /** Starts of the blocks inside the stretch, ascending; never empty. */
  readonly inside: readonly number[]
  readonly start: number
  readonly end: number
}

/** Cuts a stretch out of the blocks that it lies in. */
export function carve(page: Page, review: Review, { from, to }: Stretch): Result<Carved> {
  const { text } = page
  if (!isWholeOffset(text, from) || !(to >= text.length || isWholeOffset(text, to)))
    return refused('insideCharacter')
  if (from >= to || isBlank(page, from, to)) return refused('nothingThere')
  const cuts: Cuts = new Map(review.cuts)
  const start = cutAt(page, review, cuts, from)
  const end = to >= text.length ? text.length : cutAt(page, review, cuts, to)
  const inside = startsOf(cuts).filter((at) => at >= start && at < end)
  return done({ cuts, inside, start, end })
}

export const startsOf = (cuts: Cuts): number[] => [...cuts.keys()].sort((a, b) => a - b)

/**
 * Takes those of the cuts at `places` away that part what is the same in role, article, rank and discard. A block
 * that grows by what a person settled is settled, too.
 */
export function coalesce(cuts: Cuts, places: Iterable<number>): void {
  const wanted = new Set(places)
  let above = -1
  for (const at of startsOf(cuts)) {
    const before = cuts.get(above)
    const cut = cuts.get(at)
    if (before && cut && wanted.has(at) && alike(before, cut)) {
      cuts.delete(at)
      if (cut.settled) cuts.set(above, { ...before, settled: true })
    } else above = at
  }
}

const alike = (a: Cut, b: Cut) =>
  a.role === b.role &&
  a.article === b.article &&
  a.rank === b.rank &&
  a.discard?.reason === b.discard?.reason &&
  a.discard?.was.role === b.discard?.was.role &&
  a.discard?.was.article === b.discard?.was.article

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
  a === b || (a !== undefined && a.settled === b.settled && alike(a, b))

function statusSteps(page: Page, before: Review, after: Review): Step[] {
  const steps: Step[] = []
  const old = new Map(articlesOf(page, before).map((article) => [article.id, article.blocks]))
  const now = new Map(articlesOf(page, after).map((article) => [article.id, article.blocks]))
  for (const [id, blocks] of now)
    if (!sameBlocks(old.get(id), blocks)) steps.push(...editedStep(after, id))
  return [...steps, ...goneSteps(page, after)]
}

/** Clears the registers of articles that have no block left. */
export function goneSteps(page: Page, after: Review): Step[] {
  const now = new Set(articlesOf(page, after).map(({ id }) => id))
  return [...after.articles.keys()]
    .filter((id) => !now.has(id))
    .flatMap((id) => clearArticle(after, id))
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

function clearArticle(review: Review, id: ArticleId): Step[] {
  const fields = Object.keys(review.articles.get(id) ?? {}) as ArticleStep['field'][]
  return fields.map((field): Step => ({ register: 'article', id, field, value: null }))
}
