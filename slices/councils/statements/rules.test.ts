import { expect, test } from 'vitest'
import { itsBasisLetsItSay, kindsOf, theReportAnswersAnInquiry } from './rules.ts'

const council = { basis: '条例', hasInquiries: true, mayRecommend: false } as const
const talk = { basis: '要綱', hasInquiries: true, mayRecommend: true } as const

test('§10-12, §10-13: a body by 要綱 has 意見のまとめ and nothing else, whatever is set', () => {
  expect(kindsOf(talk)).toEqual(['意見のまとめ'])
  expect(itsBasisLetsItSay(talk, '諮問書')).toMatchObject({
    sentence:
      'この会議は要綱により設置されています。表決・答申はできません。「意見のまとめ」として記録してください。',
  })
  expect(kindsOf(council)).toEqual(['諮問書', '答申書'])
  expect(kindsOf({ ...council, mayRecommend: true })).toContain('提言書')
})

test('a report answers an inquiry that went out, once', () => {
  const inquiry = { kind: '諮問書', issuedOn: '2026-06-01' } as const
  expect(theReportAnswersAnInquiry('答申書', inquiry, false)).toBe(true)
  expect(theReportAnswersAnInquiry('答申書', inquiry, true)).not.toBe(true)
  expect(theReportAnswersAnInquiry('答申書', { ...inquiry, issuedOn: null }, false)).not.toBe(true)
  expect(theReportAnswersAnInquiry('答申書', null, false)).not.toBe(true)
})
