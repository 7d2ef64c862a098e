import { expect, test } from 'vitest'
import { pointsText, totalOf } from '../recruitment-scores/rules.ts'
import { type Entrant, lotOf, order, type Promised, scarcity } from './rules.ts'

const criteria = [
  { name: '熱意', weight: 60 },
  { name: '経験', weight: 40 },
]
const promise: Promised = {
  ...{ way: '作文', seats: 2, passPoints: 60, tieFirst: '少ない性を先に', seedValue: '18.4' },
}
const entrant = (number: number, points: number, more: Partial<Entrant> = {}): Entrant => ({
  ...{ number, points: { num: points, den: 1 }, sex: null, area: '' },
  ...more,
})
const sitting = [
  { sex: '男' as const, area: '河和田' },
  { sex: '男' as const, area: '河和田' },
  { sex: '女' as const, area: '神明' },
]

test('a total is an exact fraction of a hundred; who stands back is no part of it', () => {
  // (60·4+40·3)/5 = 72, (60·5+40·5)/5 = 100, (60·3+40·4)/5 = 68: 240 thirds.
  expect(
    totalOf(criteria, [
      [4, 3],
      [5, 5],
      [3, 4],
    ]),
  ).toEqual({ num: 80, den: 1 })
  const third = totalOf(criteria, [
    [4, 3],
    [4, 3],
    [4, 4],
  ])
  expect(third).toEqual({ num: 224, den: 3 })
  expect(third && pointsText(third)).toBe('74と2/3')
  expect(totalOf(criteria, [])).toBeNull()
})

test('points first, exactly: a third more wins, whatever the lot', () => {
  const close = { num: 224, den: 3 }
  const placed = order(
    [entrant(1, 74), { ...entrant(2, 0), points: close }, entrant(3, 59)],
    sitting,
    promise,
    2,
  )
  expect(placed.map(({ number, result, by }) => [number, result, by])).toEqual([
    [2, '選任', '点'],
    [1, '選任', '点'],
    [3, '基準未満', '点'],
  ])
})

test('alike in points: the sex of whom fewer sit goes first, 回答しない is never taken for it; then the lot', () => {
  const alike = [
    entrant(1, 70, { sex: '男' }),
    entrant(2, 70, { sex: '回答しない' }),
    entrant(3, 70, { sex: '女' }),
  ]
  const placed = order(alike, sitting, promise, 1)
  const lots = [1, 2].toSorted((a, b) => (lotOf('18.4', a) < lotOf('18.4', b) ? -1 : 1))
  expect(placed.map(({ number }) => number)).toEqual([3, ...lots])
  expect(placed.map(({ result }) => result)).toEqual(['選任', '選任', '補欠'])
  expect(placed.map(({ by }) => by)).toEqual(['少ない性', 'くじ', 'くじ'])
  const other = order(alike, sitting, { ...promise, seedValue: '3' }, 1)
  expect(order(alike, sitting, promise, 1)).toEqual(placed)
  expect(other[0]?.number).toBe(3)
})

test('the area of whom fewer sit goes first; an area that was not said goes last', () => {
  const of = (area: string) => scarcity({ sex: null, area }, sitting, '少ない地区を先に')
  expect([of('新横江'), of('神明'), of('河和田')]).toEqual([0, 1, 2])
  expect(of('')).toBeGreaterThan(of('河和田'))
})

test('who are drawn by lot have no points, and all are suitable', () => {
  const drawn = [1, 2, 3].map((number) => ({ ...entrant(number, 0), points: null }))
  const placed = order(drawn, [], { ...promise, way: '無作為抽出', seats: 1 }, 1)
  expect(placed.map(({ result }) => result)).toEqual(['選任', '補欠', '定員外'])
  expect(placed.every(({ by }) => by === 'くじ')).toBe(true)
})
