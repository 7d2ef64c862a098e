import { expect, test } from 'vitest'
import { localDateOf, toFiscalYear } from '#packages/japan'
import {
  definitionChanges,
  productivityInWords,
  productivityOf,
  theHeadcountHasItsDay,
  thePartsFitTheHeadcount,
  yenPerHead,
} from './rules.ts'

const inWords = (valueAddedYen: number | null, employees: number | null) =>
  productivityInWords(productivityOf({ valueAddedYen, employees }))

test('scenario 14: 18,600,000 yen of six people are 3,100,000 a head, exactly', () => {
  expect(inWords(18_600_000, 6)).toBe('3,100,000円/人')
  expect(inWords(10_000_000, 3)).toBe('約3,333,333円/人')
  expect(inWords(-1, 3)).toBe('約0円/人')
  expect(yenPerHead({ num: -7, den: 2 })).toBe(-4)
  expect(yenPerHead({ num: Number.MAX_SAFE_INTEGER, den: 1 })).toBe(Number.MAX_SAFE_INTEGER)
})

test('what is missing is named, and nobody is never a divisor', () => {
  expect(inWords(null, 6)).toBe('計算できません（付加価値額が不明のため）')
  expect(inWords(null, null)).toBe('計算できません（付加価値額と総従業員数が不明のため）')
  expect(inWords(5_000_000, 0)).toBe('総従業員数が0のため、労働生産性は計算できません。')
})

test('scenario 15: a change of definition is marked at the first year of the new one, gaps left out', () => {
  const year = (fiscalYear: number, definition: 'sme' | 'census' | null) => ({
    fiscalYear: toFiscalYear(fiscalYear),
    definition,
  })
  const years = [year(2025, 'sme'), year(2022, 'census'), year(2023, null), year(2024, 'sme')]
  expect(definitionChanges(years)).toEqual([2024])
  expect(definitionChanges([year(2023, 'sme'), year(2024, 'sme')])).toEqual([])
})

const counts = {
  employees: 6,
  regular: 4,
  nonRegular: 2,
  women: null,
  foreigners: null,
  aged60: null,
}

test.each([
  [{}, true],
  [{ women: 7 }, '「女性」の7人が、総従業員数の6人より多くなっています。'],
  [{ nonRegular: 3 }, '正規と非正規の合計7人が、総従業員数の6人より多くなっています。'],
  [{ employees: null }, '「正規」の内訳には、総従業員数も入れてください。'],
] as const)('a part fits its whole: %j', (change, expected) => {
  const ruling = thePartsFitTheHeadcount({ ...counts, ...change })
  expect(ruling === true ? true : ruling.sentence).toBe(expected)
})

test('a headcount is of a day that has come', () => {
  const today = localDateOf('2026-11-24')
  const of = (employees: number | null, on: string | null) => {
    const ruling = theHeadcountHasItsDay(
      { employees, employeesOn: on === null ? null : localDateOf(on) },
      today,
    )
    return ruling === true ? true : ruling.field
  }
  expect([of(null, null), of(6, '2026-03-31')]).toEqual([true, true])
  expect([of(6, null), of(6, '2026-11-25')]).toEqual(['employeesOn', 'employeesOn'])
  expect(of(null, '2026-03-31')).toBe('employees')
})
