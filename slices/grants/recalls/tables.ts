import { z } from 'zod'
import { addDays, formatWareki, formatYen, type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql, whole } from '#platform'
import { type Case, caseSeenBy } from '../cases/tables.ts'
import { issueNotice } from '../grant-papers/tables.ts'
import { isDisposition } from '../schemes/rules.ts'
import type { Edition } from '../schemes/tables.ts'
import { stateAfter } from '../steps/rules.ts'
import { recordStep } from '../steps/tables.ts'
import type { Cause } from './rules.ts'

const Claim = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  cause: z.enum(['取消し', '超過額', '仕入控除税額', '財産処分', '収益納付']),
  amountYen: whole,
  orderedOn: localDate(),
  dueOn: localDate(),
  remindedOn: localDate().nullable(),
  instalmentNote: z.string(),
  waiverReason: z.string(),
  paidYen: whole,
  repayments: z.array(z.object({ on: localDate(), yen: z.number(), voucherNo: z.string() })),
})
/** 返還の債権, with what came back of it. */
export type Claim = z.infer<typeof Claim>

const rows = (here: Here, which: Sql) => sql`
  select r.id, r.application_id, r.cause, r.amount_yen, r.ordered_on, r.due_on, r.reminded_on,
    r.instalment_note, r.waiver_reason,
    coalesce((select sum(p.amount_yen) from grants.repayments p
      where p.city = ${here.city} and p.return_id = r.id), 0)::bigint as paid_yen,
    coalesce((select jsonb_agg(jsonb_build_object('on', p.paid_on, 'yen', p.amount_yen,
        'voucherNo', p.voucher_no) order by p.seq) from grants.repayments p
      where p.city = ${here.city} and p.return_id = r.id), '[]') as repayments
  from grants.returns r where r.city = ${here.city} and ${which}`

/** Of a case that was loaded through the person. */
export function returnsOf(here: Here, applicationId: string): Promise<Claim[]> {
  return here.db.many(
    Claim,
    sql`${rows(here, sql`r.application_id = ${applicationId}::uuid`)}
      order by r.ordered_on, r.id limit 100`,
  )
}

/** @throws {Missing} there is none, or its case is not this person's */
export async function returnSeenBy(
  here: Here,
  returnId: string,
): Promise<{ readonly claim: Claim; readonly found: Case }> {
  const claim = await here.db.one(Claim, rows(here, sql`r.id = ${returnId}::uuid`))
  return { claim, found: await caseSeenBy(here, claim.applicationId) }
}

const verbs: Readonly<Record<Cause, string>> = {
  取消し: '返還を命じる',
  超過額: '超過額の返還を求める',
  仕入控除税額: '仕入控除税額の返還を求める',
  財産処分: '返還を命じる',
  収益納付: '返還を命じる',
}

/** Asks for money back, with its paper and its step, in the caller's transaction. A case in 返還 stays there. */
export async function orderReturnOf(
  here: Here,
  found: Case,
  edition: Edition,
  made: {
    readonly cause: Cause
    readonly amountYen: number
    readonly reason: string
    readonly days: number
  },
): Promise<string> {
  const { applicationId } = found
  const dueOn = addDays(here.today, made.days)
  await here.db.run(sql`
    insert into grants.returns (city, application_id, cause, amount_yen, ordered_on, due_on,
      legal_nature)
    values (${here.city}, ${applicationId}::uuid, ${made.cause}, ${made.amountYen}, ${here.today},
      ${dueOn}::date, ${edition.legalNature})`)
  const paper = await issueNotice(here, found, edition, {
    kind: made.cause === '取消し' && isDisposition(edition) ? '返還命令書' : '返還通知書',
    series: made.cause === '取消し' ? '指令' : '発信',
    opening: '次のとおり補助金を返還してください。',
    facts: [
      ['補助事業', found.title],
      ['返還額', `${formatYen(made.amountYen)}円`],
      ['納付の期限', formatWareki(dueOn)],
      [
        '加算金',
        made.cause === '取消し'
          ? '受領の日から納付の日までの日数により加算します。'
          : 'ありません。',
      ],
      ['延滞金', '期限までに納付されないときは、その翌日から納付の日までの日数により加算します。'],
    ],
    reason: made.reason,
  })
  const verb = verbs[made.cause]
  const { state } = await caseSeenBy(here, applicationId)
  if (stateAfter(state, verb) !== null)
    await recordStep(here, { applicationId, verb, reason: made.reason, document: paper.document })
  return paper.label
}

export async function keepCancellation(
  here: Here,
  made: {
    readonly applicationId: string
    readonly decisionId: string
    readonly cancelledYen: number
    readonly remainsYen: number
    readonly ground: string
    readonly hearing: string
    readonly heardOn: LocalDate | null
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.cancellations (city, application_id, seq, decision_id, cancelled_yen,
      remains_yen, ground, hearing, heard_on, cancelled_on)
    values (${here.city}, ${made.applicationId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.cancellations where city = ${here.city}
        and application_id = ${made.applicationId}::uuid),
      ${made.decisionId}::uuid, ${made.cancelledYen}, ${made.remainsYen}, ${made.ground},
      ${made.hearing}, ${made.heardOn}::date, ${here.today})`)
}

const Cancelled = z.object({
  cancelledYen: whole,
  remainsYen: whole,
  ground: z.string(),
  cancelledOn: localDate(),
})

/** The latest cancellation of a case that was loaded through the person. */
export function cancellationOf(here: Here, applicationId: string) {
  return here.db.maybe(
    Cancelled,
    sql`select cancelled_yen, remains_yen, ground, cancelled_on from grants.cancellations
      where city = ${here.city} and application_id = ${applicationId}::uuid
      order by seq desc limit 1`,
  )
}

export async function keepRepayment(
  here: Here,
  made: { returnId: string; paidOn: LocalDate; amountYen: number; voucherNo: string },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.repayments (city, return_id, seq, paid_on, amount_yen, voucher_no, kept_at,
      kept_name)
    values (${here.city}, ${made.returnId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.repayments where city = ${here.city}
        and return_id = ${made.returnId}::uuid),
      ${made.paidOn}::date, ${made.amountYen}, ${made.voucherNo}, ${here.now}, ${here.person.name})`)
}

async function write(here: Here, returnId: string, set: Sql): Promise<void> {
  await here.db.run(
    sql`update grants.returns set ${set} where city = ${here.city} and id = ${returnId}::uuid`,
  )
}

export const markReminded = (here: Here, returnId: string) =>
  write(here, returnId, sql`reminded_on = ${here.today}`)
export const keepInstalments = (here: Here, returnId: string, note: string) =>
  write(here, returnId, sql`instalment_note = ${note}`)
export const keepWaiver = (here: Here, returnId: string, reason: string) =>
  write(here, returnId, sql`waiver_reason = ${reason}, waived_name = ${here.person.name}`)
