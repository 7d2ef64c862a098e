import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import {
  decimalOf,
  firstDue,
  isPeriod,
  periodState,
  releaseOn,
  speakingPeriod,
  stateSentence,
  stateToday,
  theVerdictIsDue,
} from './rules.ts'

const on = localDateOf
const school = {
  period: '年度',
  surveyYear: null,
  startsOn: on('2026-04-01'),
  effectLagMonths: 36,
  releaseLagMonths: 6,
  releaseMonth: null,
  graceMonths: 2,
  baselineYear: 2025,
  observed: [],
}

test('three whole fiscal years from 1 April: FY2028, released on 30 September 2029', () => {
  expect(firstDue(school)).toBe(2028)
  expect(releaseOn(school, 2028)).toBe('2029-09-30')
  expect(releaseOn({ ...school, releaseMonth: 9 }, 2028)).toBe('2029-09-30')
  expect(releaseOn({ ...school, releaseMonth: 2 }, 2028)).toBe('2030-02-28')
})

test('19: a start one month later moves the first judgement by a year', () => {
  expect(firstDue({ ...school, startsOn: on('2026-05-01') })).toBe(2029)
})

test('17, 19: the states of a period, day by day', () => {
  expect(periodState(school, 2026, on('2027-10-01'), { isSuppressed: false })).toBe('未到来')
  expect(periodState(school, 2027, on('2029-04-01'))).toBe('未到来')
  expect(periodState(school, 2028, on('2029-03-30'))).toBe('未到来')
  expect(periodState(school, 2028, on('2029-03-31'))).toBe('公表待ち')
  expect(periodState(school, 2028, on('2029-10-10'))).toBe('公表待ち')
  expect(periodState(school, 2028, on('2029-11-29'))).toBe('公表待ち')
  expect(periodState(school, 2028, on('2029-11-30'))).toBe('観測遅れ')
  expect(periodState(school, 2028, on('2029-12-01'))).toBe('観測遅れ')
  expect(periodState(school, 2028, on('2029-10-01'), { isSuppressed: true })).toBe('秘匿')
  expect(periodState(school, 2028, on('2029-10-01'), { isSuppressed: false })).toBe('判定')
  expect(periodState(school, 2024, on('2026-11-24'))).toBe('対象外')
  expect(periodState(school, 2025, on('2026-11-24'))).toBe('未到来')
})

test('each state is a sentence with its dates', () => {
  const said = (year: number, day: string) => stateSentence(school, year, on(day))
  expect(said(2024, '2026-11-24')).toBe('対象外（取組は2026年4月1日に始まりました）')
  expect(said(2027, '2029-04-01')).toBe('未到来（最初の判定は2028年度の値、公表は2029年9月ごろ）')
  expect(said(2029, '2029-12-01')).toBe(
    '未到来（2029年度は2030年3月31日に終わり、公表は2030年9月ごろ）',
  )
  expect(said(2028, '2029-10-10')).toBe(
    '公表待ち（公表は2029年9月ごろ、2029年11月30日から観測遅れ）',
  )
  expect(said(2028, '2029-12-01')).toBe('観測遅れ（2029年11月30日までに値がありません）')
  expect(stateToday(school, on('2026-11-24'))).toBe(
    '未到来（最初の判定は2028年度の値、公表は2029年9月ごろ）',
  )
  expect(stateToday(school, on('2029-12-01'))).toBe(
    '2028年度　観測遅れ（2029年11月30日までに値がありません）',
  )
})

test('a verdict before its time is refused with the period that comes first', () => {
  expect(theVerdictIsDue(school, 2026, on('2027-10-01'))).toMatchObject({
    sentence: 'まだ判定の時期ではありません（最初の判定は2028年度の値）。',
  })
  expect(theVerdictIsDue(school, 2028, on('2029-10-01'))).toBe(true)
})

test('until the latest period is released, the one before speaks', () => {
  const known = { ...school, observed: [{ year: 2028, isSuppressed: false }] }
  expect(speakingPeriod(known, on('2030-06-01'))).toBe(2028)
  expect(speakingPeriod(known, on('2030-12-01'))).toBe(2029)
})

test('a five-yearly survey has no periods between', () => {
  const census = { ...school, period: '5年調査', surveyYear: 2021 }
  expect([2021, 2024, 2026].map((year) => isPeriod(census, year))).toEqual([true, false, true])
  expect(firstDue(census)).toBe(2031)
  expect(firstDue({ ...census, effectLagMonths: 6 })).toBe(2026)
})

test('numbers as people write them', () => {
  expect([decimalOf('１５．５'), decimalOf('1,200'), decimalOf('△3'), decimalOf('多め')]).toEqual([
    15.5,
    1200,
    -3,
    null,
  ])
})
