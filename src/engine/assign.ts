import { Scratch } from './scratch'

/** What may be assigned: rows to columns, one to one, where both sides may also stay alone. */
export interface Wishes {
  readonly rows: number
  readonly columns: number
  /** What each pair is worth: `pairs[row * columns + column]`. */
  readonly pairs: Float64Array
  /** What it is worth to leave a row alone, and a column. */
  readonly rowAlone: number
  readonly columnAlone: number
}

const rowPriceRoom = new Scratch(Float64Array)
const columnPriceRoom = new Scratch(Float64Array)
const rowAtRoom = new Scratch(Int32Array)
const wayRoom = new Scratch(Int32Array)
const farRoom = new Scratch(Float64Array)
const reachedRoom = new Scratch(Int32Array)
const leftRoom = new Scratch(Int32Array)

/**
 * Optimal one-to-one assignment (Kuhn 1955, Munkres 1957) by shortest augmenting paths with prices (Jonker & Volgenant 1987).
 * Returns for each row its column, or −1.
 *
 * A pair costs what it is worth less than both alone. One row after the other goes the shortest way that ends at a free column
 * or with a row that stays alone, be it this one or one that has to give up its column to another; once alone, a row stays so.
 * Distances are costs less the prices of both sides, which keep them from falling below zero. Most rows find free what they
 * like best, after one look at each column. Where ways are as short, the first column is taken, and staying alone is the last
 * resort.
 */
export function assign({ rows, columns, pairs, rowAlone, columnAlone }: Wishes): number[] {
  const alone = rowAlone + columnAlone
  const rowPrice = rowPriceRoom.room(rows).fill(0, 0, rows)
  const columnPrice = columnPriceRoom.room(columns).fill(0, 0, columns)
  const columnOf = new Array<number>(rows).fill(-1)
  /** The row that each column was given, −1 for none. */
  const rowAt = rowAtRoom.room(columns).fill(-1, 0, columns)
  /** How far each column is, and the row by which it is reached. */
  const far = farRoom.room(columns)
  const way = wayRoom.room(columns)
  /** Columns that were reached, which all have a row, and those that were not, in ascending order. */
  const reached = reachedRoom.room(columns)
  const left = leftRoom.room(columns)
  for (let row = 0; row < rows; row++) {
    let reachedCount = 0
    let leftCount = columns
    for (let c = 0; c < columns; c++) {
      far[c] = Number.POSITIVE_INFINITY
      left[c] = c
    }
    let distance = 0
    /** The free column in which the shortest way ends, −1 for none, and the row that had best stay alone instead. */
    let end = -1
    let loner = row
    let loneliness = Number.POSITIVE_INFINITY
    for (let r = row; ; ) {
      const start = distance - rowPrice[r]
      if (start < loneliness) {
        loneliness = start
        loner = r
      }
      distance = Number.POSITIVE_INFINITY
      let place = 0
      const at = r * columns
      for (let k = 0; k < leftCount; k++) {
        const c = left[k]
        const through = start + alone - pairs[at + c] - columnPrice[c]
        if (through < far[c]) {
          far[c] = through
          way[c] = r
        }
        if (far[c] < distance) {
          distance = far[c]
          place = k
        }
      }
      if (loneliness < distance) {
        distance = loneliness
        break
      }
      const column = left[place]
      if (rowAt[column] < 0) {
        end = column
        break
      }
      leftCount--
      for (let k = place; k < leftCount; k++) left[k] = left[k + 1]
      reached[reachedCount++] = column
      r = rowAt[column]
    }
    rowPrice[row] += distance
    for (let k = 0; k < reachedCount; k++) {
      const c = reached[k]
      rowPrice[rowAt[c]] += distance - far[c]
      columnPrice[c] -= distance - far[c]
    }
    // Back along the way each row takes the column that it led to, and leaves its own to the row before.
    let column = end
    if (end < 0) {
      column = columnOf[loner]
      columnOf[loner] = -1
    }
    while (column >= 0) {
      const taker = way[column]
      const leftBehind = columnOf[taker]
      rowAt[column] = taker
      columnOf[taker] = column
      column = leftBehind
    }
  }
  return columnOf
}
