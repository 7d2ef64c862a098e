import { expect, test } from 'vitest'
import { remainingOn } from './rules.ts'

const line = {
  fiscalYear: 2026,
  votedYen: 6_500_000,
  movedYen: -200_000,
  carriedOutYen: 0,
  committedYen: 5_000_000,
  unsettledYen: 1_000_000,
}

test('within the year: 現額 less every live commitment', () => {
  expect(remainingOn(line, 2026)).toBe(1_300_000)
  expect(remainingOn({ ...line, carriedOutYen: 400_000 }, 2026)).toBe(900_000)
})

test('before the year, and after it without 繰越, there is nothing to promise', () => {
  expect(remainingOn(line, 2025)).toBe(0)
  expect(remainingOn(line, 2027)).toBe(0)
})

test('after the year: what was carried, less what is promised and not settled', () => {
  expect(remainingOn({ ...line, carriedOutYen: 1_200_000 }, 2027)).toBe(200_000)
  // Never more than is uncommitted at all.
  expect(remainingOn({ ...line, carriedOutYen: 9_000_000 }, 2027)).toBe(1_300_000)
})
