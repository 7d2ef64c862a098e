import { expect, test } from 'vitest'
import { usualForms } from '../grant-papers/rules.ts'
import { formLines, formsFrom } from './rules.ts'

test('what is shown is read back; a paper that does not exist, twice the same and no number are none', () => {
  expect(formsFrom(formLines({}))).toEqual(usualForms)
  expect(formsFrom('交付決定通知書：別記様式第2号')).toEqual({ 交付決定通知書: '別記様式第2号' })
  expect(formsFrom('')).toEqual({})
  for (const typed of ['交付通知：様式第1号', '交付決定通知書', '申請：様式第1号\n申請：様式第2号'])
    expect(formsFrom(typed)).toBeNull()
})
