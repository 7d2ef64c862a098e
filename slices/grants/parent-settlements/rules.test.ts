import { expect, test } from 'vitest'
import { everyChildIsSettled, parentCost, settleParent } from './rules.ts'

const tenth = { num: 1, den: 10 }

test('§7: 7,420,000 of children and 610,000 of administration: fixed at 8,030,000, 1,970,000 comes back', () => {
  const cost = { childrenYen: 7_420_000, administrationYen: 610_000 }
  const settled = settleParent(10_000_000, tenth, cost, 10_000_000)
  expect(settled).toMatchObject({ settledYen: 8_030_000, returnYen: 1_970_000, payYen: 0 })
  expect(settled.steps.map(({ result }) => result)).toEqual(['7,420,000', '610,000', '8,030,000'])
  expect(parentCost(10_000_000, tenth, cost).eligibleYen).toBe(8_030_000)
})

test('administration counts up to its share, and a child that is open holds the parent', () => {
  const cost = { childrenYen: 9_000_000, administrationYen: 1_200_000 }
  expect(settleParent(10_000_000, tenth, cost, 0).settledYen).toBe(10_000_000)
  const rows = parentCost(10_000_000, tenth, cost).categories
  expect(rows[1]).toMatchObject({ excludedYen: 200_000, limit: '上限 1,000,000円' })
  const child = { businessName: '見本漆器店', amountYen: 5, cancelledYen: 0, settledYen: null }
  expect(everyChildIsSettled([child])).not.toBe(true)
  expect(everyChildIsSettled([{ ...child, cancelledYen: 5 }])).toBe(true)
  expect(everyChildIsSettled([])).not.toBe(true)
})
