import { STATE_COUNT } from './states'

/**
 * A row of integers, one for each state, put into few numbers, so that rows are added three states at a time: a number keeps
 * 53 bits exactly, and each state has a lane of seventeen of them. What a lane holds may be less than zero and then takes
 * from its neighbour, which parting gives back.
 */
const BITS = 17
const PER_LANE = 3

/** How many numbers a row is. */
export const LANES = Math.ceil(STATE_COUNT / PER_LANE)

/** The sums that a lane has room for: no lower than what this is below zero, and no higher. */
export const HIGHEST_IN_LANE = 2 ** (BITS - 1) - 1

const SECOND = 2 ** BITS
const THIRD = 2 ** (2 * BITS)
/** To multiply by is faster than to divide. */
const OF_SECOND = 1 / SECOND
const OF_THIRD = 1 / THIRD
const ZERO = 2 ** (BITS - 1)

/** What sums begin with, so that no lane is ever less than zero. */
export const EMPTY = ZERO * (1 + SECOND + THIRD)

/** Writes the integers of a row, one for each state, to the numbers from `at` on, which are zero. */
export function putInLanes(row: readonly number[], numbers: Float64Array, at: number): void {
  // Each lane from its last state to its first.
  for (let s = STATE_COUNT - 1; s >= 0; s--) {
    const lane = at + Math.floor(s / PER_LANE)
    numbers[lane] = numbers[lane] * SECOND + (row[s] ?? 0)
  }
}

/**
 * Writes what each state has in sums that began with `EMPTY` to `row` from `at` on, or adds it to what stands there: as many
 * numbers as there is room for in all lanes.
 */
export function partLanes(sums: Float64Array, row: Int32Array, at: number, adds: boolean): void {
  for (let lane = 0, k = at; lane < LANES; lane++, k += PER_LANE) {
    const third = (sums[lane] * OF_THIRD) | 0
    const both = sums[lane] - third * THIRD
    const second = (both * OF_SECOND) | 0
    const first = (both - second * SECOND) | 0
    row[k] = first - ZERO + (adds ? row[k] : 0)
    row[k + 1] = second - ZERO + (adds ? row[k + 1] : 0)
    row[k + 2] = third - ZERO + (adds ? row[k + 2] : 0)
  }
}
