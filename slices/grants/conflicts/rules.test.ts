import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import {
  type Applicant,
  closes,
  conflictsFound,
  type Interest,
  levelOf,
  namedIn,
  orderFor,
  othersOf,
  type Panelist,
} from './rules.ts'

const today = localDateOf('2026-06-01')
const since = localDateOf('2023-06-01')
const applicant = (applicationId: string, more: Partial<Applicant> = {}): Applicant => ({
  applicationId,
  businessId: `b-${applicationId}`,
  corporateNumber: null,
  name: `見本${applicationId}製作所`,
  representative: '',
  groupKey: null,
  address: '',
  phone: '',
  ...more,
})
const interest = (kind: Interest['kind'], more: Partial<Interest> = {}): Interest => ({
  kind,
  corporateNumber: null,
  name: '',
  isCompetitor: false,
  from: null,
  to: null,
  ...more,
})
const member = (
  reviewerId: string,
  interests: readonly Interest[],
  more: Partial<Panelist> = {},
): Panelist => ({
  reviewerId,
  name: '加藤 仁',
  addresses: [],
  phones: [],
  groupKeys: [],
  interests,
  ...more,
})
const known = [
  { reviewerId: 'r', businessId: 'b-H', kind: 'K9', evidence: '相談の記録がある' },
  { reviewerId: 'r', businessId: 'b-S', kind: 'K8', evidence: '同じ会議体の委員（審議会）' },
] as const
const found = (panel: readonly Panelist[], applicants: readonly Applicant[]) =>
  conflictsFound(panel, applicants, known, since, today).map(
    ({ applicationId, kind, level }) => `${applicationId} ${kind} ${level}`,
  )

test('scenario 3: the own corporation applies, and the whole call is closed', () => {
  const own = member('r', [interest('K1', { corporateNumber: '1180301018771', name: '加藤商店' })])
  expect(
    found([own], [applicant('A'), applicant('B', { corporateNumber: '1180301018771' })]),
  ).toEqual(['A K1 全体除斥', 'B K1 全体除斥'])
  const byName = member('r', [interest('K1', { name: '株式会社加藤商店' })])
  expect(found([byName], [applicant('A', { name: '㈱加藤商店' })])).toEqual(['A K1 全体除斥'])
  // Two numbers that differ are two firms, whatever they are called.
  const namesake = applicant('A', { name: '加藤商店', corporateNumber: '2180301018770' })
  expect(found([own], [namesake])).toEqual([])
})

test('scenario 4: a shared address or phone is to be looked at, however it is written', () => {
  const neighbour = member('r', [], {
    addresses: ['鯖江市新横江二丁目3番4号'],
    phones: ['０７７８－５１－００００'],
  })
  expect(found([neighbour], [applicant('A', { address: '鯖江市新横江2-3-4' })])).toEqual([
    'A K4 要確認',
  ])
  expect(found([neighbour], [applicant('A', { phone: '0778-51-0000' })])).toEqual(['A K4 要確認'])
  // Whatever one of them leaves out or adds: prefecture, 大字, the floor.
  for (const address of ['福井県鯖江市新横江2-3-4', '鯖江市大字新横江２丁目３－４　眼鏡ビル2階'])
    expect(found([neighbour], [applicant('A', { address })])).toEqual(['A K4 要確認'])
  expect(found([neighbour], [applicant('A', { phone: '+81-778-51-0000' })])).toEqual([
    'A K4 要確認',
  ])
  expect(found([neighbour], [applicant('A', { address: '福井県鯖江市新横江2-3-5' })])).toEqual([])
  expect(closes('要確認', null, false)).toBe(false)
  expect([closes('要確認', null, true), closes('要確認', '従事可', true)]).toEqual([true, false])
})

test('offices and contracts count for three years, other ties while they last', () => {
  const subject = { name: '見本A製作所' }
  const ends = (kind: Interest['kind'], to: string) => [
    interest(kind, { ...subject, to: localDateOf(to) }),
  ]
  const of = (interests: readonly Interest[]) => found([member('r', interests)], [applicant('A')])
  expect(of(ends('K6', '2023-06-01'))).toEqual(['A K6 個別除斥'])
  expect(of(ends('K6', '2023-05-31'))).toEqual([])
  expect(of(ends('K7', '2026-05-31'))).toEqual([])
  expect(of([interest('K7', subject)])).toEqual(['A K7 要確認'])
  expect(of([interest('K7', { ...subject, isCompetitor: true })])).toEqual(['A K7 個別除斥'])
  expect(levelOf('K9', false)).toBe('個別除斥')
})

test('the group, the consultation, the representative; a family name alone tells nothing', () => {
  const all = member('r', [interest('K5', { name: '山本 太郎' })], { groupKeys: ['g'] })
  expect(
    found(
      [all],
      [
        applicant('G', { groupKey: 'g' }),
        applicant('H'),
        applicant('A', { representative: '山本太郎' }),
        applicant('B', { representative: '加藤 次郎' }),
        applicant('S'),
      ],
    ),
  ).toEqual(['G K3 個別除斥', 'H K9 個別除斥', 'A K5 個別除斥', 'S K8 要確認'])
  const kin = member('r', [interest('K5', { name: '髙橋 實' })])
  expect(found([kin], [applicant('A', { representative: '高橋　実' })])).toEqual(['A K5 個別除斥'])
  expect(namedIn([{ reviewerId: 'r', name: '髙橋 實' }], '講師は高橋実氏を予定')).toEqual(['r'])
  expect(namedIn([{ reviewerId: 'r', name: '加藤 仁' }], '講師は加藤仁氏を予定')).toEqual(['r'])
  expect(namedIn([{ reviewerId: 'r', name: '加藤 仁' }], '加藤氏の工房')).toEqual([])
})

test('scenario 5: four of five lines did not apply, one list for all, another order for each', () => {
  const register = Array.from({ length: 60 }, (_, at) => `f${at}`)
  const others = othersOf(register, 6, 'seed') ?? []
  expect(others.length).toBeGreaterThanOrEqual(24)
  const lines = [...others, ...Array.from({ length: 6 }, (_, at) => `a${at}`)]
  expect(others.length / lines.length).toBeGreaterThanOrEqual(0.8)
  expect(othersOf(register.toReversed(), 6, 'seed')).toEqual(others)
  expect(othersOf(register, 16, 'seed')).toBeNull()
  // The length of a list does not tell whether six applied or five: one that is longer by a firm's five is as usual.
  const many = Array.from({ length: 300 }, (_, at) => `g${at}`)
  const lengths = (applicants: number) =>
    Array.from(
      { length: 200 },
      (_, at) => applicants + (othersOf(many, applicants, `s${at}`)?.length ?? 0),
    )
  const [five, six] = [lengths(5), lengths(6)]
  expect(new Set(six).size).toBeGreaterThan(20)
  expect(five.filter((length) => length >= 30).length).toBeGreaterThan(100)
  expect(Math.max(...five)).toBeGreaterThan(60)
  const [one, other] = [orderFor(lines, 'seed', 'r1'), orderFor(lines, 'seed', 'r2')]
  expect(one).not.toEqual(other)
  expect(one.toSorted()).toEqual(other.toSorted())
})
