import { expect, test } from 'vitest'
import { currentBudget, executionRate, hasBeenUnspentOften, unitCost, unspent } from './rules.ts'

const year = {
  initialYen: 6_000_000,
  supplementaryYen: 500_000,
  transferYen: -200_000,
  contingencyYen: 0,
  carriedInYen: 300_000,
  spentYen: 5_900_000,
  carriedOutYen: 400_000,
}

test('現額 6,600, 不用額 300, 執行率 89.4', () => {
  expect(currentBudget(year)).toBe(6_600_000)
  expect(unspent(year)).toBe(300_000)
  expect(executionRate(year)).toBe('89.4')
})

test('a year that is not settled has no rest and no rate', () => {
  expect(unspent({ ...year, spentYen: null })).toBeNull()
  expect(executionRate({ ...year, spentYen: null })).toBeNull()
})

test('two years of three with a fifth unspent raise a question', () => {
  const poor = { ...year, spentYen: 4_000_000 }
  expect(hasBeenUnspentOften([poor, year, poor])).toBe(true)
  expect(hasBeenUnspentOften([poor, year, year])).toBe(false)
})

test('scenario 16: 8,120 千円 over 12 exhibitors is 677 千円 each; without output there is none', () => {
  const cost = unitCost(6_000_000, 530, 4_000, 12)
  expect(cost.fullYen).toBe(8_120_000)
  expect(Math.round((cost.perOutputYen ?? 0) / 1_000)).toBe(677)
  expect(unitCost(6_000_000, 530, 4_000, 0).perOutputYen).toBeNull()
})
