import { expect, test } from 'vitest'
import { type Candidate, type Placed, placed } from '../selections/rules.ts'
import { drawnInBand } from './rules.ts'

const sealed = {
  ...{ meanMin: 60, memberMin: null },
  criteria: [{ code: 'C1', name: '実現性', weight: 100, scaleMax: 100, minMean: null }],
}
const order = placed(
  sealed,
  [90, 75, 72, 70, 65, 40].map(
    (points, at): Candidate => ({
      ...{ applicationId: 'ABCDEF'.charAt(at), number: 'ABCDEF'.charAt(at), requestedYen: 1 },
      ...{ vetoUpheld: false, adjustedMean: null },
      sheets: [{ applicationId: '', reviewerId: 'r', points: [points] }],
    }),
  ),
  null,
)
const shown = (all: readonly Placed[]) =>
  all.map(({ candidate, rank, settledBy }) => `${candidate.applicationId} ${rank} ${settledBy}`)
const keys = new Map([
  ['B', 'f'],
  ['C', '9'],
  ['D', '2'],
  ['F', '0'],
])

test('those inside the band share their places by lot, and nobody else moves', () => {
  expect(shown(drawnInBand(order, ['B', 'C', 'D', 'F'], keys))).toEqual([
    'A 1 平均',
    'D 2 僅差の抽選',
    'C 3 僅差の抽選',
    'B 4 僅差の抽選',
    'E 5 平均',
    'F null null',
  ])
})

test('before the number is known they wait; one alone is no lottery', () => {
  expect(shown(drawnInBand(order, ['B', 'C'], null)).slice(0, 4)).toEqual([
    'A 1 平均',
    'B 2 抽選待ち',
    'C 2 抽選待ち',
    'D 4 平均',
  ])
  expect(drawnInBand(order, ['D'], keys)).toEqual(order)
})
