import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import {
  criteriaFrom,
  itIsNotOpenYet,
  itIsOpenLongEnough,
  panelFrom,
  thePanelIsLargeEnough,
  theWeightsMakeAHundred,
} from './rules.ts'

test('criteria are a name and a weight a line, and make a hundred together', () => {
  const criteria = criteriaFrom('熱意：40\n地域の経験：３５点\n多様性: 25％')
  expect(criteria?.map(({ weight }) => weight)).toEqual([40, 35, 25])
  expect(theWeightsMakeAHundred(criteria ?? [])).toBe(true)
  expect(theWeightsMakeAHundred([{ name: '熱意', weight: 40 }])).toMatchObject({
    field: 'criteria',
  })
  expect(criteriaFrom('熱意')).toBeNull()
})

test('three sit in the panel, one of them from outside; open for 21 days', () => {
  expect(thePanelIsLargeEnough(panelFrom('甲\n乙\n丙（外部）'))).toBe(true)
  expect(thePanelIsLargeEnough(panelFrom('甲\n乙\n丙'))).toMatchObject({ field: 'panel' })
  expect(thePanelIsLargeEnough(panelFrom('甲（外部）\n乙'))).toMatchObject({ field: 'panel' })
  expect(itIsOpenLongEnough(localDateOf('2026-12-01'), localDateOf('2026-12-22'))).toBe(true)
  expect(itIsOpenLongEnough(localDateOf('2026-12-01'), localDateOf('2026-12-21'))).toMatchObject({
    field: 'closesOn',
  })
})

test('criteria edited after the opening: the sentence of §9', () => {
  expect(itIsNotOpenYet('2026-12-01T00:00:00Z')).toMatchObject({
    sentence: '募集を始めた後に選考基準は変えられません。取り消して改めて募集してください。',
  })
})
