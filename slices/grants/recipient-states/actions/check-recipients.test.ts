import { expect, test } from 'vitest'
import { performAs, systemOf } from '#platform'
import { openHouse, people } from '#test'
import * as advancesAt from '../../advances/addresses.ts'
import * as awardsAt from '../../awards/addresses.ts'
import { caseDesk } from '../../case-desks/tables.ts'
import { draftedCase, lastingAccounts, paidCase } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import * as paymentsAt from '../../payments/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { checkRecipients, hearClosure } from './check-recipients.ts'

const house = await openHouse('grants', routes, fills)
await lastingAccounts(house.value)
const { value, posted, refused } = caseDesk(house)
const fresh = { _version: '1', _form: 'decide' }
const head = () => house.as(people.head)
const system = systemOf(people.officer.city)
const told = () =>
  value(
    `select count(*) from platform.notifications n join platform.accounts a on a.id = n.account_id
      where a.login = 'takashima' and n.sentence like '%支払を止めました%'`,
  )

/** A case with an advance of 200,000 that was decided and asked for. */
async function invoiced(number: number) {
  house.setClock('2026-06-26T10:00:00+09:00')
  const { applicationId, decisionId } = await draftedCase(house.value, number, 500_000)
  const own = { applicationId }
  await posted(await head().post(awardsAt.awarding({ decisionId }), fresh))
  await posted(
    await house.as(people.officer).post(advancesAt.advanceDraft(own), {
      ...{ amountYen: '200000', reason: '会期の前に払うため' },
    }),
  )
  const advance = await value(
    'select id from grants.decisions where application_id = $1 and decided_at is null',
    [applicationId],
  )
  await posted(await head().post(advancesAt.advancing({ decisionId: advance }), fresh))
  await posted(
    await house.as(people.business).post(paymentsAt.invoice(own), {
      ...{ amountYen: '200000', bankName: '見本銀行', branchName: '鯖江支店', accountType: '普通' },
      ...{ accountNumber: '1234567', accountHolder: '見本眼鏡製作所' },
    }),
  )
  const invoiceId = await value('select id from grants.invoices where application_id = $1', [
    applicationId,
  ])
  const pay = () =>
    house.as(people.finance).post(paymentsAt.payment({ invoiceId }), {
      ...{ paidOn: '2026-06-26', voucherNo: 'V-1' },
    })
  return { own, pay }
}

test('D10: a return of another case that is not paid stops the payment at its very moment, and the head is told', async () => {
  const { own, pay } = await invoiced(981)
  const owing = await draftedCase(house.value, 982, 300_000)
  await paidCase(house.value, owing.applicationId, 300_000, '2026-04-30')
  await house.value(
    `insert into grants.returns (city, application_id, cause, amount_yen, ordered_on, due_on, legal_nature)
     values (182079, $1, '超過額', 300000, '2026-05-01', '2026-05-31', '要綱に基づく贈与契約') returning id`,
    [owing.applicationId],
  )
  await refused(await pay(), '26-982の返還（残り300,000円以上）が済んでいません')
  await performAs(house.grounds, system, checkRecipients, {})
  await performAs(house.grounds, system, checkRecipients, {})
  expect(await told()).toBe('1')
  const outside = await (await house.as(people.business).get(grantCase(own))).text()
  expect(outside).toContain('現在の状況を説明してください')
  expect(outside).not.toContain('26-982')
  await house.value(
    `insert into grants.repayments (city, return_id, seq, paid_on, amount_yen, voucher_no, kept_at, kept_name)
     select 182079, id, 1, '2026-06-26', 300000, 'R-1', now(), '林 直樹' from grants.returns
       where application_id = $1 returning seq`,
    [owing.applicationId],
  )
  // The flag is still open: a person accepts it before anything is paid.
  await refused(await pay(), '「申請者の状況」の確認が済んでいない')
  await house.value(
    `update grants.flags set accepted_at = now(), settle_reason = '返還が済んだため' where "check" = 'D10' returning id`,
  )
  await posted(await pay())
})

test('D10: a closure in the register is heard, twice alike, and stops what is still to be paid', async () => {
  const { own, pay } = await invoiced(983)
  const businessId = await value('select business_id from grants.applications where id = $1', [
    own.applicationId,
  ])
  await house.value(
    `update businesses.businesses set state = '廃業', state_on = '2026-06-20', closing_cause = '後継者がいない' where id = $1 returning id`,
    [businessId],
  )
  await performAs(house.grounds, system, hearClosure, { businessId })
  await performAs(house.grounds, system, hearClosure, { businessId })
  expect(
    await value(`select count(*) from grants.flags where application_id = $1 and "check" = 'D10'`, [
      own.applicationId,
    ]),
  ).toBe('1')
  await refused(await pay(), '事業者台帳で廃業しています')
})
