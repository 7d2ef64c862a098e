import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  criteriaFrom,
  criterionLine,
  sealedSetOf,
  sealHash,
  sealStateOf,
  theWeightsMakeAHundred,
} from './rules.ts'

const vector = {
  call: '2026-R2',
  criteria: [
    { code: 'C1', name: '実現性', weight: 40 },
    { code: 'C2', name: '市場性', weight: 35 },
    { code: 'C3', name: '地域への波及', weight: 25 },
  ],
  meanMin: 60,
  scale: 5,
}
const set = {
  ...{ callId: 'c', version: 1, scaleMax: 5, memberMin: null, meanMin: 60, perApplication: 4 },
  criteria: vector.criteria.map((one) => ({ ...one, minMean: null })),
  ...{ quorumRule: '過半数', quorumBase: '全委員', severityUse: '参考', budgetRule: '順位停止' },
  ...{
    bandRule: '議論',
    isBlind: true,
    interviewWeight: 0,
    interviewPlaces: null,
    publicNumberName: 'n',
    secretHash: '',
  },
}

test('scenario 1: the hash is the vector of fair-selection.md §4, with and without nonce', () => {
  expect(sealHash(vector)).toBe('8124ab02521c545e81183b4266e636bf6f2663c5f86bbfd59b8f46f46848da9d')
  expect(sealHash(vector, '0'.repeat(64))).toBe(
    '4092f5c5c886b464ab12c03c00bd841f664c61c60fff66d30cebb53b81c7fa7d',
  )
})

test('scenario 2: whatever changes by one, the seal does not hold', () => {
  const hash = sealHash(sealedSetOf(set))
  const state = (now: typeof set, recorded: string | null = hash) =>
    sealStateOf({ ...now, hash }, recorded)
  expect(state(set)).toBe('一致')
  expect(state({ ...set, meanMin: 61 })).toBe('不一致')
  // Another seal than the one on record, and one that nobody put on record.
  expect([state(set, '0'.repeat(64)), state(set, null)]).toEqual(['記録と不一致', '記録と不一致'])
  fc.assert(
    fc.property(fc.nat(2), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const criteria = set.criteria.map((one, i) =>
        i === place ? { ...one, weight: one.weight + by } : one,
      )
      return state({ ...set, criteria }) === '不一致'
    }),
  )
})

test('lines are read as they are written again; other lines are none', () => {
  const read = criteriaFrom('実現性：４０\n市場性: 35、最低3\n\n地域への波及：25点')
  expect(read?.map(criterionLine)).toEqual(['実現性：40', '市場性：35、最低3', '地域への波及：25'])
  expect(criteriaFrom('実現性')).toBeNull()
  expect(theWeightsMakeAHundred(read ?? [])).toBe(true)
  expect(theWeightsMakeAHundred([])).toMatchObject({
    sentence: '配点の合計が0です。100になるように直してください。',
  })
})
