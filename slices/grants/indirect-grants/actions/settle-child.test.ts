import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as awardsAt from '../../awards/addresses.ts'
import { caseDesk, fresh } from '../../case-desks/tables.ts'
import { draftedCase, lastingAccounts, paidCase } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { childInspection } from '../../child-inspections/addresses.ts'
import * as delegationsAt from '../../delegations/addresses.ts'
import * as inspectionsAt from '../../inspections/addresses.ts'
import * as recallsAt from '../../recalls/addresses.ts'
import { result } from '../../results/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as settlementsAt from '../../settlements/addresses.ts'
import { start } from '../../starts/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, on, posted, refused, openOf } = caseDesk(house)
await lastingAccounts(house.value)
const body = () => house.as(people.body)
const officer = () => house.as(people.officer)
const head = () => house.as(people.head)
const director = () => house.as(people.director)
const accountId = (login: string) =>
  value('select id from platform.accounts where login = $1 and city = 182079', [login])

on('2026-06-26')
const { applicationId, decisionId } = await draftedCase(house.value, 941, 300_000)
const own = { applicationId }
const schemeId = await value(
  `select k.scheme_id from grants.applications a join grants.calls k on k.id = a.call_id where a.id = $1`,
  [applicationId],
)
const scheme = { schemeId }
const bodyAccountId = await accountId('body')
const child = {
  ...{ businessName: '見本漆器店', corporateNumber: '', title: '見本の事業' },
  conditions: '帳簿を保存すること。\n写真を残すこと。',
}

test('scenario 25: a body finds no case of a scheme that is not its own, and that it asked is on record', async () => {
  expect((await body().get(grantCase(own))).status).toBe(404)
  expect((await body().get(at.children(own))).status).toBe(404)
  expect((await body().post(at.children(own), { ...child, amountYen: '1' })).status).toBe(404)
  expect((await house.as(people.proxy).get(grantCase(own))).status).toBe(404)
  expect(await house.audited()).toEqual(Array(3).fill('platform.miss-record'))
  expect(
    await value(
      `select count(*) from platform.audit where verb = 'platform.miss-record'
      and about = $1 and actor = $2`,
      [applicationId, bodyAccountId],
    ),
  ).toBe('3')
})

test('the head names the body; whoever is seconded to it does not decide at the city', async () => {
  const to = delegationsAt.delegation(scheme)
  expect((await officer().post(to, { bodyAccountId })).status).toBe(403)
  const second = { accountId: await accountId('takashima'), fromOn: '2026-06-01' }
  await refused(await head().post(delegationsAt.secondments(scheme), second), '先に')
  await posted(await head().post(to, { bodyAccountId }))
  await posted(await head().post(delegationsAt.secondments(scheme), second))
  await refused(
    await head().post(awardsAt.awarding({ decisionId }), fresh),
    'この制度を行う団体に出向しているため',
  )
  const page = await (await head().get(to)).text()
  expect(page).toContain('眼鏡産業支援センター')
  const secondmentId = await value('select id from grants.secondments')
  await posted(
    await head().post(delegationsAt.secondmentEnd({ ...scheme, secondmentId }), {
      untilOn: '2026-06-25',
    }),
  )
  await posted(await head().post(awardsAt.awarding({ decisionId }), fresh))
})

test('the children keep every condition and stay within the parent; the body reports its year', async () => {
  // The parent of the worked example (grants.md §7), paid in advance.
  for (const text of [
    `update grants.award_terms set amount_yen = 10000000 where application_id = $1 returning seq`,
    `update measures.commitments set amount_yen = 10000000 where ref = 'award:' || $1 returning ref`,
  ])
    await house.value(text, [applicationId])
  await paidCase(house.value, applicationId, 10_000_000, '2026-07-10')
  on('2026-07-15')
  await posted(await body().post(start(own), { orderedOn: '2026-07-01' }))
  const dropped = { ...child, conditions: '写真を残すこと。', amountYen: '1' }
  await refused(await body().post(at.children(own), dropped), '外すことはできません')
  await posted(await body().post(at.children(own), { ...child, amountYen: '8500000' }))
  await posted(
    await body().post(at.children(own), {
      ...child,
      businessName: '見本蒔絵',
      amountYen: '500000',
    }),
  )
  await refused(await body().post(at.children(own), { ...child, amountYen: '1' }), '残りは0円')
})

