import { expect, test } from 'vitest'
import { taxAllocationNote } from '../funds/rules.ts'
import { grantIn, noYenIsUsedTwice, type RatedScheme } from './rules.ts'

const half = { num: 1, den: 2 }
const scheme = (more: Partial<RatedScheme> = {}): RatedScheme => ({
  ...{ id: 'a', kind: 'national', rate: half, rates: [], capYen: null, allottedYen: null },
  ...{ unitYen: 1_000, isNetBase: false, sameCost: 'unknown', clause: '', readings: [] },
  ...more,
})
const row = (
  yen: number,
  rateGroup = '',
  schemeId = 'a',
  secondSchemeId: string | null = null,
) => ({
  ...{ yen, rateGroup, schemeId, secondSchemeId },
})

test('scenario 2: 5,600 at 1/2 with a cap of 2,500; the note of 1,550 is beside, in no total', () => {
  const found = grantIn(scheme({ capYen: 2_500_000 }), 6_000_000, [row(5_600_000)], [])
  expect(found).toEqual({
    ...{ eligibleYen: 5_600_000, computedYen: 2_800_000, grantYen: 2_500_000 },
    ...{ ownShareYen: 3_100_000, aloneYen: 400_000 },
  })
  expect(taxAllocationNote(found?.ownShareYen ?? 0, half)).toBe(1_550_000)
})

test('scenario 3: a third of a million is cut to 333,000', () => {
  const third = scheme({ rate: { num: 1, den: 3 } })
  expect(grantIn(third, 1_000_000, [row(1_000_000)], [])?.grantYen).toBe(333_000)
})

test('several rates, each for its rows and each cut to the unit; an unknown one gives nothing', () => {
  const rates = [{ name: '施設', rate: { num: 1, den: 3 } }]
  const rows = [row(1_000_000, '施設'), row(999_000)]
  expect(grantIn(scheme({ rates }), 2_000_000, rows, [])?.grantYen).toBe(333_000 + 499_000)
  expect(grantIn(scheme({ rates, rate: null }), 2_000_000, rows, [])).toBeNull()
})

test('a net base loses fees and other grants; what is allotted is the end of it', () => {
  const funds = [
    { scheme: scheme({ id: 'f', kind: 'fee' }), amountYen: 400_000 },
    { scheme: scheme({ id: 'p', kind: 'prefecture' }), amountYen: 600_000 },
    { scheme: scheme({ id: 'd', kind: 'donation' }), amountYen: 500_000 },
    { scheme: null, amountYen: 1_000_000 },
  ]
  const net = scheme({ isNetBase: true })
  expect(grantIn(net, 3_000_000, [row(3_000_000)], funds)?.grantYen).toBe(1_000_000)
  const allotted = scheme({ isNetBase: true, allottedYen: 700_000 })
  expect(grantIn(allotted, 3_000_000, [row(3_000_000)], funds)?.grantYen).toBe(700_000)
})

test('控除して可: the second is reckoned on what the first leaves of the shared rows', () => {
  const reading = { sameCost: 'deduct', sameMeasure: 'allowed', clause: '' } as const
  const second = scheme({ id: 'b', readings: [{ otherId: 'a', ...reading }] })
  const rows = [row(1_000_000, '', 'a', 'b'), row(1_000_000, '', 'a')]
  const funds = [{ scheme: scheme(), amountYen: 1_000_000 }]
  expect(grantIn(second, 2_000_000, rows, funds)?.grantYen).toBe(250_000)
})

test('scenario 40: a donation that is saved is not put on a line of the same year', () => {
  const fund = { name: 'ふるさと納税', kind: 'donation', savedYen: 500_000 } as const
  const refused = noYenIsUsedTwice({ ...fund, spentYen: 1, amountYen: 500_000 }, 'f')
  expect(refused).toMatchObject({
    sentence: expect.stringContaining('500千円を基金に積み立てます'),
  })
  expect(noYenIsUsedTwice({ ...fund, spentYen: 1, amountYen: null }, 'f')).not.toBe(true)
  expect(noYenIsUsedTwice({ ...fund, spentYen: 300_000, amountYen: 800_000 }, 'f')).toBe(true)
})

test('a reserve gives no more than it holds', () => {
  const reserve = { name: '産業基金', kind: 'reserve', savedYen: 0, spentYen: 900_000 } as const
  expect(noYenIsUsedTwice({ ...reserve, amountYen: 800_000 }, 'f')).toMatchObject({
    sentence: expect.stringContaining('残高の見込みは800千円'),
  })
  expect(noYenIsUsedTwice({ ...reserve, amountYen: 900_000 }, 'f')).toBe(true)
})
