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

/**
 * Optimal one-to-one assignment (Kuhn 1955, Munkres 1957; the O(n³) form with potentials after Jonker & Volgenant).
 * Returns for each row its column, or −1.
 */
export function assign(wishes: Wishes): number[] {
  const granted = allWishes(wishes)
  if (granted !== null) return granted
  const given = new Array<number>(wishes.rows).fill(-1)
  for (const rivals of rivalsIn(wishes)) {
    const columnOf = assignRivals(wishes, rivals)
    rivals.rows.forEach((row, k) => {
      given[row] = columnOf[k]
    })
  }
  return given
}

/** What each row likes best, where no two like the same: then nothing is worth more. */
function allWishes({ rows, columns, pairs, rowAlone, columnAlone }: Wishes): number[] | null {
  const given = new Array<number>(rows).fill(-1)
  const isTaken = takenRoom.room(columns).fill(0, 0, columns)
  for (let row = 0; row < rows; row++) {
    let best = rowAlone + columnAlone
    for (let column = 0; column < columns; column++) {
      const worth = pairs[row * columns + column]
      if (worth < best) continue
      best = worth
      given[row] = column
    }
    if (given[row] < 0) continue
    if (isTaken[given[row]] === 1) return null
    isTaken[given[row]] = 1
  }
  return given
}

const takenRoom = new Scratch(Uint8Array)

/** Rows and columns that compete with each other and with nobody else. */
interface Rivals {
  readonly rows: number[]
  readonly columns: number[]
}

/**
 * No pair that is worth less than leaving both alone is ever made: what the other pairs connect can be assigned by
 * itself. So the time grows with a page's length, not with its third power.
 */
function rivalsIn({ rows: all, columns: width, pairs, rowAlone, columnAlone }: Wishes): Rivals[] {
  const pays = (row: number, column: number) =>
    pairs[row * width + column] >= rowAlone + columnAlone
  /** 1 for each row and column that some rivals have. */
  const isRowTaken = new Uint8Array(all)
  const isColumnTaken = new Uint8Array(width)
  const found: Rivals[] = []
  for (let first = 0; first < all; first++) {
    if (isRowTaken[first] === 1) continue
    isRowTaken[first] = 1
    const rows = [first]
    const columns: number[] = []
    // Rows that are found on the way are looked at in their turn.
    for (let k = 0; k < rows.length; k++)
      for (let column = 0; column < width; column++) {
        if (isColumnTaken[column] === 1 || !pays(rows[k], column)) continue
        isColumnTaken[column] = 1
        columns.push(column)
        for (let other = first + 1; other < all; other++) {
          if (isRowTaken[other] === 1 || !pays(other, column)) continue
          isRowTaken[other] = 1
          rows.push(other)
        }
      }
    if (rows.length > 1) rows.sort(ascending)
    if (columns.length > 1) columns.sort(ascending)
    if (columns.length > 0) found.push({ rows, columns })
  }
  return found
}

const ascending = (a: number, b: number): number => a - b

/** For each of the rivals' rows its column, or −1. */
function assignRivals(
  { columns: width, pairs, rowAlone, columnAlone }: Wishes,
  { rows, columns }: Rivals,
): number[] {
  const size = rows.length + columns.length
  // Row r may take its own empty column `columns.length + r`; column c its own empty row `rows.length + c`.
  const cost = costRoom.room(size * size)
  cost.fill(FORBIDDEN, 0, size * size)
  rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      cost[r * size + c] = -pairs[row * width + column]
    })
    cost[r * size + columns.length + r] = -rowAlone
  })
  columns.forEach((_, c) => {
    const empty = (rows.length + c) * size
    cost[empty + c] = -columnAlone
    cost.fill(0, empty + columns.length, empty + size)
  })
  const columnOf = solve(size, cost)
  return rows.map((_, r) => (columnOf[r] < columns.length ? columns[columnOf[r]] : -1))
}

const FORBIDDEN = 1e6

const costRoom = new Scratch(Float64Array)
const rowPotentialRoom = new Scratch(Float64Array)
const columnPotentialRoom = new Scratch(Float64Array)
const rowAtRoom = new Scratch(Int32Array)
const wayRoom = new Scratch(Int32Array)
const leastRoom = new Scratch(Float64Array)
const reachedRoom = new Scratch(Int32Array)
const leftRoom = new Scratch(Int32Array)

/** The columns of rows 0 to n − 1 at the lowest sum of `cost[row * n + column]`. */
function solve(n: number, cost: Float64Array): number[] {
  const rowPotential = rowPotentialRoom.room(n)
  const columnPotential = columnPotentialRoom.room(n)
  /** The row of each column, −1 for none, and the column before it on the way from the row that is given one. */
  const rowAt = rowAtRoom.room(n)
  const way = wayRoom.room(n)
  const least = leastRoom.room(n)
  /** Columns that were reached and those that were not, the latter in ascending order. */
  const reached = reachedRoom.room(n)
  const left = leftRoom.room(n)
  for (let k = 0; k < n; k++) {
    rowPotential[k] = 0
    columnPotential[k] = 0
    rowAt[k] = -1
  }
  for (let row = 0; row < n; row++) {
    let reachedCount = 0
    let leftCount = n
    for (let c = 0; c < n; c++) {
      least[c] = Number.POSITIVE_INFINITY
      left[c] = c
    }
    let column = -1
    let r = row
    for (;;) {
      const at = r * n
      const potential = rowPotential[r]
      let delta = Number.POSITIVE_INFINITY
      let place = 0
      for (let k = 0; k < leftCount; k++) {
        const c = left[k]
        const reduced = cost[at + c] - potential - columnPotential[c]
        let low = least[c]
        if (reduced < low) {
          low = reduced
          least[c] = reduced
          way[c] = column
        }
        if (low < delta) {
          delta = low
          place = k
        }
      }
      // Where much is worth the same, the next column is often no farther away.
      if (delta !== 0) {
        rowPotential[row] += delta
        for (let k = 0; k < reachedCount; k++) {
          const c = reached[k]
          rowPotential[rowAt[c]] += delta
          columnPotential[c] -= delta
        }
        for (let k = 0; k < leftCount; k++) least[left[k]] -= delta
      }
      column = left[place]
      if (rowAt[column] < 0) break
      left.copyWithin(place, place + 1, leftCount--)
      reached[reachedCount++] = column
      r = rowAt[column]
    }
    while (column >= 0) {
      const before = way[column]
      rowAt[column] = before < 0 ? row : rowAt[before]
      column = before
    }
  }
  const columnOf = new Array<number>(n).fill(-1)
  for (let c = 0; c < n; c++) columnOf[rowAt[c]] = c
  return columnOf
}
