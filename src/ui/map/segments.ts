import type { Block, Doubt } from '../../document'
import { isHead } from '../../engine'
import { firstRowFrom, rowIndexAt, type SourceRow } from '../../session'

/** Segments thinner than this share of the strip are drawn with the one before. */
const THINNEST = 1 / 900
/** Of marks closer together than this share of the strip, about their own height, one is drawn. */
const CLOSEST = 1 / 300

/** A run of rows of one article on the strip, heads apart. */
export interface Segment {
  readonly from: number
  readonly rows: number
  readonly article: string | null
  readonly head: boolean
  /** Start of the block whose edge the segment's upper edge is; null where thinner ones went with the one above. */
  readonly at: number | null
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The strip from top to bottom. Runs too thin to see go with their neighbour. */
export function segmentsOf(rows: readonly SourceRow[], blocks: readonly Block[]): Segment[] {
  const segments: Mutable<Segment>[] = []
  const thinnest = rows.length * THINNEST
  for (const [i, { start, cut }] of blocks.entries()) {
    const edge = firstRowFrom(rows, start)
    let from = edge
    const to = i + 1 < blocks.length ? firstRowFrom(rows, blocks[i + 1].start) : rows.length
    const { article, role } = cut
    const head = isHead(role)
    const last = segments[segments.length - 1]
    const same = last && last.article === article && last.head === head
    if (last) {
      const lacking = same ? to - from : Math.max(0, Math.ceil(thinnest - last.rows))
      const taken = Math.min(to - from, lacking)
      last.rows += taken
      from += taken
    }
    if (to > from) {
      const at = from === edge && from > 0 ? start : null
      segments.push({ from, rows: to - from, article, head, at })
    }
  }
  return segments
}

/** The rows at which doubts are marked. */
export function marksOf(rows: readonly SourceRow[], doubts: readonly Doubt[]): number[] {
  const marks: number[] = []
  for (const { at } of doubts) {
    const row = Math.max(0, rowIndexAt(rows, at))
    const last = marks[marks.length - 1]
    if (last === undefined || row - last > rows.length * CLOSEST) marks.push(row)
  }
  return marks
}

/** A boundary as the strip shows it: the block that starts there, and the row below. */
export interface MapEdge {
  readonly at: number
  readonly row: number
}

export const edgesOf = (segments: readonly Segment[]): MapEdge[] =>
  segments.flatMap(({ at, from }) => (at === null ? [] : [{ at, row: from }]))

/**
 * The edge that a press at a row means, fractions of rows counted: one no farther than `reach` rows, and much nearer than
 * the edges beside it, so that between two edges there is always room to press the strip itself.
 */
export function edgeNear(edges: readonly MapEdge[], row: number, reach: number): MapEdge | null {
  let nearest: MapEdge | null = null
  let room = Number.POSITIVE_INFINITY
  for (const [i, edge] of edges.entries()) {
    if (nearest && Math.abs(edge.row - row) >= Math.abs(nearest.row - row)) continue
    nearest = edge
    const [above, below] = [edges[i - 1], edges[i + 1]]
    room = Math.min(
      above ? edge.row - above.row : Number.POSITIVE_INFINITY,
      below ? below.row - edge.row : Number.POSITIVE_INFINITY,
    )
  }
  return nearest && Math.abs(nearest.row - row) <= Math.min(reach, room / 3) ? nearest : null
}
