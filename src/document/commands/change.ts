import { articleById } from '../articles'
import { type Block, blockAt } from '../blocks'
import { isWholeOffset } from '../invariants'
import { isBlank, type Page, type Stretch } from '../page'
import { articleOfKey } from '../proofreading/finding-key'
import { changedKeys, copied, type Registers } from '../registers'
import { done, type Result, refused } from '../result'
import type { ArticleId, Cut, Review } from '../review'
import { changeBetween } from '../review-change'
import { type ArticleStep, applySteps, type CutStep, type Step } from '../step'
import { type Gesture, type Transaction, transaction } from '../transaction'

/** A draft of the cuts: written to freely, until a transaction leads there. */
export type Cuts = Registers<number, Cut>

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

export interface Carved {
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
  const cuts: Cuts = copied(review.cuts)
  const start = cutAt(page, review, cuts, from)
  const end = to >= text.length ? text.length : cutAt(page, review, cuts, to)
  return done({ cuts, inside: startsWithin(cuts, start, end), start, end })
}

/** Starts of the blocks that begin in `[from, to)`, ascending. */
export const startsWithin = (cuts: Cuts, from: number, to: number): number[] =>
  cuts.getRange(from, to).map(([at]) => at)

/**
 * Takes those of the cuts at `places` away that part what is the same in role, article, rank and discard. A block
 * that grows by what a person settled is settled, too.
 */
export function coalesce(cuts: Cuts, places: Iterable<number>): void {
  for (const at of [...new Set(places)].sort((a, b) => a - b)) {
    const cut = cuts.get(at)
    const above = cuts.nextLowerPair(at)
    if (!cut || !above || !alike(above[1], cut)) continue
    cuts.delete(at)
    if (cut.settled) cuts.set(above[0], { ...above[1], settled: true })
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
  const changed = changedKeys(review.cuts, cuts).map((at): CutStep => {
    return { register: 'cut', at, value: cuts.get(at) ?? null }
  })
  const steps: Step[] = [
    ...changed.filter(({ value }) => value === null),
    ...changed.filter(({ at, value }) => value !== null && !sameCut(review.cuts.get(at), value)),
  ]
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
  for (const id of touchedArticles(page, before, after)) {
    const old = articleById(page, before, id)
    const now = articleById(page, after, id)
    if (now && !sameBlocks(old?.blocks, now.blocks)) steps.push(...editedStep(after, id))
  }
  return [...steps, ...goneSteps(page, before, after)]
}

/** Clears the registers of articles that have no block left. */
export function goneSteps(page: Page, before: Review, after: Review): Step[] {
  const gone = new Set(
    [...touchedArticles(page, before, after)].filter((id) => !articleById(page, after, id)),
  )
  if (gone.size === 0) return []
  const ignored = [...after.ignored.keys()].filter((key) => gone.has(articleOfKey(key) ?? ''))
  return [
    ...[...gone].flatMap((id) => clearArticle(after, id)),
    ...ignored.map((key): Step => ({ register: 'ignored', key, value: null })),
  ]
}

/** The articles that had or have a block which is not as it was. */
function touchedArticles(page: Page, before: Review, after: Review): ReadonlySet<ArticleId> {
  const { gone, come } = changeBetween(page, before, after)
  const ids = [...gone, ...come].map(({ cut }) => cut.article)
  return new Set(ids.filter((id) => id !== null))
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
