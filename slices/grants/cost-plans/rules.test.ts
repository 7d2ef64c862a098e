import { expect, test } from 'vitest'
import { CostsForm } from './forms.ts'
import {
  cellsOf,
  estimateOf,
  netYenOf,
  noCosts,
  otherSubsidyObstacle,
  ownNetYen,
  quoteReminders,
  written,
} from './rules.ts'

const category = (code: string, name: string, more = {}) => ({
  code,
  name,
  isEligible: true,
  capYen: null,
  shareNum: null,
  shareDen: null,
  quotesFromYen: null,
  ...more,
})
const line = (code: string, item: string, grossYen: number, netYen: number | null = null) => ({
  category: code,
  item,
  supplier: '',
  supplierNumber: null,
  grossYen,
  netYen,
  basis: '',
})
const edition = {
  taxBasis: '税抜',
  deductsIncome: true,
  rateNum: 1,
  rateDen: 2,
  capYen: 500_000,
  floorYen: 0,
  floorMode: '不交付' as const,
  roundUnitYen: 1000,
  otherMode: '併給不可' as const,
  ceilingNum: 1,
  ceilingDen: 1,
}

test('scenario 1, G1 as the applicant sees it: at most 400,000 yen, by the steps of the decision', () => {
  const categories = [
    category('C1', '小間料'),
    category('C2', '装飾', { capYen: 300_000 }),
    category('C3', '輸送'),
    category('C4', '旅費'),
  ]
  const lines = [
    line('C1', '小間', 396_000, 360_000),
    line('C2', '装飾', 412_500, 375_000),
    line('C4', '旅費', 88_550),
    line('C3', '輸送', 66_000),
  ]
  const estimate = estimateOf({ ...noCosts, lines }, edition, categories)
  expect([estimate.eligibleYen, estimate.mostYen, estimate.ownYen]).toEqual([
    800_500, 400_000, 563_050,
  ])
  expect(netYenOf({ grossYen: 88_550, netYen: null })).toBe(80_500)
})

test('two quotes are asked from the limit on, or a reason; the same cost is not paid twice', () => {
  const categories = [category('C1', '装飾', { quotesFromYen: 500_000 })]
  const plan = { ...noCosts, lines: [line('C1', '装飾', 600_000, 545_454)] }
  expect(quoteReminders(plan, categories)).toEqual([
    expect.stringContaining('500,000円以上のため、独立した2者以上の見積が必要です'),
  ])
  const quote = {
    category: 'C1',
    supplier: '見本装飾',
    supplierNumber: null,
    supplierAddress: '',
    supplierPhone: '',
    netYen: 545_454,
    isChosen: true,
    reason: '主催者の指定業者である。',
  }
  expect(quoteReminders({ ...plan, quotes: [quote] }, categories)).toEqual([])
  const fund = { kind: '他の補助' as const, name: '県の補助', amountYen: 1, sameCosts: true }
  expect(otherSubsidyObstacle({ ...plan, funds: [fund] }, '併給不可')).toContain('「県の補助」')
  expect(otherSubsidyObstacle({ ...plan, funds: [fund] }, '控除型')).toBeNull()
})

test('blank rows are dropped, full-width figures taken, a wrong corporate number is named', () => {
  const base = { applicationId: crypto.randomUUID(), version: '0', askedYen: '' }
  const blank = { category: '', item: '', grossYen: '', netYen: '' }
  const typed = { category: 'C1', item: '小間料', grossYen: '３９６，０００', netYen: '' }
  const read = CostsForm.parse({ ...base, lines: [typed, blank] })
  expect(read.lines).toMatchObject([{ item: '小間料', grossYen: 396_000, netYen: null }])
  const wrong = CostsForm.safeParse({
    ...base,
    lines: [
      { ...typed, supplierNumber: '1234567890123' },
      { ...blank, item: '輸送' },
    ],
  })
  expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['lines.0.supplierNumber', '法人番号の検査数字が合いません。13桁をもう一度ご確認ください。'],
    ['lines.1.category', '費目を選んでください。'],
    ['lines.1.grossYen', '金額（税込）を入れてください。'],
  ])
  expect(cellsOf('costs', written(read.lines)).slice(0, 2)).toEqual([
    { name: 'lines.0.category', label: '費用1：費目', value: 'C1' },
    { name: 'lines.0.item', label: '費用1：何に使うか', value: '小間料' },
  ])
})

test('a net amount that was reckoned is no typed one: the same form sent again says the same', () => {
  expect(ownNetYen({ grossYen: 550_000, netYen: 500_000 })).toBeNull()
  expect(ownNetYen({ grossYen: 550_000, netYen: 509_259 })).toBe(509_259)
  expect(ownNetYen({ grossYen: 550_000, netYen: null })).toBeNull()
})
