import { countBounds } from './count-bounds.ts'
import { type FigureGrid, isCell } from './figure-grid.ts'
import { atomsOf, type Group } from './group.ts'
import type { Hidden } from './hidden-figures.ts'
import { fixedBySums } from './null-space.ts'
import { isSmall } from './primary-suppression.ts'
import { pairsApartByFew } from './subtraction.ts'

/** Steps of the search for one bound; when they are spent the bound counts as too close. */
const BOUND_EFFORT = 300

/** All groups in parts that none of them splits: what an attacker can add and subtract. */
type Parts = {
  readonly sizes: readonly number[]
  /** The parts of each figure of the table, and of each figure given before. */
  readonly own: readonly (readonly number[])[]
  readonly earlier: readonly (readonly number[])[]
}
type Passes = (figures: readonly number[]) => boolean

function partsOf(grid: FigureGrid, earlier: readonly Group[]): Parts {
  const { atoms, parts } = atomsOf([...earlier, ...grid.groups])
  return {
    sizes: atoms.map(({ members }) => members.length),
    own: parts.slice(earlier.length),
    earlier: parts.slice(0, earlier.length),
  }
}

/** Each sum once, and no empty one. */
function distinct(sums: readonly (readonly number[])[]): (readonly number[])[] {
  return [...new Map(sums.map((sum) => [sum.join(), sum])).values()].filter((sum) => sum.length > 0)
}

/**
 * The figures that cannot be added to those before them in the list. The shortest beginning that does not
 * pass is found by halving (more figures never tell less), and its last figure left out; then on from there.
 */
function leftOut(list: readonly number[], passes: Passes): number[] {
  const kept: number[] = []
  const out: number[] = []
  let rest = list
  while (rest.length > 0 && !passes([...kept, ...rest])) {
    let good = 0
    let bad = rest.length
    while (bad - good > 1) {
      const middle = (good + bad) >> 1
      if (passes([...kept, ...rest.slice(0, middle)])) good = middle
      else bad = middle
    }
    kept.push(...rest.slice(0, good))
    out.push(...rest.slice(good, bad))
    rest = rest.slice(bad)
  }
  return out
}

/** Figures that differ by a few from one given before, or from a larger one of the same table. */
function apartByFew(
  grid: FigureGrid,
  shown: readonly number[],
  earlier: readonly Group[],
  k: number,
) {
  const groups = [...earlier, ...shown.map((at) => grid.groups[at] ?? [])]
  const found = pairsApartByFew(groups, k).map(
    ([a, b]) => shown[Math.max(a, b) - earlier.length] ?? -1,
  )
  return [...new Set(found)].filter((at) => at >= 0)
}

/** Parts that none of these sums tells apart, put together: whoever has only these sums sees no finer. */
function toldApart(sums: readonly (readonly number[])[]) {
  const holders = new Map<number, number[]>()
  sums.forEach((sum, at) => {
    for (const part of sum) {
      const list = holders.get(part)
      if (list) list.push(at)
      else holders.set(part, [at])
    }
  })
  const bySignature = new Map<string, { parts: number[]; of: readonly number[] }>()
  for (const [part, of] of holders) {
    const key = of.join()
    const together = bySignature.get(key)
    if (together) together.parts.push(part)
    else bySignature.set(key, { parts: [part], of })
  }
  const lumps = [...bySignature.values()]
  const coarse: number[][] = sums.map(() => [])
  lumps.forEach(({ of }, lump) => {
    for (const at of of) coarse[at]?.push(lump)
  })
  return { lumps: lumps.map(({ parts }) => parts), coarse }
}

/** Figures that fix a part of a few by linear algebra, which those given before do not fix already. */
function fixingFew({ sizes, own, earlier }: Parts, shown: readonly number[], k: number): number[] {
  const sizeOf = (parts: readonly number[]) =>
    parts.reduce((sum, one) => sum + (sizes[one] ?? 0), 0)
  const few = (figures: readonly number[]): string[] => {
    const sums = distinct([...earlier, ...figures.map((at) => own[at] ?? [])])
    const { lumps, coarse } = toldApart(sums)
    const small = lumps.flatMap((parts, at) => (isSmall(sizeOf(parts), k) ? [at] : []))
    const { alone, pairs } = fixedBySums(coarse, small)
    return [...alone.map((one) => [one]), ...pairs]
      .map((list) => list.flatMap((one) => lumps[one] ?? []).sort((a, b) => a - b))
      .filter((parts) => isSmall(sizeOf(parts), k))
      .map((parts) => parts.join())
  }
  const known = new Set(few([]))
  return leftOut(shown, (figures) => few(figures).every((one) => known.has(one)))
}

/** Figures that, with those given before, bring the bounds of a small hidden one too close. */
function narrowing(parts: Parts, hidden: Hidden, shown: readonly number[], k: number): number[] {
  const { sizes, own, earlier } = parts
  const mine = new Set(shown.map((at) => (own[at] ?? []).join()))
  const others = earlier.some((sum) => !mine.has(sum.join()))
  if (!others) return []
  const isWide = (target: readonly number[], figures: readonly number[]): boolean => {
    const sums = distinct([...earlier, ...figures.map((at) => own[at] ?? [])])
    const effort = BOUND_EFFORT
    const { low, high } = countBounds({ counts: sizes, sums, target, effort, enough: k })
    return high === null || high - low >= k
  }
  for (const [at, reason] of hidden) {
    if (reason !== 'too-few') continue
    const target = own[at] ?? []
    // What earlier figures have already told cannot be taken back.
    if (isWide(target, shown) || !isWide(target, [])) continue
    return leftOut(shown, (figures) => isWide(target, figures))
  }
  return []
}

/**
 * Figures of this table that must not be shown to an audience that has the earlier ones; none when all may
 * be. Totals are kept before cells, and large figures before small.
 */
export function leaksWithEarlier(
  grid: FigureGrid,
  hidden: Hidden,
  secondary: readonly number[],
  earlier: readonly Group[],
  k: number,
): readonly number[] {
  const also = new Set(secondary)
  const rank = (at: number) => (isCell(at, grid.size) ? 0 : 1e9) + (grid.groups[at]?.length ?? 0)
  const shown = grid.groups
    .flatMap((group, at) =>
      group.length > 0 && grid.printed[at] && !hidden.has(at) && !also.has(at) ? [at] : [],
    )
    .sort((a, b) => rank(b) - rank(a))
  const apart = apartByFew(grid, shown, earlier, k)
  if (apart.length > 0) return apart
  // Of a table with all its totals, and nothing before it, the bounds of secondary suppression tell all.
  if (earlier.length === 0 && grid.printed.every(Boolean)) return []
  const parts = partsOf(grid, earlier)
  const fixing = fixingFew(parts, shown, k)
  return fixing.length > 0 ? fixing : narrowing(parts, hidden, shown, k)
}
