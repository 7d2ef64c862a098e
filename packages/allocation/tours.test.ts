import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Distances, optimalRoutes, optimalTour } from './index.ts'

const distances = fc
  .integer({ min: 1, max: 7 })
  .chain((places) =>
    fc.array(fc.array(fc.nat(9), { minLength: places, maxLength: places }), {
      minLength: places,
      maxLength: places,
    }),
  )
  .map((table) => table.map((row, at) => row.map((one, to) => (at === to ? 0 : one))))
const lengthOf = (distance: Distances, tour: readonly number[]) =>
  tour.reduce((sum, to, at) => sum + (at === 0 ? 0 : (distance[tour[at - 1] ?? 0]?.[to] ?? 0)), 0)

function everyOrder(places: readonly number[]): number[][] {
  if (places.length === 0) return [[]]
  return places.flatMap((first) =>
    everyOrder(places.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  )
}

test('office and three workshops on the corners of a rectangle: 14 km around, 18 km across', () => {
  const corners = [
    [0, 0],
    [0, 3],
    [4, 3],
    [4, 0],
  ] as const
  const distance = corners.map(([x, y]) => corners.map(([u, v]) => Math.hypot(x - u, y - v)))
  expect(optimalTour({ distance })).toEqual({ length: 14, tour: [0, 1, 2, 3, 0], unique: true })
  expect(lengthOf(distance, [0, 2, 1, 3, 0])).toBe(5 + 4 + 5 + 4)
})

test('equals the shortest of all tours, and knows whether it is the only one', () => {
  fc.assert(
    fc.property(distances, fc.boolean(), (given, mirrored) => {
      const distance = mirrored
        ? given.map((row, from) =>
            row.map((one, to) => (from < to ? one : (given[to]?.[from] ?? 0))),
          )
        : given
      const visits = distance.map((_, at) => at).slice(1)
      const lengths = everyOrder(visits).map((order) => lengthOf(distance, [0, ...order, 0]))
      const { length, tour, unique } = optimalTour({ distance })
      const shortest = visits.length === 0 ? 0 : Math.min(...lengths)
      expect(length).toBe(shortest)
      expect(lengthOf(distance, tour)).toBe(length)
      expect([...tour.slice(1, -1)].sort()).toEqual(visits)
      const ways = lengths.filter((one) => one === shortest).length
      const symmetric = distance.every((row, at) =>
        row.every((one, to) => one === distance[to]?.[at]),
      )
      expect(unique).toBe(ways === (symmetric && visits.length > 1 ? 2 : 1))
    }),
    { numRuns: 150 },
  )
})

/** Every way to give the visits to vehicles in order, each route in its best order. */
function shortestRoutes(
  distance: Distances,
  demand: readonly number[],
  capacity: number,
  most: number,
) {
  let best: number | null = null
  const routes: number[][] = []
  const tourOf = (visits: number[]) =>
    Math.min(...everyOrder(visits).map((order) => lengthOf(distance, [0, ...order, 0])))
  const extend = (visit: number) => {
    if (visit === distance.length) {
      const length = routes.reduce((sum, one) => sum + tourOf(one), 0)
      best = Math.min(best ?? length, length)
      return
    }
    for (const route of [...routes, ...(routes.length < most ? [[]] : [])] as number[][]) {
      const load = route.reduce((sum, one) => sum + (demand[one] ?? 0), demand[visit] ?? 0)
      if (load > capacity) continue
      const isNew = route.length === 0
      route.push(visit)
      if (isNew) routes.push(route)
      extend(visit + 1)
      route.pop()
      if (isNew) routes.pop()
    }
  }
  extend(1)
  return best
}

test('routes equal the best of all partings within the capacity', () => {
  fc.assert(
    fc.property(
      distances,
      fc.integer({ min: 0, max: 3 }),
      fc.nat(9),
      (distance, vehicles, capacity) => {
        const demand = distance.map((_, at) => (at * 5) % 4)
        const { feasible, length, routes } = optimalRoutes({ distance, demand, capacity, vehicles })
        expect(length).toBe(shortestRoutes(distance, demand, capacity, vehicles))
        expect(feasible).toBe(length !== null)
        expect(routes.length).toBeLessThanOrEqual(vehicles)
        expect(routes.reduce((sum, one) => sum + lengthOf(distance, one), 0)).toBe(length ?? 0)
      },
    ),
    { numRuns: 150 },
  )
})

test('refuses what is no table of distances, and more places than can be solved exactly', () => {
  const square = (places: number) => Array.from({ length: places }, () => new Array(places).fill(1))
  for (const distance of [
    [],
    [[0, 1]],
    [
      [0, -1],
      [1, 0],
    ],
    square(19),
  ]) {
    expect(() => optimalTour({ distance })).toThrow(RangeError)
  }
  const load = { demand: [0, 1], capacity: 1, vehicles: 1 }
  expect(() => optimalRoutes({ distance: square(15), ...load })).toThrow(RangeError)
  expect(() => optimalRoutes({ distance: square(2), ...load, demand: [1] })).toThrow(RangeError)
  expect(() => optimalRoutes({ distance: square(2), ...load, vehicles: 0.5 })).toThrow(RangeError)
})
