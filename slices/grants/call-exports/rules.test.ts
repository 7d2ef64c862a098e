import { expect, test } from 'vitest'
import { csvOf } from '#platform'
import { jgrantsColumns } from './rules.ts'

test('a call by the field names of Jグランツ, its rate as a fraction', () => {
  const text = csvOf(jgrantsColumns, [
    {
      ...{ callId: 'a', name: '海外見本市出展支援補助金 第1回', title: '海外見本市出展支援補助金' },
      ...{ purpose: '販路', detail: '募集要領', kind: '出展支援', area: '福井県鯖江市' },
      ...{ rate: { num: 2, den: 3 }, capYen: 500_000, fiscalYear: 2026, page: '/grants/public' },
      ...{ opensAt: '2026-04-13T00:00:00.000Z', closesAt: '2026-05-15T08:00:00.000Z' },
    },
  ])
  const [head, row] = text.split('\r\n')
  expect(head).toContain('subsidy_rate,subsidy_max_limit,acceptance_start_datetime')
  expect(row).toContain('2/3以内,500000,2026-04-13T00:00:00.000Z,2026-05-15T08:00:00.000Z')
  expect(row).toContain('2027-03-31T14:59:59.000Z')
})
