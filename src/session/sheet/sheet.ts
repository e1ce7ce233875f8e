import type { Block, Page } from '../../document'
import type { Box, PrintedPlace } from '../../engine'
import type { SourceRow } from '../source-rows'

/** A row of the source where it stands in print. */
export interface SheetRow extends Box {
  readonly row: SourceRow
  readonly frame: number
}

/** A block in print: a box for each frame, or column, that it runs through. */
export interface Region {
  readonly block: Block
  readonly boxes: readonly Box[]
}

/** The rows of a page as they stand in print, and the blocks that they make. */
export interface Sheet {
  readonly rows: readonly SheetRow[]
  readonly regions: readonly Region[]
}

const NOTHING: Sheet = { rows: [], regions: [] }
const sheets = new WeakMap<readonly SourceRow[], Sheet>()

/** How rows stand in print; nothing of those that no file tells a place of. Kept as long as the rows. */
export function sheetOf(page: Page, rows: readonly SourceRow[]): Sheet {
  if (!page.geometry) return NOTHING
  let sheet = sheets.get(rows)
  if (!sheet) {
    const printed = printedRows(page, rows)
    sheet = { rows: printed, regions: regionsOf(printed) }
    sheets.set(rows, sheet)
  }
  return sheet
}

function printedRows({ geometry, text }: Page, rows: readonly SourceRow[]): SheetRow[] {
  const lines = geometry?.lines ?? []
  const printed: SheetRow[] = []
  let next = 0
  for (const row of rows) {
    while (next < lines.length && lines[next].start < row.start) next++
    // A row that begins in the midst of its line has the last one that was passed.
    const place = lines[next]?.start === row.start ? lines[next] : lines[next - 1]
    const isOwn = place && (place.start === row.start || (row.continued && next > 0))
    if (isOwn) printed.push({ row, frame: place.frame, ...partOf(place, row, text) })
  }
  return printed
}

/** The part of a line's box that a row has of it: by characters, since nothing tells where each stands. */
function partOf(place: PrintedPlace, { start, end }: SourceRow, text: string): Box {
  const { x, y, width, height } = place
  const lineEnd = text.slice(end).search(/[\n\r\f\u0085\u2028\u2029]/)
  const length = (lineEnd < 0 ? text.length : end + lineEnd) - place.start
  const from = (start - place.start) / length
  const to = Math.min(1, (end - place.start) / length)
  return height > 2 * width && length > 2
    ? { x, y: y + from * height, width, height: (to - from) * height }
    : { x: x + from * width, y, width: (to - from) * width, height }
}

function regionsOf(rows: readonly SheetRow[]): Region[] {
  const regions: { block: Block; boxes: Box[] }[] = []
  let frame = -1
  for (const row of rows) {
    const { block } = row.row
    let last = regions.at(-1)
    if (last?.block.start !== block.start) {
      last = { block, boxes: [] }
      regions.push(last)
      frame = -1
    }
    if (frame === row.frame) last.boxes.push(around(last.boxes.pop(), row))
    else last.boxes.push(around(undefined, row))
    frame = row.frame
  }
  return regions
}

function around(a: Box | undefined, { x, y, width, height }: Box): Box {
  if (!a) return { x, y, width, height }
  const left = Math.min(a.x, x)
  const top = Math.min(a.y, y)
  return {
    x: left,
    y: top,
    width: Math.max(a.x + a.width, x + width) - left,
    height: Math.max(a.y + a.height, y + height) - top,
  }
}

/** The row at a point of the printed page; null where none is. */
export function rowAtPoint({ rows }: Sheet, x: number, y: number): SheetRow | null {
  const isIn = (box: Box) =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  return rows.find(isIn) ?? null
}

/** A place between two lines in print, where a boundary may stand. */
export interface SheetGap {
  /** Start of the row below it, raw offset. */
  readonly at: number
  /** The line between. */
  readonly x: number
  readonly y: number
  readonly width: number
}

/** The gaps of the printed page, one above each row but the page's first. */
export const gapsOf = ({ rows }: Sheet): readonly SheetGap[] =>
  rows.slice(1).map(({ row, x, y, width }) => ({ at: row.start, x, y, width }))

/** The gap nearest to a point: in the column that the point is in, or else next to. */
export function gapNear(gaps: readonly SheetGap[], x: number, y: number): SheetGap | null {
  let best: SheetGap | null = null
  let least = Number.POSITIVE_INFINITY
  for (const gap of gaps) {
    const beside = Math.max(0, gap.x - x, x - gap.x - gap.width)
    const far = Math.hypot(BESIDE * beside, gap.y - y)
    if (far >= least) continue
    least = far
    best = gap
  }
  return best
}

/** Another column is so much farther than it is. */
const BESIDE = 4
