import { expect, test } from 'vitest'
import { studentTQuantile, studentTUpperTail } from '#packages/distributions'
import {
  cutoffBand,
  icc2,
  kendallW,
  kendallWByPermutation,
  oddCells,
  rankStability,
  type Score,
  severityFlags,
  severityModel,
  varianceComponents,
  weightCorners,
} from './index.ts'

/** Six applications, four members, three criteria of 5 points weighing 40, 35, 25; three places. */
const SHEETS = [
  [
    [5, 4, 4],
    [4, 4, 4],
    [4, 3, 4],
    [5, 5, 4],
  ],
  [
    [4, 5, 4],
    [4, 4, 5],
    [3, 4, 3],
    [4, 4, 4],
  ],
  [
    [4, 4, 3],
    [4, 3, 4],
    [2, 3, 3],
    [5, 4, 5],
  ],
  [
    [4, 3, 4],
    [4, 4, 4],
    [3, 3, 4],
    [3, 3, 3],
  ],
  [
    [3, 3, 3],
    [3, 4, 3],
    [2, 2, 3],
    [4, 3, 3],
  ],
  [
    [3, 2, 3],
    [2, 3, 3],
    [2, 2, 2],
    [3, 2, 3],
  ],
]
const TOTALS = [
  [88, 80, 73, 95],
  [87, 85, 67, 80],
  [75, 73, 52, 93],
  [73, 80, 65, 60],
  [60, 67, 45, 68],
  [53, 52, 40, 53],
]
const SCORES = TOTALS.flatMap((row, applicant) =>
  row.map(
    (score, member): Score => ({
      applicant: 'ABCDEF'.charAt(applicant),
      reviewer: `R${member + 1}`,
      score,
    }),
  ),
)
const INPUT = { scores: SHEETS, weights: [40, 35, 25], places: 3 }

test('R3 is severe: 12.33 points below the others', () => {
  const { limit = 0, reviewers = [] } = severityFlags(SCORES) ?? {}
  expect(limit).toBeCloseTo(2.84, 2)
  expect(reviewers.map((one) => [one.reviewer, one.flagged])).toEqual([
    ['R1', false],
    ['R2', false],
    ['R3', true],
    ['R4', false],
  ])
  expect(reviewers[2]).toMatchObject({
    leniency: expect.closeTo(-12.33, 2),
    se: expect.closeTo(2.61, 2),
    t: expect.closeTo(-4.72, 2),
  })
  expect(severityFlags(SCORES, { leastPoints: 13 })?.reviewers.some((one) => one.flagged)).toBe(
    false,
  )
})

const places = (values: readonly (number | null | undefined)[]) =>
  values.map((one) => one?.toFixed(2))

test('sums of squares, errors, severities and rank sums as printed', () => {
  const { msRows, msColumns, msError } = icc2(TOTALS)
  expect(places([(msRows ?? 0) * 5, (msColumns ?? 0) * 3, (msError ?? 0) * 15, msError])).toEqual([
    '3277.83',
    '1234.33',
    '819.17',
    '54.61',
  ])
  const { applicants, reviewers, df } = severityModel(SCORES)
  expect(df).toBe(15)
  expect(places((applicants ?? []).map(({ rawMean }) => rawMean))).toEqual([
    ...['84.00', '79.75', '73.25', '69.50', '60.00', '49.50'],
  ])
  expect(places((reviewers ?? []).map(({ leniency }) => leniency))).toEqual([
    ...['3.33', '3.50', '-12.33', '5.50'],
  ])
  const flags = severityFlags(SCORES)?.reviewers ?? []
  expect(places(flags.map(({ t }) => t))).toEqual(['1.28', '1.34', '-4.72', '2.11'])
  // SE of a mean (3.695, printed there as 3.70) and of a difference; the chance that D is really above C.
  const se = Math.sqrt((msError ?? 0) / 4)
  expect(places([se, applicants?.[0]?.se, se * Math.SQRT2])).toEqual(['3.69', '3.69', '5.23'])
  const t = 3.75 / (se * Math.SQRT2)
  expect(places([t, studentTUpperTail(t, 15)])).toEqual(['0.72', '0.24'])
  // One limit for all 24 cells together.
  expect(studentTQuantile(1 - 0.05 / 48, 14)).toBeCloseTo(3.77, 2)
  const { rankSums, w, wUncorrected } = kendallW(TOTALS)
  // There the best has rank 1, here the highest.
  expect(rankSums?.map((sum) => 4 * 7 - sum)).toEqual([5.5, 8, 13, 14.5, 19, 24])
  expect(w).toBeCloseTo(0.84, 2)
  // W / W without ties = b²a(a²−1) / (b²a(a²−1) − bΣT), hence ΣT = 6.
  expect((3360 / 4) * (1 - (wUncorrected ?? 0) / (w ?? 1))).toBeCloseTo(6, 9)
})

