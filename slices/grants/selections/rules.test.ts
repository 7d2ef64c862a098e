import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposed } from '../budget-fillings/rules.ts'
import { type Sheet, twoPlaces, type Weighed } from '../scores/rules.ts'
import { type Candidate, placed, type Sealed } from './rules.ts'

const weights = { 実現性: 40, 市場性: 35, 地域への波及: 25 }
const criteria: readonly Weighed[] = Object.entries(weights).map(([name, weight], at) => ({
  code: `C${at + 1}`,
  name,
  weight,
  scaleMax: 5,
  minMean: null,
}))
const sealed: Sealed = { criteria, meanMin: 60, memberMin: null }
const worked = {
  A: ['544', '444', '434', '554'],
  B: ['454', '445', '343', '444'],
  C: ['443', '434', '233', '545'],
  D: ['434', '444', '334', '333'],
  E: ['333', '343', '223', '433'],
  F: ['323', '233', '222', '323'],
}
const sheetsOf = (applicationId: string, rows: readonly string[]): Sheet[] =>
  rows.flatMap((row, at) =>
    row === '' ? [] : [{ applicationId, reviewerId: `R${at + 1}`, points: [...row].map(Number) }],
  )
const candidate = (
  id: string,
  rows: readonly string[],
  more: Partial<Candidate> = {},
): Candidate => ({
  applicationId: id,
  number: id,
  requestedYen: 500_000,
  sheets: sheetsOf(id, rows),
  vetoUpheld: false,
  adjustedMean: null,
  ...more,
})
const six = Object.entries(worked).map(([id, rows]) => candidate(id, rows))
const shown = (
  candidates: readonly Candidate[],
  by: Sealed = sealed,
  lottery: ReadonlyMap<string, string> | null = null,
) =>
  placed(by, candidates, lottery).map(
    ({ candidate: { applicationId }, mean, rank, failed, settledBy }) =>
      [applicationId, mean && twoPlaces(mean), rank, failed ?? settledBy].join(' '),
  )

test('the worked example: the raw means to the digit, E passes exactly, F does not', () => {
  expect(shown(six)).toEqual([
    'A 84.00 1 平均',
    'B 79.75 2 平均',
    'C 73.25 3 平均',
    'D 69.50 4 平均',
    'E 60.00 5 平均',
    'F 49.50  平均未達',
  ])
  const order = placed(sealed, six, null)
  const [first] = order
  expect(first?.criterionMeans.map((mean) => mean && twoPlaces(mean))).toEqual([
    '4.50',
    '4.00',
    '4.00',
  ])
  const outcomes = proposed(order, 1_500_000, '順位停止', true)
  expect(outcomes.map(({ outcome, waitlistPlace }) => `${outcome}${waitlistPlace ?? ''}`)).toEqual([
    '採択',
    '採択',
    '採択',
    '補欠1',
    '補欠2',
    '不採択',
  ])
})

test('the tests before the order: a criterion, a veto that was upheld, nobody who scored', () => {
  const strict = {
    ...sealed,
    criteria: criteria.map((one, at) => (at === 1 ? { ...one, minMean: 4 } : one)),
  }
  expect(shown(six, strict)).toEqual(
    expect.arrayContaining(['C 73.25  基準未達', 'B 79.75 2 平均']),
  )
  const vetoed = six.map((one, at) => (at === 0 ? { ...one, vetoUpheld: true } : one))
  expect(shown(vetoed)).toEqual(expect.arrayContaining(['A 84.00  不適格', 'B 79.75 1 平均']))
  expect(shown([candidate('G', [])])).toEqual(['G   採点なし'])
  const below = placed({ ...sealed, memberMin: 60 }, six, null).find(
    ({ below: own }) => own.length > 0,
  )
  expect([below?.candidate.applicationId, below?.below, below?.failed]).toEqual(['C', ['R3'], null])
})

