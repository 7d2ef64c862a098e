import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Member, productivityOf } from './rules.ts'

const members = (...values: (number | null)[]): Member[] =>
  values.map((valueAddedYen) => ({ valueAddedYen, employees: 10 }))

test('12: four businesses with both figures are too few, however many have one', () => {
  expect(productivityOf([...members(1, 2, 3, 4), ...members(null, null)])).toEqual({
    sentence: '公表できる社数(5社)に満たない',
  })
})

test('13: where one of six makes 85 % there is no figure', () => {
  expect(productivityOf(members(85, 3, 3, 3, 3, 3))).toEqual({
    sentence: '1社の割合が大きく、その社の額が推測できるため示しません',
  })
})

test('the sum over the sum, with how many of how many', () => {
  const uneven = [{ valueAddedYen: 90, employees: 1 }, ...members(30, 30, 30, 30, null)]
  expect(productivityOf(uneven)).toEqual({ yenPerEmployee: 210 / 41, counted: 5, members: 6 })
})

test('a figure lies between the smallest and the largest of its members', () => {
  const member = fc.record({
    valueAddedYen: fc.integer({ min: 100, max: 200 }),
    employees: fc.integer({ min: 1, max: 50 }),
  })
  fc.assert(
    fc.property(fc.array(member, { minLength: 5, maxLength: 12 }), (all) => {
      const told = productivityOf(all)
      if ('sentence' in told) throw new Error(told.sentence)
      const ratios = all.map(({ valueAddedYen, employees }) => valueAddedYen / employees)
      expect(told.yenPerEmployee).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-9)
      expect(told.yenPerEmployee).toBeLessThanOrEqual(Math.max(...ratios) + 1e-9)
    }),
  )
})
