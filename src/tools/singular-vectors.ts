// The foremost singular vectors of a matrix, by subspace iteration.
import { seeded } from './fit-pages'

/** A row of a matrix: the columns in which it has anything, and how much. */
export interface Row {
  readonly places: ArrayLike<number>
  readonly amounts: ArrayLike<number>
}

/**
 * The foremost right singular vectors of a matrix of so many columns: number `n` of `count` at `vectors[column * count + n]`.
 * The same matrix gives the same vectors; the more rounds, the more exact.
 */
export function foremost(
  rows: readonly Row[],
  { width, count, rounds }: { width: number; count: number; rounds: number },
): Float64Array {
  const random = seeded(1)
  let vectors: Float64Array = Float64Array.from({ length: width * count }, () => random() - 0.5)
  for (let round = 0; round < rounds; round++) {
    vectors = multiplied(rows, vectors, count)
    makeOrthogonal(vectors, width, count)
  }
  return vectors
}

/** The matrix's own products with all vectors: XᵀX·V. */
function multiplied(rows: readonly Row[], vectors: Float64Array, count: number): Float64Array {
  const product = new Float64Array(vectors.length)
  const along = new Float64Array(count)
  for (const { places, amounts } of rows) {
    along.fill(0)
    for (let k = 0; k < places.length; k++)
      for (let n = 0; n < count; n++) along[n] += amounts[k] * vectors[places[k] * count + n]
    for (let k = 0; k < places.length; k++)
      for (let n = 0; n < count; n++) product[places[k] * count + n] += amounts[k] * along[n]
  }
  return product
}

/** Gram–Schmidt: each vector loses what the ones before it have, and becomes as long as 1. */
function makeOrthogonal(vectors: Float64Array, width: number, count: number): void {
  const dot = (a: number, b: number): number => {
    let sum = 0
    for (let at = 0; at < width * count; at += count) sum += vectors[at + a] * vectors[at + b]
    return sum
  }
  for (let n = 0; n < count; n++) {
    for (let before = 0; before < n; before++) {
      const share = dot(n, before)
      for (let at = 0; at < width * count; at += count)
        vectors[at + n] -= share * vectors[at + before]
    }
    // One that has nothing of its own is left out.
    const length = Math.max(Math.sqrt(dot(n, n)), 1e-12)
    for (let at = 0; at < width * count; at += count) vectors[at + n] /= length
  }
}
