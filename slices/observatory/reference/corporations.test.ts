import { expect, test } from 'vitest'
import {
  cityOfWard,
  corporateColumnsOf,
  corporateMonthsOf,
  readCorporations,
  wholeYears,
} from './corporations.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const head = 'lg_code5,month,event,close_cause,count\n'
const present = new Set(['01100', '13101', '14130', '14150', '18207'])

test('closures leave out what the registrar clears away; an unstated cause is neither', () => {
  const counts = readCorporations(
    bytes(
      `${head}18207,2025-01,created,,3\n18207,2025-01,terminated,清算の結了等,2\n18207,2025-01,terminated,合併による解散等,1\n18207,2025-01,terminated,その他の清算の結了等,1\n18207,2025-01,terminated,登記官による閉鎖,29\n18207,2025-01,terminated,,5\n`,
    ),
  )
  const { areas } = corporateMonthsOf(counts, present)
  expect(areas.get('18207')).toEqual({ opened: [3], closed: [4], cleared: [29], unstated: [5] })
})

test('scenario 8: the wards of a designated city are summed to it, a 特別区 stays itself', () => {
  expect(cityOfWard('01101', present)).toBe('01100')
  expect(cityOfWard('14131', present)).toBe('14130')
  expect(cityOfWard('14151', present)).toBe('14150')
  expect(cityOfWard('13101', present)).toBeNull()
  expect(cityOfWard('18322', present)).toBeNull()
  const rows = ['01101,2025-01,created,,3', '01102,2025-01,created,,4', '13101,2025-01,created,,9']
  const months = corporateMonthsOf(readCorporations(bytes(head + rows.join('\n'))), present)
  expect(months.areas.get('01100')?.opened).toEqual([7])
  expect(months.nation.opened).toEqual([16])
})

test('a year of which months are absent is no year; a month without rows is a true 0', () => {
  const rows = Array.from({ length: 12 }, (_, n) => `2022-${String(n + 1).padStart(2, '0')}`)
  const text = ['2021-12', ...rows].map((month) => `18207,${month},created,,1`).join('\n')
  const months = corporateMonthsOf(readCorporations(bytes(head + text)), present)
  expect(wholeYears(months.months)).toEqual([2022])
  const columns = corporateColumnsOf(months, [...present])
  const of = (series: string, period: number) =>
    columns.find((one) => one.series === series && one.period === period)?.values
  expect(of('corporations-opened', 2022)?.map((one) => one?.value)).toEqual([12, 0, 0, 0, 0, 12])
  expect(of('corporations-opened', 202112)?.at(-1)?.value).toBe(1)
  expect(of('corporations-opened', 2021)).toBeUndefined()
})

test('what is no such file, or no such event, is refused', () => {
  expect(() => readCorporations(bytes('a,b\n1,2'))).toThrow('見つからない列: lg_code5、month')
  expect(() => readCorporations(bytes(`${head}18207,2025-01,moved,,1`))).toThrow('2行目')
  expect(() => readCorporations(bytes(`${head}18207,2025-01,terminated,謎,1`))).toThrow('2行目')
})
