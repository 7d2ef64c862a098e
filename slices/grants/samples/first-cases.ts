import type { AnyAction } from '#platform'
import { people, type SamplePerson, type Town } from '#platform/samples'
import { decideAdvance } from '../advances/actions/decide-advance.ts'
import { draftAdvance } from '../advances/actions/draft-advance.ts'
import { fileAwardRequest } from '../award-requests/actions/file-award-request.ts'
import { awardGrant } from '../awards/actions/award-grant.ts'
import { draftAward } from '../awards/actions/draft-award.ts'
import { recordService } from '../awards/actions/record-service.ts'
import { openDecisionOf } from '../decisions/tables.ts'
import { seen } from '../examples/tables.ts'
import { addExpense } from '../expenses/actions/add-expense.ts'
import { cutExpense } from '../expenses/actions/cut-expense.ts'
import { expensesOf } from '../expenses/tables.ts'
import { beginInspection } from '../inspections/actions/begin-inspection.ts'
import { passInspection } from '../inspections/actions/pass-inspection.ts'
import { explainFlag } from '../irregularities/actions/explain-flag.ts'
import { settleFlag } from '../irregularities/actions/settle-flag.ts'
import { flagsOf } from '../irregularities/tables.ts'
import { fileInvoice } from '../payments/actions/file-invoice.ts'
import { recordPayment } from '../payments/actions/record-payment.ts'
import { invoicesOf } from '../payments/tables.ts'
import { reportProgress } from '../progress-reports/actions/report-progress.ts'
import { cancelAward } from '../recalls/actions/cancel-award.ts'
import { draftCancellation } from '../recalls/actions/draft-cancellation.ts'
import { draftReturn } from '../recalls/actions/draft-return.ts'
import { orderReturn } from '../recalls/actions/order-return.ts'
import { recordRepayment } from '../recalls/actions/record-repayment.ts'
import { returnsOf } from '../recalls/tables.ts'
import { reportResult } from '../results/actions/report-result.ts'
import { draftSettlement } from '../settlements/actions/draft-settlement.ts'
import { settleGrant } from '../settlements/actions/settle-grant.ts'
import { reportStart } from '../starts/actions/report-start.ts'

const { officer, chief, head, finance, proxy } = people
const reason = '要綱の要件を満たし、予算の範囲内であるため（見本）。'

/** A is settled and paid, B is recalled, C goes on with an advance (見本). */
export async function leadCases(town: Town, ids: ReadonlyMap<string, string>): Promise<void> {
  const [a, b, c] = ['A', 'B', 'C'].map((letter) => ids.get(letter) ?? '')
  if (a === undefined || b === undefined || c === undefined) return
  for (const [applicationId, who] of [
    [a, officer],
    [b, officer],
    [c, proxy],
  ] as const)
    await award(town, applicationId, who)
  await advance(town, b, officer, '株式会社サバエ・レーザー')
  await advance(town, c, proxy, '酒井漆器店')
  await recall(town, b)
  await settle(town, a)
  town.at('2026-10-15T18:40:00+09:00')
  await town.do(proxy, reportProgress, {
    applicationId: c,
    ...{ asOfOn: '2026-10-15', spentYen: '480000' },
    progress: '小間の図面が決まり、枠の製作は半分まで進んだ。会期は予定のとおり（見本）。',
  })
}

/** Drafted by the officer, decided by the head a day later. */
async function decided(
  town: Town,
  applicationId: string,
  [draft, decide]: readonly [AnyAction, AnyAction],
  typed: Readonly<Record<string, unknown>>,
  days: readonly [string, string],
): Promise<void> {
  town.at(`${days[0]}T10:00:00+09:00`)
  await town.do(officer, draft, { applicationId, reason, ...typed })
  const decision = await seen(town, (here) => openDecisionOf(here, applicationId))
  town.at(`${days[1]}T14:00:00+09:00`)
  await town.do(head, decide, { decisionId: decision?.id ?? '', version: 1 })
}

async function award(town: Town, applicationId: string, who: SamplePerson): Promise<void> {
  town.at('2026-08-12T10:00:00+09:00')
  await town.do(who, fileAwardRequest, { applicationId, amountYen: '500000' })
  const conditions =
    '補助事業の帳簿と証拠書類を5年間保存すること。\n市の検査に応じること。\n小間の番号を出展の前に届け出ること。'
  await decided(
    town,
    applicationId,
    [draftAward, awardGrant],
    { amountYen: '500000', multiplier: '1/1', conditions },
    ['2026-08-18', '2026-08-19'],
  )
  town.at('2026-08-24T09:00:00+09:00')
  await town.do(officer, recordService, { applicationId, servedOn: '2026-08-21' })
  await town.do(who, reportStart, { applicationId, orderedOn: '2026-08-24' })
}

/** 300,000 of the 500,000 before the fair, paid on 31 August. */
async function advance(
  town: Town,
  applicationId: string,
  who: SamplePerson,
  holder: string,
): Promise<void> {
  await decided(
    town,
    applicationId,
    [draftAdvance, decideAdvance],
    { amountYen: '300000', reason: '小間料を会期の前に払う必要があるため（見本）。' },
    ['2026-08-25', '2026-08-26'],
  )
  await pay(town, applicationId, who, { holder, amountYen: '300000', on: '2026-08-31' })
}

