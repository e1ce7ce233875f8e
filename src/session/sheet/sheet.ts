import { type Block, type Page, readingOf } from '../../document'
import { type Box, covering, isVertical, type PrintedPlace } from '../../engine'
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
  /** Number of its first raw line in print, and how many rows it has there. */
  readonly line: number
  readonly rows: number
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

function printedRows(page: Page, rows: readonly SourceRow[]): SheetRow[] {
  const places = page.geometry?.lines ?? []
  const { lines } = readingOf(page)
  const printed: SheetRow[] = []
  let next = 0
  for (const row of rows) {
    const { start, end } = lines[row.line - 1]
    while (next < places.length && places[next].start < start) next++
    const place = places[next]
    if (place?.start === start)
      printed.push({ row, frame: place.frame, ...partOf(place, row, { start, end }) })
  }
  return printed
}

/** The part of a line's box that a row has of it: by characters, since nothing tells where each stands. */
function partOf(place: PrintedPlace, row: SourceRow, line: Pick<SourceRow, 'start' | 'end'>): Box {
  const { x, y, width, height } = place
  const length = line.end - line.start
  const from = (row.start - line.start) / length
  const to = (row.end - line.start) / length
  return isVertical(place)
    ? { x, y: y + from * height, width, height: (to - from) * height }
    : { x: x + from * width, y, width: (to - from) * width, height }
}

function regionsOf(rows: readonly SheetRow[]): Region[] {
  const regions: Region[] = []
  for (let from = 0; from < rows.length; ) {
    const { block, line } = rows[from].row
    const boxes: Box[] = []
    const first = from
    while (rows[from]?.row.block.start === block.start) {
      const { frame } = rows[from]
      const inFrame = from
      while (rows[from]?.frame === frame && rows[from].row.block.start === block.start) from++
      boxes.push(covering(rows.slice(inFrame, from)))
    }
    regions.push({ block, boxes, line, rows: from - first })
  }
  return regions
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
  /** The line between: above a horizontal line, to the right of a vertical one. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const gapBefore = ({ row, ...box }: SheetRow): SheetGap => {
  const { x, y, width, height } = box
  return isVertical(box)
    ? { at: row.start, x: x + width, y, width: 0, height }
    : { at: row.start, x, y, width, height: 0 }
}

/** The gaps of the printed page, one before each row but the page's first. */
export const gapsOf = ({ rows }: Sheet): readonly SheetGap[] => rows.slice(1).map(gapBefore)

/** The gap nearest to a point: in the column that the point is in, or else next to. */
export function gapNear(gaps: readonly SheetGap[], x: number, y: number): SheetGap | null {
  let best: SheetGap | null = null
  let least = Number.POSITIVE_INFINITY
  for (const gap of gaps) {
    const across = Math.max(0, gap.x - x, x - gap.x - gap.width)
    const down = Math.max(0, gap.y - y, y - gap.y - gap.height)
    const far =
      gap.height > 0 ? Math.hypot(across, BESIDE * down) : Math.hypot(BESIDE * across, down)
    if (far >= least) continue
    least = far
    best = gap
  }
  return best
}

/** Another column is so much farther than it is. */
const BESIDE = 4
