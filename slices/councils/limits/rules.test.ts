import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, localDateOf } from '#packages/japan'
import {
  breachesOf,
  countsAsATerm,
  everyBreachHasAReason,
  type Term,
  termNumber,
  theTermDoesNotOverlap,
  totalYears,
  warningsOf,
} from './rules.ts'

const term = (from: string, to: string, fillsVacancy = false): Term => ({
  from: localDateOf(from),
  to: localDateOf(to),
  fillsVacancy,
})
const limits = { limitKind: '期数', limitTerms: 2, limitYears: 10, limitPosts: 4 } as const
const standing = { termNumber: 1, totalYears: 2, otherPosts: 0, capacity: '個人' } as const
const first = term('2022-04-01', '2024-03-31')
const second = term('2024-04-01', '2026-03-31')
const third = term('2026-04-01', '2028-03-31')

test('a third term in a row is told, and wants a coded reason', () => {
  const number = termNumber([first, second], third, 24)
  const breaches = breachesOf({ ...standing, termNumber: number }, limits)
  expect(everyBreachHasAReason(breaches, {})).toMatchObject({
    sentence: '3期目の委嘱になります（上限2期）。理由を選んでください。',
    field: 'reasonTerms',
  })
  expect(everyBreachHasAReason(breaches, { 期数: '専門性' })).toBe(true)
  expect(termNumber([first], third, 24)).toBe(1)
})

test('a vacancy filled for half a term or less is no term', () => {
  const short = (to: string) => ({ ...term('2025-04-01', to), fillsVacancy: true })
  expect(countsAsATerm(short('2026-03-31'), 24)).toBe(false)
  expect(countsAsATerm(short('2026-04-01'), 24)).toBe(true)
  expect(termNumber([short('2026-03-31')], third, 24)).toBe(1)
})

test('scenario 15: the fifth body wants a reason; by office it does not count', () => {
  expect(breachesOf({ ...standing, otherPosts: 4 }, limits).map(({ kind }) => kind)).toEqual([
    '兼職',
  ])
  expect(breachesOf({ ...standing, otherPosts: 3 }, limits)).toEqual([])
  expect(breachesOf({ ...standing, otherPosts: 4, capacity: '職指定' }, limits)).toEqual([])
})

test('ten years exactly are within ten years', () => {
  const terms = [0, 1, 2, 3, 4].map((n) => {
    const from = addMonths(localDateOf('2018-04-01'), n * 24)
    return { from, to: addMonths(from, 24), fillsVacancy: false }
  })
  const byYears = { ...limits, limitKind: '年数' } as const
  const [last, ...earlier] = [...terms].reverse()
  const years = last ? totalYears(earlier, last) : 0
  expect(years).toBeCloseTo(10, 1)
  expect(breachesOf({ ...standing, totalYears: 10 }, byYears)).toEqual([])
  expect(breachesOf({ ...standing, totalYears: 10.01 }, byYears)).toHaveLength(1)
})

test('terms of one person in one body do not overlap; warnings forbid nothing', () => {
  expect(theTermDoesNotOverlap(term('2026-03-01', '2028-02-28'), [second])).toMatchObject({
    sentence: 'この委員の任期（〜2026年3月31日）と重なっています。',
  })
  expect(theTermDoesNotOverlap(third, [second])).toBe(true)
  const facts = {
    isStaff: true,
    isAssembly: false,
    sharesHousehold: false,
    sharesAffiliation: true,
  }
  expect(warningsOf(facts)).toHaveLength(2)
})

test('terms in a row are numbered one after the other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.constantFrom(12, 24, 36), (count, months) => {
      const from = (n: number) => addMonths(localDateOf('2010-04-01'), n * months)
      const all = Array.from({ length: count }, (_, n) => ({
        from: from(n),
        to: localDateOf(new Date(Date.parse(from(n + 1)) - 86_400_000).toISOString().slice(0, 10)),
        fillsVacancy: false,
      }))
      const last = all.at(-1)
      if (last) expect(termNumber(all.slice(0, -1), last, months)).toBe(count)
    }),
  )
})
