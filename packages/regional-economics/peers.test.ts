import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ellisonGlaeser, peerDistances } from './index.ts'

const municipality = fc.record({
  workers: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 5, maxLength: 5 }),
  population: fc.integer({ min: 0, max: 500_000 }),
  share65: fc.double({ min: 0.1, max: 0.6, noNaN: true }),
})
const country = fc
  .array(municipality, { minLength: 2, maxLength: 20 })
  .chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: 0, max: all.length - 1 })))

test('peers by hand: the like structure first, then the like size', () => {
  const { peers, medianHellinger, deviationOfLogPopulation } = peerDistances({
    workers: [
      [400, 0],
      [400, 0],
      [0, 400],
      [100, 99],
      [400, 0],
    ],
    population: [1000, 10_000, 1000, 1000, 0],
    share65: [0.3, 0.3, 0.2, 0.3, 0.9],
    base: 0,
  })
  // H to the others: 0, 1, √(1 − √(100/199)), 0; the median is between 0 and the third.
  const third = Math.sqrt(1 - Math.sqrt(100 / 199))
  expect(medianHellinger).toBeCloseTo(third / 2, 12)
  // log10: 3, 4, 3, 3 with the place without residents left out.
  expect(deviationOfLogPopulation).toBeCloseTo(Math.sqrt(3) / 4, 12)
  // Too few workers, and no residents: not offered.
  expect(peers.map(({ index }) => index)).toEqual([1, 2])
  expect(peers[0]?.distance).toBeCloseTo(Math.sqrt(0.25 * (16 / 3)), 12)
  expect(peers[0]?.parts.structure).toBe(0)
})

test('every peer’s parts add up to its distance, in order, and none is the base', () => {
  fc.assert(
    fc.property(country, ([all, base]) => {
      const { peers } = peerDistances({
        workers: all.map((one) => one.workers),
        population: all.map((one) => one.population),
        share65: all.map((one) => one.share65),
        base,
      })
      let before = 0
      for (const { index, distance, parts, hellinger } of peers) {
        expect(index).not.toBe(base)
        expect(all[index]?.population).toBeGreaterThan(0)
        expect(parts.structure + parts.population + parts.ageing).toBeCloseTo(distance ** 2, 9)
        expect(hellinger).toBeLessThanOrEqual(1 + 1e-12)
        expect(distance).toBeGreaterThanOrEqual(before)
        before = distance
      }
    }),
  )
})

test('without a scale nobody is like or unlike; without its weight the scale is not missed', () => {
  const input = {
    workers: [[300], [400]],
    population: [5000, 7000],
    share65: [0.3, 0.4],
    base: 0,
  }
  expect(peerDistances(input)).toMatchObject({ peers: [], medianHellinger: 0 })
  const weights = { structure: 0, population: 1, ageing: 0 }
  expect(peerDistances({ ...input, weights }).peers[0]?.distance).toBeCloseTo(2, 12)
  const hidden = { ...input, workers: [[300], [null]] }
  expect(peerDistances({ ...hidden, weights }).peers).toEqual([])
  expect(() => peerDistances({ ...input, base: 2 })).toThrow(RangeError)
  expect(() => peerDistances({ ...input, share65: [1.2, 0] })).toThrow(RangeError)
  expect(() => peerDistances({ ...input, population: [1] })).toThrow(RangeError)
})

test('Ellison–Glaeser: equal plants in equal regions, together and apart', () => {
  const regionTotals = { A: 10, B: 10 }
  const plants = (...regions: string[]) => regions.map((region) => ({ region, size: 5 }))
  expect(ellisonGlaeser({ plants: plants('A', 'A'), regionTotals }).gamma).toBe(1)
  expect(ellisonGlaeser({ plants: plants('A', 'B'), regionTotals }).gamma).toBe(-1)
  expect(ellisonGlaeser({ plants: plants('A'), regionTotals }).gamma).toBeNull()
  expect(() => ellisonGlaeser({ plants: plants('C'), regionTotals })).toThrow(RangeError)
  const hidden = { A: 10, B: null }
  expect(ellisonGlaeser({ plants: plants('A', 'B'), regionTotals: hidden })).toEqual({
    gamma: null,
    G: null,
    plantHHI: 0.5,
    oneMinusSumX2: null,
  })
})

test('Ellison–Glaeser does not know the unit of size, nor the order of plants', () => {
  const plant = fc.record({
    region: fc.constantFrom('A', 'B', 'C'),
    size: fc.integer({ min: 1, max: 900 }),
  })
  const regionTotals = { A: 900, B: 300, C: 500 }
  fc.assert(
    fc.property(fc.array(plant, { minLength: 2, maxLength: 20 }), (plants) => {
      const { gamma, G } = ellisonGlaeser({ plants, regionTotals })
      const other = plants.map(({ region, size }) => ({ region, size: size * 3 })).reverse()
      const again = ellisonGlaeser({ plants: other, regionTotals })
      expect(again.gamma).toBeCloseTo(gamma ?? Number.NaN, 9)
      expect(again.G).toBeCloseTo(G ?? Number.NaN, 12)
    }),
  )
})
