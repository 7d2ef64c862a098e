import { expect, test } from 'vitest'
import { grantOf } from '../funds/rules.ts'
import { forecastSentence, simulateCut } from './rules.ts'

const scheme = {
  rate: { num: 1, den: 2 },
  capYen: 2_500_000,
  unitYen: 1_000,
  isNetBase: false,
  allottedYen: null,
}
const fair = {
  rows: [
    { kind: 'fixed', yen: 1_800_000, driver: '', unit: '', units: 0 },
    { kind: 'variable', yen: 4_200_000, driver: '出展者', unit: '者', units: 12 },
  ],
  grantAt: (yen: number) => grantOf(scheme, yen, yen)?.grantYen ?? 0,
  otherYen: 0,
} as const

test('scenario 10: a cut of 1,200 saves 1,100 of general funds and loses 4 exhibitors', () => {
  expect(simulateCut({ ...fair, amountYen: 4_800_000 })).toEqual({
    amountYen: 4_800_000,
    cutYen: 1_200_000,
    outputs: [{ driver: '出展者', unit: '者', before: 12, after: 8 }],
    unitCostBeforeYen: 500_000,
    unitCostAfterYen: 600_000,
    unusedYen: 200_000,
    grantBeforeYen: 2_500_000,
    grantAfterYen: 2_400_000,
    generalBeforeYen: 3_500_000,
    generalAfterYen: 2_400_000,
    savedYen: 1_100_000,
    stoppedAtYen: null,
    sentences: [],
  })
})

test('scenario 11: below F + c nothing comes of it, and it is said', () => {
  const cut = simulateCut({ ...fair, amountYen: 2_100_000 })
  expect(cut.outputs[0]?.after).toBe(0)
  expect(cut.unitCostAfterYen).toBeNull()
  expect(cut.sentences).toEqual(['固定費1,800千円で、出展者を1者も送れません'])
  expect(simulateCut({ ...fair, amountYen: 1_000_000 }).outputs[0]?.after).toBe(0)
})

test('scenario 13: what is committed stops the cut', () => {
  const rows = [
    ...fair.rows,
    { kind: 'committed', yen: 500_000, driver: '', unit: '', units: 0 },
  ] as const
  const cut = simulateCut({ ...fair, rows, amountYen: 100_000 })
  expect(cut.stoppedAtYen).toBe(500_000)
  expect(cut.amountYen).toBe(500_000)
})

const none = () => 0

test('several drivers give way in proportion, or the one that is named', () => {
  const rows = [
    { kind: 'fixed', yen: 1_000, driver: '', unit: '', units: 0 },
    { kind: 'variable', yen: 6_000, driver: '出展者', unit: '者', units: 6 },
    { kind: 'variable', yen: 3_000, driver: '研修', unit: '回', units: 3 },
  ] as const
  const both = simulateCut({ ...fair, rows, grantAt: none, amountYen: 7_000 })
  expect(both.outputs.map((each) => each.after)).toEqual([4, 2])
  const one = simulateCut({ ...fair, rows, grantAt: none, amountYen: 7_000, givesWay: '研修' })
  expect(one.outputs.map((each) => each.after)).toEqual([6, 0])
})

test('without a driver there is no count, and it is said', () => {
  const cut = simulateCut({ ...fair, rows: [fair.rows[0]], amountYen: 900_000 })
  expect(cut.sentences).toEqual([
    '積算に「出展者1者あたり」の行がないため、件数への影響を計算できません。',
  ])
})

test('scenario 12: 12 outputs foretell nothing; 40 do, with a range', () => {
  expect(forecastSentence(8, { outputs: 12, results: 6 })).toBe(
    '見込みを計算できません（実績12件）',
  )
  expect(forecastSentence(8, { outputs: 40, results: 10 })).toMatch(
    /^成果の見込み 2\.0件（1\.\d〜3\.\d件/,
  )
})

test('counts above their outputs are foretold with the range of Poisson; other funds pay no more than is spent', () => {
  expect(forecastSentence(10, { outputs: 20, results: 40 })).toMatch(
    /^成果の見込み 20\.0件（14\.\d〜27\.\d件/,
  )
  const cut = simulateCut({ ...fair, grantAt: none, otherYen: 5_000_000, amountYen: 2_000_000 })
  expect([cut.generalAfterYen, cut.savedYen]).toEqual([0, 1_000_000])
})
