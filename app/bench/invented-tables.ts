/** Numbers from 0 to 1, always the same (a linear congruential generator). */
export function invented(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

export const MUNICIPALITIES = 1741

/** Invented rows of a table, one municipality each. */
export function inventedTable(
  columns: number,
  of: (at: number, row: number) => number,
): number[][] {
  return Array.from({ length: MUNICIPALITIES }, (_, row) =>
    Array.from({ length: columns }, (_, at) => of(at, row)),
  )
}
