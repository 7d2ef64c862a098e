import { expect, test } from 'vitest'
import {
  administrationLimit,
  childrenStayWithinTheParent,
  everyParentConditionIsKept,
  parentSettlement,
} from './rules.ts'

const tenth = { num: 1, den: 10 }

test('§7: the children stay within the parent, its conditions go down, its settlement is theirs', () => {
  expect(administrationLimit(10_000_000, tenth)).toBe(1_000_000)
  expect(childrenStayWithinTheParent(10_000_000, tenth, 8_500_000, 500_000)).toBe(true)
  expect(childrenStayWithinTheParent(10_000_000, tenth, 8_500_000, 500_001)).not.toBe(true)
  expect(parentSettlement(10_000_000, tenth, 7_420_000, 610_000)).toEqual({
    settledYen: 8_030_000,
    returnYen: 1_970_000,
  })
  expect(parentSettlement(10_000_000, tenth, 6_920_000, 610_000).settledYen).toBe(7_530_000)
  expect(everyParentConditionIsKept(['帳簿を保存する'], ['帳簿を保存する', '報告する'])).toBe(true)
  expect(everyParentConditionIsKept(['帳簿を保存する'], [])).not.toBe(true)
})
