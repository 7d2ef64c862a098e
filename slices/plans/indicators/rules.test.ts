import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { decimalOf, firstDue, periodState, qualityChecks, releaseOn, stateToday } from './rules.ts'

const school = {
  period: '年度',
  startsOn: localDateOf('2026-04-01'),
  effectLagMonths: 36,
  releaseLagMonths: 6,
  graceMonths: 2,
  baselineYear: 2025,
}
const on = localDateOf

test('three whole fiscal years from 1 April: FY2028, released on 30 September 2029', () => {
  expect(firstDue(school)).toBe(2028)
  expect(releaseOn(school, 2028)).toBe('2029-09-30')
})

test('a start one month later moves the first judgement by a year', () => {
  expect(firstDue({ ...school, startsOn: on('2026-05-01') })).toBe(2029)
})

test('the states of a period, day by day', () => {
  expect(periodState(school, 2027, on('2029-04-01'))).toBe('未到来')
  expect(periodState(school, 2028, on('2029-03-30'))).toBe('未到来')
  expect(periodState(school, 2028, on('2029-03-31'))).toBe('公表待ち')
  expect(periodState(school, 2028, on('2029-11-29'))).toBe('公表待ち')
  expect(periodState(school, 2028, on('2029-11-30'))).toBe('観測遅れ')
  expect(periodState(school, 2028, on('2029-10-01'), { isSuppressed: true })).toBe('秘匿')
  expect(periodState(school, 2028, on('2029-10-01'), { isSuppressed: false })).toBe('判定')
  expect(periodState(school, 2024, on('2026-11-24'))).toBe('対象外')
  expect(periodState(school, 2025, on('2026-11-24'))).toBe('未到来')
})

test('未到来 says when', () => {
  expect(stateToday(school, on('2026-11-24'))).toBe(
    '未到来（最初の判定は2028年度の値、公表は2029年9月ごろ）',
  )
})

const sound = {
  numerator: '海外売上がある製造業の事業者',
  denominator: '製造業の事業者',
  unit: '％',
  direction: '増',
  source: 'パネル調査',
  collector: '産業振興課',
  baselineValue: 15.5,
  baselineDueOn: null,
  targetValue: 25,
}

test('Q01 to Q07 stop an indicator, each with its sentence at its field', () => {
  expect(qualityChecks(sound)).toEqual([])
  const wrong = (changes: Partial<Parameters<typeof qualityChecks>[0]>) =>
    qualityChecks({ ...sound, ...changes }).map((problem) => problem.field)
  expect(wrong({ numerator: '' })).toEqual(['numerator'])
  expect(wrong({ denominator: '' })).toEqual(['denominator'])
  expect(wrong({ unit: '者・件' })).toEqual(['unit'])
  expect(wrong({ direction: '' })).toEqual(['direction'])
  expect(wrong({ baselineValue: null })).toEqual(['baselineValue'])
  expect(wrong({ baselineValue: null, baselineDueOn: on('2027-03-31') })).toEqual([])
  expect(wrong({ targetValue: 10 })).toEqual(['targetValue'])
  expect(wrong({ direction: '減' })).toEqual(['targetValue'])
  expect(wrong({ collector: '' })).toEqual(['collector'])
})

test('numbers as people write them', () => {
  expect([decimalOf('１５．５'), decimalOf('1,200'), decimalOf('△3'), decimalOf('多め')]).toEqual([
    15.5,
    1200,
    -3,
    null,
  ])
})
