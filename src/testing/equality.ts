import { isDeepStrictEqual } from 'node:util'
import { BTree } from '@tylerbu/sorted-btree-es6'
import { expect } from 'vitest'
import type { Review } from '../document'

/** Registers are trees, and equal ones may have grown otherwise: what counts is what they hold. */
const contentsOf = (value: unknown): unknown =>
  value instanceof BTree ? new Map(value.toArray()) : value

/** `toEqual` and its like compare registers, and plain maps that stand for them, by what they hold. */
expect.addEqualityTesters([
  function (this: { equals(a: unknown, b: unknown): boolean }, a: unknown, b: unknown) {
    if (!(a instanceof BTree || b instanceof BTree)) return undefined
    return this.equals(contentsOf(a), contentsOf(b))
  },
])

/** Whether two values are the same but for the shape of a review's registers. */
export const isSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(plain(a), plain(b))

const plain = (value: unknown): unknown => (isReview(value) ? asMaps(value) : value)

const isReview = (value: unknown): value is Review =>
  typeof value === 'object' && value !== null && 'cuts' in value && 'corrections' in value

const asMaps = ({ cuts, articles, corrections, metadata, ignored }: Review) => ({
  cuts: contentsOf(cuts),
  articles: contentsOf(articles),
  corrections: contentsOf(corrections),
  metadata,
  ignored: contentsOf(ignored),
})
