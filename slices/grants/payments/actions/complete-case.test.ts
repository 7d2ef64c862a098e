import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as advancesAt from '../../advances/addresses.ts'
import { awardRequest } from '../../award-requests/addresses.ts'
import * as awardsAt from '../../awards/addresses.ts'
import { part } from '../../calls/addresses.ts'
import { caseDesk, fresh } from '../../case-desks/tables.ts'
import { adoptedCase, lastingAccounts } from '../../case-examples/tables.ts'
import { cases, grantCase } from '../../cases/addresses.ts'
import * as changesAt from '../../changes/addresses.ts'
import * as expensesAt from '../../expenses/addresses.ts'
import { followUp } from '../../follow-ups/addresses.ts'
import * as inspectionsAt from '../../inspections/addresses.ts'
import * as ledgersAt from '../../ledgers/addresses.ts'
import { repayment } from '../../recalls/addresses.ts'
import { result } from '../../results/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as settlementsAt from '../../settlements/addresses.ts'
import { start } from '../../starts/addresses.ts'
import { taxReport } from '../../tax-reports/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, on } = caseDesk(house)

await lastingAccounts(house.value)
const applicationId = await adoptedCase(house.value, 903)
const own = { applicationId }
const business = () => house.as(people.business)
const officer = () => house.as(people.officer)
const chief = () => house.as(people.chief)
const head = () => house.as(people.head)
const finance = () => house.as(people.finance)
const state = () => value('select state from grants.applications where id = $1', [applicationId])
const decision = async () => ({
  decisionId: await value(
    'select id from grants.decisions where application_id = $1 and decided_at is null and returned_at is null',
    [applicationId],
  ),
})
const committed = async () =>
  Number(
    await house.value('select amount_yen from measures.commitments where ref = $1', [
      `award:${applicationId}`,
    ]),
  )
const reason = '要綱第5条の要件を満たすため。'
const account = {
  bankName: '見本銀行',
  branchName: '鯖江支店',
  accountType: '普通',
  accountNumber: '1234567',
  accountHolder: '見本眼鏡製作所',
}

test('another business and the public do not find the case; finance may not draft', async () => {
  expect((await house.asNobody().get(grantCase(own))).status).toBe(303)
  expect((await house.as(people.proxy).get(grantCase(own))).status).toBe(404)
  expect((await finance().post(awardsAt.awardDraft(own), {})).status).toBe(403)
  expect((await business().get(cases())).status).toBe(200)
})

test('交付申請 and 交付決定: the budget is bound, the number taken, no one decides the own draft', async () => {
  on('2026-06-19')
  const much = await business().post(awardRequest(own), { amountYen: '500001' })
  expect([much.status, await much.text()]).toEqual([409, expect.stringContaining('500,000円')])
  expect((await business().post(awardRequest(own), { amountYen: '500,000' })).status).toBe(303)
  on('2026-06-26')
  const draft = { amountYen: '500000', multiplier: '1/1', conditions: '帳簿を保存すること', reason }
  const drafted = await officer().post(awardsAt.awardDraft(own), draft)
  expect([drafted.status, await drafted.text()]).toEqual([303, ''])
  const params = await decision()
  expect((await officer().post(awardsAt.awarding(params), fresh)).status).toBe(403)
  const done = await head().post(awardsAt.awarding(params), fresh)
  expect([done.status, await done.text()]).toEqual([303, ''])
  expect([await state(), await committed()]).toEqual(['交付決定', 500_000])
  expect(
    await value('select label from grants.papers where application_id = $1', [applicationId]),
  ).toMatch(/^鯖江市指令産振第\d+号$/)
  const page = await (await business().get(grantCase(own))).text()
  expect(page).toContain('550,000 と上限 500,000 の小さいほう')
})

