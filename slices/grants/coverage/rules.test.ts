import { expect, test } from 'vitest'
import { acceptanceOf, interval, merged, percent, reachOf, shownOf } from './rules.ts'

const cell = (name: string, eligible: number, applicants: number) => ({
  ...{ cell: name, eligible, applicants },
  ...{ consulted: 0, drafted: applicants, adopted: 0 },
})

test('scenario 23: 31 of 420, of the smallest 6 of 240: [1.15, 5.35], index 0.34, under-reached', () => {
  const [small, rest] = reachOf([cell('1–2人', 240, 6), cell('3人以上', 180, 25)])
  expect(small && [percent(small.takeUp), interval(small), small.isUnderReached]).toEqual([
    '2.5％',
    '1.15〜5.35％',
    true,
  ])
  expect(small?.index).toBeCloseTo(0.34, 2)
  expect(rest?.isUnderReached).toBe(false)
})

test('cells of few are put together, the unknown stays, and nothing is lost', () => {
  const cells = [cell('甲', 200, 9), cell('乙', 12, 1), cell('丙', 3, 0), cell('不明', 5, 1)]
  const all = merged(cells)
  expect(all.map((one) => one.cell)).toEqual(['甲', '不明', 'その他（少数の区分をまとめたもの）'])
  expect(all.reduce((sum, one) => sum + one.eligible, 0)).toBe(220)
})

test('nobody who could apply, and nobody who did: no share is made up', () => {
  expect(reachOf([cell('甲', 0, 0)])[0]).toMatchObject({ takeUp: null, index: null })
  expect(reachOf([cell('甲', 40, 0)])[0]).toMatchObject({ takeUp: 0, index: null })
})

test('acceptance by cell has the same test: 2 of 40 against 32 of 80 is less, 1 of 3 cannot be told', () => {
  const of = (name: string, applicants: number, adopted: number) => ({
    ...cell(name, 500, applicants),
    adopted,
  })
  const [few, many, tiny, none] = acceptanceOf([
    of('甲', 40, 2),
    of('乙', 77, 29),
    of('丙', 3, 1),
    of('丁', 0, 0),
  ])
  expect([few?.isLess, many?.isLess, tiny?.isLess]).toEqual([true, false, false])
  expect(none).toMatchObject({ rate: null, low: null, isLess: false })
})

test('by gender no figure tells of one or two, nor by subtraction; what is hidden is no zero', () => {
  const cells = [
    cell('女性', 30, 2),
    cell('男性', 60, 9),
    cell('そのほか', 0, 0),
    cell('不明', 330, 20),
  ]
  const of = (axis: 'gender' | 'size', name: string) => shownOf(axis, cells).get(name)
  expect(of('gender', '女性')).toMatchObject({ eligible: 30, applicants: null })
  // Alone hidden it would follow from the total of 31.
  expect(of('gender', '男性')?.applicants).toBeNull()
  expect(of('gender', 'そのほか')?.applicants).toBe(0)
  expect(of('gender', '不明')?.applicants).toBe(20)
  expect(of('size', '女性')?.applicants).toBe(2)
  const few = shownOf('gender', [cell('女性', 12, 5), cell('男性', 40, 7), cell('不明', 300, 30)])
  expect(few.get('女性')).toMatchObject({ eligible: null, applicants: null })
  expect(few.get('男性')).toMatchObject({ eligible: null, applicants: null })
  expect(few.get('不明')).toMatchObject({ eligible: 300, applicants: 30 })
})
