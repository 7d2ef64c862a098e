import { expect, test } from 'vitest'
import { localDateOf, toFiscalYear } from '#packages/japan'
import { findingOf, reportingInWords, shareInWords, shareOf, sumOf } from './rules.ts'

const row = (tier: string, amountYen: number | null, reporting: number | null = 46) => ({
  fiscalYear: toFiscalYear(2025),
  tier,
  amountYen,
  sellers: amountYen === null ? null : 12,
  reporting,
  ofBusinesses: 1_151,
  releasedOn: localDateOf('2026-07-01'),
})
const near = row('地元の商圏', 100_000_000)
const japan = row('日本市場', 300_000_000)
const world = row('世界市場', 100_000_000)
const year = toFiscalYear(2025)

test('shares are of all money; one hidden tier hides the sum and every share', () => {
  expect(shareInWords(shareOf(japan, [near, japan, world]))).toBe('60.0%')
  const some = [near, japan, row('世界市場', null)]
  expect([sumOf(some), shareInWords(shareOf(japan, some))]).toEqual([null, '秘匿'])
  expect(shareOf(row('地元の商圏', 0), [row('地元の商圏', 0)])).toBeNull()
})

test('scenario 24: 「n社中m社」, and fewer than may be said are not counted out', () => {
  expect(reportingInWords(near)).toBe('1,151社中46社')
  expect(reportingInWords(row('地元の商圏', null, null))).toBe('1,151社中5社未満')
})

test('the finding is the farthest market that may be told', () => {
  expect(findingOf(year, [near, japan, world])).toBe('令和7年度に売った金額のうち、世界市場は20.0%')
  expect(findingOf(year, [near, japan, row('世界市場', null)])).toBe(
    '令和7年度に日本市場で売った金額は3.0億円',
  )
  expect(findingOf(year, [row('地元の商圏', null)])).toContain('どの市場段階も秘匿')
})
