import { PARTS, partText } from '../article-text'
import { type Article, articleById, articlesOf } from '../articles'
import { editedStep, goneSteps } from '../commands/change'
import { newlyBroken } from '../invariants'
import type { OpenPage } from '../open-page'
import type { Page } from '../page'
import { type ArticleId, type Cut, type Review, SUPPLIED_FIELDS } from '../review'
import { applySteps, invertSteps, type Step } from '../step'
import type { Transaction } from '../transaction'
import { isAlike } from './alike'
import { type Numbers, renumbered } from './numbers'
import type { LostReason } from './unsaved'

export type Remade =
  | { readonly kind: 'change'; readonly change: Transaction }
  /** The page is already as it would make it. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'lost'; readonly why: LostReason }

/**
 * A change made anew on the page as it is now; `before` is the page on which it was made, and `numbers` are others for
 * the articles that were made there. It writes the same registers,
 * over what stands there now, and of a cut only what it changed of it. As if it had been made after all that was done in
 * between: articles that it leaves without a block lose their registers, and approvals of what it changes are over.
 */
export function remade(
  change: Transaction,
  before: OpenPage,
  now: OpenPage,
  numbers: Numbers,
): Remade {
  const { page, review } = now
  const was = (id: ArticleId) => articleById(page, before.review, id)
  const is = (id: ArticleId) => articleById(page, review, numbers.get(id) ?? id)
  if (articlesNamed(change.steps).some((id) => was(id) && !is(id)))
    return { kind: 'lost', why: 'articleGone' }
  const reads = (id: ArticleId) => readsAlike(page, before.review, was(id), review, is(id))
  if (!approvedBy(change.steps).every(reads)) return { kind: 'lost', why: 'readsOtherwise' }
  const wanted = renumbered(change, numbers)
  const own = mergedSteps(review, wanted)
  if (!own) return { kind: 'lost', why: 'entangled' }
  const kept = [...own, ...goneSteps(page, review, applySteps(review, own))]
  const steps = [...kept, ...reopening(page, review, applySteps(review, kept))]
  const inverse = invertSteps(review, steps)
  if (!change.proposal && isIdle(steps, inverse)) return { kind: 'idle' }
  return newlyBroken(page, review, applySteps(review, steps)).length > 0
    ? { kind: 'lost', why: 'entangled' }
    : { kind: 'change', change: { ...wanted, steps, inverse } }
}

/** Null where a cut that it changed is no cut any more. */
function mergedSteps(review: Review, { steps, inverse }: Transaction): Step[] | null {
  const merged: Step[] = []
  for (const [i, step] of steps.entries()) {
    const found = inverse[inverse.length - 1 - i]
    const was = found?.register === 'cut' ? found.value : null
    if (step.register !== 'cut' || !step.value || !was) merged.push(step)
    else {
      const now = review.cuts.get(step.at)
      if (!now) return null
      merged.push({ ...step, value: mergedCut(was, step.value, now) })
    }
  }
  return merged
}

function mergedCut(was: Cut, wanted: Cut, now: Cut): Cut {
  const pick = <F extends keyof Cut>(field: F): Cut[F] =>
    isAlike(was[field], wanted[field]) ? now[field] : wanted[field]
  const [rank, settled, discard] = [pick('rank'), pick('settled'), pick('discard')]
  return {
    role: pick('role'),
    article: pick('article'),
    ...(rank !== undefined && { rank }),
    ...(settled && { settled }),
    ...(discard && { discard }),
  }
}

/** Articles that are given text, or written on. */
const articlesNamed = (steps: readonly Step[]): readonly ArticleId[] =>
  steps.flatMap((step) => {
    if (step.register === 'cut') return step.value?.article ?? []
    return step.register === 'article' && step.value !== null ? step.id : []
  })

const approvedBy = (steps: readonly Step[]): readonly ArticleId[] =>
  steps.flatMap((step) =>
    step.register === 'article' && step.field === 'status' && step.value === 'approved'
      ? step.id
      : [],
  )

/** Ends the approvals of articles that read otherwise after a change, but for those that it writes itself. */
function reopening(page: Page, review: Review, after: Review): Step[] {
  return articlesOf(page, after).flatMap((article) => {
    const before = articleById(page, review, article.id)
    const isApproved = article.status === 'approved' && before?.status === 'approved'
    return isApproved && !readsAlike(page, review, before, after, article)
      ? editedStep(after, article.id)
      : []
  })
}

function readsAlike(
  page: Page,
  before: Review,
  a: Article | undefined,
  now: Review,
  b: Article | undefined,
): boolean {
  if (!a || !b) return a === b
  return (
    isAlike(outline(a), outline(b)) &&
    PARTS.every(
      (part) => partText(page, before, a, part).text === partText(page, now, b, part).text,
    )
  )
}

/** Which text an article has, as what, and what was written to it. */
const outline = ({ blocks, fields }: Article) => [
  blocks.map(({ start, end, cut }) => [start, end, cut.role]),
  SUPPLIED_FIELDS.map((field) => fields[field]),
]

const isIdle = (steps: readonly Step[], inverse: readonly Step[]) =>
  steps.every((step, i) => isAlike(step.value, inverse[inverse.length - 1 - i].value))
