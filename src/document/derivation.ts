import type { Proposal } from '../engine'
import type { Page } from './page'
import type { Review } from './review'
import { atOnce, type Sliced } from './slices'

/** What was derived of a page under a review. */
export interface Derived<T> {
  readonly page: Page
  readonly review: Review
  readonly value: T
}

/** `Under` is empty, or a proposal that the derivation compares the page with. */
type Under = readonly [] | readonly [Proposal]

export interface Derivation<T, U extends Under> {
  (page: Page, review: Review, ...under: U): T
  /** The same in slices, where nothing was derived of the page before. */
  inSlices(page: Page, review: Review, ...under: U): Sliced<T>
}

/** Kept of a page: its own review, what is shown instead, and what a command tried on the way there. */
const KEPT = 4

/**
 * What is derived of a page under a review. It is kept for the last few reviews; for another one it is made by `next`
 * from what it was for the last one, so that a change costs what it touches. `whole` makes it from nothing, and both
 * come to the same.
 */
export function derivation<T, U extends Under = readonly []>(
  whole: (page: Page, review: Review, ...under: U) => Sliced<T>,
  next: (before: Derived<T>, page: Page, review: Review, ...under: U) => T,
): Derivation<T, U> {
  const kept = new WeakMap<object, Derived<T>[]>()
  const ofPage = (page: Page, under: U): Derived<T>[] => {
    const owner = under[0] ?? page
    const own = kept.get(owner)
    if (own && own[0]?.page === page) return own
    const made: Derived<T>[] = []
    kept.set(owner, made)
    return made
  }
  /** Puts what was asked for last in front. */
  const keep = (own: Derived<T>[], derived: Derived<T>): T => {
    const index = own.indexOf(derived)
    own.splice(index < 0 ? KEPT - 1 : index, 1)
    own.unshift(derived)
    return derived.value
  }
  function* inSlices(page: Page, review: Review, ...under: U): Sliced<T> {
    const own = ofPage(page, under)
    const known = own.find((each) => sameRegisters(each.review, review))
    if (known) return keep(own, known)
    const value =
      own.length > 0 ? next(own[0], page, review, ...under) : yield* whole(page, review, ...under)
    return keep(own, { page, review, value })
  }
  const derive = (page: Page, review: Review, ...under: U): T =>
    atOnce(inSlices(page, review, ...under))
  return Object.assign(derive, { inSlices })
}

const sameRegisters = (a: Review, b: Review) =>
  a === b ||
  (a.cuts === b.cuts &&
    a.articles === b.articles &&
    a.corrections === b.corrections &&
    a.metadata === b.metadata)
