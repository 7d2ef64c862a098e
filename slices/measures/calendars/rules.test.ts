import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { legalDates, theStepsAreInOrder, theSubmissionIsInTime } from './rules.ts'

test('211条 is 12 March, 2 March for 指定都市; the accounts close 31 May, the settlement is due 31 August', () => {
  const round = { fiscalYear: 2027, kind: '当初' }
  expect(legalDates(round, false).map((one) => one.on)).toEqual([
    '2027-03-12',
    '2028-05-31',
    '2028-05-31',
    '2028-08-31',
  ])
  expect(legalDates(round, true)[0]?.on).toBe('2027-03-02')
  expect(legalDates({ ...round, kind: '6月補正（第1号）' }, false)).toHaveLength(3)
})

test('an earlier day may be set, a later one not; steps follow one another', () => {
  const [early, legal, late] = ['2027-02-26', '2027-03-12', '2027-03-13'].map(localDateOf)
  expect(theSubmissionIsInTime(early ?? null, legal ?? null)).toBe(true)
  expect(theSubmissionIsInTime(late ?? null, legal ?? null)).toMatchObject({
    sentence: '議会への提出は、令和9年3月12日までの日を入れてください（地方自治法211条）。',
  })
  expect(theStepsAreInOrder({ head: legal, mayor: early })).toMatchObject({
    field: 'steps.mayor',
  })
  expect(theStepsAreInOrder({ head: early, mayor: legal })).toBe(true)
})
