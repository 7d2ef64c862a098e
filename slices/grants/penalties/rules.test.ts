import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDateOf } from '#packages/japan'
import {
  cancellationPenalty,
  latePenalty,
  type PenaltyTerms,
  parseSpecialRates,
  type Schedule,
} from './rules.ts'

const national: PenaltyTerms = {
  rateBp: 1095,
  firstDay: '受領日を含める',
  roundUnitYen: 1,
  specialRates: [],
}
const on = (day: string, yen: number) => ({ on: localDateOf(day), yen })
const due = (day: string, yen: number): [Schedule] => [
  { agreedOn: localDateOf('2026-01-01'), paidBeforeYen: 0, parts: [on(day, yen)] },
]

test('G7: 233 days, both counted; a part payment bears no further', () => {
  const received = [on('2026-09-30', 1_200_000)]
  const whole = cancellationPenalty(national, received, 1_200_000, [on('2027-05-20', 1_200_000)])
  expect([whole.lines[0]?.days, whole.penaltyYen]).toEqual([233, 83_880])
  const inParts = [on('2027-03-31', 500_000), on('2027-05-20', 700_000)]
  expect(cancellationPenalty(national, received, 1_200_000, inParts).penaltyYen).toBe(76_380)
  const without: PenaltyTerms = { ...national, firstDay: '受領日を含めない' }
  const shorter = cancellationPenalty(without, received, 1_200_000, [on('2027-05-20', 1_200_000)])
  expect(shorter.penaltyYen).toBe(83_520)
})

test('G8 and G8b: taken from the last receipt backwards', () => {
  const received = [on('2026-09-30', 900_000), on('2027-04-28', 300_000)]
  expect(
    cancellationPenalty(national, received, 500_000, [on('2027-06-30', 500_000)]).penaltyYen,
  ).toBe(22_200)
  const inParts = [on('2027-06-30', 300_000), on('2027-05-31', 200_000)]
  expect(cancellationPenalty(national, received, 500_000, inParts).penaltyYen).toBe(20_400)
})

test('scenario 15, G9: 46 days late; a leap year bears no less a day; cut below 100 yen where the city says so', () => {
  const paid = [on('2027-08-15', 1_000_000)]
  const until = (day: string) => localDateOf(day)
  expect(latePenalty(national, due('2027-06-30', 1_000_000), paid, null).penaltyYen).toBe(13_800)
  const leap = latePenalty(national, due('2028-02-28', 1_000_000), [], until('2028-03-01'))
  expect(leap.penaltyYen).toBe(600)
  const cut: PenaltyTerms = { ...national, roundUnitYen: 100 }
  const odd = [on('2027-08-15', 123_456)]
  expect(latePenalty(cut, due('2027-06-30', 123_456), odd, null).penaltyYen).toBe(1_700)
  expect(() => latePenalty(national, due('2027-06-30', 1), [on('2027-08-15', 2)], null)).toThrow(
    RangeError,
  )
  expect(latePenalty(national, due('2027-06-30', 1), [], until('2027-06-30')).penaltyYen).toBe(0)
})

test('scenario 15: a cancellation over a leap day counts that day, and a day bears 3/10,000 as in any year', () => {
  const borne = (from: string, to: string) => {
    const { lines, penaltyYen } = cancellationPenalty(national, [on(from, 1_000_000)], 1_000_000, [
      on(to, 1_000_000),
    ])
    return [lines[0]?.days, penaltyYen]
  }
  expect(borne('2027-12-01', '2028-03-01')).toEqual([92, 27_600])
  expect(borne('2028-12-01', '2029-03-01')).toEqual([91, 27_300])
})

test('instalments: what was late before the agreement stays, then each part bears from its own day', () => {
  const agreed: Schedule = {
    agreedOn: localDateOf('2027-07-10'),
    paidBeforeYen: 400_000,
    parts: [on('2027-08-31', 300_000), on('2027-09-30', 300_000)],
  }
  const schedules: [Schedule, Schedule] = [...due('2027-06-30', 1_000_000), agreed]
  const paid = [on('2027-07-05', 400_000), on('2027-08-31', 300_000), on('2027-10-05', 300_000)]
  const borne = latePenalty(national, schedules, paid, null)
  // 1,000,000 × 5 days, 600,000 × 5 days, nothing by parts in time, 300,000 × 5 days.
  expect(borne.lines.map(({ yen, days }) => [yen, days])).toEqual([
    [1_000_000, 5],
    [600_000, 5],
    [300_000, 5],
  ])
  expect(borne.penaltyYen).toBe(2_850)
})

test('the special rate of a year holds where it is lower, day by day, and a text that is none is refused', () => {
  const specialRates = parseSpecialRates('2027-12-31=9.1、2026-12-31=8.75') ?? []
  expect(specialRates.map(({ bp }) => bp)).toEqual([875, 910])
  const paid = [on('2027-01-10', 1_000_000)]
  const late = latePenalty({ ...national, specialRates }, due('2026-12-21', 1_000_000), paid, null)
  // 10 days at 8.75 % and 10 at 9.1 %: 1,000,000 × (8,750 + 9,100) / 3,650,000.
  expect(late.penaltyYen).toBe(4_890)
  const above = latePenalty(
    { ...national, specialRates: [{ untilOn: localDateOf('2027-12-31'), bp: 2000 }] },
    due('2026-12-21', 1_000_000),
    paid,
    null,
  )
  expect(above.penaltyYen).toBe(6_000)
  expect([parseSpecialRates('2027-12-31=9.1％'), parseSpecialRates('')]).toEqual([null, []])
})

const days = fc.integer({ min: 0, max: 400 })
const sums = fc.integer({ min: 10_000, max: 5_000_000 })

test('any payments in parts bear no more than the whole on the last day, and none later than it is paid', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(days, sums), { minLength: 1, maxLength: 6 }), (paid) => {
      const begin = localDateOf('2027-01-01')
      const payments = paid.map(([day, yen]) => ({ on: addDays(begin, day), yen }))
      const ordered = payments.reduce((sum, one) => sum + one.yen, 0)
      const last =
        payments
          .map((one) => one.on)
          .sort()
          .at(-1) ?? begin
      const received = [on('2026-06-01', ordered)]
      const inParts = cancellationPenalty(national, received, ordered, payments)
      const atOnce = cancellationPenalty(national, received, ordered, [{ on: last, yen: ordered }])
      expect(inParts.penaltyYen).toBeLessThanOrEqual(atOnce.penaltyYen)
      expect(inParts.penaltyYen).toBeGreaterThan(0)
    }),
  )
})
