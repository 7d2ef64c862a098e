import { expect, test } from 'vitest'
import { countMarks, readCell } from './marks.ts'

test.each([
  ['X', 'suppressed'],
  ['x', 'suppressed'],
  ['χ', 'suppressed'],
  ['-', 'none_reported'],
  ['－', 'none_reported'],
  ['‐', 'none_reported'],
  ['―', 'none_reported'],
  ['…', 'unknown'],
  ['...', 'unknown'],
  ['‥', 'unknown'],
  ['***', 'not_available'],
  ['', 'blank'],
  ['  ', 'blank'],
])('「%s」 has no number, and is %s', (text, mark) => {
  expect(readCell(text)).toEqual({ value: null, mark })
})

test.each([
  ['0', 0],
  ['12', 12],
  ['1,234,567', 1_234_567],
  ['△12', -12],
  ['▲12', -12],
  ['−12', -12],
  ['-12.5', -12.5],
  ['１２', 12],
])('「%s」 is the number %d, a triangle is a sign and no mark', (text, value) => {
  expect(readCell(text)).toEqual({ value, mark: null })
})

test('a letter stuck to a number is a flag; anything else is neither number nor mark', () => {
  expect(readCell('123r')).toEqual({ value: 123, mark: null, flag: 'revised' })
  expect(readCell('p456')).toEqual({ value: 456, mark: null, flag: 'preliminary' })
  for (const text of ['12人', 'r', '1.2.3', '12,34', '鯖江']) expect(readCell(text)).toBeNull()
})

test('marks are counted, numbers are not', () => {
  const cells = ['1', 'X', 'X', '-'].flatMap((text) => readCell(text) ?? [])
  expect(countMarks(cells)).toEqual({ suppressed: 2, none_reported: 1 })
})
