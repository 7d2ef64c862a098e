import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import {
  type Purchase,
  parseTransitions,
  purchasesStayWithinTheCost,
  taxReturn,
  theStatusIsTold,
} from './rules.ts'

const transitions =
  parseTransitions('2026-09-30=80、2028-09-30=70、2030-09-30=50、2031-09-30=30') ?? []
const bought = (grossYen: number, supplier: Purchase['supplier'] = '登録'): Purchase => ({
  grossYen,
  ratePercent: 10,
  supplier,
  boughtOn: localDateOf('2026-11-15'),
})
const all = { num: 1, den: 1 }

test('G10: the whole, a ratio of 80 %, an unregistered supplier in the transition', () => {
  const whole = taxReturn('全額控除', all, [bought(1_650_000)], 1_000_000, 1_800_000, transitions)
  expect([whole.lines[0]?.taxYen, whole.returnYen]).toEqual([150_000, 83_333])
  const ratio = { num: 80, den: 100 }
  const part = taxReturn('一括比例', ratio, [bought(1_650_000)], 1_000_000, 1_800_000, transitions)
  expect(part.returnYen).toBe(66_666)
  const mixed = [bought(1_320_000), bought(330_000, '登録なし')]
  const less = taxReturn('全額控除', all, mixed, 1_000_000, 1_800_000, transitions)
  expect([less.deductible, less.returnYen]).toEqual(['141,000', 78_333])
})

test('the case of §10.1: 70,000 × 475/950', () => {
  const done = taxReturn('全額控除', all, [bought(770_000)], 475_000, 950_000, transitions)
  expect(done.returnYen).toBe(35_000)
})

test('who deducts nothing gives nothing back, but must say why', () => {
  for (const status of ['免税', '簡易課税', '特例', '特定収入', '個別対応_非課税'] as const) {
    expect(taxReturn(status, all, [bought(1_650_000)], 1, 2, transitions).returnYen).toBe(0)
  }
  expect(theStatusIsTold(null)).not.toBe(true)
  expect(theStatusIsTold('簡易課税')).toBe(true)
  expect(purchasesStayWithinTheCost([bought(2)], 1)).not.toBe(true)
})

test('the transition ends, and a table that cannot be read is none', () => {
  const late = { ...bought(110_000, '登録なし'), boughtOn: localDateOf('2031-10-01') }
  expect(taxReturn('全額控除', all, [late], 1, 1, transitions).returnYen).toBe(0)
  expect(parseTransitions('2026-09-31=80')).toBeNull()
  expect(parseTransitions('')).toBeNull()
})
