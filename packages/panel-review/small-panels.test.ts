import { expect, test } from 'vitest'
import { studentTQuantile } from '#packages/distributions'
import { SeededDraws } from '#packages/random'
import { icc2, oddCells, type Score, severityFlags, severityModel } from './index.ts'

/** 「What can small panels do?」 (fair-selection.md §7), drawn again: the standard deviation of one score is 15. */
const draws = new SeededDraws(7)
type Round = readonly (readonly number[])[]

const asScores = (round: Round): Score[] =>
  round.flatMap((row, at) =>
    row.map((score, member) => ({ applicant: `A${at}`, reviewer: `R${member}`, score })),
  )
const roundOf = (applications: number, members: number, error: number, strict = 0): Round =>
  Array.from({ length: applications }, () => {
    const quality = 10 * draws.normal()
    return Array.from(
      { length: members },
      (_, at) => quality + error * draws.normal() - (at === 0 ? strict : 0),
    )
  })
const shareOf = (rounds: number, happens: () => boolean) =>
  Array.from({ length: rounds }, happens).filter(Boolean).length / rounds

test.each([
  [6, 3, 0.42],
  [6, 9, 0.52],
  [12, 3, 0.85],
  [12, 9, 0.91],
  [20, 3, 0.99],
])(
  'of %d applications and %d members, one who is 10 points too strict is found in a share of %d',
  (applications, members, share) => {
    const found = shareOf(400, () => {
      const flags = severityFlags(asScores(roundOf(applications, members, 7.7, 10)), {
        leastPoints: 0,
      })
      return flags?.reviewers[0]?.flagged ?? false
    })
    expect(Math.abs(found - share)).toBeLessThan(0.08)
  },
)

test.each([
  [6, 4],
  [12, 9],
  [20, 5],
])(
  'of %d applications and %d members, one score raised by 20 points is proven in one of ten only',
  (applications, members) => {
    const limit = studentTQuantile(
      1 - 0.05 / (2 * applications * members),
      applications * members - applications - members,
    )
    const found = shareOf(400, () => {
      const round = roundOf(applications, members, 7.7).map((row, at) =>
        at === 0 ? row.map((score, member) => (member === 0 ? score + 20 : score)) : row,
      )
      const odd = oddCells(asScores(round), limit) ?? []
      return odd.some(({ applicant, reviewer }) => applicant === 'A0' && reviewer === 'R0')
    })
    expect(found).toBeGreaterThan(0.04)
    expect(found).toBeLessThan(0.17)
  },
)

/** Quality, severity and the rest as the panel's plan draws them: three tenths of the rest is severity. */
function judged(applications: number, members: number, icc: number) {
  const rest = 1 - icc
  const severity = Array.from(
    { length: members },
    () => 15 * Math.sqrt(0.3 * rest) * draws.normal(),
  )
  return Array.from({ length: applications }, () => {
    const quality = 15 * Math.sqrt(icc) * draws.normal()
    const scores = severity.map(
      (own) => quality + own + 15 * Math.sqrt(0.7 * rest) * draws.normal(),
    )
    return { quality, scores }
  })
}

test.each([
  [6, 4, -0.03, 0.78],
  [12, 4, 0.14, 0.7],
  [20, 5, 0.21, 0.65],
  [30, 9, 0.28, 0.59],
])(
  'of %d applications by %d members an ICC of 0.45 is estimated between %d and %d',
  (applications, members, low, high) => {
    const rounds = 1_500
    const found = Array.from(
      { length: rounds },
      () => icc2(judged(applications, members, 0.45).map(({ scores }) => scores)).icc21 ?? 0,
    ).sort((one, other) => one - other)
    expect(Math.abs((found[Math.round(rounds * 0.025)] ?? 9) - low)).toBeLessThan(0.05)
    expect(Math.abs((found[Math.round(rounds * 0.975)] ?? 9) - high)).toBeLessThan(0.05)
  },
)

test('three of six members for each of 20: to take severity out lifts the hits from .72 to .73 only', () => {
  const best = (values: ReadonlyMap<string, number>) =>
    [...values]
      .sort(([, one], [, other]) => other - one)
      .slice(0, 5)
      .map(([id]) => id)
  // Twenty ways to take three of six: one for each application.
  const triples = [0, 1, 2, 3, 4, 5].flatMap((a) =>
    [0, 1, 2, 3, 4, 5].flatMap((b) =>
      [0, 1, 2, 3, 4, 5].flatMap((c) => (a < b && b < c ? [[a, b, c]] : [])),
    ),
  )
  const rounds = 1_500
  let raw = 0
  let fair = 0
  for (let round = 0; round < rounds; round += 1) {
    const all = judged(20, 6, 0.45)
    const scores = all.flatMap(({ scores: own }, at) =>
      (triples[at] ?? []).map((member) => ({
        applicant: `A${at}`,
        reviewer: `R${member}`,
        score: own[member] ?? 0,
      })),
    )
    const model = severityModel(scores)
    const truth = new Set(best(new Map(all.map(({ quality }, at) => [`A${at}`, quality]))))
    const hits = (of: 'rawMean' | 'fairMean') =>
      best(new Map((model.applicants ?? []).map((one) => [one.id, one[of]]))).filter((id) =>
        truth.has(id),
      ).length
    raw += hits('rawMean') / 5 / rounds
    fair += hits('fairMean') / 5 / rounds
  }
  expect(Math.abs(raw - 0.72)).toBeLessThan(0.02)
  expect(Math.abs(fair - 0.73)).toBeLessThan(0.02)
  expect(fair).toBeGreaterThan(raw)
})
