/**
 * Optimal one-to-one assignment (Kuhn 1955, Munkres 1957; the O(n³) form with potentials after Jonker & Volgenant),
 * where both sides may also stay alone.
 *
 * @param value what pairing row r with column c is worth
 * @param rowAlone what leaving row r alone is worth
 * @param columnAlone what leaving column c alone is worth
 * @returns for each row its column, or −1
 */
export function assign(
  value: readonly ArrayLike<number>[],
  rowAlone: readonly number[],
  columnAlone: readonly number[],
): number[] {
  const rows = rowAlone.length
  const columns = columnAlone.length
  const size = rows + columns
  // Row r may take its own empty column `columns + r`; column c its own empty row `rows + c`.
  const cost = (r: number, c: number): number => {
    if (r < rows && c < columns) return -value[r][c]
    if (r < rows) return c - columns === r ? -rowAlone[r] : FORBIDDEN
    if (c < columns) return r - rows === c ? -columnAlone[c] : FORBIDDEN
    return 0
  }
  const columnOf = solve(size, cost)
  return columnOf.slice(0, rows).map((c) => (c < columns ? c : -1))
}

const FORBIDDEN = 1e6

function solve(n: number, cost: (r: number, c: number) => number): number[] {
  const rowPotential = new Float64Array(n + 1)
  const columnPotential = new Float64Array(n + 1)
  const rowAt = new Int32Array(n + 1)
  const way = new Int32Array(n + 1)
  const least = new Float64Array(n + 1)
  const used = new Uint8Array(n + 1)
  for (let row = 1; row <= n; row++) {
    rowAt[0] = row
    let column = 0
    least.fill(Number.POSITIVE_INFINITY)
    used.fill(0)
    do {
      used[column] = 1
      const r = rowAt[column]
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let c = 1; c <= n; c++) {
        if (used[c]) continue
        const reduced = cost(r - 1, c - 1) - rowPotential[r] - columnPotential[c]
        if (reduced < least[c]) {
          least[c] = reduced
          way[c] = column
        }
        if (least[c] < delta) {
          delta = least[c]
          next = c
        }
      }
      for (let c = 0; c <= n; c++) {
        if (used[c]) {
          rowPotential[rowAt[c]] += delta
          columnPotential[c] -= delta
        } else least[c] -= delta
      }
      column = next
    } while (rowAt[column] !== 0)
    do {
      const previous = way[column]
      rowAt[column] = rowAt[previous]
      column = previous
    } while (column !== 0)
  }
  const columnOf = new Array<number>(n).fill(-1)
  for (let c = 1; c <= n; c++) columnOf[rowAt[c] - 1] = c - 1
  return columnOf
}
