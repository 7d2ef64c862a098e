import { expect, test } from 'vitest'
import { locationQuotient } from './location-quotient.ts'

const japan = { industry: 8_863_143, total: 56_854_058 }

test('manufacturing in 鯖江市, private establishments, 経済センサス 2016', () => {
  expect(locationQuotient({ industry: 10_659, total: 29_663 }, japan)).toBeCloseTo(2.305, 3)
})

test('a place compared with itself is 1; without the industry in the reference, cannot be told', () => {
  expect(locationQuotient(japan, japan)).toBe(1)
  expect(locationQuotient({ industry: 0, total: 9 }, { industry: 0, total: 99 })).toBeNull()
})

test.each([-1, 10, Number.NaN])('%d workers of 9 is no count', (industry) => {
  expect(() => locationQuotient({ industry, total: 9 }, japan)).toThrow(RangeError)
})
