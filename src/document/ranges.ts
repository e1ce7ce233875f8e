import type { Flow } from './flow'
import type { Stretch } from './page'
import { placedRuns } from './placed-runs'
import { countBefore } from './sorted'

/** Where in the raw text stretches of a part's clean text come from: one range for each block they are read from. */
export function rawRangesOf(
  flow: Flow,
  stretches: readonly Stretch[],
): readonly (readonly Stretch[])[] {
  const found = stretches.map(() => new Map<number, Stretch>())
  let index = 0
  for (const { block, start, end, from, to } of placedRuns(flow)) {
    while (index < stretches.length && stretches[index].to <= from) index++
    if (block < 0) continue
    for (let i = index; i < stretches.length && stretches[i].from < to; i++) {
      const known = found[i].get(block)
      found[i].set(block, {
        from: Math.min(start, known?.from ?? start),
        to: Math.max(end, known?.to ?? end),
      })
    }
  }
  return found.map((ranges) => [...ranges.values()])
}

/** The stretches of a part's clean text, or of a piece of it, that are read from a stretch of the raw text. */
export function cleanRangesOf(
  flow: Flow,
  raw: Stretch,
  within: Stretch = { from: 0, to: flow.text.length },
): readonly Stretch[] {
  const found: Stretch[] = []
  const placed = placedRuns(flow)
  const first = countBefore(placed, ({ to }) => to <= within.from)
  for (let i = first; i < placed.length && placed[i].from < within.to; i++) {
    const { kind, block, start, end, from, to } = placed[i]
    if (block < 0 || start >= raw.to || end <= raw.from) continue
    const [read, until] =
      kind === 'raw'
        ? [from + Math.max(0, raw.from - start), Math.min(to, from + raw.to - start)]
        : [from, to]
    const own = { from: Math.max(within.from, read), to: Math.min(within.to, until) }
    const last = found.at(-1)
    if (own.from >= own.to) continue
    if (last?.to === own.from) found[found.length - 1] = { from: last.from, to: own.to }
    else found.push(own)
  }
  return found
}

export const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.to && a.to > b.from