async function pay(
  town: Town,
  applicationId: string,
  who: SamplePerson,
  asked: { readonly holder: string; readonly amountYen: string; readonly on: string },
): Promise<void> {
  town.at(`${asked.on}T09:00:00+09:00`)
  await town.do(who, fileInvoice, {
    ...{ applicationId, amountYen: asked.amountYen, bankName: '見本銀行', branchName: '鯖江支店' },
    ...{ accountType: '普通', accountNumber: '1234567', accountHolder: asked.holder },
  })
  const invoices = await seen(town, (here) => invoicesOf(here, applicationId), finance)
  town.at(`${asked.on}T15:00:00+09:00`)
  await town.do(finance, recordPayment, {
    ...{ invoiceId: invoices.at(-1)?.id, paidOn: asked.on },
    voucherNo: `支出 ${asked.on.slice(5)}（見本）`,
  })
}

/** 取消し because the fair was not gone to: 300,000 from 31 August to 28 October, both days counted. */
async function recall(town: Town, applicationId: string): Promise<void> {
  await decided(
    town,
    applicationId,
    [draftCancellation, cancelAward],
    {
      ...{ cancelledYen: '500000', ground: '事業の不実施・中止', ruleRef: '要綱第12条第1項' },
      ...{ hearing: '契約のため不要', heardOn: '' },
      reason: '出展を取りやめたことが、主催者の出展者名簿で分かったため（見本）。',
    },
    ['2026-10-05', '2026-10-07'],
  )
  await decided(
    town,
    applicationId,
    [draftReturn, orderReturn],
    { days: '20', reason: '交付決定を取り消したため（見本）。' },
    ['2026-10-08', '2026-10-09'],
  )
  town.at('2026-10-28T11:00:00+09:00')
  const [claim] = await seen(town, (here) => returnsOf(here, applicationId), finance)
  await town.do(finance, recordRepayment, {
    ...{ returnId: claim?.id, paidOn: '2026-10-28', amountYen: '300000' },
    voucherNo: '収入 10-28（見本）',
  })
}

/** Category, what, from whom, yen, and who paid where it was not the applicant. */
const bought = [
  ['C1', '小間料', '見本展示会運営', '480000', ''],
  ['C2', '小間の装飾', '見本装飾', '290000', ''],
  ['C3', '往復の輸送', '見本運送', '90000', ''],
  ['C3', '追加の輸送', '見本急便', '18400', '別人 花子'],
  ['C4', '旅費（二人分）', '見本旅行', '90000', ''],
] as const

/** 968,400 of which a receipt in another's name is cut: 475,000 as in the worked example (grants.md §10.1). */
async function settle(town: Town, applicationId: string): Promise<void> {
  town.at('2026-10-09T16:00:00+09:00')
  for (const [at, [categoryCode, item, supplierName, amountYen, payerName]] of bought.entries())
    await town.do(officer, addExpense, {
      ...{ applicationId, categoryCode, item, supplierName, amountYen, payerName },
      ...{ invoiceNo: `見本-${at + 1}`, orderedOn: '2026-08-24', invoicedOn: '2026-09-28' },
      ...{ paidOn: '2026-10-02', paidBy: '振込' },
    })
  await town.do(officer, reportResult, {
    ...{ applicationId, completedOn: '2026-09-30', deals: '3', dealsYen: '2300000' },
    outcome: '四日間で二十社と商談し、三件を成約した（見本）。',
  })
  town.at('2026-10-13T13:30:00+09:00')
  await town.do(chief, beginInspection, { applicationId, way: '書面' })
  const expenses = await seen(town, (here) => expensesOf(here, applicationId))
  await town.do(chief, cutExpense, {
    ...{ applicationId, expenseId: expenses.find(({ payerName }) => payerName !== '')?.id },
    ...{ cutYen: '18400', cutReason: '第三者の名義の領収書のため（見本）。' },
  })
  await settleFlags(town, applicationId)
  const findings = '証拠書類の原本と通帳を確かめた。1件を対象外とした（見本）。'
  await town.do(chief, passInspection, { applicationId, findings })
  await decided(
    town,
    applicationId,
    [draftSettlement, settleGrant],
    { reason: '検査の結果、補助の条件に合うと認めたため（見本）。' },
    ['2026-10-16', '2026-10-19'],
  )
  const holder = '株式会社未来めがね工舎'
  await pay(town, applicationId, officer, { holder, amountYen: '475000', on: '2026-10-30' })
}

/** What the comparison of the receipts asked is answered at the desk and accepted: the sum was cut. */
async function settleFlags(town: Town, applicationId: string): Promise<void> {
  const explanation = '同じ小間に出た者が、まとめて運送会社に払ったため（見本）。'
  const reason = 'この1件を対象外としたため（見本）。'
  for (const { id: flagId, version } of await seen(town, (here) => flagsOf(here, applicationId))) {
    await town.do(officer, explainFlag, { applicationId, flagId, version, explanation })
    await town.do(chief, settleFlag, {
      ...{ applicationId, flagId, version: version + 1, outcome: '認める', reason },
    })
  }
}
