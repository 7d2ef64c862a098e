import { expect, test } from 'vitest'
import { within } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import { requestOf } from '../tables.ts'

const house = await openHouse('measures', routes, async (town) => {
  await fillEvidence(town)
  await fillObservatory(town)
  await fillPlans(town)
  await fill(town)
})
const idOf = async (code: string) =>
  String(await house.value('select id from measures.measures where code = $1', [code]))
const fair = await idOf('7201')
const roundId = String(await house.value("select id from measures.rounds where kind = '当初'"))

const sheetFor = async (who: (typeof people)[keyof typeof people], measureId: string) => {
  const person = await house.town.person(who)
  return within(
    house.grounds,
    { city: person.city, mode: 'read', person: async () => person },
    (here) => requestOf(here, measureId, roundId),
  )
}

test('the sheet of the fair: 6,000, G 2,500, 一般 3,500, and a note that is in no total', async () => {
  const sheet = await sheetFor(people.officer, fair)
  expect(sheet.requestedYen).toBe(6_000_000)
  expect(sheet.funds.map((fund) => [fund.kind, fund.amountYen])).toEqual([
    ['national', 2_500_000],
    ['general', 3_500_000],
  ])
  expect(sheet.funds[0]?.grant).toEqual({
    eligibleYen: 5_600_000,
    grantYen: 2_500_000,
    ownShareYen: 3_100_000,
    aloneYen: 400_000,
  })
  expect(sheet.taxAllocation).toEqual({ yen: 1_550_000, kind: '特別' })
  expect(sheet.executions.at(1)).toMatchObject({
    fiscalYear: 2025,
    unspentYen: 300_000,
    rate: '89.4',
  })
  expect(sheet.evidence.filter((one) => one.mark === '後付け').map((one) => one.title)).toEqual([
    '通訳・商談設定の見積書 2者（見本）',
  ])
  expect(sheet.evidence.filter((one) => one.mark === '').length).toBeGreaterThanOrEqual(2)
  expect(sheet.indicators.some((one) => one.state.startsWith('未到来'))).toBe(true)
  expect(sheet.lastYear.length).toBe(1)
  expect(sheet.questions.map((one) => one.state)).toEqual(['open', 'answered', 'settled'])
  expect(sheet.warnings).toEqual([])
})

test('the lectures: 144 + 104 + 66 = 314 千円', async () => {
  const sheet = await sheetFor(people.officer, await idOf('7204'))
  expect(sheet.lines.map((line) => line.amountYen)).toEqual([144_000, 104_000, 66_000])
  expect(sheet.requestedYen).toBe(314_000)
})
