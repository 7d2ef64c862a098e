import { expect, test } from 'vitest'
import {
  combinationIsUnclear,
  type Meeting,
  meetingOf,
  noForbiddenPairStands,
  noPairForbidsTheMeasure,
} from './rules.ts'

const scheme = (id: string, more: Partial<Meeting> = {}): Meeting => ({
  id,
  sameCost: 'unknown',
  clause: '',
  readings: [],
  ...more,
})
const bans = scheme('a', { sameCost: 'forbidden', clause: '要綱第5条' })

test('what nobody has read is 要確認, also beside a scheme that allows all', () => {
  const open = scheme('b', { sameCost: 'allowed' })
  expect(meetingOf(open, scheme('c')).sameCost).toBe('unknown')
  expect(combinationIsUnclear([{ schemes: [open, scheme('c')] }])).toBe(true)
  expect(combinationIsUnclear([{ schemes: [open, scheme('d', { sameCost: 'deduct' })] }])).toBe(
    false,
  )
})

test('scenario 5: two on one row are refused with the article; on rows apart they stand', () => {
  const other = scheme('b')
  expect(noForbiddenPairStands([{ schemes: [bans, other] }])).toMatchObject({
    sentence: expect.stringContaining('二つ充てられています（要綱第5条）。'),
  })
  expect(noForbiddenPairStands([{ schemes: [bans] }, { schemes: [other] }])).toBe(true)
})

test('the reading of the pair holds before what either says of all others', () => {
  const reading = { sameCost: 'deduct', sameMeasure: 'allowed', clause: '第6条' } as const
  const read = { ...bans, readings: [{ otherId: 'b', ...reading }] }
  expect(meetingOf(read, scheme('b'))).toMatchObject(reading)
})

test('a ban on the same measure is not met by splitting a row', () => {
  const reading = { otherId: 'b', sameCost: 'forbidden', sameMeasure: 'forbidden' } as const
  const read = scheme('a', { readings: [{ ...reading, clause: '要領3' }] })
  expect(noPairForbidsTheMeasure([read, scheme('b')])).toMatchObject({
    sentence: 'この事業には、同じ事業への併用を禁じる制度が二つ充てられています（要領3）。',
  })
  expect(noPairForbidsTheMeasure([read, read])).toBe(true)
})
