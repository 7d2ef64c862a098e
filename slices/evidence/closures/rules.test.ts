import { expect, test } from 'vitest'
import { closingLinks, withinBounds } from './rules.ts'

const edges = (...pairs: [number, number][]) =>
  pairs.map(([near, far]) => ({ linkId: `${near}-${far}`, near, far }))

test('a circle has one closing link; a second path has none', () => {
  expect([...closingLinks(1, edges([1, 2], [2, 3], [3, 1]))]).toEqual(['3-1'])
  expect([...closingLinks(1, edges([1, 2], [1, 3], [2, 4], [3, 4], [1, 4]))]).toEqual([])
})

test('a long chain does not overflow', () => {
  const chain = edges(...Array.from({ length: 50_000 }, (_, n): [number, number] => [n, n + 1]))
  expect(closingLinks(0, chain).size).toBe(0)
})

test('depth and cap stay within their ceilings', () => {
  expect(withinBounds({})).toEqual({ depth: 6, cap: 500 })
  expect(withinBounds({ depth: 99, cap: 99_999 })).toEqual({ depth: 12, cap: 2000 })
  expect(withinBounds({ depth: Number.NaN, cap: -1 })).toEqual({ depth: 6, cap: 500 })
})
