import { expect, test } from 'vitest'
import { basisPointsFrom, percentText } from './rules.ts'

test('a rate of penalties is read exactly, and written as it was read', () => {
  expect(['10.95', '５', '14.6％', '0'].map(basisPointsFrom)).toEqual([1095, 500, 1460, 0])
  expect(['', '10.955', '年10％', '36.51'].map(basisPointsFrom)).toEqual([null, null, null, null])
  expect([1095, 500, 5].map(percentText)).toEqual(['10.95', '5.00', '0.05'])
})
