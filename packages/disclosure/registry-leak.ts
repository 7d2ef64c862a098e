import { countBounds } from './count-bounds.ts'
import { type FigureGrid, isCell } from './figure-grid.ts'
import { atomsOf, type Group } from './group.ts'
import type { Hidden } from './hidden-figures.ts'
import { type SubtractionLeak, subtractionLeaks } from './subtraction.ts'

const keyOf = ({ members }: SubtractionLeak) => [...members].sort().join('\n')

/** Positions of the figures about to be shown: cells before totals, small before large. */
function shownIn(grid: FigureGrid, hidden: Hidden, also: ReadonlySet<number>): number[] {
  const shown = grid.groups.flatMap((group, at) =>
    group.length > 0 && grid.printed[at] && !hidden.has(at) && !also.has(at) ? [at] : [],
  )
  const rank = (at: number) => (isCell(at, grid.size) ? 0 : 1e9) + (grid.groups[at]?.length ?? 0)
  return shown.sort((a, b) => rank(a) - rank(b))
}

/** The first figure without which the test passes; else the first of all. */
function culprit(shown: readonly number[], passes: (rest: readonly number[]) => boolean) {
  return shown.find((one) => passes(shown.filter((other) => other !== one))) ?? shown[0] ?? null
}

/** A figure that, added to or subtracted from what was given before, tells of a few. */
function bySubtraction(
  grid: FigureGrid,
  shown: readonly number[],
  earlier: readonly Group[],
  k: number,
): number | null {
  const groupsOf = (list: readonly number[]) => list.map((at) => grid.groups[at] ?? [])
  const known = new Set(subtractionLeaks(earlier, k).map(keyOf))
  const fresh = (list: readonly number[]) =>
    subtractionLeaks([...earlier, ...groupsOf(list)], k).filter((leak) => !known.has(keyOf(leak)))
  const [leak] = fresh(shown)
  if (!leak) return null
  const pair = leak.groups?.map((one) => one - earlier.length).filter((one) => one >= 0)
  const [first] = pair ?? []
  if (first !== undefined) return shown[first] ?? null
  return culprit(shown, (rest) => !fresh(rest).some((one) => keyOf(one) === keyOf(leak)))
}

/** A figure that, with what was given before, brings the bounds of a small hidden one too close. */
function byBounds(
  grid: FigureGrid,
  hidden: Hidden,
  shown: readonly number[],
  earlier: readonly Group[],
  k: number,
): number | null {
  const small = [...hidden].flatMap(([at, reason]) => (reason === 'too-few' ? [at] : []))
  for (const at of small) {
    const target = grid.groups[at] ?? []
    const isWide = (list: readonly number[]): boolean => {
      const told = [...earlier, ...list.map((one) => grid.groups[one] ?? [])]
      const { atoms, parts } = atomsOf([...told, target])
      const { low, high } = countBounds({
        counts: atoms.map(({ members }) => members.length),
        sums: parts.slice(0, -1),
        target: parts.at(-1) ?? [],
      })
      return high === null || high - low >= k
    }
    // What earlier figures have already told cannot be taken back.
    if (!isWide(shown) && isWide([])) return culprit(shown, isWide)
  }
  return null
}

/**
 * A figure of this table that must not be shown to an audience that has the earlier ones; null when all
 * may be.
 */
export function leakWithEarlier(
  grid: FigureGrid,
  hidden: Hidden,
  secondary: readonly number[],
  earlier: readonly Group[],
  k: number,
): number | null {
  const shown = shownIn(grid, hidden, new Set(secondary))
  if (shown.length === 0) return null
  const found = bySubtraction(grid, shown, earlier, k)
  if (found !== null || earlier.length === 0) return found
  return byBounds(grid, hidden, shown, earlier, k)
}
