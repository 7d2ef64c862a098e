import { expect, test } from 'vitest'
import { addDays, type LocalDate, localDateOf as on } from '#packages/japan'
import { missedOn, theRestMayFallDue } from '../accelerations/rules.ts'
import { type Owing, standingOn } from '../claim-ledgers/rules.ts'
import {
  type ClaimNotice,
  claimPrescribesOn,
  countedFrom,
  dueDaysOf,
  prescribesOn,
  thereIsSomethingToDemand,
  toBeDemanded,
  whatIsUrgedWasDemanded,
} from './rules.ts'

const rate = {
  rateBp: 1095,
  firstDay: '受領日を含める',
  roundUnitYen: 1,
  specialRates: [],
} as const
const terms = { added: rate, late: rate }
const none = { penaltyDueOn: null, notices: [], waivers: [], payments: [], agreements: [] }
const ordered = {
  ...none,
  cause: '超過額' as const,
  ...{ amountYen: 1_200_000, orderedOn: on('2027-04-20'), dueOn: on('2027-05-10') },
}
const agreedTo = (acceleratedTo: LocalDate | null) => ({
  ...{ agreedOn: on('2027-05-20'), paidBeforeYen: 0, acceleratedTo, missedParts: 2 },
  parts: ['06-30', '07-31', '08-31', '09-30'].map((day) => ({
    on: on(`2027-${day}`),
    yen: 300_000,
  })),
})
const agreed = agreedTo(null)
type Claim = Parameters<typeof dueDaysOf>[0]
const standing = (claim: Owing, day: string) => standingOn(terms, claim, [], on(day))
const left = (claim: Claim, day: string) =>
  dueDaysOf(claim, standing(claim, day)).map((one) => `${one.on} ${one.what} ${one.leftYen}`)
const notice = (kind: '督促' | '催告', sentOn: string, dueOn: string | null): ClaimNotice => ({
  ...{ kind, sentOn: on(sentOn), dueOn: dueOn === null ? null : on(dueOn) },
  ...{ unpaidYen: 1, payBy: addDays(on(sentOn), 10), arrivedOn: null, documentLabel: '第1号' },
})
const paid = (day: string, yen: number) => ({ on: on(day), yen, addedYen: 0, lateYen: 0 })

test('納期: one by the order, each part by the agreement, and payments reach the earliest first', () => {
  expect(left(ordered, '2027-05-11')).toEqual(['2027-05-10 元金 1200000'])
  const parts = { ...ordered, agreements: [agreed], payments: [paid('2027-07-01', 400_000)] }
  expect(left(parts, '2027-08-01')).toEqual([
    '2027-06-30 第1回 0',
    '2027-07-31 第2回 200000',
    '2027-08-31 第3回 300000',
    '2027-09-30 第4回 300000',
  ])
})

test('督促 is once for each 納期; 催告 only of what was demanded', () => {
  const late = { ...ordered, agreements: [agreed] }
  const on31 = { ...late, notices: [notice('督促', '2027-07-05', '2027-06-30')] }
  const demanded = (claim: Claim, day: string) =>
    toBeDemanded(claim, standing(claim, day), on(day)).map((one) => one.on)
  expect(demanded(late, '2027-08-01')).toEqual(['2027-06-30', '2027-07-31'])
  expect(demanded(on31, '2027-08-01')).toEqual(['2027-07-31'])
  const may = (claim: Claim, day: string) =>
    thereIsSomethingToDemand(dueDaysOf(claim, standing(claim, day)), claim, 20, on(day))
  expect(may(on31, '2027-07-20')).toMatchObject({
    sentence: expect.stringContaining('納期ごとに1回'),
  })
  expect(may(late, '2027-06-30')).toMatchObject({
    sentence: expect.stringContaining('令和9年7月20日まで'),
  })
  expect(may(on31, '2027-08-01')).toBe(true)
  const urge = (claim: Claim, day: string) =>
    whatIsUrgedWasDemanded(dueDaysOf(claim, standing(claim, day)), claim, on(day))
  expect([urge(on31, '2027-07-20'), urge(late, '2027-06-30')]).toEqual([true, expect.anything()])
  expect(urge(on31, '2027-07-15')).toMatchObject({
    sentence: expect.stringContaining('令和9年7月15日）が過ぎてから'),
  })
  expect(urge(on31, '2027-08-01')).toMatchObject({ sentence: expect.stringContaining('先に督促') })
})

