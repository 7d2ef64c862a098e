import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDateOf } from '#packages/japan'
import { cancellationPenalty, latePenalty, type PenaltyTerms } from './rules.ts'

const national: PenaltyTerms = { rateBp: 1095, firstDay: '受領日を含める', roundUnitYen: 1 }
const on = (day: string, yen: number) => ({ on: localDateOf(day), yen })

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

test('G9: 46 days late; a leap year bears no less a day; cut below 100 yen where the city says so', () => {
  const due = localDateOf('2027-06-30')
  const paid = [on('2027-08-15', 1_000_000)]
  expect(latePenalty(national, 1_000_000, due, paid, null).penaltyYen).toBe(13_800)
  const leap = latePenalty(
    national,
    1_000_000,
    localDateOf('2028-02-28'),
    [],
    localDateOf('2028-03-01'),
  )
  expect(leap.penaltyYen).toBe(600)
  const cut: PenaltyTerms = { ...national, roundUnitYen: 100 }
  expect(latePenalty(cut, 123_456, due, [on('2027-08-15', 123_456)], null).penaltyYen).toBe(1_700)
  expect(() => latePenalty(national, 1, due, [on('2027-08-15', 2)], null)).toThrow(RangeError)
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