test('着手 not before the award; an advance of 300,000 is decided, asked for and paid', async () => {
  on('2026-07-01')
  const early = await business().post(start(own), { orderedOn: '2026-06-25' })
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('発注日（令8.6.25）が交付決定日より前です'),
  ])
  expect((await business().post(start(own), { orderedOn: '2026-07-01' })).status).toBe(303)
  on('2026-08-03')
  const asked = { reason: '小間料を開催前に払うため' }
  const over = await officer().post(advancesAt.advanceDraft(own), { ...asked, amountYen: '400001' })
  expect([over.status, await over.text()]).toEqual([409, expect.stringContaining('8/10')])
  await officer().post(advancesAt.advanceDraft(own), { ...asked, amountYen: '300000' })
  expect((await head().post(advancesAt.advancing(await decision()), fresh)).status).toBe(303)
  const invoiced = await business().post(at.invoice(own), { ...account, amountYen: '300000' })
  expect([invoiced.status, await invoiced.text()]).toEqual([303, ''])
  await pay('2026-08-03', '300,000')
  expect(await state()).toBe('着手')
})

async function pay(day: string, shown: string) {
  const invoiceId = await value('select id from grants.invoices where paid_on is null')
  expect(await (await finance().get(at.payments())).text()).toContain(shown)
  const paid = await finance().post(at.payment({ invoiceId }), { paidOn: day, voucherNo: 'V-1' })
  expect([paid.status, await paid.text()]).toEqual([303, ''])
}

test('freight falls by half: 505,000 is still capped at 500,000 and nothing is freed', async () => {
  on('2026-09-10')
  const change = {
    kind: '内容の変更',
    amountYen: '500000',
    endsOn: '2026-11-30',
    costs: '小間料：550,000\n装飾：300,000\n輸送：90,000\n旅費：70,000',
    reason: '輸送の便を変えたため',
  }
  const more = await business().post(changesAt.change(own), { ...change, amountYen: '505000' })
  expect([more.status, await more.text()]).toEqual([409, expect.stringContaining('上限500,000円')])
  expect((await business().post(changesAt.change(own), change)).status).toBe(303)
  expect(await state()).toBe('変更申請中')
  await officer().post(changesAt.changeDraft(own), { outcome: '承認', reason })
  expect((await head().post(changesAt.approving(await decision()), fresh)).status).toBe(303)
  expect([await state(), await committed()]).toEqual(['着手', 500_000])
})

test('実績, 検査, 確定: 968,400 less 18,400 is 475,000, and 25,000 is free', async () => {
  on('2026-11-13')
  const bought = { invoicedOn: '2026-10-30', paidOn: '2026-11-05', orderedOn: '2026-07-01' }
  const lines = [
    ['C1', '小間', '見本展示', '550000', ''],
    ['C2', '装飾', '見本装飾', '290000', ''],
    ['C3', '輸送', '見本運送', '70000', ''],
    ['C3', '追加の輸送', '見本急便', '18400', '別人 花子'],
    ['C4', '旅費', '見本旅行', '40000', ''],
  ] as const
  for (const [categoryCode, item, supplierName, amountYen, payerName] of lines) {
    const typed = { ...bought, categoryCode, item, supplierName, amountYen, payerName }
    const added = await business().post(expensesAt.expenses(own), { ...typed, paidBy: '振込' })
    expect([added.status, await added.text()]).toEqual([303, ''])
  }
  const told = { completedOn: '2026-10-23', outcome: '三日間で二十社と商談し、三件を成約した。' }
  const reported = await business().post(result(own), { ...told, deals: '3', dealsYen: '2300000' })
  expect([reported.status, await reported.text()]).toEqual([303, ''])
  expect(await value('select due_on::text from grants.results')).toBe('2026-11-22')
  on('2026-11-27')
  const begun = await chief().post(inspectionsAt.beginning(own), { way: '書面' })
  expect([begun.status, await begun.text()]).toEqual([303, ''])
  const expenseId = await value('select id from grants.expenses where amount_yen = 18400')
  const cut = { cutYen: '18400', cutReason: '第三者の名義の領収書のため' }
  expect((await chief().post(expensesAt.cut({ ...own, expenseId }), cut)).status).toBe(303)
  await chief().post(inspectionsAt.passing(own), { findings: '証拠書類と現物を確かめた。' })
  on('2026-12-04')
  await officer().post(settlementsAt.settlementDraft(own), { reason })
  const settled = await head().post(settlementsAt.settling(await decision()), fresh)
  expect([settled.status, await settled.text()]).toEqual([303, ''])
  expect([await state(), await committed()]).toEqual(['額の確定', 475_000])
})

