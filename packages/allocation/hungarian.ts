/** What rows and columns are worth: row + column ≤ cell, equal where assigned, column ≤ 0, 0 where free. */
export type Duals = { readonly ofRow: Float64Array; readonly ofColumn: Float64Array }
export type Assigned = Duals & { readonly columnOf: Int32Array }

/**
 * Shortest augmenting paths with potentials. `cells` row by row, rows ≤ columns, Infinity = forbidden.
 * Null where not every row can be assigned.
 */
export function hungarian(cells: Float64Array, rows: number, columns: number): Assigned | null {
  const ofRow = new Float64Array(rows)
  const ofColumn = new Float64Array(columns)
  const rowOf = new Int32Array(columns).fill(-1)
  const columnOf = new Int32Array(rows).fill(-1)
  const distance = new Float64Array(columns)
  const via = new Int32Array(columns)
  const done = new Uint8Array(columns)
  for (let start = 0; start < rows; start += 1) {
    distance.fill(Number.POSITIVE_INFINITY)
    done.fill(0)
    let row = start
    let from = -1
    let walked = 0
    let last = -1
    while (last < 0) {
      let nearest = -1
      let shortest = Number.POSITIVE_INFINITY
      const base = row * columns
      const offset = walked - (ofRow[row] ?? 0)
      for (let column = 0; column < columns; column += 1) {
        if (done[column]) continue
        const length = (cells[base + column] ?? 0) - (ofColumn[column] ?? 0) + offset
        if (length < (distance[column] ?? 0)) {
          distance[column] = length
          via[column] = from
        }
        const reached = distance[column] ?? 0
        if (reached < shortest) {
          shortest = reached
          nearest = column
        }
      }
      if (nearest < 0) return null
      walked = shortest
      done[nearest] = 1
      from = nearest
      row = rowOf[nearest] ?? -1
      if (row < 0) last = nearest
    }
    ofRow[start] = (ofRow[start] ?? 0) + walked
    for (let column = 0; column < columns; column += 1) {
      if (!done[column] || column === last) continue
      const shift = walked - (distance[column] ?? 0)
      ofColumn[column] = (ofColumn[column] ?? 0) - shift
      const mate = rowOf[column] ?? 0
      ofRow[mate] = (ofRow[mate] ?? 0) + shift
    }
    for (let column = last; column >= 0; ) {
      const before = via[column] ?? -1
      const mate = before < 0 ? start : (rowOf[before] ?? 0)
      rowOf[column] = mate
      columnOf[mate] = column
      column = before
    }
  }
  return { ofRow, ofColumn, columnOf }
}
