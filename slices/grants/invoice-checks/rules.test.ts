import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { type Applicant, relatedPurchases } from '../related-purchases/rules.ts'
import {
  datesOutside,
  type Purchase,
  paymentRoutes,
  repeatedInvoices,
  type Span,
  splitOrders,
} from './rules.ts'

const bought = (id: string, changed: Partial<Purchase> = {}): Purchase => ({
  id,
  applicationId: 'ours',
  receiptNo: '26-003',
  categoryCode: 'booth',
  supplierName: '株式会社見本展示',
  supplierNumber: '1180301018771',
  supplierAddress: '福井県鯖江市西山町13-1',
  supplierPhone: '0778-00-0000',
  invoiceNo: id,
  amountYen: 200_000,
  orderedOn: localDateOf('2026-07-10'),
  invoicedOn: localDateOf('2026-07-31'),
  paidOn: localDateOf('2026-08-31'),
  paidBy: '振込',
  payerName: '',
  fileSha256: '',
  pictureHash: '',
  ...changed,
})
const applicant: Applicant = {
  name: '見本眼鏡製作所',
  representative: '見本 太郎',
  corporateNumber: '',
  address: '鯖江市新横江2-3-4',
  phone: '0778-11-1111',
  related: [{ name: '見本商事株式会社', corporateNumber: '', relation: '役員が同じ' }],
}
const span: Span = {
  allowedFromOn: localDateOf('2026-06-26'),
  endsOn: localDateOf('2027-03-31'),
  quotesFromYen: 500_000,
  cashLimitYen: 100_000,
}

test('D1: the same invoice or the same file, in any grant, names the other', () => {
  const other = bought('b', { applicationId: 'theirs', receiptNo: '25-011', invoiceNo: 'a' })
  const [found] = repeatedInvoices([bought('a')], [bought('a'), other])
  expect([found?.check, found?.detail]).toEqual(['D1', expect.stringContaining('25-011')])
  const file = { fileSha256: 'f00' }
  const byFile = bought('c', { ...file, applicationId: 'theirs', amountYen: 1, supplierNumber: '' })
  expect(repeatedInvoices([bought('a', file)], [byFile])[0]?.check).toBe('D1')
})

test('D2: within 1 % of the same day and supplier; once for a pair in one case', () => {
  const near = bought('b', { amountYen: 201_900 })
  const both = [bought('a'), near]
  expect(repeatedInvoices(both, both).map((one) => one.check)).toEqual(['D2'])
  const far = [bought('a'), bought('b', { amountYen: 203_000 })]
  expect(repeatedInvoices(far, far)).toEqual([])
})

test('D2: a picture that differs in 6 of 64 bits is asked about, in 7 it is not', () => {
  const ours = bought('a', { pictureHash: '0000000000000000' })
  const other = (pictureHash: string) =>
    bought('b', { ...{ pictureHash, applicationId: 'theirs', receiptNo: '25-011' }, amountYen: 9 })
  const [found] = repeatedInvoices([ours], [other('000000000000003f')])
  expect([found?.check, found?.detail]).toEqual(['D2', expect.stringContaining('6ビット')])
  expect(found?.question).not.toContain('25-011')
  expect(repeatedInvoices([ours], [other('000000000000007f')])).toEqual([])
})

test('D5: a party that the applicant declared is asked about, whatever the address', () => {
  const found = relatedPurchases([bought('a', { supplierName: '（株）見本商事' })], applicant)
  expect(found[0]?.detail).toBe('申請者が申告した関係者（見本商事株式会社、役員が同じ）です。')
})

test('D5, D7, D9: related, out of time, by another hand', () => {
  const related = bought('a', { supplierAddress: '鯖江市新横江二丁目3番4号' })
  expect(relatedPurchases([bought('b'), related], applicant).map((one) => one.key)).toEqual(['a'])
  const early = bought('a', { orderedOn: localDateOf('2026-06-25') })
  expect(datesOutside([early], span)[0]?.question).toContain('着手できる日より前')
  expect(datesOutside([early], { ...span, allowedFromOn: localDateOf('2026-06-01') })).toEqual([])
  expect(datesOutside([bought('a', { paidOn: localDateOf('2027-04-01') })], span)).toHaveLength(1)
  const cash = bought('a', { paidBy: '現金' })
  expect(paymentRoutes([cash], applicant, span)[0]?.detail).toContain('現金')
  const card = bought('a', { paidBy: 'カード', payerName: '別人 花子' })
  expect(
    paymentRoutes([card, bought('b', { payerName: '見本 太郎' })], applicant, span),
  ).toHaveLength(1)
})

test('D8: three orders within a week, each below the limit, are asked about once', () => {
  const orders = ['a', 'b', 'c'].map((id, at) =>
    bought(id, { orderedOn: localDateOf(`2026-07-1${at}`) }),
  )
  expect(splitOrders(orders, span).map((one) => one.key)).toEqual(['a'])
  expect(splitOrders(orders.slice(0, 2), span)).toEqual([])
})