test('期限の利益の喪失: two parts unpaid, and what was to fall due falls due together; what was late stays late', () => {
  const late = { ...ordered, agreements: [agreed] }
  const ruled = (
    brought: LocalDate | null,
    day: string,
    ground: '分割納付の不履行' | '破産手続の開始',
  ) => {
    const claim = { ...ordered, agreements: [agreedTo(brought)] }
    const days = dueDaysOf(claim, standing(claim, day))
    return theRestMayFallDue(claim.agreements.at(-1), days, ground, on(day))
  }
  expect(missedOn(dueDaysOf(late, standing(late, '2027-07-31')), on('2027-07-31'))).toBe(1)
  expect(ruled(null, '2027-07-31', '分割納付の不履行')).toMatchObject({
    sentence: expect.stringContaining('いま納付がないのは1回分'),
  })
  expect(ruled(null, '2027-07-31', '破産手続の開始')).toBe(true)
  expect(ruled(null, '2027-08-01', '分割納付の不履行')).toBe(true)
  const forward = { ...ordered, agreements: [agreedTo(on('2027-08-15'))] }
  expect(left(forward, '2027-08-20')).toEqual([
    '2027-06-30 第1回 300000',
    '2027-07-31 第2回 300000',
    '2027-08-15 第3回から第4回まで 600000',
  ])
  expect(ruled(on('2027-08-15'), '2027-08-20', '破産手続の開始')).not.toBe(true)
  // Ten days late at first (10 to 20 May), then 300,000 × 62 days + 300,000 × 31 days + 600,000 × 16 days.
  const borne = (claim: Owing) => standing(claim, '2027-08-31').late.borneYen
  expect([borne(forward), borne(late)]).toEqual([
    Math.floor(((1_200_000 * 10 + 300_000 * 62 + 300_000 * 31 + 600_000 * 16) * 3) / 10_000),
    Math.floor(((1_200_000 * 10 + 300_000 * 62 + 300_000 * 31) * 3) / 10_000),
  ])
})

test('時効: five years from the 納期; 督促, payment and agreement renew it; 催告 puts it off by six months once', () => {
  const due = on('2027-05-10')
  const after = (notices: readonly ClaimNotice[], more: Partial<Claim> = {}) =>
    prescribesOn({ ...ordered, ...more, notices }, due).on
  expect(after([])).toBe('2032-05-10')
  const demand = notice('督促', '2027-05-20', '2027-05-10')
  expect(after([demand])).toBe('2032-05-20')
  expect(after([demand], { payments: [paid('2028-01-31', 100_000)] })).toBe('2033-01-31')
  expect(after([demand], { agreements: [agreed] })).toBe('2032-05-20')
  // Long before the end a 催告 changes nothing; near it, it does, and another within six months does not.
  expect(after([demand, notice('催告', '2028-05-01', null)])).toBe('2032-05-20')
  const near = notice('催告', '2032-04-01', null)
  expect(after([demand, near])).toBe('2032-10-01')
  expect(after([demand, near, notice('催告', '2032-05-10', null)])).toBe('2032-10-01')
  expect(claimPrescribesOn(ordered, standing(ordered, '2027-06-01'))).toEqual({
    ...{ on: '2032-05-10', by: null },
  })
  // What arrived counts from then, and a 催告 that arrives after the end puts off nothing.
  const arrived = { ...demand, arrivedOn: on('2027-05-24') }
  expect(after([arrived])).toBe('2032-05-24')
  expect(after([arrived, { ...near, arrivedOn: on('2032-04-03') }])).toBe('2032-10-03')
  expect(after([demand, { ...near, arrivedOn: on('2032-05-21') }])).toBe('2032-05-20')
  const said = (one: ClaimNotice) => countedFrom(prescribesOn({ ...ordered, notices: [one] }, due))
  expect(said(arrived)).toBe('督促が届いた令9.5.24から計算')
  expect(said(demand)).toContain('到達の記録がないため、発送した令9.5.20に届いたもの')
})
