import { type Box, covering, sharedHeight } from '../../engine'
import { isGutter } from './gutters'
import { type Piece, piecesOf } from './pieces'
import type { TextRun } from './run'
import { mainSize } from './sizes'
import { gapBetween, lineText } from './spacing'

/** A printed line, upright. */
export interface Line extends Box {
  readonly text: string
  /** The font size that most of its characters have. */
  readonly size: number
}

/** In ems: no line has a wider hole. */
const WIDEST_GAP = 4
/** In ems: how far characters may reach into each other. */
const OVERLAP = 0.5
/** Characters of one line have at least this of their height side by side, and are at most so much larger than others. */
const LEVEL = 0.5
const LARGER = 2

/** Puts runs, all upright and of one direction, into the lines they stand in. */
export function linesOf(runs: readonly TextRun[]): Line[] {
  const pieces = runs.flatMap(piecesOf)
  return rowsOf(pieces)
    .flatMap((row) => partedAtGutters(row, pieces))
    .map((row) => ({ ...covering(row), text: lineText(row), size: mainSize(row) }))
}

/** Pieces that stand level, each row from left to right, gutters of columns not yet heeded. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  const largest = pieces.reduce((most, { size }) => Math.max(most, size), 0)
  let open: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.x - b.x || a.run - b.run)) {
    open = open.filter((row) => piece.x - rightOf(lastOf(row)) <= WIDEST_GAP * largest)
    const row = nearest(open, piece)
    if (row) row.push(piece)
    else {
      const started = [piece]
      rows.push(started)
      open.push(started)
    }
  }
  return rows
}

function nearest(rows: readonly Piece[][], piece: Piece): Piece[] | null {
  let best: Piece[] | null = null
  let least = WIDEST_GAP
  for (const row of rows) {
    const last = lastOf(row)
    const gap = gapBetween(last, piece)
    if (gap > least || gap < -OVERLAP || !areLevel(last, piece)) continue
    best = row
    least = gap
  }
  return best
}

function areLevel(a: Piece, b: Piece): boolean {
  return (
    sharedHeight(a, b) > LEVEL * Math.min(a.height, b.height) &&
    Math.max(a.size, b.size) <= LARGER * Math.min(a.size, b.size)
  )
}

function partedAtGutters(row: readonly Piece[], pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = []
  for (const [i, piece] of row.entries())
    if (i === 0 || isGutter(row[i - 1], piece, pieces)) parts.push([piece])
    else lastOf(parts).push(piece)
  return parts
}

const lastOf = <T>(list: readonly T[]): T => list[list.length - 1]
const rightOf = ({ x, width }: Box): number => x + width
