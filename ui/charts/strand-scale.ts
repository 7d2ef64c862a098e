/** Where things stand in a chart of strands, in its own units. */
export type StrandFrame = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly headTop: number
  readonly head: number
  /** Width of a head. */
  readonly box: number
  readonly column: number
  readonly years: number
  x(column: number): number
  y(year: number): number
  rowY(row: number): number
}

const left = 66
const margin = 96
const headTop = 34
const head = 50
const rowHeight = 17
const yearHeight = 16.4

/** Columns share the width of a page until they would be too narrow; then the drawing grows and is scrolled. */
export function frameOf(columns: number, rows: number, years: number): StrandFrame {
  const column = Math.max(84, Math.min(150, (1180 - left - margin) / Math.max(columns, 1)))
  const right = left + column * Math.max(columns, 1)
  const top = headTop + head + 26 + rows * rowHeight + 18
  const bottom = top + years * yearHeight
  return {
    width: right + margin,
    height: bottom + 46,
    left,
    right,
    top,
    bottom,
    headTop,
    head,
    box: column - 10,
    column,
    years,
    x: (at) => left + column * (at + 0.5),
    y: (year) => top + year * yearHeight,
    rowY: (row) => headTop + head + 22 + row * rowHeight,
  }
}
