import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { publicCount } from '../recruitment-guides/rules.ts'
import {
  ageBandOn,
  blackedOut,
  essayIsOfItsLength,
  essayLength,
  essayLengthSentence,
  hasReached,
  wordsOfName,
} from './rules.ts'

test('letters are counted as a reader counts them: no spaces, no ends of lines, 𠮷 once', () => {
  expect(essayLength('　𠮷野家 の\r\n街')).toBe(5)
  const of = (length: number) => essayIsOfItsLength('あ'.repeat(length))
  expect([399, 400, 800, 801].map(of)).toEqual([false, true, true, false])
  expect(essayLengthSentence('あ'.repeat(312))).toBe(
    '作文は400〜800字です（空白と改行を除いて、いま312字）。',
  )
})

test('an age is reached at the end of the day before the birthday', () => {
  const closes = localDateOf('2026-12-10')
  expect(hasReached(localDateOf('2008-12-11'), 18, closes)).toBe(true)
  expect(hasReached(localDateOf('2008-12-12'), 18, closes)).toBe(false)
  expect(ageBandOn(localDateOf('1986-12-11'), closes)).toBe('40代')
  expect(ageBandOn(localDateOf('2000-01-01'), closes)).toBe('20代以下')
})

test('the panel reads the essay without the name, in one length whatever stood there', () => {
  const words = wordsOfName('見本 太郎', 'みほん たろう')
  expect(blackedOut('私、見本太郎は、見本の家の者です。みほん屋。', [...words, '屋号'])).toBe(
    '私、●●●は、●●●の家の者です。●●●屋。',
  )
})

test('a small number of applicants is not told in public; none is', () => {
  expect([0, 1, 4, 5].map(publicCount)).toEqual(['0人', '5人未満', '5人未満', '5人'])
})
