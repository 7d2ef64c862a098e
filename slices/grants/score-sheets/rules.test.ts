import { expect, test } from 'vitest'
import { mandatoryTopics } from '../discussions/rules.ts'
import type { Sheet, Weighed } from '../scores/rules.ts'
import { type StatisticsInput, severitySentence, statisticsOf } from './rules.ts'

const criteria: readonly Weighed[] = [40, 35, 25].map((weight, at) => ({
  code: `C${at + 1}`,
  name: `項目${at + 1}`,
  weight,
  scaleMax: 5,
  minMean: null,
}))
const worked = [
  '544 444 434 554',
  '454 445 343 444',
  '443 434 233 545',
  '434 444 334 333',
  '333 343 223 433',
  '323 233 222 323',
]
const reviewerIds = ['R1', 'R2', 'R3', 'R4']
const sheets: readonly Sheet[] = worked.flatMap((row, application) =>
  row.split(' ').map((cell, at) => ({
    applicationId: 'ABCDEF'.charAt(application),
    reviewerId: `R${at + 1}`,
    points: [...cell].map(Number),
  })),
)
const input: StatisticsInput = {
  criteria,
  applicationIds: [...'ABCDEF'],
  reviewerIds,
  sheets,
  places: 3,
  bandWidth: 1,
}
const topicsOf = (
  asked: StatisticsInput,
  missing: readonly { applicationId: string; reviewerId: string }[] = [],
) =>
  mandatoryTopics({
    statistics: statisticsOf(asked),
    applicationIds: asked.applicationIds,
    selected: new Set(['A', 'B', 'C']),
    label: (id) => id,
    missing,
    below: [],
    vetoes: [],
  }).map(({ applicationId, trigger }) => `${applicationId} ${trigger}`)

test('scenarios 8, 9 and 10: the worked example as printed', () => {
  const { model, flags, agreement, concordance, leftOut, corners, band, odd } = statisticsOf(input)
  const betas = model.value?.reviewers?.map(({ leniency }) => leniency.toFixed(2))
  expect(betas).toEqual(['3.33', '3.50', '-12.33', '5.50'])
  expect(model.value?.reviewers?.[0]?.se).toBeCloseTo(2.61, 2)
  expect(
    flags.value?.reviewers.filter(({ flagged }) => flagged).map(({ reviewer }) => reviewer),
  ).toEqual(['R3'])
  const shown = (one = agreement.value?.icc21) =>
    [one?.value, one?.low, one?.high].map((n) => n?.toFixed(2))
  expect(shown()).toEqual(['0.57', '0.16', '0.90'])
  expect(shown(agreement.value?.icc2k ?? undefined)).toEqual(['0.84', '0.44', '0.97'])
  expect(agreement.value?.iccConsistencyK?.toFixed(2)).toBe('0.92')
  expect(concordance.value?.w.toFixed(2)).toBe('0.84')
  expect([
    band.value?.line.toFixed(3),
    band.value?.halfWidth.toFixed(2),
    band.value?.members,
  ]).toEqual(['71.375', '5.23', ['C', 'D']])
  expect(corners.value).toEqual([1, 1, 1, 0, 0, 0])
  expect(leftOut.value?.filter(({ entering }) => entering.length > 0)).toMatchObject([
    { reviewerId: 'R4', entering: ['D'], leaving: ['C'] },
  ])
  expect(
    odd.value?.map(({ applicant, reviewer, t }) => `${applicant}${reviewer} ${t.toFixed(2)}`),
  ).toEqual(['DR4 -3.31', 'CR4 3.03'])
  expect(severitySentence(-12.33, 2.61)).toBe('他の委員より平均12.33点厳しい（±2.61）')
})

test('C and D must be talked about, and nothing else', () => {
  expect(topicsOf(input).toSorted()).toEqual([
    'C 1人を除くと入替え',
    'C 僅差',
    'C 外れた点',
    'D 1人を除くと入替え',
    'D 僅差',
    'D 外れた点',
  ])
})

test('scenario 11: the missing variant', () => {
  const missing = { applicationId: 'D', reviewerId: 'R3' }
  const gap = {
    ...input,
    sheets: sheets.filter((one) => one.applicationId !== 'D' || one.reviewerId !== 'R3'),
  }
  const { model, isComplete, agreement } = statisticsOf(gap)
  const d = model.value?.applicants?.find(({ id }) => id === 'D')
  expect([d?.rawMean.toFixed(2), d?.fairMean.toFixed(2)]).toEqual(['71.00', '66.37'])
  expect(model.value?.reviewers?.find(({ id }) => id === 'R3')?.leniency.toFixed(2)).toBe('-13.90')
  expect([
    isComplete,
    agreement.value?.isComplete,
    agreement.value?.icc21.value.toFixed(2),
  ]).toEqual([false, false, '0.57'])
  const topics = topicsOf(gap, [missing])
  expect(topics).toContain('D 甘辛と欠測')
  expect(topics.some((topic) => topic.endsWith('補正平均との違い'))).toBe(false)
})

test('scenario 18: of five applications ICC, W and severity are not shown, leaving one out is', () => {
  const five = {
    ...input,
    applicationIds: [...'ABCDE'],
    sheets: sheets.filter(({ applicationId }) => applicationId !== 'F'),
  }
  const found = statisticsOf(five)
  for (const one of [found.model, found.flags, found.agreement, found.concordance])
    expect([one.value, one.why]).toEqual([null, expect.stringMatching(/判断できません/)])
  expect(found.leftOut.value).toHaveLength(4)
  expect(found.corners.value).not.toBeNull()
})

test('scenarios 7, 19 and 20: blocks, a member without differences, an estimate below 0', () => {
  const half = (id: string) => 'ABC'.includes(id)
  const blocks = {
    ...input,
    sheets: sheets.filter(
      ({ applicationId, reviewerId }) => half(applicationId) === reviewerId < 'R3',
    ),
  }
  expect(statisticsOf(blocks).model).toEqual({
    value: null,
    why: expect.stringContaining('識別できません'),
  })
  const flat = {
    ...input,
    sheets: sheets.map((one) => (one.reviewerId === 'R1' ? { ...one, points: [3, 3, 3] } : one)),
  }
  expect(statisticsOf(flat).concordance.value?.w).toBeGreaterThan(0)
  // Two members who rank against each other, nearly.
  const second = [5, 3, 4, 1, 2, 0]
  const against = {
    ...input,
    reviewerIds: ['R1', 'R2'],
    sheets: [...'ABCDEF'].flatMap((applicationId, at) => [
      { applicationId, reviewerId: 'R1', points: [at, at, at] },
      { applicationId, reviewerId: 'R2', points: criteria.map(() => second[at] ?? 0) },
    ]),
  }
  expect(statisticsOf(against).agreement.value?.icc21).toMatchObject({ value: 0, isNegative: true })
})

test('nobody or everybody selected is no line, said and not shown as 0', () => {
  const { band, leftOut, corners } = statisticsOf({ ...input, places: 6 })
  for (const one of [band, leftOut, corners])
    expect(one).toEqual({ value: null, why: expect.stringContaining('線がありません') })
})
