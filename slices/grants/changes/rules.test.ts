import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import {
  needsApproval,
  plannedFrom,
  plannedText,
  theIncreaseStaysWithin,
  theNewEndIsProvidedFor,
} from './rules.ts'

const categories = [
  { code: 'C1', name: '小間料' },
  { code: 'C2', name: '輸送' },
]
const before = [
  { code: 'C1', plannedYen: 500_000 },
  { code: 'C2', plannedYen: 180_000 },
]

test('a plan is read line by line, and a line of another scheme is refused', () => {
  expect(plannedFrom(plannedText(before, categories), categories)).toEqual(before)
  expect(plannedFrom('小間料：500,000\n送料：1', categories)).toBeNull()
  expect(plannedFrom('輸送：1\n輸送：2', categories)).toBeNull()
})

test('20 % of the smaller category moves freely, more asks for approval', () => {
  const share = { num: 1, den: 5 }
  const after = (c1: number, c2: number) => [
    { code: 'C1', plannedYen: c1 },
    { code: 'C2', plannedYen: c2 },
  ]
  expect(needsApproval(before, after(536_000, 144_000), share)).toBe(false)
  expect(needsApproval(before, after(536_001, 143_999), share)).toBe(true)
})

test('an increase names the cap; an end after 31 March names the carry-over', () => {
  expect(theIncreaseStaysWithin(600_000, 500_000, 500_000)).toMatchObject({
    sentence: expect.stringContaining('上限500,000円'),
  })
  expect(theNewEndIsProvidedFor(localDateOf('2027-04-01'), 2026, '')).toMatchObject({
    sentence: expect.stringContaining('3月31日まで'),
  })
  expect(theNewEndIsProvidedFor(localDateOf('2027-04-01'), 2026, '明許第3号')).toBe(true)
})
