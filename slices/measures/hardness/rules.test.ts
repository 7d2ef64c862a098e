import { expect, test } from 'vitest'
import { classOf, hardShare, hardSoft, hardYears, type MeasureYear, nothing } from './rules.ts'

const row = (setsu: number, content = '', unitPriceYen = 0) => ({ setsu, content, unitPriceYen })
const by = (...args: Parameters<typeof row>) => classOf(row(...args), 500_000)

test('the 節 decides, with the words of 委託 and 補助 and the price of equipment', () => {
  expect([by(14), by(17, '', 500_000), by(17, '', 499_999)]).toEqual(['hard', 'hard', 'soft'])
  expect([by(12, '工房の設計'), by(12, '研修の運営'), by(12, '通訳')]).toEqual([
    ...['hard', 'talent', 'soft'],
  ])
  expect([by(18, '設備の導入補助'), by(7), by(20), by(24), by(27)]).toEqual([
    ...['hard', 'talent', 'apart', 'apart', 'apart'],
  ])
})

test('scenario 36: 70 % in FY2024 and 30 % in FY2026, and a loan fund of 500,000 moves neither', () => {
  const year = (hard: number, soft: number, apart: number) =>
    hardShare(
      hardSoft([
        { class: 'hard', yen: hard },
        { class: 'soft', yen: soft },
        { class: 'apart', yen: apart },
      ]),
    )
  for (const loan of [0, 500_000_000]) {
    expect(year(42_000_000, 18_000_000, loan)).toBe(700)
    expect(year(12_000_000, 28_000_000, loan)).toBe(300)
  }
  expect(hardShare(nothing)).toBeNull()
})

test('決算 is split as the 積算 is, to the yen; what has no rows is told apart; a one-off is named', () => {
  const measure = (more: Partial<MeasureYear>): MeasureYear => ({
    ...{ fiscalYear: 2025, measureId: 'a', name: '案内所', spentYen: null, asked: nothing },
    ...more,
  })
  const [year, budget] = hardYears([
    measure({ asked: { ...nothing, hard: 2_000, soft: 1_000 }, spentYen: 1_000 }),
    measure({ measureId: 'b', spentYen: 400 }),
    measure({ fiscalYear: 2026, measureId: 'c', asked: { ...nothing, soft: 10 } }),
  ])
  expect(year).toMatchObject({
    sums: { hard: 666, soft: 334, talent: 0, apart: 0 },
    ...{ unknownYen: 400, isBudget: false, oneOffs: [{ name: '案内所', percent: 67 }] },
  })
  expect(budget).toMatchObject({ isBudget: true, sums: { soft: 10 } })
})
