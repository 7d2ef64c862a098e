import {
  closeTour,
  type Distances,
  insistOnDistances,
  isSymmetric,
  shortestWays,
  tourThrough,
  type Ways,
} from './distances.ts'

export type Tour = {
  readonly length: number
  /** Places from 0 to 0; [0] where there is nowhere to go. */
  readonly tour: readonly number[]
  /** No other tour is as short, a tour and its reverse counted once where distances are symmetric. */
  readonly unique: boolean
}

const MOST_PLACES = 18

/** Whether only `expected` tours are shortest: counts them backwards from the end, and stops beyond. */
function areOnly(expected: number, distance: Distances, ways: Ways, length: number): boolean {
  const { visits } = ways
  const within = 1e-9 * Math.max(1, length)
  const open: (readonly [set: number, last: number, walked: number])[] = []
  let found = 0
  const step = (set: number, to: number, rest: number) => {
    for (let last = 0; last < visits; last += 1) {
      if (!(set & (1 << last))) continue
      const left = rest - (distance[last + 1]?.[to] ?? 0)
      const way = ways.length[set * visits + last] ?? Number.POSITIVE_INFINITY
      if (way <= left + within) open.push([set, last, left])
    }
  }
  step(2 ** visits - 1, 0, length)
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const [set, last, left] = one
    const rest = set & ~(1 << last)
    if (rest === 0) found += 1
    else step(rest, last + 1, left)
    if (found > expected) return false
  }
  return true
}

/**
 * The shortest closed tour from place 0 through every place once 巡回路. Exact.
 *
 * Shape: a square table, from row to column; it may be asymmetric (one-way streets), its diagonal is not
 * read. Unit: that of the table (km, minutes). Of a tour and its reverse in a symmetric table the one
 * with the smaller second place is told.
 * @throws {RangeError} not a square table of distances, 0 or more, of 1 to 18 places
 * @see Held, M. & Karp, R. (1962) A dynamic programming approach to sequencing problems
 * @example optimalTour({ distance: [[0, 7], [7, 0]] }) // { length: 14, tour: [0, 1, 0], unique: true }
 */
export function optimalTour({ distance }: { readonly distance: Distances }): Tour {
  insistOnDistances(distance, MOST_PLACES)
  if (distance.length === 1) return { length: 0, tour: [0], unique: true }
  const ways = shortestWays(distance)
  const all = 2 ** ways.visits - 1
  const { length } = closeTour(distance, ways, all)
  const tour = tourThrough(distance, ways, all)
  const symmetric = isSymmetric(distance)
  if (symmetric && (tour[1] ?? 0) > (tour.at(-2) ?? 0)) tour.reverse()
  const expected = symmetric && ways.visits > 1 ? 2 : 1
  return { length, tour, unique: areOnly(expected, distance, ways, length) }
}
