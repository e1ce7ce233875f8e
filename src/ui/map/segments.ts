import { countBefore } from '../../document'
import { isHead } from '../../engine'
import { firstRowFrom, rowIndexAt, type SourceRow } from '../../session'

/** Of a page of up to so many rows every row is looked at: about a pixel each. */
const EVERY_ROW = 900
/**
 * Of a longer page so many places, three pixels each: what is thinner is hardly seen, and each segment costs the browser a
 * part of every frame in which something else on the screen moves.
 */
const PLACES = 300
/** Of marks closer together than this share of the strip, about their own height, one is drawn. */
const CLOSEST = 1 / 300

/** A run of rows of one article on the strip, heads apart. */
export interface Segment {
  readonly from: number
  readonly rows: number
  readonly article: string | null
  readonly head: boolean
  /** Start of the block whose edge the segment's upper edge is; null for the page's own. */
  readonly at: number | null
}

/** What the rows of a page are on the strip, from top to bottom. */
export interface Strip {
  readonly rows: readonly SourceRow[]
  readonly segments: readonly Segment[]
}

/**
 * The strip of these rows. It costs no more for a longer page; runs too thin to see go with their neighbour. What stands
 * where it stood on the strip before is the same object.
 */
export function stripOf(rows: readonly SourceRow[], before: Strip | null = null): Strip {
  if (before?.rows === rows) return before
  const { above, below } = before ? keptOf(before, rows) : NOTHING
  const reached = above.length > 0 ? endOf(above[above.length - 1]) : 0
  const until = below[0]?.from ?? rows.length
  const runs: Omit<Segment, 'rows'>[] = [...above]
  const places = rows.length > EVERY_ROW ? PLACES : rows.length
  for (let place = Math.ceil((reached * places) / rows.length); place < places; place++) {
    const index = Math.floor((place * rows.length) / places)
    if (index >= until) break
    const run = runOf(rows[index])
    if (isSame(runs[runs.length - 1], run)) continue
    const from = beginningOf(rows, rows[index])
    runs.push({ ...run, from, at: from > 0 ? rows[from].block.start : null })
  }
  const isJoined = isSame(runs[runs.length - 1], below[0])
  runs.push(...(isJoined ? below.slice(1) : below))
  const segments = runs.map((run, i): Segment => {
    const count = (runs[i + 1]?.from ?? rows.length) - run.from
    return 'rows' in run && run.rows === count ? (run as Segment) : { ...run, rows: count }
  })
  return { rows, segments }
}

const endOf = ({ from, rows }: Segment): number => from + rows

interface Kept {
  readonly above: readonly Segment[]
  readonly below: readonly Segment[]
}

const NOTHING: Kept = { above: [], below: [] }

/** The segments above the first row that is another, and below the last. */
function keptOf({ rows: before, segments }: Strip, rows: readonly SourceRow[]): Kept {
  if (before.length !== rows.length) return NOTHING
  let first = 0
  while (first < rows.length && before[first] === rows[first]) first++
  let last = rows.length - 1
  while (last >= first && before[last] === rows[last]) last--
  return {
    above: segments.slice(
      0,
      countBefore(segments, (segment) => endOf(segment) <= first),
    ),
    below: segments.slice(countBefore(segments, ({ from }) => from <= last + 1)),
  }
}

type Run = Pick<Segment, 'article' | 'head'>

const runOf = ({ block: { cut } }: SourceRow): Run => ({
  article: cut.article,
  head: isHead(cut.role),
})

const isSame = (a: Run | undefined, b: Run | undefined) =>
  a !== undefined && b !== undefined && a.article === b.article && a.head === b.head

/** Index of the first row of the run that a row is in. */
function beginningOf(rows: readonly SourceRow[], row: SourceRow): number {
  let from = firstRowFrom(rows, row.block.start)
  while (from > 0 && isSame(runOf(rows[from - 1]), runOf(row)))
    from = firstRowFrom(rows, rows[from - 1].block.start)
  return from
}

/**
 * The rows at which places are marked, which come in the order of the text: the same list as before where the marks are the
 * same.
 */
export function marksOf(
  rows: readonly SourceRow[],
  places: readonly { readonly at: number }[],
  before: readonly number[] = [],
): readonly number[] {
  const marks: number[] = []
  for (let next = 0; next < places.length; ) {
    const row = Math.max(0, rowIndexAt(rows, places[next].at))
    marks.push(row)
    const after = rows[Math.floor(row + rows.length * CLOSEST) + 1]?.start ?? Infinity
    next = countBefore(places, ({ at }) => at < after)
  }
  const isAsBefore = marks.length === before.length && marks.every((row, i) => row === before[i])
  return isAsBefore ? before : marks
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
