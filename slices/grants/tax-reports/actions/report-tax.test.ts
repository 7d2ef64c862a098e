import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { lastingAccounts, settledCase } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { taxReport } from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
await lastingAccounts(house.value)
await house.value(`update grants.scheme_editions set tax_basis = '税込' returning edition`)
house.setClock('2028-03-31T10:00:00+09:00')
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
const business = () => house.as(people.business)

/** Settled at 1,000,000 on 1,800,000 with tax (G10). */
async function settled(number: number): Promise<{ applicationId: string }> {
  const applicationId = await settledCase(house.value, number, {
    ...{ state: '支払済', settledYen: 400_000 },
  })
  await house.value(
    `update grants.settlements set settled_yen = 1000000, eligible_yen = 1800000, decided_yen = 1000000
      where application_id = $1 returning settled_yen`,
    [applicationId],
  )
  return { applicationId }
}
const asked = (own: { applicationId: string }) =>
  value('select coalesce(max(amount_yen), 0) from grants.returns where application_id = $1', [
    own.applicationId,
  ])

test('scenario 28: nobody, another business, and no status or ratio is told', async () => {
  const own = await settled(891)
  const typed = { status: '全額控除', registeredYen: '1650000' }
  expect((await house.asNobody().post(taxReport(own), typed)).headers.get('location')).toBe(
    '/sign-in',
  )
  expect((await house.as(people.proxy).post(taxReport(own), typed)).status).toBe(404)
  const zero = await business().post(taxReport(own), { registeredYen: '0' })
  expect([zero.status, await zero.text()]).toEqual([
    409,
    expect.stringContaining('申告の区分を選んで'),
  ])
  const ratio = await business().post(taxReport(own), { ...typed, status: '一括比例' })
  expect([ratio.status, await ratio.text()]).toEqual([409, expect.stringContaining('課税売上割合')])
  expect(await asked(own)).toBe('0')
})

test.each([
  [892, { status: '全額控除', registeredYen: '1,650,000' }, '83333'],
  [893, { status: '一括比例', ratio: '80%', registeredYen: '1650000' }, '66666'],
  [
    894,
    { status: '全額控除', registeredYen: '1320000', unregistered: '2026-11-15 330,000' },
    '78333',
  ],
  [895, { status: '簡易課税', registeredYen: '1650000' }, '0'],
])(
  'scenario 21, G10 (%d): what comes back, and the report counts as done',
  async (number, typed, yen) => {
    const own = await settled(number)
    const answer = await business().post(taxReport(own), typed)
    expect([answer.status, await answer.text()]).toEqual([303, ''])
    expect(await asked(own)).toBe(yen)
    const page = await (await house.as(people.officer).get(grantCase(own))).text()
    expect(page).not.toContain('仕入控除税額の報告を受ける')
  },
)
