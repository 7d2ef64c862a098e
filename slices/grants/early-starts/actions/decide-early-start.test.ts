import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { awardRequest } from '../../award-requests/addresses.ts'
import * as awardsAt from '../../awards/addresses.ts'
import { caseDesk, fresh } from '../../case-desks/tables.ts'
import { adoptedCase, lastingAccounts } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { expenses } from '../../expenses/addresses.ts'
import { result } from '../../results/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { start } from '../../starts/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, on, posted, refused, openOf } = caseDesk(house)
await lastingAccounts(house.value)
const business = () => house.as(people.business)
const officer = () => house.as(people.officer)
const head = () => house.as(people.head)

on('2026-06-10')
const applicationId = await adoptedCase(house.value, 951)
const own = { applicationId }
const asked = { fromOn: '2026-06-15', reason: '小間の申込みの期限が交付決定より前のため' }
const startRule = (rule: string) =>
  house.value(`update grants.scheme_editions set start_rule = $1 returning edition`, [rule])

test('nobody signs in first; another business and another city do not find it; finance may not draft', async () => {
  expect((await house.asNobody().post(at.earlyStart(own), asked)).headers.get('location')).toBe(
    '/sign-in',
  )
  expect((await house.as(people.proxy).post(at.earlyStart(own), asked)).status).toBe(404)
  expect((await house.as(people.headElsewhere).post(at.earlyStartDraft(own), {})).status).not.toBe(
    303,
  )
  expect((await house.as(people.finance).post(at.earlyStartDraft(own), asked)).status).toBe(403)
})

test('an outline without early starts takes no request; a day that has passed is not approved', async () => {
  await startRule('交付決定後')
  await refused(
    await business().post(at.earlyStart(own), asked),
    '交付決定前の着手の定めがありません',
  )
  await startRule('事前着手届')
  const past = await business().post(at.earlyStart(own), { ...asked, fromOn: '2026-06-09' })
  await refused(past, 'さかのぼって承認することはできません')
  const vague = await business().post(at.earlyStart(own), { ...asked, reason: '急ぐ' })
  expect([vague.status, await vague.text()]).toEqual([422, expect.stringContaining('5字以上')])
})

test('refused with its reason and paper, asked again, approved: the drafter does not decide', async () => {
  const page = await (await business().get(grantCase(own))).text()
  expect(page).toContain('事前着手の承認を申請する')
  await posted(await business().post(at.earlyStart(own), asked))
  await refused(await business().post(at.earlyStart(own), asked), 'もう届いています')
  const reason = '申込みの期限は交付決定の後にもあるため'
  await posted(await officer().post(at.earlyStartDraft(own), { outcome: '不承認', reason }))
  expect((await officer().post(at.refusing(await openOf(applicationId)), fresh)).status).toBe(403)
  await posted(await head().post(at.refusing(await openOf(applicationId)), fresh))
  await posted(await business().post(at.earlyStart(own), asked))
  await posted(
    await officer().post(at.earlyStartDraft(own), {
      outcome: '承認',
      reason: '期限を確かめたため',
    }),
  )
  const params = await openOf(applicationId)
  await refused(await head().post(at.refusing(params), fresh), '別の手続の起案です')
  await posted(await head().post(at.allowing(params), fresh))
  await refused(await business().post(at.earlyStart(own), asked), 'もう承認されています')
  expect(
    await value(
      `select string_agg(kind || coalesce(content->>'title', ''), '、' order by issued_at, number)
        from grants.papers where application_id = $1`,
      [applicationId],
    ),
  ).toContain('事前着手承認通知書')
  expect(await value('select state from grants.applications where id = $1', [applicationId])).toBe(
    '採択',
  )
})

test('an order from the approved day on is taken at 着手, one before it is not; D7 asks nothing of it', async () => {
  await posted(await business().post(awardRequest(own), { amountYen: '500000' }))
  on('2026-06-26')
  await posted(
    await officer().post(awardsAt.awardDraft(own), {
      ...{ amountYen: '500000', multiplier: '1/1', conditions: '帳簿を保存すること' },
      reason: '要綱の要件を満たすため',
    }),
  )
  await posted(await head().post(awardsAt.awarding(await openOf(applicationId)), fresh))
  on('2026-07-01')
  await refused(
    await business().post(start(own), { orderedOn: '2026-06-14' }),
    '発注日（令8.6.14）',
  )
  await posted(await business().post(start(own), { orderedOn: '2026-06-15' }))
  on('2026-11-13')
  const bought = {
    ...{ categoryCode: 'C1', item: '小間', supplierName: '見本展示', amountYen: '400000' },
    ...{ invoicedOn: '2026-06-20', paidOn: '2026-06-24', paidBy: '振込' },
  }
  for (const orderedOn of ['2026-06-15', '2026-06-14'])
    await posted(
      await business().post(expenses(own), { ...bought, orderedOn, invoiceNo: orderedOn }),
    )
  await posted(
    await business().post(result(own), {
      ...{ completedOn: '2026-10-23', outcome: '三日間で二十社と商談した。' },
    }),
  )
  expect(
    await value(
      `select string_agg(question, '|') from grants.flags where application_id = $1 and "check" = 'D7'`,
      [applicationId],
    ),
  ).toBe('見本展示への発注日（令8.6.14）が、着手できる日より前です。事情を説明してください。')
})
