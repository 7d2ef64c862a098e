import { expect, test } from 'vitest'
import { applicationNo, lotteryKey } from './rules.ts'

test('scenario 14: the vector of fair-selection.md §8, and A-019 goes first', () => {
  const key = (number: number) => lotteryKey('2026-R2', '7f3a9c', applicationNo(number))
  expect(key(12)).toMatch(/^9e71cfb24869988a/)
  expect(key(19)).toMatch(/^236be045b2148e96/)
  expect(key(19) < key(12)).toBe(true)
})
