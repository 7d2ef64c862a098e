import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import type { PenaltyTerms } from '../penalties/rules.ts'
import {
  assign,
  type ClaimTerms,
  noMoreIsRepaidThanOwed,
  type Owing,
  paidAfterTheLast,
  standingOn,
} from './rules.ts'

const national: PenaltyTerms = {
  rateBp: 1095,
  firstDay: '受領日を含める',
  roundUnitYen: 1,
  specialRates: [],
}
const terms: ClaimTerms = { added: national, late: national }
const on = (day: string) => localDateOf(day)
const claim: Owing = {
  cause: '取消し',
  amountYen: 1_200_000,
  orderedOn: on('2027-04-20'),
  dueOn: on('2027-05-10'),
  agreements: [],
  waivers: [],
  payments: [],
}
const receipts = [{ on: on('2026-09-30'), yen: 1_200_000 }]
const paid = (day: string, yen: number, addedYen = 0, lateYen = 0) => ({
  ...{ on: on(day), yen, addedYen, lateYen },
})

test('G7 with a late payment: the principal first, then 83,880 of 加算金, then 3,600 of 延滞金', () => {
  const before = standingOn(terms, claim, receipts, on('2027-05-20'))
  expect([before.added.leftYen, before.late.leftYen, before.leftYen]).toEqual([
    83_880, 3_600, 1_287_480,
  ])
  expect(assign(1_285_000, { principalYen: 1_200_000, addedYen: 83_880, lateYen: 3_600 })).toEqual({
    principalYen: 1_200_000,
    addedYen: 83_880,
    lateYen: 1_120,
  })
  expect(noMoreIsRepaidThanOwed(1_287_481, before)).toMatchObject({
    sentence: expect.stringContaining('加算金83,880円、延滞金3,600円'),
  })
  const after = { ...claim, payments: [paid('2027-05-20', 1_285_000, 83_880, 1_120)] }
  // What is borne has stopped with the principal.
  expect(standingOn(terms, after, receipts, on('2028-01-01')).leftYen).toBe(2_480)
})

test('a waiver takes off a part, or the whole, also of what would still be borne', () => {
  const part = { ...claim, waivers: [{ penalty: '加算金' as const, amountYen: 40_000 }] }
  expect(standingOn(terms, part, receipts, on('2027-05-20')).added.leftYen).toBe(43_880)
  const whole = { ...claim, waivers: [{ penalty: '延滞金' as const, amountYen: null }] }
  const standing = standingOn(terms, whole, receipts, on('2027-12-31'))
  expect([standing.late.leftYen, standing.late.waivedYen]).toEqual([0, standing.late.borneYen])
})

test('an agreement moves the days; what nobody cancelled bears no 加算金', () => {
  const agreed = {
    agreedOn: on('2027-05-10'),
    acceleratedTo: null,
    paidBeforeYen: 200_000,
    parts: [
      { on: on('2027-06-30'), yen: 500_000 },
      { on: on('2027-07-31'), yen: 500_000 },
    ],
  }
  const parts: Owing = {
    ...claim,
    cause: '超過額',
    agreements: [agreed],
    payments: [paid('2027-05-01', 200_000), paid('2027-06-30', 500_000)],
  }
  const standing = standingOn(terms, parts, receipts, on('2027-07-31'))
  expect([standing.added.borneYen, standing.late.borneYen]).toEqual([0, 0])
  expect(paidAfterTheLast(on('2027-06-29'), parts.payments)).not.toBe(true)
})