test('without R4 the third place goes to D with 72.67, C has 66.67; without another nothing moves', () => {
  const without = (left: number) =>
    rankStability({ ...INPUT, scores: SHEETS.map((row) => row.toSpliced(left, 1)) })
  const { baseTotals, baseRanks } = without(3)
  expect(places(baseTotals.map((total) => (total ?? 0) * 20)).slice(2, 4)).toEqual([
    '66.67',
    '72.67',
  ])
  expect(baseRanks).toEqual([1, 2, 4, 3, 5, 6])
  for (const left of [0, 1, 2])
    expect(without(left).selected).toEqual([true, true, true, false, false, false])
})

test('C and D lie beside the line', () => {
  expect(cutoffBand({ scores: SCORES, places: 3 })).toEqual({
    line: expect.closeTo(71.375, 9),
    halfWidth: expect.closeTo(5.225, 3),
    members: ['C', 'D'],
  })
  for (const places of [0, 6]) expect(cutoffBand({ scores: SCORES, places })).toBeNull()
})

test('what R4 gave C and D is odd', () => {
  expect(oddCells(SCORES)).toMatchObject([
    { applicant: 'D', reviewer: 'R4', t: expect.closeTo(-3.31, 2) },
    { applicant: 'C', reviewer: 'R4', t: expect.closeTo(3.03, 2) },
  ])
  expect(oddCells(SCORES, 3.77)).toEqual([])
})

test('all corners of the weights select A, B and C; without R4 it would be D', () => {
  expect(weightCorners(INPUT)).toEqual([1, 1, 1, 0, 0, 0])
  const { runs, baseTotals } = rankStability(INPUT)
  expect(baseTotals[2]).toBeCloseTo(73.25 / 20, 12)
  expect(runs[3]).toMatchObject({ what: 3, ranks: [1, 2, 4, 3, 5, 6], selectionChanged: true })
  expect(weightCorners({ ...INPUT, scores: [[[5]]], weights: [1] })).toBeNull()
  expect(weightCorners({ scores: [[[5, 1]], [[1, 5]]], weights: [50, 50], places: 1 })).toEqual([
    0.75, 0.75,
  ])
})

test('variance lies in applicants, members and the rest, as icc2 has it where all score all', () => {
  const found = varianceComponents({ scores: SCORES, seed: 1 })
  expect(found).toMatchObject({
    betweenApplicants: expect.closeTo(150.24, 2),
    betweenReviewers: expect.closeTo(59.47, 2),
    error: expect.closeTo(54.61, 2),
    df: 15,
    k: expect.closeTo(4, 12),
  })
  const complete = icc2(TOTALS)
  expect(found?.icc21.value).toBeCloseTo(complete.icc21 ?? -1, 12)
  expect(found?.icc2k.value).toBeCloseTo(complete.icc2k ?? -1, 12)
  expect(found?.iccConsistencyK.value).toBeCloseTo(complete.iccConsistencyK ?? -1, 12)
  expect(found?.icc21.low).toBeLessThan(found?.icc21.value ?? -1)
  expect(found?.icc21.high).toBeGreaterThan(found?.icc21.value ?? 2)
  expect(varianceComponents({ scores: SCORES, seed: 1 })).toEqual(found)
})

test('with a score missing, and where there is too little to tell', () => {
  const gap = SCORES.filter((one) => one.applicant !== 'D' || one.reviewer !== 'R3')
  const found = varianceComponents({ scores: gap, seed: 1 })
  expect(found).toMatchObject({ df: 14, error: expect.closeTo(51.5, 2) })
  expect(found?.icc21.value).toBeCloseTo(0.57, 2)
  const five = SCORES.filter((one) => one.applicant !== 'F')
  expect(varianceComponents({ scores: five, seed: 1 })).toBeNull()
  const few = SCORES.filter((one) => 'AB'.includes(one.applicant))
  expect([severityFlags(few), oddCells(few), cutoffBand({ scores: few, places: 1 })]).toEqual([
    null,
    null,
    null,
  ])
})

test('such an agreement is no chance; three in the same order by two are one in six', () => {
  expect(kendallWByPermutation(TOTALS, { seed: 3 }).pValue).toBeLessThan(0.001)
  const two = [
    [1, 1],
    [2, 2],
    [3, 3],
  ]
  expect(kendallWByPermutation(two, { seed: 3 }).pValue).toBeCloseTo(1 / 6, 1)
  expect(kendallWByPermutation(two, { seed: 3, draws: 500 })).toEqual(
    kendallWByPermutation(two, { seed: 3, draws: 500 }),
  )
  expect(
    kendallWByPermutation(
      [
        [3, 3],
        [3, 3],
      ],
      { seed: 3 },
    ).pValue,
  ).toBeNull()
  expect(() => kendallWByPermutation(two, { seed: -1 })).toThrow(RangeError)
  expect(() => kendallWByPermutation(two, { seed: 1, draws: 0 })).toThrow(RangeError)
})
