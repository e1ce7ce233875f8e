import type { Potentials } from './chain'
import { Scratch } from './scratch'
import { STATE_COUNT as N, ROW } from './states'

const TABLE = ROW * ROW
const cameFromRoom = new Scratch(Uint8Array)

/** The states of the best path (Viterbi 1967). */
export function viterbi(p: Potentials): number[] {
  const states: number[] = []
  const cameFrom = cameFromRoom.room(p.length * ROW)
  let state = p.length === 0 ? 0 : followPaths(p, cameFrom)
  for (let i = p.length - 1; i >= 0; i--) {
    states.push(state)
    state = cameFrom[i * ROW + state]
  }
  return states.reverse()
}

/** What the best path to each state of a unit is worth, less what the best to the unit above is; for one after the other. */
const best = new Int32Array(ROW)

/**
 * Notes for each unit and state which state above the best path to it comes from, the first of equals; returns the state
 * at which the best of all ends.
 */
function followPaths({ length, emit, moves, gaps }: Potentials, cameFrom: Uint8Array): number {
  const { worth, leads } = moves
  for (let s = 0; s < N; s++) best[s] = emit[s]
  for (let i = 1; i < length; i++) {
    const at = i * ROW
    const count = findWays(leads, gaps[i] * TABLE)
    // Four states at a time, each with a maximum of its own, that need not wait for each other.
    for (let to = 0; to < ROW; to += 4) {
      const table = gaps[i] * TABLE + to
      let a = LEAST
      let b = LEAST
      let c = LEAST
      let d = LEAST
      for (let w = 0; w < count; w++) {
        const way = ways[w]
        const k = table + rowsOfWays[w]
        a = higher(a, way + (worth[k] << PLACE_BITS))
        b = higher(b, way + (worth[k + 1] << PLACE_BITS))
        c = higher(c, way + (worth[k + 2] << PLACE_BITS))
        d = higher(d, way + (worth[k + 3] << PLACE_BITS))
      }
      arrive(a, at + to, to, emit, cameFrom)
      arrive(b, at + to + 1, to + 1, emit, cameFrom)
      arrive(c, at + to + 2, to + 2, emit, cameFrom)
      arrive(d, at + to + 3, to + 3, emit, cameFrom)
    }
  }
  return highestPlace(best)
}

function arrive(
  way: number,
  at: number,
  state: number,
  emit: Int32Array,
  cameFrom: Uint8Array,
): void {
  cameFrom[at] = LAST_PLACE - (way & LAST_PLACE)
  best[state] = (way >> PLACE_BITS) + emit[at]
}

/** A worth, and the place that it comes from as the number of those behind it, are one integer: the higher tells both. */
const PLACE_BITS = 4
const LAST_PLACE = (1 << PLACE_BITS) - 1
/** Less than any way is worth, and no integer less than half the lowest there is. */
const LEAST = -(2 ** 30)

/** The higher of two integers less than 2³¹ apart; without a branch, which nobody could foretell. */
export const higher = (a: number, b: number): number => (b + ((a - b) & ~((a - b) >> 31))) | 0

/** The states from which a best path may come, each with its place, and where their rows begin in a table of moves. */
const ways = new Int32Array(N)
const rowsOfWays = new Int32Array(N)

/** From most states no path is as good as from the best one. Returns how many others there are, and that one. */
function findWays(leads: Int32Array, table: number): number {
  const first = highestPlace(best)
  const highest = best[first]
  const row = table + first * ROW
  let count = 0
  for (let s = 0; s < N; s++) {
    if (highest - best[s] > leads[row + s]) continue
    ways[count] = ((best[s] - highest) << PLACE_BITS) | (LAST_PLACE - s)
    rowsOfWays[count++] = s * ROW
  }
  return count
}

/** The first of the highest. */
function highestPlace(numbers: Int32Array): number {
  let place = 0
  for (let s = 1; s < N; s++) if (numbers[s] > numbers[place]) place = s
  return place
}
