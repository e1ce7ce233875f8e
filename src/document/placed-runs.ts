import type { Flow } from './flow'
import type { Run } from './rows'
import { countBefore } from './sorted'

/** A run and where it stands in its flow's clean text: `[from, to)`, UTF-16 code units. */
export interface PlacedRun extends Run {
  readonly from: number
  readonly to: number
}

const known = new WeakMap<Flow, readonly PlacedRun[]>()

/** The flow's runs, each with its place. Each paragraph of a part asks for them: they are placed once. */
export function placedRuns(flow: Flow): readonly PlacedRun[] {
  const placed = known.get(flow) ?? place(flow)
  known.set(flow, placed)
  return placed
}

function place({ runs }: Flow): readonly PlacedRun[] {
  let at = 0
  return runs.map((run) => {
    const from = at
    at += run.text.length
    return { ...run, from, to: at }
  })
}

/**
 * The runs that an edit of the clean stretch `[from, to)` can concern: those it overlaps or touches, and their
 * neighbours.
 */
export function runsNear(placed: readonly PlacedRun[], from: number, to: number): PlacedRun[] {
  const shows = (index: number) => ['raw', 'correction'].includes(placed[index].kind)
  let low = countBefore(placed, (run) => run.to < from)
  let high = countBefore(placed, (run) => run.from <= to) - 1
  while (low > 0 && !shows(low - 1)) low--
  while (high < placed.length - 1 && !shows(high + 1)) high++
  return placed.slice(Math.max(0, low - 1), high + 2)
}
