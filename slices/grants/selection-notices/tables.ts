import { z } from 'zod'
import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { type Here, sql } from '#platform'
import { settingOn } from '#platform/settings'
import { explanationDays } from '../appeals/rules.ts'
import type { Outcome } from '../budget-fillings/rules.ts'
import type { Call } from '../calls/tables.ts'
import { type CriteriaSet, sealedCriteriaOf } from '../criteria/tables.ts'
import { type Addressed, type IssuedPaper, issueNotice } from '../grant-papers/tables.ts'
import { type Edition, editionOf } from '../schemes/tables.ts'
import { asHeard, decidedBy, type Sheet } from '../scores/rules.ts'
import { finalSheets } from '../scores/tables.ts'
import { bandOf, positionsOf } from '../selection-reasons/rules.ts'
import { type Reason, reasonsOf } from '../selection-reasons/tables.ts'
import type { Selection } from '../selections/tables.ts'
import { type DecidedBy, firstPassNotice, selectionNotice } from './rules.ts'

const Addressee = z.object({
  applicationId: z.uuid(),
  title: z.string(),
  receiptLabel: z.string(),
  channel: z.string(),
  postalAddress: z.string(),
  applicantName: z.string(),
  representative: z.string(),
})
type Addressee = z.infer<typeof Addressee>

const callNameOf = (call: Call) =>
  `${formatFiscalYear(toFiscalYear(call.fiscalYear))}　第${call.round}回`

/** Everything that the notices of a call are written from, read once for all of them. */
export type NoticeDesk = {
  readonly edition: Edition
  readonly set: CriteriaSet | null
  readonly addressees: ReadonlyMap<string, Addressee>
  readonly sheets: ReadonlyMap<string, readonly Sheet[]>
  readonly reasons: ReadonlyMap<string, Reason>
  readonly explanationDays: number
}

/** To whom the notices of a call go; the call was loaded through the person. */
export async function addresseesOf(
  here: Here,
  callId: string,
): Promise<ReadonlyMap<string, Addressee>> {
  const rows = await here.db.many(
    Addressee,
    sql`select id as application_id, title, receipt_label, channel, postal_address, applicant_name,
        representative
      from grants.applications
      where city = ${here.city} and call_id = ${callId}::uuid and received_at is not null
      limit 5000`,
  )
  return new Map(rows.map((row) => [row.applicationId, row]))
}

export async function noticeDeskOf(here: Here, call: Call): Promise<NoticeDesk> {
  const sheets = await finalSheets(here, call.id)
  const reasons = await reasonsOf(here, call.id)
  return {
    edition: await editionOf(here, call.schemeId, call.edition),
    set: await sealedCriteriaOf(here, call.id),
    addressees: await addresseesOf(here, call.id),
    sheets: Map.groupBy(sheets, ({ applicationId }) => applicationId),
    reasons: new Map(reasons.map((one) => [one.applicationId, one])),
    explanationDays: await settingOn(here, explanationDays),
  }
}

/** Whom a notice of this call goes to, as it prints them. */
export const addressedIn = (call: Call, one: Addressee): Addressed => ({
  ...one,
  sectionId: call.sectionId,
  sectionName: call.sectionName,
})

/**
 * Sent on the screen it is served on the day on which it stands there; on paper, when the desk knows.
 * @returns what `issueNotice` takes
 */
export const servedAtOnce = (here: Here, channel: string) =>
  channel === '紙' ? {} : { servedOn: here.today }

/** 採択・補欠・不採択通知書 of one application, numbered and kept. */
export async function issueSelectionNotice(
  here: Here,
  call: Call,
  desk: NoticeDesk,
  made: {
    readonly all: readonly Selection[]
    readonly one: Selection
    readonly outcome: Outcome
    readonly by: DecidedBy
  },
): Promise<IssuedPaper> {
  const { one, outcome, all, by } = made
  const addressee = desk.addressees.get(one.applicationId)
  const position = positionsOf(all).get(one.applicationId) ?? null
  const notice = selectionNotice({
    decided: outcome.decided,
    schemeName: call.schemeName,
    callName: callNameOf(call),
    receiptLabel: addressee?.receiptLabel ?? '',
    title: one.title,
    yen: outcome.yen,
    askedYen: one.askedYen,
    by,
    failed: one.failed,
    deviationReason: one.deviates ? one.deviationReason : '',
    mean:
      one.meanNum === null || one.meanDen === null ? null : { num: one.meanNum, den: one.meanDen },
    meanMin: desk.set?.meanMin ?? 0,
    ...asHeard(
      desk.set === null ? [] : decidedBy(desk.set),
      desk.sheets.get(one.applicationId) ?? [],
    ),
    band: position === null ? null : bandOf(position, all.length),
    reason: desk.reasons.get(one.applicationId) ?? null,
    explanationDays: desk.explanationDays,
    startRule: desk.edition.startRule,
  })
  const found = addressedIn(call, {
    ...{ applicationId: one.applicationId, title: one.title, receiptLabel: '', channel: '' },
    ...{ postalAddress: '', applicantName: one.applicantName, representative: '' },
    ...addressee,
  })
  return issueNotice(here, found, desk.edition, {
    ...notice,
    series: '発信',
    ...servedAtOnce(here, addressee?.channel ?? '紙'),
  })
}

/** 一次審査結果通知書 of every application whose papers were read; whoever does not go on learns why at the end. */
export async function issueFirstPassNotices(
  here: Here,
  call: Call,
  passes: readonly { readonly applicationId: string; readonly isPassed: boolean }[],
): Promise<void> {
  const edition = await editionOf(here, call.schemeId, call.edition)
  const addressees = await addresseesOf(here, call.id)
  for (const { applicationId, isPassed } of passes) {
    const addressee = addressees.get(applicationId)
    if (!addressee) continue
    await issueNotice(here, addressedIn(call, addressee), edition, {
      ...firstPassNotice({
        ...{ schemeName: call.schemeName, callName: callNameOf(call), isPassed },
        ...{ receiptLabel: addressee.receiptLabel, title: addressee.title },
      }),
      series: '発信',
      ...servedAtOnce(here, addressee.channel),
    })
  }
}
