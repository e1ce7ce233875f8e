import type { SourceRow } from '../../session'

/** A row of the pane as the virtual list has measured it: pixels from the list's top. */
interface Place {
  readonly start: number
  readonly size: number
}

/** Pixels that the room of a boundary between two articles takes; inside an article it takes none. */
const ROOM = 17

/**
 * The gaps between the rows, where a boundary in the air can come to stand, as heights of the list. They are those
 * of a list without the room that rows make for that boundary, so that they stay where they are while it moves.
 */
export interface Gaps {
  /** Height at which the boundary stands in the gap above a row; `rows.length` is the gap below the last. */
  middle(index: number): number
  /** Index of the row below the gap that is nearest to a height. The first row has none above it. */
  nearest(y: number): number
}

/** `room` is the index of the row above which the boundary would come to stand; −1 for none. */
export function gapsOf(
  rows: readonly Pick<SourceRow, 'boundary'>[],
  places: readonly Place[],
  room: number,
): Gaps {
  const height = rows[room]?.boundary === 'article' ? ROOM : 0
  const last = Math.min(rows.length, places.length)
  const middle = (index: number) => {
    const at = places[index]
    const { start, size } = places[last - 1]
    const top = at && index < last ? at.start : start + size
    return top + ROOM / 2 - (room >= 0 && index > room ? height : 0)
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
