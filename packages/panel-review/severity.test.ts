import fc from 'fast-check'
import { expect, test } from 'vitest'
import { manyFacetRatingScale, type Score, severityModel } from './index.ts'

/** Everybody scores the first applicant, so that the panel hangs together. */
const panel = (max: number) =>
  fc
    .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 5 }))
    .chain(([applicants, reviewers]) =>
      fc
        .array(fc.option(fc.integer({ min: 0, max })), {
          minLength: applicants * reviewers,
          maxLength: applicants * reviewers,
        })
        .map((cells) =>
          cells.flatMap((cell, at): Score[] => {
            const applicant = Math.floor(at / reviewers)
            if (cell === null && applicant > 0) return []
            return [
              { applicant: `A${applicant}`, reviewer: `R${at % reviewers}`, score: cell ?? 1 },
            ]
          }),
        ),
    )

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)

test('leniencies sum to 0, and residuals to 0 for every applicant and reviewer', () => {
  fc.assert(
    fc.property(panel(30), (scores) => {
      const { components, applicants, reviewers } = severityModel(scores)
      expect(components).toBe(1)
      expect(sum(reviewers?.map((one) => one.leniency) ?? [1])).toBeCloseTo(0, 9)
      const fair = new Map(applicants?.map((one) => [one.id, one.fairMean]))
      const lenient = new Map(reviewers?.map((one) => [one.id, one.leniency]))
      const rest = ({ applicant, reviewer, score }: Score) =>
        score - (fair.get(applicant) ?? 0) - (lenient.get(reviewer) ?? 0)
      for (const id of fair.keys()) {
        expect(sum(scores.filter((one) => one.applicant === id).map(rest))).toBeCloseTo(0, 8)
      }
      for (const id of lenient.keys()) {
        expect(sum(scores.filter((one) => one.reviewer === id).map(rest))).toBeCloseTo(0, 8)
      }
    }),
  )
})

test('a reviewer who gives three points more changes the raw means, not the order of fair ones', () => {
  fc.assert(
    fc.property(panel(30), (scores) => {
      const harsher = scores.map((one) =>
        one.reviewer === 'R1' ? { ...one, score: one.score + 3 } : one,
      )
      const before = severityModel(scores)
      const after = severityModel(harsher)
      const rise = 3 / (before.reviewers?.length ?? 1)
      before.applicants?.forEach((one, at) => {
        expect((after.applicants?.[at]?.fairMean ?? 0) - rise).toBeCloseTo(one.fairMean, 8)
      })
      expect(after.orderByFairMean).toEqual(before.orderByFairMean)
    }),
  )
})

test('blocks, no score at all, and a score given twice', () => {
  const apart = [
    { applicant: 'A', reviewer: 'x', score: 5 },
    { applicant: 'B', reviewer: 'y', score: 6 },
  ]
  expect(severityModel(apart)).toMatchObject({ components: 2, applicants: null, sigma: null })
  expect(severityModel([])).toMatchObject({ components: 0, applicants: null })
  expect(() => severityModel([...apart, { applicant: 'A', reviewer: 'x', score: 1 }])).toThrow(
    RangeError,
  )
  expect(() => severityModel([{ applicant: 'A', reviewer: 'x', score: Number.NaN }])).toThrow(
    RangeError,
  )
})

test('at the greatest likelihood expected scores meet the given ones', () => {
  fc.assert(
    fc.property(panel(3), (scores) => {
      const { applicants, reviewers, thresholds } = manyFacetRatingScale({ scores, maxScore: 3 })
      if (!applicants || !reviewers || !thresholds) return
      expect(sum([...thresholds])).toBeCloseTo(0, 8)
      expect(sum(reviewers.map((one) => one.severity ?? 0))).toBeCloseTo(0, 8)
      const severities = new Map(reviewers.map((one) => [one.id, one.severity]))
      for (const { id, measure } of applicants) {
        if (measure === null) continue
        const own = scores.filter(
          (one) => one.applicant === id && typeof severities.get(one.reviewer) === 'number',
        )
        const expected = own.map((one) => {
          const weights = [0, 1, 2, 3].map((score) =>
            Math.exp(
              score * (measure - (severities.get(one.reviewer) ?? 0)) -
                sum(thresholds.slice(0, score)),
            ),
          )
          return sum(weights.map((weight, score) => weight * score)) / sum(weights)
        })
        expect(sum(expected)).toBeCloseTo(sum(own.map((one) => one.score)), 5)
      }
    }),
  )
})

test('a scale step that nobody used has no threshold, hence no model', () => {
  const scores = [
    { applicant: 'A', reviewer: 'x', score: 1 },
    { applicant: 'A', reviewer: 'y', score: 0 },
    { applicant: 'B', reviewer: 'x', score: 0 },
    { applicant: 'B', reviewer: 'y', score: 1 },
  ]
  expect(manyFacetRatingScale({ scores, maxScore: 1 }).applicants?.[0]?.measure).toBeCloseTo(0, 9)
  expect(manyFacetRatingScale({ scores, maxScore: 2 })).toMatchObject({
    components: 1,
    applicants: null,
    extremeApplicants: [],
  })
})

test('who gives nothing but the highest score has no severity and leaves the fit', () => {
  const scores = ['A', 'B', 'C'].flatMap((applicant, at) => [
    { applicant, reviewer: 'x', score: at === 0 ? 1 : 0 },
    { applicant, reviewer: 'y', score: at === 0 ? 0 : 1 },
    { applicant, reviewer: 'z', score: 1 },
  ])
  const answer = manyFacetRatingScale({ scores, maxScore: 1 })
  expect(answer.extremeReviewers).toEqual(['z'])
  expect(answer.reviewers?.map((one) => one.severity)).toEqual([
    expect.closeTo(Math.log(2), 6),
    expect.closeTo(-Math.log(2), 6),
    null,
  ])
})

test('a score off the scale is refused', () => {
  const of = (score: number) => [{ applicant: 'A', reviewer: 'x', score }]
  for (const score of [-1, 3, 1.5]) {
    expect(() => manyFacetRatingScale({ scores: of(score), maxScore: 2 })).toThrow(RangeError)
  }
  expect(() => manyFacetRatingScale({ scores: [], maxScore: 0 })).toThrow(RangeError)
  expect(manyFacetRatingScale({ scores: [], maxScore: 2 })).toMatchObject({ applicants: null })
})
