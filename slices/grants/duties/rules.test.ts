import { expect, test } from 'vitest'
import { localDateOf as day } from '#packages/japan'
import { postsOf, urgencyOf } from './rules.ts'

test('a duty is found by the post that a person holds, whoever held it before', () => {
  expect(postsOf(['officer'])).toEqual(['担当'])
  expect(postsOf(['chief', 'officer'])).toEqual(['係長', '担当'])
  expect(postsOf(['business'])).toEqual([])
})

test('late, today, near and far', () => {
  const due = ['2026-11-23', '2026-11-24', '2026-12-01', '2026-12-02'].map((on) =>
    urgencyOf(day(on), day('2026-11-24')),
  )
  expect(due).toEqual(['超過', '今日', '近い', '先'])
})
