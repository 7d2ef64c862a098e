import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { advancesStayWithin } from '../advances/rules.ts'
import {
  invoiceStaysWithin,
  paidWithinTheYear,
  shownAccount,
  theAccountIsTheRecipients,
} from './rules.ts'

test('an invoice stays within what is left; advances within their share of the decision', () => {
  expect(invoiceStaysWithin(175_000, 175_000)).toBe(true)
  expect(invoiceStaysWithin(175_001, 175_000)).toMatchObject({
    sentence: '請求できるのは確定額から既に受け取った額を引いた175,000円までです。',
  })
  const eighty = { num: 8, den: 10 }
  expect(advancesStayWithin(500_000, eighty, 0, 400_000)).toBe(true)
  expect(advancesStayWithin(500_000, eighty, 300_000, 100_001)).not.toBe(true)
})

test('the account is the recipient’s own, or it is said why not', () => {
  const names = ['株式会社見本眼鏡', '見本 太郎']
  expect(theAccountIsTheRecipients('（株）見本眼鏡', names, '')).toBe(true)
  expect(theAccountIsTheRecipients('カ）ミホンメガネ', names, '')).toBe(true)
  expect(theAccountIsTheRecipients('別人花子', names, '')).not.toBe(true)
  expect(theAccountIsTheRecipients('別人花子', names, '委任状あり（経理担当）')).toBe(true)
  expect(shownAccount('1234567', 'last four')).toBe('＊＊＊4567')
})

test('paid by 31 May after the year, not before the invoice', () => {
  const [invoiced, today] = [localDateOf('2027-04-10'), localDateOf('2027-07-01')]
  const on = (day: string) => paidWithinTheYear(localDateOf(day), invoiced, 2026, today)
  expect(on('2027-05-31')).toBe(true)
  expect(on('2027-06-01')).toMatchObject({ sentence: expect.stringContaining('令和9年5月31日') })
  expect(on('2027-04-09')).not.toBe(true)
})
