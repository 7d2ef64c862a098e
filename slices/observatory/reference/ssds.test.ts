import { expect, test } from 'vitest'
import { followAreas, readSsds, together } from './ssds.ts'

const present = new Set(['04216', '18209', '18207', '01100'])
const read = (...lines: readonly string[]) =>
  readSsds(new TextEncoder().encode(`cat01_code,area_code,time_name,n\n${lines.join('\n')}\n`))
const followed = (...lines: readonly string[]) =>
  followAreas(read(...lines), present, (item) => item !== 'RATE')

test('a suppressed cell is a mark, a dash is another, and neither is 0', () => {
  const rows = read('C3401,18207,2018年度,X', 'C3401,18207,2017年度,-', 'C3401,18207,2016年度,0')
  expect(rows.map(({ period, cell }) => [period, cell.value, cell.mark])).toEqual([
    [2018, null, 'suppressed'],
    [2017, null, 'none_reported'],
    [2016, 0, null],
  ])
})

test('another header, another year, a word for a number: refused with the line', () => {
  expect(() => readSsds(new TextEncoder().encode('a,b\n1,2\n'))).toThrow('列コードが既知の版と一致')
  expect(() => read('C3401,18207,平成30年,5')).toThrow('2行目の「C3401,18207,平成30年,5」')
})

test('a place under its old number goes on under the new one', () => {
  const { values } = followed('C3401,04423,2015年度,10', 'C3401,04216,2016年度,12')
  expect(values.get('C3401')?.get(2015)?.get('04216')).toEqual({ value: 10, mark: null })
  expect(values.get('C3401')?.get(2016)?.get('04216')).toEqual({ value: 12, mark: null })
})

test('merged towns are summed; with one withheld it is a lower bound, with all the mark alone', () => {
  const one = (...towns: readonly string[]) =>
    followed(...towns.map((text, n) => `C3401,${['18203', '18381'][n]},2003年度,${text}`))
      .values.get('C3401')
      ?.get(2003)
      ?.get('18209')
  expect(one('10', '5')).toEqual({ value: 15, mark: null })
  expect(one('10', 'X')).toEqual({ value: 10, mark: 'suppressed' })
  expect(one('X', 'X')).toEqual({ value: null, mark: 'suppressed' })
  expect(one('10', '-')).toEqual({ value: 10, mark: null })
})

test('a rate is not summed over a merger', () => {
  const cells = [
    { value: 1, mark: null },
    { value: 2, mark: null },
  ]
  expect(together(cells, false)).toEqual({ value: null, mark: 'unknown' })
})

test('a town whose successor nobody knows ends the earlier years of its prefecture, and is named', () => {
  const { values, untraced } = followed(
    'C3401,01305,2004年度,7',
    'C3401,01100,2004年度,70',
    'C3401,01100,2005年度,71',
    'C3401,18207,2004年度,9',
  )
  expect([...untraced]).toEqual([['01305', 2004]])
  expect(values.get('C3401')?.get(2004)?.has('01100')).toBe(false)
  expect(values.get('C3401')?.get(2005)?.get('01100')).toEqual({ value: 71, mark: null })
  expect(values.get('C3401')?.get(2004)?.get('18207')).toEqual({ value: 9, mark: null })
})
