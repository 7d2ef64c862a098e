import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balance, type Counted, isReached, type Sex, shortOf, stateText } from './rules.ts'

const of = (sex: Sex | null, more: Partial<Counted> = {}): Counted => ({
  sex,
  ageBand: null,
  category: '事業者',
  capacity: '個人',
  ...more,
})
const some = (count: number, sex: Sex | null) => Array.from({ length: count }, () => of(sex))
const targets = { sexPercent: 40, openPercent: 10 }

test('scenario 14: 15 seats, 4 women, 1 unanswered: 28.6 % and あと2人', () => {
  const { all } = balance([...some(4, '女'), ...some(10, '男'), of('回答しない')], targets)
  expect([all.base, all.unstated, all.womenShort]).toEqual([14, 1, 2])
  expect(((all.womenShare ?? 0) * 100).toFixed(1)).toBe('28.6')
  expect(stateText(all)).toBe('未達（女性があと2人）')
})

test('scenario 14: three have stated it: not computed', () => {
  const { all } = balance([...some(1, '女'), ...some(2, '男'), ...some(9, null)], targets)
  expect([all.womenShare, all.unstated, stateText(all)]).toEqual([null, 9, '算出しません'])
})

test('either sex may be the one that is short; without 職指定 it is counted apart', () => {
  const office = { capacity: '職指定' as const }
  const { all, personal } = balance(
    [...some(7, '女'), ...some(2, '男'), of('男', office), of('男', office)],
    targets,
  )
  expect([all.menShort, isReached(all)]).toEqual([1, false])
  expect([personal.base, personal.menShort]).toEqual([9, 2])
})

test('at least one of the public, and a tenth; ages only where they are known', () => {
  const open = of('女', { category: '公募市民', ageBand: '30代' })
  expect(balance(some(8, '男'), targets).openShort).toBe(1)
  const two = balance([...some(19, '男'), open], targets)
  expect([two.openSeats, two.openShort, two.young, two.ageKnown]).toEqual([1, 1, 1, 1])
})

test('as many replacements as said reach the target, one less does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 60 }), fc.integer({ min: 1, max: 50 }), (n, percent) => {
      for (const women of [0, Math.floor(n / 3), n]) {
        const k = shortOf(percent, n, women)
        expect((women + k) * 100).toBeGreaterThanOrEqual(percent * n)
        if (k > 0) expect((women + k - 1) * 100).toBeLessThan(percent * n)
      }
    }),
  )
})
