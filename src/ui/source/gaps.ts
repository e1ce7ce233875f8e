import type { SourceRow } from '../../session'

type Row = Pick<SourceRow, 'boundary'>

/** Does a row have the room of a boundary between two articles above it; a boundary inside an article takes none. */
export const hasRoom = ({ boundary }: Row): boolean => boundary === 'article'

/** Pixels that this room takes. */
const ROOM = 17

/** A row of the pane as the virtual list has measured it: pixels from the list's top. */
interface Place {
  readonly start: number
  readonly size: number
}

/** The gaps between the rows, where a boundary in the air can come to stand, as heights of the list. */
export interface Gaps {
  /** Height at which the boundary stands in the gap above a row; `rows.length` is the gap below the last. */
  middle(index: number): number
  /** Index of the row below the gap that is nearest to a height. The first row has none above it. */
  nearest(y: number): number
}

/** The rows are those before anything was held: with a boundary in the air none makes room, and none closes up. */
export function gapsOf(rows: readonly Row[], places: readonly Place[]): Gaps {
  const last = Math.min(rows.length, places.length)
  const middle = (index: number) => {
    if (index < last) return places[index].start + (hasRoom(rows[index]) ? ROOM / 2 : 0)
    const { start, size } = places[last - 1]
    return start + size
  }
  const nearest = (y: number) => {
    let low = 1
    let high = last
    while (low < high) {
      const between = (low + high) >> 1
      if (middle(between) + middle(between + 1) < 2 * y) low = between + 1
      else high = between
    }
    return low
  }
  return { middle, nearest }
}
