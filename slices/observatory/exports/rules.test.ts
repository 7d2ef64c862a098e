import { expect, test } from 'vitest'
import { linesOf } from './rules.ts'

test('a sentence is cut into lines, but not inside a number and not before a full stop', () => {
  expect(linesOf('従業者は10,921人。', 6)).toEqual(['従業者は', '10,921人。'])
  expect(linesOf('一二三四。五', 4)).toEqual(['一二三', '四。五'])
  expect(linesOf('従業者（△489人）です', 4)).toEqual(['従業者', '（△489', '人）です'])
  expect(linesOf('', 4)).toEqual([])
  expect(linesOf('短い', 40)).toEqual(['短い'])
})