test('scenario 13: 219/3 and 73/1 are equal, and the heaviest criterion decides', () => {
  const three = candidate('X', ['434', '434', '434'])
  const one = candidate('Y', ['541'])
  expect(shown([three, one])).toEqual(['Y 73.00 1 重い項目の平均', 'X 73.00 2 重い項目の平均'])
  expect(placed(sealed, [three, candidate('Z', ['434'])], null).map(({ rank }) => rank)).toEqual([
    1, 1,
  ])
})

test('ties are parted by criterion, members, median and lottery, in that order and in no other way', () => {
  const even: Sealed = {
    ...sealed,
    criteria: criteria.slice(0, 2).map((one) => ({ ...one, weight: 50 })),
  }
  const [p, q] = [candidate('P', ['44', '44']), candidate('Q', ['53', '53'])]
  expect(shown([p, q], even)).toEqual(['Q 80.00 1 重い項目の平均', 'P 80.00 2 重い項目の平均'])
  // The same criterion means; two of three members rank U above V.
  const u = candidate('U', ['44', '44', '22'])
  const v = candidate('V', ['33', '33', '44'])
  expect(shown([v, u], even)).toEqual(['U 66.67 1 委員ごとの順', 'V 66.67 2 委員ごとの順'])
  // One each: the median is the same as well, and so the lottery must be drawn.
  const [s, t] = [candidate('S', ['44', '33']), candidate('T', ['33', '44'])]
  expect(shown([s, t], even)).toEqual(['S 70.00 1 抽選待ち', 'T 70.00 1 抽選待ち'])
  const lottery = new Map([
    ['S', '9e71cfb2'],
    ['T', '236be045'],
  ])
  expect(shown([s, t], even, lottery)).toEqual(['T 70.00 1 抽選', 'S 70.00 2 抽選'])
})

test('the missing variant: D rises when the strict member is away, and nothing changes its place', () => {
  const gap = six.map((one) =>
    one.applicationId === 'D' ? candidate('D', ['434', '444', '', '333']) : one,
  )
  expect(shown(gap)[3]).toBe('D 71.00 4 平均')
})

test('the allotment: stop at the first that does not fit, give a part, or go on to the next', () => {
  const asked = [700_000, 600_000, 300_000].map((requestedYen, at) =>
    candidate('ABC'.charAt(at), worked[(['A', 'B', 'C'] as const)[at] ?? 'A'], { requestedYen }),
  )
  const outcomes = (rule: '順位停止' | '部分採択' | '次点へ', waitlist = true) =>
    proposed(placed(sealed, asked, null), 1_000_000, rule, waitlist).map(
      ({ outcome, amountYen, isPart, waitlistPlace }) =>
        `${outcome}${amountYen ?? waitlistPlace ?? ''}${isPart ? '部分' : ''}`,
    )
  expect(outcomes('順位停止')).toEqual(['採択700000', '補欠1', '補欠2'])
  expect(outcomes('次点へ')).toEqual(['採択700000', '補欠1', '採択300000'])
  expect(outcomes('部分採択')).toEqual(['採択700000', '採択300000部分', '補欠1'])
  expect(outcomes('順位停止', false)).toEqual(['採択700000', '不採択', '不採択'])
})

test('the order hangs neither on the order of arrival nor on the names', () => {
  const cells = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  })
  fc.assert(
    fc.property(fc.array(cells, { minLength: 2, maxLength: 7 }), (rows) => {
      const all = rows.map((own, at) =>
        candidate(
          `N${at}`,
          own.map((cell) => cell.join('')),
        ),
      )
      const ranks = (some: readonly Candidate[]) =>
        Object.fromEntries(
          placed({ ...sealed, meanMin: 0 }, some, null).map((one) => [
            one.candidate.applicationId,
            one.rank,
          ]),
        )
      expect(ranks(all.toReversed())).toEqual(ranks(all))
    }),
  )
})
