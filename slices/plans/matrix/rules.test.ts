import { expect, test } from 'vitest'
import { cellsOf, type Share, type SharedMeasure, theSharesAddUp, type View } from './rules.ts'

const share = (industry: string, place: string, process: string, part: number | null): Share => ({
  industry,
  place,
  process,
  share: part,
})
const fair: SharedMeasure = {
  measureId: 'm',
  name: '設備の更新',
  isLive: true,
  shares: [
    share('眼鏡', '東工業団地', '研磨', 0.5),
    share('眼鏡', '市内', 'めっき', 0.3),
    share('金属', '市内', 'めっき', 0.2),
  ],
  yen: new Map([
    [2026, 6_000_000],
    [2024, 6_000_000],
  ]),
}
const view: View = {
  rows: 'process',
  cols: 'place',
  pick: null,
  fiscalYear: 2026,
  today: '2026-11-24',
  before: '2024-11-24',
  isInside: true,
}
const reg = (businesses: number, yearsToEmpty: number | null = null) => [
  { row: 'めっき', col: '市内', businesses, yearsToEmpty },
]
const issue = (n: number, confirmedOn = '2024-01-01') => ({
  issueId: `i${n}`,
  title: '',
  confirmedOn,
  endedOn: null,
  cells: [share('眼鏡', '市内', 'めっき', null)],
})
const only = (...of: Parameters<typeof cellsOf>) =>
  cellsOf(...of).find(({ row, col }) => row === 'めっき' && col === '市内')

test('15: めっき over all industries is 3,000 thousand yen', () => {
  expect(only(view, [], [fair], [])?.yen).toBe(3_000_000)
  expect(only({ ...view, pick: '金属' }, [], [fair], [])?.yen).toBe(1_200_000)
})

test('unspecified shares are even, and marked', () => {
  const even = { ...fair, shares: fair.shares.map((one) => ({ ...one, share: null })) }
  expect(only(view, [], [even], [])).toMatchObject({ yen: 4_000_000, isEven: true })
})

test('shares that do not make 1 are refused with their sum', () => {
  const [first, second] = fair.shares
  expect(theSharesAddUp(fair.shares)).toBe(true)
  expect(
    theSharesAddUp([
      share('a', 'b', 'c', 0.1),
      share('a', 'b', 'd', 0.2),
      share('a', 'c', 'd', 0.7),
    ]),
  ).toBe(true)
  expect(first && second && theSharesAddUp([first, { ...second, share: 0.4 }])).toMatchObject({
    sentence: '配分の合計が0.9です。1になるようにしてください。',
  })
})

test('16: four businesses and two issues without a measure are G1', () => {
  expect(only(view, reg(4), [], [issue(1), issue(2)])?.gaps).toEqual(['G1'])
  expect(only(view, reg(4), [fair], [issue(1), issue(2)])?.gaps).toEqual([])
})

test('16: under three businesses no figure of theirs is told outside, and no gap tells it', () => {
  const outside = { ...view, isInside: false }
  expect(only(outside, reg(2, 3), [], [issue(1)])).toMatchObject({
    businesses: null,
    yearsToEmpty: null,
    gaps: [],
  })
  expect(only(outside, [], [fair], [])).toMatchObject({ businesses: null, gaps: [] })
  expect(only(view, reg(2, 3), [], [])).toMatchObject({ businesses: 2, gaps: ['G3'] })
})

test('G2, G3, G4', () => {
  expect(only(view, [], [fair], [])?.gaps).toEqual(['G2'])
  expect(only(view, reg(3, 6), [], [])?.gaps).toEqual([])
  const fallen = {
    ...fair,
    yen: new Map([
      [2026, 3_000_000],
      [2024, 6_000_000],
    ]),
  }
  expect(only(view, reg(4), [fallen], [issue(1)])?.gaps).toEqual(['G4'])
  const fewer = { ...issue(2), endedOn: '2025-06-01' }
  expect(only(view, reg(4), [fallen], [issue(1), fewer])?.gaps).toEqual([])
})
