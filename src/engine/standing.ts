import { areVertical, type Box, covering, sharedWidth, turned } from './box'
import type { Potentials } from './chain'
import type { Workbench } from './columns'
import type { PrintedPage } from './page'
import { ROW, type State, stateIndex } from './states'
import type { Unit } from './units'

/** Two lines stand one above the other if they share so much of the narrower one's width. */
const SHARED = 0.5

/**
 * For each headline group the stream of body whose beginning stands right under it in print, in whatever order the text
 * has them; −1 where something else does, or nobody knows.
 */
export function streamsUnderInPrint({ page, units, drafts, structure }: Workbench): number[] {
  const { groups, streams } = structure
  const { places } = page
  if (places === null) return groups.map(() => -1)
  const boxes = units.map(({ line }) => places[line])
  const beginnings = new Map(streams.map((stream, s) => [drafts[stream.drafts[0]].first, s]))
  return groups.map((group) => {
    const own = unitsOf([...group.drafts, ...group.bylines], drafts)
    const ownBoxes = own.flatMap((u) => boxes[u] ?? [])
    if (ownBoxes.length === 0) return -1
    const box = covering(ownBoxes)
    const last = ownBoxes[ownBoxes.length - 1]
    const isOwn = new Set(own)
    let nearest = -1
    let least = Number.POSITIVE_INFINITY
    for (let u = 0; u < boxes.length; u++) {
      const other = boxes[u]
      if (other === null || isOwn.has(u)) continue
      const way = areVertical(last, other)
        ? wayDown(turned(box), turned(other))
        : wayDown(box, other)
      if (way === null || way >= least) continue
      nearest = u
      least = way
    }
    return beginnings.get(nearest) ?? -1
  })
}

function unitsOf(own: readonly number[], drafts: Workbench['drafts']): number[] {
  return own.flatMap((d) => {
    const { first, last } = drafts[d]
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })
}

/** How far a line is below a box that it stands under; null where it does not. Boxes of neighbouring lines overlap a little. */
function wayDown(above: Box, below: Box): number | null {
  const way = below.y - above.y - above.height
  const isUnder = sharedWidth(below, above) >= SHARED * Math.min(below.width, above.width)
  return isUnder && way >= -below.height / 2 ? way : null
}

/** What is set under the line above it, and what over the line below. */
const ON: readonly State[] = ['headlineOn', 'deck']
const OVER: readonly State[] = ['kicker']
/** What it says against that, in hundredths of a natural logarithm, that the two stand apart in print. By hand. */
const APART = 600

/** Adds to what the lines' wording says what it does that two which follow each other in the text stand apart in print. */
export function weighStanding(
  { emit }: Potentials,
  { places }: PrintedPage,
  units: readonly Unit[],
): void {
  if (places === null) return
  const against = (unit: number, states: readonly State[]) => {
    for (const state of states) emit[unit * ROW + stateIndex(state)] -= APART
  }
  for (let i = 1; i < units.length; i++) {
    const above = places[units[i - 1].line]
    const below = places[units[i].line]
    if (above === null || below === null || !standApart(above, below)) continue
    against(i - 1, OVER)
    against(i, ON)
  }
}

/** So many times the height of the higher line may part two lines of one headline. */
const FARTHEST = 2.5

function standApart(a: Box, b: Box): boolean {
  const [above, below] = areVertical(a, b) ? [turned(a), turned(b)] : [a, b]
  const height = Math.max(above.height, below.height)
  const shared = sharedWidth(above, below)
  if (shared > 0) {
    const gap = below.y - above.y - above.height
    return gap > FARTHEST * height || gap < -height
  }
  // A scan may cut one line in two.
  const isOneLine = Math.abs(below.y - above.y) < height / 2
  return !isOneLine || -shared > FARTHEST * height
}
