import {
  closeTour,
  type Distances,
  insistOnDistances,
  shortestWays,
  tourThrough,
} from './distances.ts'

export type RoutesInput = {
  readonly distance: Distances
  /** What a visit takes of the capacity (minutes, boxes), by place; that of place 0 is not read. */
  readonly demand: readonly number[]
  readonly capacity: number
  readonly vehicles: number
}
export type Routes = {
  readonly feasible: boolean
  /** Null where infeasible. */
  readonly length: number | null
  /** Closed routes from 0 to 0, by their first visit; none where infeasible. */
  readonly routes: readonly (readonly number[])[]
}

const MOST_PLACES = 14

function insistOnLoads({ distance, demand, capacity, vehicles }: RoutesInput): void {
  if (demand.length !== distance.length) {
    throw new RangeError(`${demand.length} demands for ${distance.length} places`)
  }
  if (!demand.every((one) => one >= 0 && one < Number.POSITIVE_INFINITY)) {
    throw new RangeError('a demand is negative or not finite')
  }
  if (!(capacity >= 0)) throw new RangeError(`not a capacity: ${capacity}`)
  if (!Number.isSafeInteger(vehicles) || vehicles < 0) {
    throw new RangeError(`not a number of vehicles: ${vehicles}`)
  }
}

/** Length of the shortest closed route through each set of visits; Infinity where it exceeds the capacity. */
function routeLengths(input: RoutesInput, ways: ReturnType<typeof shortestWays>): Float64Array {
  const { distance, demand, capacity } = input
  // Tenths of an hour do not add up exactly: 0.1 + 0.2 fills a capacity of 0.3.
  const most = capacity + 1e-9 * Math.max(1, capacity)
  const lengths = new Float64Array(2 ** ways.visits).fill(Number.POSITIVE_INFINITY)
  for (let set = 1; set < lengths.length; set += 1) {
    let load = 0
    for (let visit = 0; visit < ways.visits; visit += 1) {
      if (set & (1 << visit)) load += demand[visit + 1] ?? 0
    }
    if (load <= most) lengths[set] = closeTour(distance, ways, set).length
  }
  return lengths
}

/**
 * At most `vehicles` closed routes from place 0 that make every visit once, none above the capacity, with
 * the smallest total distance. Exact: all sets of visits, then all ways to part them.
 *
 * Shape and unit of `distance` as in `optimalTour`; demand and capacity share a unit. Infeasible (null)
 * where a visit exceeds the capacity or the vehicles do not suffice.
 * @throws {RangeError} not a square table of 1 to 14 places, or a demand, capacity or number of vehicles that is none
 * @see Toth, P. & Vigo, D. (2014) Vehicle Routing
 */
export function optimalRoutes(input: RoutesInput): Routes {
  const { distance } = input
  insistOnDistances(distance, MOST_PLACES)
  insistOnLoads(input)
  const ways = shortestWays(distance)
  const single = routeLengths(input, ways)
  const all = single.length - 1
  let best = new Float64Array(single.length).fill(Number.POSITIVE_INFINITY)
  best[0] = 0
  const chosen: Int32Array[] = []
  for (let vehicle = 0; vehicle < Math.min(input.vehicles, ways.visits); vehicle += 1) {
    const next = Float64Array.from(best)
    const route = new Int32Array(single.length)
    for (let set = 1; set <= all; set += 1) {
      const lowest = set & -set
      const others = set ^ lowest
      // Every part of the set that holds its lowest visit: so no parting is seen twice.
      for (let part = others; ; part = (part - 1) & others) {
        const length = (single[part | lowest] ?? 0) + (best[others ^ part] ?? 0)
        if (length < (next[set] ?? 0)) {
          next[set] = length
          route[set] = part | lowest
        }
        if (part === 0) break
      }
    }
    chosen.push(route)
    best = next
  }
  const length = best[all] ?? 0
  if (length === Number.POSITIVE_INFINITY) return { feasible: false, length: null, routes: [] }
  const routes: number[][] = []
  let left = all
  for (let vehicle = chosen.length - 1; vehicle >= 0 && left > 0; vehicle -= 1) {
    const set = chosen[vehicle]?.[left] ?? 0
    if (set === 0) continue
    routes.push(tourThrough(distance, ways, set))
    left ^= set
  }
  return { feasible: true, length, routes }
}
