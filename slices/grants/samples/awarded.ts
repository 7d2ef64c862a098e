import { people, type Town } from '#platform/samples'
import { awardGrant } from '../awards/actions/award-grant.ts'
import { draftAward } from '../awards/actions/draft-award.ts'
import { openCall } from '../calls/actions/open-call.ts'
import { prepareCall, sealCall, writeCriteria } from '../calls/actions/prepare-call.ts'
import { callSeenBy, callsSeenBy } from '../calls/tables.ts'
import { openDecisionOf } from '../decisions/tables.ts'
import { seen } from '../examples/tables.ts'
import { addExpense } from '../expenses/actions/add-expense.ts'
import { reportResult } from '../results/actions/report-result.ts'
import { reportStart } from '../starts/actions/report-start.ts'
import { beginOwnDraft, fillDraft, passFormalCheck, sendDraft } from './applications.ts'

const { officer, head, business } = people

/** A case of a call by order of arrival, led up to its 実績報告 (見本). */
export async function fillAwards(town: Town): Promise<void> {
  const callId = await arrivalCall(town)
  if (callId === null) return
  town.at('2026-10-02T09:30:00+09:00')
  const applicationId = await beginOwnDraft(town, business, callId)
  await fillDraft(town, business, applicationId, {
    representative: '月岡 由美',
    title: '秋の見本市への出展',
    plan: '新しい枠を並べ、値を自分で付けて売る（見本）。',
    fairName: 'パリの眼鏡見本市',
    startsOn: '2026-10-12',
    endsOn: '2026-11-20',
    lines: [
      ['C1', '小間料', '440000', ''],
      ['C3', '往復の輸送', '88000', ''],
    ],
  })
  await sendDraft(town, business, applicationId)
  town.at('2026-10-06T11:00:00+09:00')
  await passFormalCheck(town, applicationId)
  await award(town, applicationId)
  await report(town, applicationId)
}

async function award(town: Town, applicationId: string): Promise<void> {
  town.at('2026-10-08T14:00:00+09:00')
  await town.do(officer, draftAward, {
    ...{ applicationId, amountYen: '264000', multiplier: '1/1' },
    conditions: '補助事業の帳簿と証拠書類を5年間保存すること。\n市の検査に応じること。',
    reason: '要綱第2条の要件を満たし、予算の範囲内であるため（見本）。',
  })
  const decision = await seen(town, (here) => openDecisionOf(here, applicationId), officer)
  town.at('2026-10-09T10:00:00+09:00')
  await town.do(head, awardGrant, { decisionId: decision?.id ?? '', version: 1 })
  town.at('2026-10-12T16:00:00+09:00')
  await town.do(business, reportStart, { applicationId, orderedOn: '2026-10-12' })
}

async function report(town: Town, applicationId: string): Promise<void> {
  town.at('2026-11-12T17:00:00+09:00')
  const bought = { applicationId, paidBy: '振込', orderedOn: '2026-10-12' }
  await town.do(business, addExpense, {
    ...bought,
    ...{ categoryCode: 'C1', item: '小間料', supplierName: '見本展示会運営', invoiceNo: 'S-101' },
    ...{ amountYen: '440000', invoicedOn: '2026-10-20', paidOn: '2026-10-30' },
  })
  await town.do(business, addExpense, {
    ...bought,
    ...{ categoryCode: 'C3', item: '往復の輸送', supplierName: '見本運送', invoiceNo: 'T-7' },
    ...{ amountYen: '82500', invoicedOn: '2026-11-05', paidOn: '2026-11-10' },
  })
  town.at('2026-11-18T15:00:00+09:00')
  await town.do(business, reportResult, {
    ...{ applicationId, completedOn: '2026-11-06', deals: '2', dealsYen: '1800000' },
    outcome: '三日間で十四社と商談し、二件を成約した（見本）。',
  })
}

/** A second call of the scheme, decided in the order of arrival. */
export async function arrivalCall(town: Town): Promise<string | null> {
  const calls = await seen(town, (here) => callsSeenBy(here))
  const known = calls.find(({ schemeName }) => schemeName === '海外見本市出展支援補助金')
  if (known === undefined) return null
  town.at('2026-09-29T14:00:00+09:00')
  const { about: callId } = await town.do(officer, prepareCall, {
    ...{ schemeId: known.schemeId, lineId: known.lineId, way: '先着型' },
    ...{ opensOn: '2026-10-01', opensTime: '9:00', closesOn: '2026-10-16', closesTime: '17:00' },
    ...{ allotmentYen: '500000', hasWaitlist: 'on', isSample: 'on' },
    guide: '秋の見本市の分です。形式の整った順に決定します（見本）。',
  })
  await town.do(officer, writeCriteria, {
    ...{ callId, version: 1, criteria: '実現性：40\n市場性：35\n地域への波及：25' },
    ...{ meanMin: '60', memberMin: '', isBlind: 'on' },
    publicNumberName: '締切の翌日に抽選のナンバーズ4（見本）',
  })
  const version = async () => (await seen(town, (here) => callSeenBy(here, callId))).version
  await town.do(head, sealCall, { callId, version: await version() })
  await town.do(officer, openCall, { callId, version: await version() })
  return callId
}
