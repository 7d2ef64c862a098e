/** As many as a city has panels at work on one day. */
const MOST_HELD = 24

/**
 * Keeps what was computed from the same thing before: a pure function's answers, by a key that names all that
 * goes in. Those asked for longest ago go first; what failed is not kept.
 */
export function heldSheets<T>() {
  const held = new Map<string, T>()
  return {
    async get(key: string, compute: () => Promise<T>): Promise<T> {
      const known = held.get(key)
      const found = known ?? (await compute())
      held.delete(key)
      held.set(key, found)
      for (const [oldest] of held) {
        if (held.size <= MOST_HELD) break
        held.delete(oldest)
      }
      return found
    },
  }
}

/** Rows of a sheet on one page. */
export const rowsOnAPage = 50

/** Where a page of the sheet begins: 「?from=100」; anything else is the first page. */
export function pageFrom(asked: string | undefined, rows: number): number {
  const from = /^\d{1,5}$/.test(asked ?? '') ? Number(asked) : 0
  return from < rows ? from - (from % rowsOnAPage) : 0
}
