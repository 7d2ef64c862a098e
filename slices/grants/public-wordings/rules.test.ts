import { expect, test } from 'vitest'
import type { PublicResult } from '../selection-results/rules.ts'
import { cellIn, factsIn, inEnglish } from './rules.ts'

const result: PublicResult = {
  ...{ applications: 6, adopted: 3, waiting: 0, refused: 3, excluded: 1, discussed: 2 },
  ...{ deviating: 0, departsFromPanel: false, departReason: '', lottery: null, list: [] },
  agreement: '0.84 ［0.44〜0.97］',
  meanOfAll: { value: '69.33', why: '' },
  meanOfAdopted: { value: '70点台', why: '' },
}

test('every figure of a result has its English, in the order of the page', () => {
  expect(factsIn('en', result)).toEqual([
    ['Applications', '6'],
    ['Selected', '3'],
    ['Waiting list', '0'],
    ['Not selected', '3'],
    ['Mean score of all', '69.33'],
    ['Mean score of the selected', '70–79 of 100'],
    ['Agreement of the panel (ICC, 95 %)', '0.84 [0.44, 0.97]'],
    ['Discussed', '2'],
    ['Pairs excluded (conflict)', '1'],
    ['Not in order of scores', '0'],
  ])
  // Together where either is one or two, and every later figure stays at its own term.
  const few = factsIn('en', { ...result, waiting: 1, refused: 2, agreement: null })
  expect(few[2]).toEqual(['Waiting or not selected', '3'])
  expect(few[5]?.[1]).toBe('Too few applications to tell.')
})

test('a reason for not publishing is told, and a name is left as it is', () => {
  expect(inEnglish('2件では、平均を公表できません。')).toContain('too few (2)')
  expect(inEnglish('不採択が2件以下のため、全体平均は公表できません。')).toContain('two or fewer')
  expect(inEnglish('前川めがね')).toBe('前川めがね')
  expect([cellIn('en', '5–9人'), cellIn('en', '不明'), cellIn('en', '河和田')]).toEqual([
    '5–9 workers',
    'Unknown',
    '河和田',
  ])
})
