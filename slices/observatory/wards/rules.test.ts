import { expect, test } from 'vitest'
import { cityOfWard, wardsCalled, wardsOf } from './rules.ts'

test('the wards of a designated city, and none of another', () => {
  expect(wardsOf('22130').map(({ name }) => name)).toEqual(['中央区', '浜名区', '天竜区'])
  expect(wardsOf('14100')).toHaveLength(18)
  expect(wardsOf('18207')).toEqual([])
  // 大田区 is a municipality of its own.
  expect(cityOfWard('13111')).toBeNull()
})

test('a ward leads to its city, by code of five or six digits and by name', () => {
  expect(cityOfWard('01101')).toBe('01100')
  expect(cityOfWard('011011')).toBe('01100')
  expect(wardsCalled('花見川区')).toEqual([{ code: '12102', name: '花見川区', cityCode: '12100' }])
  expect(wardsCalled('中央区').length).toBeGreaterThan(5)
  expect(wardsCalled('区')).toEqual([])
})