test('scenario 28: 請求 within the rest, 支払, and the reports of the years: 0 of tax needs its status, 35,000 comes back', async () => {
  on('2026-12-11')
  const over = await business().post(at.invoice(own), { ...account, amountYen: '175001' })
  expect([over.status, await over.text()]).toEqual([
    409,
    expect.stringContaining('既に受け取った額を引いた175,000円まで'),
  ])
  expect((await business().post(at.invoice(own), { ...account, amountYen: '175000' })).status).toBe(
    303,
  )
  on('2026-12-22')
  await pay('2026-12-22', '175,000')
  expect(await state()).toBe('フォロー中')
  on('2027-10-22')
  const year = {
    year: '1',
    outcome: '成約した三件の納品を終えた。',
    deals: '3',
    dealsYen: '2300000',
  }
  expect((await business().post(followUp(own), year)).status).toBe(303)
  on('2028-03-31')
  const none = await business().post(taxReport(own), { registeredYen: '0' })
  expect([none.status, await none.text()]).toEqual([409, expect.stringContaining('申告の区分')])
  const tax = await business().post(taxReport(own), { status: '全額控除', registeredYen: '770000' })
  expect([tax.status, await tax.text()]).toEqual([303, ''])
  const returnId = await value('select id from grants.returns where amount_yen = 35000')
  const repaid = { paidOn: '2028-03-31', amountYen: '35000', voucherNo: 'R-1' }
  expect((await finance().post(repayment({ returnId }), repaid)).status).toBe(303)
  expect(await state()).toBe('フォロー中')
  const open = await officer().post(at.completion(own), {})
  expect([open.status, await open.text()]).toEqual([409, expect.stringContaining('2年目')])
})

test('完結, once every year is reported', async () => {
  for (const year of [2, 3, 4, 5]) {
    on(`${2026 + year}-10-22`)
    await business().post(followUp(own), {
      year: String(year),
      outcome: '取引が続いている。安定した。',
    })
  }
  const done = await officer().post(at.completion(own), {})
  expect([done.status, await done.text()]).toEqual([303, ''])
  expect(await state()).toBe('完結')
})

test('the ledgers as CSV, in CP932 where every character has its place, and the recipients for everybody', async () => {
  const year = '?year=2026'
  const ledger = await officer().get(`${ledgersAt.ledgerCsv()}${year}`)
  expect(await ledger.text()).toContain('26-903,見本眼鏡製作所')
  const cp932 = `${ledgersAt.ledgerCsv()}${year}&encoding=cp932`
  const bytes = await (await officer().get(cp932)).arrayBuffer()
  expect(new TextDecoder('shift_jis').decode(bytes)).toContain('見本眼鏡製作所')
  expect((await house.asNobody().get(ledgersAt.ledgerCsv())).headers.get('location')).toContain(
    'sign-in',
  )
  expect((await business().get(ledgersAt.ledgerCsv())).status).toBe(403)
  const own = part.of(people.officer.city)
  const told = await house.asNobody().get(`${ledgersAt.publicRecipients(own)}${year}`)
  expect([told.status, await told.text()]).toEqual([200, expect.stringContaining('475,000')])
  const inside = await officer().get(`${ledgersAt.recipients()}${year}`)
  expect([inside.status, await inside.text()]).toEqual([200, expect.stringContaining('475,000')])
  const list = await (
    await house.asNobody().get(`${ledgersAt.publicRecipientsCsv(own)}${year}`)
  ).text()
  expect(list).toContain('475000')
  expect(list).not.toContain('1234567')
  expect(
    (await house.asNobody().get(ledgersAt.publicRecipients({ townPid: 'elsewhere' }))).status,
  ).toBe(404)
  await house.value(
    `update grants.applications set applicant_name = '𠮷田眼鏡' where id = $1 returning id`,
    [applicationId],
  )
  const lost = await officer().get(cp932)
  expect([lost.status, await lost.text()]).toEqual([
    409,
    expect.stringMatching(/シフトJIS（CP932）にない文字があります：「𠮷」（\d+行目の「申請者」）/u),
  ])
})
