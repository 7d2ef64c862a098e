import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Needs, reachable, simulateChain } from './index.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const needs: fc.Arbitrary<Needs> = fc
  .tuple(...names.map(() => fc.array(fc.subarray(names), { maxLength: 3 })))
  .map((groups) => Object.fromEntries(names.map((name, at) => [name, groups[at] ?? []])))

const frames: Needs = {
  plate: [],
  polish: [['plate']],
  gild: [['polish']],
  paint: [['polish']],
  frame: [['gild', 'paint']],
  fine: [['gild'], ['polish']],
}

test('without gilding the frame is painted instead, the fine frame is lost', () => {
  const answer = reachable({ needs: frames, products: ['frame', 'fine'], gone: ['gild'] })
  expect(answer).toEqual({
    possibleBefore: ['frame', 'fine'],
    possibleAfter: ['frame'],
    lost: ['fine'],
    lostIfThisNodeGoes: { plate: ['frame', 'fine'], polish: ['frame', 'fine'], gild: ['fine'] },
  })
})

/** By recursion: a node on the way to itself does not support itself. */
function isPossible(
  chain: Needs,
  gone: readonly string[],
  name: string,
  way: string[] = [],
): boolean {
  if (gone.includes(name) || way.includes(name)) return false
  return (chain[name] ?? []).every((group) =>
    group.some((one) => isPossible(chain, gone, one, [...way, name])),
  )
}

test('equals the recursion, also with cycles, and nothing becomes possible by going', () => {
  fc.assert(
    fc.property(needs, fc.subarray(names), fc.subarray(names), (chain, products, gone) => {
      const answer = reachable({ needs: chain, products, gone })
      expect(answer.possibleBefore).toEqual(products.filter((one) => isPossible(chain, [], one)))
      expect(answer.possibleAfter).toEqual(products.filter((one) => isPossible(chain, gone, one)))
      for (const one of answer.possibleAfter) expect(answer.possibleBefore).toContain(one)
      for (const [node, lost] of Object.entries(answer.lostIfThisNodeGoes)) {
        expect(lost).toEqual(reachable({ needs: chain, products, gone: [node] }).lost)
        expect(lost.length).toBeGreaterThan(0)
      }
    }),
  )
})

test('refuses a node that is not in the chain', () => {
  expect(() => reachable({ needs: { a: [['b']] }, products: ['a'], gone: [] })).toThrow(RangeError)
  expect(() => reachable({ needs: { a: [] }, products: ['a'], gone: ['b'] })).toThrow(RangeError)
})

const leavesIn = (year: number, years: number) =>
  Array.from({ length: years }, (_, at) => +(at === year))

test('a product ends with its last alternative, and names the node that ends it', () => {
  const { products } = simulateChain({
    needs: frames,
    products: ['frame', 'fine'],
    holders: {
      gild: [leavesIn(0, 8), leavesIn(2, 8)],
      paint: [leavesIn(4, 8)],
    },
    years: 8,
    runs: 10,
    seed: 1,
  })
  expect(products.fine?.end.median).toBe(3)
  expect(products.fine?.binding).toEqual({ gild: 1 })
  expect(products.frame?.end.median).toBe(5)
  expect(products.frame?.binding).toEqual({ paint: 1 })
})

test('two steps in a row: each year both have to be left, and the shares of the causes add up', () => {
  const [years, runs] = [10, 20_000]
  const steady = new Array<number>(years).fill(0.1)
  const slow = new Array<number>(years).fill(0.05)
  const { products } = simulateChain({
    needs: { first: [], second: [['first']], product: [['second']] },
    products: ['product'],
    holders: { first: [steady], second: [slow] },
    years,
    runs,
    seed: 5,
  })
  const { end, binding } = products.product ?? { end: null, binding: {} }
  end?.probabilityBy.forEach((by, year) => {
    expect(Math.abs(by - (1 - (0.9 * 0.95) ** year))).toBeLessThan(5 * Math.sqrt(0.25 / runs))
  })
  const causes = Object.values(binding).reduce((sum, one) => sum + one, 0)
  expect(causes).toBeCloseTo(1 - (end?.probabilityLater ?? 0), 9)
})

test('without a holder a node has ended; a cycle without a start never begins', () => {
  const given = { products: ['p'], years: 3, runs: 2, seed: 0 }
  const none = simulateChain({ ...given, needs: { p: [] }, holders: { p: [] } })
  expect(none.products.p?.end.median).toBe(0)
  const ring = simulateChain({ ...given, needs: { p: [['q']], q: [['p']] }, holders: {} })
  expect(ring.products.p).toMatchObject({ end: { median: 0 }, binding: {} })
  const kept = simulateChain({ ...given, needs: { p: [] }, holders: {} })
  expect(kept.products.p?.end).toMatchObject({ median: null, probabilityLater: 1 })
})
