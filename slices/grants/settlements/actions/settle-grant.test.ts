import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { awarding } from '../../awards/addresses.ts'
import { caseDesk, fresh } from '../../case-desks/tables.ts'
import { draftedCase, lastingAccounts, paidCase } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import * as inspectionsAt from '../../inspections/addresses.ts'
import * as recallsAt from '../../recalls/addresses.ts'
import { result } from '../../results/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { start } from '../../starts/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, on, posted, refused, openOf } = caseDesk(house)
await lastingAccounts(house.value)
await house.value(
  `update grants.scheme_editions set cap_yen = 1000000, tax_basis = '税抜' returning edition`,
)

/** A case of 900,000 with an advance, reported with 1,650,400 and inspected by the chief (G5). */
async function inspected(number: number, advanceYen: number): Promise<{ applicationId: string }> {
  on('2026-06-26')
  const { applicationId, decisionId } = await draftedCase(house.value, number, 900_000)
  const own = { applicationId }
  await posted(await house.as(people.head).post(awarding({ decisionId }), fresh))
  on('2026-07-01')
  await posted(await house.as(people.business).post(start(own), { orderedOn: '2026-07-01' }))
  await house.value(
    `insert into grants.expenses (city, application_id, category_code, item, supplier_name,
       amount_yen, invoiced_on, paid_by, added_at, added_name)
     values (182079, $1, 'C1', '小間', '見本展示', 1650400, '2026-10-30', '振込', now(), '見本') returning id`,
    [applicationId],
  )
  await paidCase(house.value, applicationId, advanceYen, '2026-08-03')
  on('2026-11-13')
  await posted(
    await house.as(people.business).post(result(own), {
      ...{ completedOn: '2026-10-23', outcome: '三日間で二十社と商談した。' },
    }),
  )
  const chief = house.as(people.chief)
  await posted(await chief.post(inspectionsAt.beginning(own), { way: '書面' }))
  await refused(
    await house.as(people.officer).post(at.settlementDraft(own), { reason: '検査に合格したため' }),
    '検査がまだ終わっていません',
  )
  await posted(await chief.post(inspectionsAt.passing(own), { findings: '書類を確かめた。' }))
  await posted(
    await house.as(people.officer).post(at.settlementDraft(own), { reason: '検査に合格したため' }),
  )
  return own
}

test('scenario 13, G5: with 600,000 paid before, 825,000 is fixed and 225,000 is still to be paid', async () => {
  const own = await inspected(901, 600_000)
  const settling = at.settling(await openOf(own.applicationId))
  expect((await house.asNobody().post(settling, fresh)).headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.officer).post(settling, fresh)).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(settling, fresh)).status).toBe(404)
  await posted(await house.as(people.head).post(settling, fresh))
  const page = await (await house.as(people.business).get(grantCase(own))).text()
  expect(page).toContain('825,000')
  expect(page).toContain('225000')
  // 75,000 of the 900,000 are free at once.
  expect(
    await value('select amount_yen from measures.commitments where ref = $1', [
      `award:${own.applicationId}`,
    ]),
  ).toBe('825000')
})

test('scenario 13, G5: with 850,000 paid before, 25,000 comes back without 加算金', async () => {
  const own = await inspected(902, 850_000)
  await posted(
    await house.as(people.head).post(at.settling(await openOf(own.applicationId)), fresh),
  )
  await posted(
    await house.as(people.officer).post(recallsAt.returnDraft(own), {
      ...{ days: '30', reason: '概算払が確定額を超えたため' },
    }),
  )
  await posted(
    await house.as(people.head).post(recallsAt.ordering(await openOf(own.applicationId)), fresh),
  )
  const returnId = await value('select id from grants.returns where amount_yen = 25000')
  on('2026-12-10')
  await posted(
    await house.as(people.finance).post(recallsAt.repayment({ returnId }), {
      ...{ paidOn: '2026-12-10', amountYen: '25000', voucherNo: 'R-1' },
    }),
  )
  expect(
    await value('select added_due_yen + late_due_yen from grants.returns where id = $1', [
      returnId,
    ]),
  ).toBe('0')
  expect(
    await value('select state from grants.applications where id = $1', [own.applicationId]),
  ).toBe('フォロー中')
})
