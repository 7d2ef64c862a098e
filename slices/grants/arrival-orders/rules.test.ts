import { expect, test } from 'vitest'
import { type Arrival, itsTurnHasCome, leftInPublic, lineOf, togetherInWords } from './rules.ts'

const arrival = (
  applicationId: string,
  askedYen: number,
  more: Partial<Arrival> = {},
): Arrival => ({
  ...{ applicationId, askedYen, together: applicationId, isOpen: false, isComplete: true },
  ...{ offer: null, drawn: null, ...more },
})
const money = (leftYen: number) => ({ leftYen, leastYen: 100_000, roundUnitYen: 1000 })
const told = (arrivals: readonly Arrival[], leftYen: number) =>
  lineOf(arrivals, money(leftYen)).map(
    ({ applicationId, standing, amountYen, waitlistPlace }) =>
      `${applicationId} ${standing} ${amountYen ?? '-'} ${waitlistPlace ?? '-'}`,
  )

test('G12: 700,000 left, 500,000 and 400,000 asked: the first may be decided, the second is offered the rest', () => {
  const two = [arrival('A', 500_000), arrival('B', 400_000), arrival('C', 100_000)]
  expect(told(two, 700_000)).toEqual([
    'A 決定できる 500000 -',
    'B 一部を打診できる 200000 -',
    'C 先の申請を待つ - 1',
  ])
  expect(told([arrival('B', 400_000)], 50_999)).toEqual(['B 予算を待つ - 1'])
})

test('who came earlier and is not complete keeps the money reserved; nobody is passed over for asking less', () => {
  const line = [
    arrival('A', 500_000, { isComplete: false }),
    arrival('B', 150_000),
    arrival('C', 400_000),
    arrival('D', 50_000),
  ]
  expect(told(line, 700_000)).toEqual([
    'A 形式審査中 - -',
    'B 決定できる 150000 -',
    'C 予算を待つ - 1',
    'D 先の申請を待つ - 2',
  ])
})

test('an offer: while it is open everybody waits; agreed it is decided; refused or late the next in line follows', () => {
  const offered = (answer: '承諾' | '辞退' | '期限切れ' | null) => [
    arrival('B', 400_000, { offer: { amountYen: 200_000, answer } }),
    arrival('C', 150_000),
  ]
  expect(told(offered(null), 200_000)).toEqual(['B 一部を打診中 200000 -', 'C 先の申請を待つ - 1'])
  expect(told(offered('承諾'), 200_000)).toEqual(['B 一部を承諾 200000 -', 'C 予算を待つ - 1'])
  // Money is free again and covers the whole: no part is offered any more.
  expect(told(offered(null), 400_000)).toEqual(['B 決定できる 400000 -', 'C 予算を待つ - 1'])
  expect(told(offered('承諾'), 600_000)).toEqual(['B 決定できる 400000 -', 'C 決定できる 150000 -'])
  for (const answer of ['辞退', '期限切れ'] as const)
    expect(told(offered(answer), 200_000)).toEqual(['B 打診を断った - -', 'C 決定できる 150000 -'])
})

test('scenario 29: two at the same second for the last 300,000 wait for the lot, and then stand as drawn', () => {
  const at = (drawn: readonly [number, number] | null) => [
    arrival('A', 300_000, { together: '10:00:00', drawn: drawn?.[0] ?? null }),
    arrival('B', 300_000, { together: '10:00:00', drawn: drawn?.[1] ?? null }),
  ]
  expect(told(at(null), 300_000)).toEqual(['A 抽選を待つ - -', 'B 抽選を待つ - -'])
  expect(told(at(null), 600_000)).toEqual(['A 決定できる 300000 -', 'B 決定できる 300000 -'])
  expect(told(at([2, 1]), 300_000)).toEqual(['B 決定できる 300000 -', 'A 予算を待つ - 1'])
})

test('同日抽選: a day that is not over, or whose forms are not all looked at, is not drawn yet', () => {
  const day = (more: Partial<Arrival>) => [
    arrival('A', 300_000, { together: '1日' }),
    arrival('B', 300_000, { together: '1日', ...more }),
  ]
  expect(told(day({ isOpen: true }), 900_000)[0]).toBe('A 受付日の終わりを待つ - -')
  expect(told(day({ isComplete: false }), 300_000)).toEqual([
    'A 先の申請を待つ - 1',
    'B 形式審査中 - -',
  ])
})

test('a decision: in turn, and not beyond what was agreed; in public what is left is told in steps', () => {
  const may = (standing: Parameters<typeof itsTurnHasCome>[0]) => itsTurnHasCome(standing, 200_001)
  expect(may({ standing: '決定できる', amountYen: 200_001 })).toBe(true)
  expect(may({ standing: '一部を承諾', amountYen: 200_000 })).toMatchObject({ field: 'amountYen' })
  expect(may({ standing: '先の申請を待つ', amountYen: null })).toMatchObject({
    sentence: '先に届いた申請が決まっていません。順に決定してください。',
  })
  expect(may(null)).not.toBe(true)
  expect(['2026-10-12 10:05:07', '2026-10-12'].map(togetherInWords)).toEqual([
    '令和8年10月12日 10:05:07',
    '令和8年10月12日',
  ])
  expect([leftInPublic(299_999, 100_000), leftInPublic(-5, 100_000)]).toEqual([200_000, 0])
})
