import { expect, test } from 'vitest'
import { localDateOf as day } from '#packages/japan'
import {
  changedAnswers,
  fieldsOfStep,
  itEndsWithinTheYear,
  labelOf,
  savedMeanwhile,
  specialsOf,
  targetsOf,
  versionOf,
} from './rules.ts'

const answers = new Map([
  ['title', { value: '展示会への出展', seq: 1 }],
  ['plan', { value: '春に出る。', seq: 4 }],
])

test('two tabs: what the other saved later and says otherwise is named, and nothing else', () => {
  const typed = { title: '見本市への出展', plan: '秋に出る。', summary: '' }
  expect(versionOf(answers, fieldsOfStep('plan', '出展支援'))).toBe(4)
  expect(savedMeanwhile(answers, typed, 1)).toEqual(['plan'])
  expect(savedMeanwhile(answers, typed, 4)).toEqual([])
  expect(savedMeanwhile(answers, { ...typed, plan: '春に出る。' }, 1)).toEqual([])
  expect(changedAnswers(answers, typed).map(({ field }) => field)).toEqual(['title', 'plan'])
})

test('every kind of scheme asks its own, under a name that the letter of correction can use', () => {
  expect(fieldsOfStep('plan', '出展支援')).toContain('fairName')
  expect(specialsOf('外郭団体経由')).toEqual([])
  expect(labelOf('fairName', '出展支援')).toBe('出る展示会の名前')
  const targets = targetsOf('出展支援', ['見積書']).map(({ target }) => target)
  expect(targets).toEqual(expect.arrayContaining(['plan', 'fairName', 'costs', 'slot:見積書']))
  expect(targets).not.toContain('confirmsFacts')
})

test('a project that crosses 31 March is refused with the way out', () => {
  expect(itEndsWithinTheYear(day('2027-03-31'), 2026)).toBe(true)
  expect(itEndsWithinTheYear(day('2027-04-01'), 2026)).toMatchObject({
    field: 'endsOn',
    sentence: expect.stringContaining('繰越の手続がない場合は3月31日まで'),
  })
})
