import { type PlacedBlock, rankOf } from '../blocks'
import type { Cuts } from './change'

/** So many numbers between two, ascending, open at either end; null when floating point has not so many left. */
export function numbersBetween(
  low: number | null,
  high: number | null,
  count: number,
): readonly number[] | null {
  const steps = Array.from({ length: count }, (_, i) => i + 1)
  if (low === null && high === null) return steps.map((step) => step - 1)
  if (low === null) return steps.map((step) => (high as number) - count - 1 + step)
  if (high === null) return steps.map((step) => low + step)
  const numbers = steps.map((step) => low + ((high - low) * step) / (count + 1))
  const all = [low, ...numbers, high]
  return all.every((number, i) => i === 0 || number > all[i - 1]) ? numbers : null
}

/**
 * Writes the ranks that put blocks of an article, in their order, in among its `others` at a place of these. All count as
 * settled by whoever put them there.
 */
export function putAmong(
  cuts: Cuts,
  others: readonly PlacedBlock[],
  moving: readonly PlacedBlock[],
  place: number,
): void {
  const ranks = numbersBetween(
    place > 0 ? rankOf(others[place - 1]) : null,
    place < others.length ? rankOf(others[place]) : null,
    moving.length,
  )
  const write = ({ start, cut }: PlacedBlock, rank: number) =>
    cuts.set(start, { ...cut, rank, settled: true })
  if (ranks) for (const [i, block] of moving.entries()) write(block, ranks[i])
  else {
    // No numbers are left between the two neighbours: number the article's blocks anew.
    const order = [...others.slice(0, place), ...moving, ...others.slice(place)]
    for (const [i, block] of order.entries()) write(block, i)
  }
}