const childOf = (name: string) =>
  value('select id from grants.indirect_grants where business_name = $1', [name])

test('the city looks into a child; the body may not inspect, nor report before all is fixed', async () => {
  const one = { ...own, childId: await childOf('見本漆器店') }
  const look = { way: '現地', inspectedOn: '2026-07-15', findings: '証拠書類を確かめた。' }
  expect((await body().post(childInspection(one), look)).status).toBe(403)
  await posted(await officer().post(childInspection(one), look))
  expect(await (await body().get(at.children(own))).text()).toContain('証拠書類を確かめた。')
  on('2026-11-20')
  const told = { completedOn: '2026-11-10', outcome: '二件の間接補助を終えた。成果も出た。' }
  await refused(await body().post(result(own), told), '確定していません')
  await refused(await body().post(at.settlement(one), { settledYen: '8500001' }), '8,500,000円まで')
  await posted(await body().post(at.settlement(one), { settledYen: '7420000' }))
  const other = { ...own, childId: await childOf('見本蒔絵') }
  await posted(await body().post(at.settlement(other), { settledYen: '500000' }))
  await refused(await body().post(result(own), told), '団体の年度の報告')
  await posted(
    await body().post(at.bodyYear(own), {
      ...{ fiscalYear: '令和8', administrationYen: '610000', reserveYen: '0', interestYen: '120' },
    }),
  )
  await posted(await body().post(result(own), told))
})

test('scenario 24: a child cancelled by 500,000 lowers the parent by 500,000; 8,030,000 is fixed, 1,970,000 comes back', async () => {
  on('2026-11-24')
  expect(await (await body().get(at.children(own))).text()).toContain('8,530,000円')
  const other = { ...own, childId: await childOf('見本蒔絵') }
  await posted(
    await body().post(at.cancellation(other), {
      ...{ cancelledYen: '500000', reason: '実施しなかったため' },
    }),
  )
  expect(await (await body().get(at.children(own))).text()).toContain('8,030,000円')
  const chief = house.as(people.chief)
  await posted(await chief.post(inspectionsAt.beginning(own), { way: '書面' }))
  await posted(await chief.post(inspectionsAt.passing(own), { findings: '書類を確かめた。' }))
  const reason = '検査に合格したため。'
  await posted(await officer().post(settlementsAt.settlementDraft(own), { reason }))
  await posted(await director().post(settlementsAt.settling(await openOf(applicationId)), fresh))
  expect(
    await value('select settled_yen from grants.settlements where application_id = $1', [
      applicationId,
    ]),
  ).toBe('8030000')
  expect(
    await value('select amount_yen from measures.commitments where ref = $1', [
      `award:${applicationId}`,
    ]),
  ).toBe('8030000')
  await posted(await officer().post(recallsAt.returnDraft(own), { days: '30', reason }))
  await posted(await director().post(recallsAt.ordering(await openOf(applicationId)), fresh))
  expect(
    await value(
      `select string_agg(cause || amount_yen, '、' order by cause) from grants.returns
        where application_id = $1`,
      [applicationId],
    ),
  ).toBe('利息120、超過額1970000')
  const statement = await value(
    `select content::text from grants.papers where application_id = $1 and kind = '額の確定調書'`,
    [applicationId],
  )
  expect(statement).toContain('再交付')
})

test('what falls after the settlement is told to the section, and later interest is asked back once', async () => {
  const one = { ...own, childId: await childOf('見本漆器店') }
  await posted(
    await body().post(at.cancellation(one), {
      ...{ cancelledYen: '1580000', reason: '一部を実施しなかったため' },
    }),
  )
  expect(
    await value(
      `select count(*) from platform.notifications where sentence like '%500,000円下げる必要があります%'`,
    ),
  ).not.toBe('0')
  const year = { administrationYen: '0', reserveYen: '0', interestYen: '30', fiscalYear: '令和9' }
  await posted(await body().post(at.bodyYear(own), year))
  await posted(await body().post(at.bodyYear(own), year))
  expect(await value(`select sum(amount_yen) from grants.returns where cause = '利息'`)).toBe('150')
})
