import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as awardsAt from '../../awards/addresses.ts'
import { caseDesk } from '../../case-desks/tables.ts'
import { draftedCase } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import * as expensesAt from '../../expenses/addresses.ts'
import * as childrenAt from '../../indirect-grants/addresses.ts'
import * as inspectionsAt from '../../inspections/addresses.ts'
import { result } from '../../results/addresses.ts'
import { routes } from '../../routes.ts'
import { samplePdf } from '../../samples/applications.ts'
import { fills } from '../../samples/floors.ts'
import * as settlementsAt from '../../settlements/addresses.ts'
import { start } from '../../starts/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, on, posted } = caseDesk(house)
const business = () => house.as(people.business)

/** A case whose one invoice is the same as that of every other one here, but for what is said. */
async function reported(
  number: number,
  said: Readonly<Record<string, string | File>> = {},
): Promise<string> {
  on('2026-06-26')
  const { applicationId, decisionId } = await draftedCase(house.value, number, 300_000)
  const own = { applicationId }
  await posted(
    await house.as(people.head).post(awardsAt.awarding({ decisionId }), {
      ...{ _version: '1', _form: 'decide' },
    }),
  )
  on('2026-07-01')
  await posted(await business().post(start(own), { orderedOn: '2026-07-01' }))
  await house.value(
    `update grants.award_terms set ends_on = '2027-03-31' where application_id = $1 returning seq`,
    [applicationId],
  )
  on('2027-03-27')
  await posted(
    await business().post(expensesAt.expenses(own), {
      ...{ categoryCode: 'C1', item: '小間', supplierName: '株式会社見本展示' },
      ...{ supplierNumber: '7000012050002', invoiceNo: 'A-1', amountYen: '600000' },
      ...{ invoicedOn: '2026-10-30', paidOn: '2026-11-05', paidBy: '振込', ...said },
    }),
  )
  on('2027-04-20')
  await posted(
    await business().post(result(own), {
      ...{ completedOn: '2027-03-25', outcome: '三日間で二十社と商談した。' },
    }),
  )
  return applicationId
}

const first = await reported(601)
const second = await reported(602)
const own = { applicationId: second }

test('a report on 20 April of a project done on 25 March is late: it was due on 10 April, and the chief is told', async () => {
  expect(
    await value('select due_on::text from grants.results where application_id = $1', [second]),
  ).toBe('2027-04-10')
  const page = await (await business().get(grantCase(own))).text()
  expect(page).toContain('期限後')
  expect(
    await value(
      `select count(*) from platform.notifications n join platform.accounts a on a.id = n.account_id
        where a.login = 'yamada' and n.sentence like '%令和9年4月10日%'`,
    ),
  ).toBe('2')
})

test('scenario 19: D1, the second case asks the applicant, names the first to the hall only, and holds the settlement', async () => {
  const outside = await (await business().get(grantCase(own))).text()
  expect([outside.includes('別の補助金でも使われています'), outside.includes('26-601')]).toEqual([
    true,
    false,
  ])
  const inside = await (await house.as(people.officer).get(grantCase(own))).text()
  expect(inside).toContain('26-601')
  await posted(await house.as(people.chief).post(inspectionsAt.beginning(own), { way: '書面' }))
  await house.as(people.chief).post(inspectionsAt.passing(own), { findings: '書類を確かめた。' })
  const reason = '検査に合格したため。'
  const held = await house.as(people.officer).post(settlementsAt.settlementDraft(own), { reason })
  expect([held.status, await held.text()]).toEqual([409, expect.stringContaining('26-601')])
  const flagId = await value(
    `select id from grants.flags where application_id = $1 and "check" = 'D1'`,
    [second],
  )
  const params = { ...own, flagId }
  await posted(
    await business().post(at.explanation(params), {
      _version: '1',
      explanation: '請求書を取り違えました。',
    }),
  )
  const accept = { outcome: '認める', reason: '正しい請求書を確かめた。' }
  const stale = await house
    .as(people.chief)
    .post(at.settlement(params), { ...accept, _version: '1' })
  expect(stale.status).toBe(409)
  await posted(
    await house.as(people.chief).post(at.settlement(params), { ...accept, _version: '2' }),
  )
  await posted(await house.as(people.officer).post(settlementsAt.settlementDraft(own), { reason }))
})

test('scenario 19: one PDF in two grants is found by its bytes, under another number, amount and supplier', async () => {
  const bill = () => samplePdf('請求書.pdf', '同じ一枚')
  const other = { supplierNumber: '', supplierName: '見本装飾', invoiceNo: 'B-7' }
  await reported(603, { invoiceNo: 'A-7', amountYen: '410000', file: bill() })
  const again = await reported(604, { ...other, amountYen: '520000', file: bill() })
  expect(
    await value(`select detail from grants.flags where application_id = $1 and "check" = 'D1'`, [
      again,
    ]),
  ).toContain('26-603')
  const copy = { applicationId: again }
  await posted(await house.as(people.chief).post(inspectionsAt.beginning(copy), { way: '書面' }))
  await house.as(people.chief).post(inspectionsAt.passing(copy), { findings: '書類を確かめた。' })
  const held = await house
    .as(people.officer)
    .post(settlementsAt.settlementDraft(copy), { reason: '検査に合格したため。' })
  expect([held.status, await held.text()]).toEqual([409, expect.stringContaining('26-603')])
})

test('間接補助: a body meets its own scheme only, keeps every condition and stays within the parent', async () => {
  expect((await house.as(people.body).get(grantCase(own))).status).toBe(404)
  await house.value(
    `update grants.schemes set body_account_id = (select id from platform.accounts
      where login = 'body' and city = 182079) where city = 182079 returning id`,
  )
  await house.value(
    `update grants.award_terms set amount_yen = 10000000 where application_id = $1 returning seq`,
    [first],
  )
  const body = () => house.as(people.body)
  const parent = { applicationId: first }
  const child = {
    businessName: '見本漆器店',
    title: '見本の事業',
    conditions: '帳簿を保存すること。',
  }
  const dropped = await body().post(childrenAt.children(parent), {
    ...child,
    ...{ amountYen: '1', conditions: '写真を残すこと。' },
  })
  expect([dropped.status, await dropped.text()]).toEqual([
    409,
    expect.stringContaining('外すことはできません'),
  ])
  await posted(await body().post(childrenAt.children(parent), { ...child, amountYen: '8500000' }))
  const over = await body().post(childrenAt.children(parent), { ...child, amountYen: '500001' })
  expect([over.status, await over.text()]).toEqual([409, expect.stringContaining('500,000円')])
  const childId = await value('select id from grants.indirect_grants')
  const one = { ...parent, childId }
  await posted(await body().post(childrenAt.settlement(one), { settledYen: '7420000' }))
  const year = {
    fiscalYear: '令和8',
    administrationYen: '610000',
    reserveYen: '0',
    interestYen: '12',
  }
  await posted(await body().post(childrenAt.bodyYear(parent), year))
  expect(await (await body().get(childrenAt.children(parent))).text()).toContain('8,030,000円')
  await posted(
    await body().post(childrenAt.cancellation(one), {
      ...{ cancelledYen: '1580000', reason: '一部を実施しなかったため' },
    }),
  )
  // 8,500,000 − 1,580,000 = 6,920,000: 500,000 less than what the child was fixed at.
  expect(await (await body().get(childrenAt.children(parent))).text()).toContain('7,530,000円')
})
