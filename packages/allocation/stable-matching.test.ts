import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockingPairs, countStableMatchings, type MatchingInput, stableMatching } from './index.ts'

const proposerNames = ['p0', 'p1', 'p2', 'p3', 'p4']
const receiverNames = ['r0', 'r1', 'r2', 'r3']
const listsOf = (owners: string[], others: string[]) =>
  fc.tuple(...owners.map(() => fc.shuffledSubarray(others))).map((lists) => {
    return Object.fromEntries(owners.map((owner, at) => [owner, lists[at] ?? []]))
  })
const market = fc.record({
  proposers: listsOf(proposerNames, receiverNames),
  receivers: listsOf(receiverNames, proposerNames),
  quotas: fc.record({ r0: fc.nat(3), r1: fc.nat(2), r2: fc.nat(2), r3: fc.constant(1) }),
})

/** Every matching that keeps the quotas and the lists, tried for blocking pairs. */
function everyStable(input: MatchingInput): Record<string, string | null>[] {
  const names = Object.keys(input.proposers)
  const found: Record<string, string | null>[] = []
  const extend = (matching: Record<string, string | null>) => {
    const name = names[Object.keys(matching).length]
    if (name === undefined) {
      if (blockingPairs(input, matching).length === 0) found.push(matching)
      return
    }
    extend({ ...matching, [name]: null })
    for (const receiver of input.proposers[name] ?? []) {
      const taken = Object.values(matching).filter((one) => one === receiver).length
      const accepts = input.receivers[receiver]?.includes(name)
      if (accepts && taken < (input.quotas?.[receiver] ?? 1))
        extend({ ...matching, [name]: receiver })
    }
  }
  extend({})
  return found
}

test('three candidates and three openings, by hand: only one stable matching', () => {
  const input = {
    proposers: { c1: ['A', 'B', 'C'], c2: ['A', 'C', 'B'], c3: ['B', 'A', 'C'] },
    receivers: { A: ['c2', 'c1', 'c3'], B: ['c1', 'c3', 'c2'], C: ['c1', 'c2', 'c3'] },
  }
  const matching = { c1: 'B', c2: 'A', c3: 'C' }
  expect(stableMatching(input)).toEqual({
    proposerOptimal: matching,
    receiverOptimal: matching,
    unmatchedProposers: [],
  })
  expect(countStableMatchings(input)).toBe(1)
  expect(blockingPairs(input, { c1: 'A', c2: 'B', c3: 'C' })).toEqual([
    { proposer: 'c2', receiver: 'A' },
    { proposer: 'c2', receiver: 'C' },
    { proposer: 'c3', receiver: 'B' },
  ])
})

test('no blocking pair, the same unmatched on both sides, and every stable matching counted once', () => {
  fc.assert(
    fc.property(market, (input) => {
      const answer = stableMatching(input)
      const all = everyStable(input)
      expect(all).toContainEqual(answer.proposerOptimal)
      expect(all).toContainEqual(answer.receiverOptimal)
      expect(countStableMatchings(input)).toBe(all.length)
      const place = (name: string, receiver: string | null) =>
        receiver === null ? 9 : (input.proposers[name]?.indexOf(receiver) ?? 9)
      for (const matching of all) {
        for (const name of proposerNames) {
          const got = place(name, matching[name] ?? null)
          expect(got).toBeGreaterThanOrEqual(place(name, answer.proposerOptimal[name] ?? null))
          expect(got).toBeLessThanOrEqual(place(name, answer.receiverOptimal[name] ?? null))
        }
        const unmatched = proposerNames.filter((name) => matching[name] === null)
        expect(unmatched).toEqual(answer.unmatchedProposers)
      }
    }),
    { numRuns: 150 },
  )
})

test('a ring of n candidates, each the last choice of its own first choice, has n stable matchings', () => {
  const ring = (size: number, shift: number) =>
    Object.fromEntries(
      Array.from({ length: size }, (_, at) => [
        String(at),
        Array.from({ length: size }, (_, step) => String((at + shift + step) % size)),
      ]),
    )
  for (const size of [1, 2, 3, 6]) {
    expect(countStableMatchings({ proposers: ring(size, 0), receivers: ring(size, 1) })).toBe(size)
  }
  expect(countStableMatchings({ proposers: ring(6, 0), receivers: ring(6, 1) }, 4)).toBe(4)
})

test('refuses a list with somebody twice or unknown, and a quota that is none', () => {
  const receivers = { x: ['a'] }
  const refused: MatchingInput[] = [
    { proposers: { a: ['x', 'x'] }, receivers },
    { proposers: { a: ['y'] }, receivers },
    { proposers: { a: ['x'] }, receivers, quotas: { x: 1.5 } },
    { proposers: { a: ['x'] }, receivers, quotas: { y: 1 } },
  ]
  for (const input of refused) expect(() => stableMatching(input)).toThrow(RangeError)
})
