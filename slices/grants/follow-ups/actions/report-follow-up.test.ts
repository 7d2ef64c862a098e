import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as awardsAt from '../../awards/addresses.ts'
import { caseDesk } from '../../case-desks/tables.ts'
import { draftedCase, fixCase, lastingAccounts } from '../../case-examples/tables.ts'
import { repayment } from '../../recalls/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { followUp } from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
await lastingAccounts(house.value)
const { value, on, posted, refused } = caseDesk(house)
const business = () => house.as(people.business)

on('2026-06-26')
await house.value('update grants.scheme_editions set returns_profit = true returning edition')
const { applicationId, decisionId } = await draftedCase(house.value, 927, 500_000)
const own = { applicationId }
const stateOf = () => value('select state from grants.applications where id = $1', [applicationId])
await house.as(people.head).post(awardsAt.awarding({ decisionId }), {
  ...{ _version: '1', _form: 'decide' },
})
await fixCase(house.value, applicationId, decisionId, 400_000)
await house.value(
  `insert into grants.expenses (city, application_id, category_code, item, supplier_name,
     amount_yen, invoiced_on, paid_by, added_at, added_name)
   values (182079, $1, 'C1', '小間', '見本展示', 800000, '2026-10-30', '振込', now(), '見本') returning id`,
  [applicationId],
)
await house.value(
  `update grants.applications set state = 'フォロー中' where id = $1 returning id`,
  [applicationId],
)
const year = { year: '1', outcome: '新しい枠が売れ続けている。', recoveredYen: '200000' }

test('収益納付: nobody, another business, no year that has not come, and no silence about the profit', async () => {
  on('2027-08-22')
  expect((await house.asNobody().post(followUp(own), year)).headers.get('location')).toBe(
    '/sign-in',
  )
  expect((await house.as(people.proxy).post(followUp(own), year)).status).toBe(404)
  expect((await house.as(people.finance).post(followUp(own), year)).status).toBe(403)
  await refused(await business().post(followUp(own), year), '令和9年8月23日から出せます')
  on('2027-10-22')
  await refused(await business().post(followUp(own), year), '利益の額を入れてください')
  await refused(await business().post(followUp(own), { ...year, year: '6' }), '5年目まで')
})

test('収益納付: profit beyond the own cost is asked back once, paid, and the years go on', async () => {
  await posted(await business().post(followUp(own), { ...year, profitYen: '500000' }))
  // (500,000 − 200,000) × 400,000 / 800,000.
  const returnId = await value('select id from grants.returns where amount_yen = 150000')
  expect(await stateOf()).toBe('返還')
  await posted(
    await house.as(people.finance).post(repayment({ returnId }), {
      ...{ paidOn: '2027-10-22', amountYen: '150000', voucherNo: 'R-1' },
    }),
  )
  expect(await stateOf()).toBe('フォロー中')
  await refused(await business().post(followUp(own), { ...year, profitYen: '0' }), 'もう受け付けて')
})
