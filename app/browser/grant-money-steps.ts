import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fillIn } from './form-filling.ts'
import { fitsThePhone, sendAt } from './grant-steps.ts'
import type { PeopleByDay } from './people-by-day.ts'
import { text } from './walk-steps.ts'

export type Applicant = 'business' | 'proxy'

/** The applicant holds a phone. */
export async function phoneOf(people: PeopleByDay, who: Applicant): Promise<Page> {
  const page = await people.as(who)
  await page.setViewportSize({ width: 390, height: 844 })
  return page
}

/** One form of a case, as its applicant sends it from a phone. */
export async function file(
  people: PeopleByDay,
  who: Applicant,
  address: string,
  [action, values, sentence]: readonly [string, Readonly<Record<string, string>>, string | RegExp],
): Promise<void> {
  const page = await phoneOf(people, who)
  await sendAt(page, address, action, values, sentence)
  await fitsThePhone(page)
}

/** The officer drafts, and finds no button to decide; the head decides. */
export async function decide(
  people: PeopleByDay,
  address: string,
  [draft, values]: readonly [string, Readonly<Record<string, string>>],
  [verb, sentence]: readonly [string, string | RegExp],
): Promise<void> {
  const officer = await people.as('officer')
  await sendAt(officer, address, draft, values, '決裁を待っています')
  expect(await officer.locator(`main form[action*="/decisions/"][action$="${verb}"]`).count()).toBe(
    0,
  )
  expect(await text(officer)).toContain('起案者はこの案件を決裁できません。')
  await sendAt(await people.as('head'), address, verb, {}, sentence)
}

const account = (holder: string) => ({
  ...{ bankName: '見本銀行', branchName: '鯖江支店', accountType: '普通' },
  ...{ accountNumber: '1234567', accountHolder: holder },
})

/** 請求 on the phone, and 会計 pays: nobody else reads the whole number of the account. */
export async function invoiceAndPay(
  people: PeopleByDay,
  who: Applicant,
  address: string,
  told: {
    readonly holder: string
    readonly amountYen: string
    readonly invoicedOn: string
    readonly paidOn: string
  },
): Promise<void> {
  await people.on(`${told.invoicedOn}T10:00:00`)
  await file(people, who, address, [
    '/invoice',
    { ...account(told.holder), amountYen: told.amountYen },
    '請求を受け付けました',
  ])
  const officer = await people.read('officer', address)
  expect(officer).toContain('4567')
  expect(officer).not.toContain('1234567')
  expect(await people.status('officer', '/grants/payments')).toBe(403)
  await people.on(`${told.paidOn}T10:00:00`)
  const finance = await people.as('finance')
  await finance.goto('/grants/payments')
  expect(await text(finance)).toContain('1234567')
  const row = `tr:has-text("${told.holder}")`
  await finance.locator(`main ${row} summary`).first().click()
  await fillIn(finance, { paidOn: told.paidOn, voucherNo: '支出 100' }, `main ${row}`)
  await finance.locator(`main ${row} form[action$="/payment"] button`).first().click()
  await finance.waitForLoadState('load')
  expect(await text(finance)).toContain('支払を記録しました')
}

const bought = [
  ['小間料', '小間', '見本展示', '550000', ''],
  ['装飾', '小間の装飾', '見本装飾', '290000', ''],
  ['輸送', '往復の輸送', '見本運送', '70000', ''],
  ['輸送', '追加の輸送', '見本急便', '18400', '別人 花子'],
  ['旅費', '二人分の旅費', '見本旅行', '40000', ''],
] as const

/** 支出明細 of 968,400, line by line on the phone, and the 実績報告. */
export async function reportResult(people: PeopleByDay, address: string): Promise<void> {
  for (const [categoryCode, item, supplierName, amountYen, payerName] of bought)
    await file(people, 'business', `${address}/expenses`, [
      '/expenses',
      {
        ...{ categoryCode, item, supplierName, amountYen, payerName, paidBy: '振込' },
        ...{ orderedOn: '2027-07-01', invoicedOn: '2027-10-29', paidOn: '2027-11-05' },
      },
      `${supplierName}への支出`,
    ])
  await file(people, 'business', address, [
    '/result',
    {
      ...{ completedOn: '2027-10-23', deals: '3', dealsYen: '2300000' },
      outcome: '三日間で二十社と商談し、三件を成約した。',
    },
    '実績報告を受け付けました',
  ])
}

/** 検査 by the chief, who takes a receipt in another's name off: 950,000 remain. */
export async function inspect(people: PeopleByDay, address: string): Promise<void> {
  const chief = await people.as('chief')
  await sendAt(chief, address, '/inspection', { way: '書面' }, '検査を始めました')
  await chief.goto(`${address}/expenses`)
  const row = 'tr:has-text("追加の輸送")'
  await chief.locator(`main ${row} summary`).first().click()
  const cut = { cutYen: '18400', cutReason: '第三者の名義の領収書のため' }
  await fillIn(chief, cut, `main ${row}`)
  await chief.locator(`main ${row} form[action$="/cut"] button`).first().click()
  await chief.waitForLoadState('load')
  expect(await text(chief)).toContain('対象外の額を記録しました')
  const findings = { findings: '証拠書類の原本と通帳を確かめた。' }
  await sendAt(chief, address, '/inspection/passing', findings, '検査を終えました')
}

/** The applicant answers on the phone what the check asked, and the section accepts it. */
export async function explain(people: PeopleByDay, who: Applicant, address: string): Promise<void> {
  const told = { explanation: '主催者の指定する業者からしか、小間を借りられないため。' }
  await file(people, who, address, ['/explanation', told, '説明を受け付けました'])
  const page = await phoneOf(people, who)
  await page.goto(address)
  expect(await page.locator('main form[action*="/flags/"][action$="/settlement"]').count()).toBe(0)
  const officer = await people.as('officer')
  await officer.goto(address)
  const reason = '主催者の出展規程で確かめたため。'
  await sendAt(officer, address, '/settlement', { outcome: '認める', reason }, '認めると記録')
}
