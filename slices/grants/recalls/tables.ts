import { z } from 'zod'
import { addDays, formatWareki, formatYen, type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql, whole } from '#platform'
import { type Case, caseSeenBy } from '../cases/tables.ts'
import { claimNoticeKinds } from '../claim-notices/rules.ts'
import { issueNotice } from '../grant-papers/tables.ts'
import { isDisposition } from '../schemes/rules.ts'
import type { Edition } from '../schemes/tables.ts'
import { stateAfter } from '../steps/rules.ts'
import { recordStep } from '../steps/tables.ts'
import { type Cause, causes, type Prescription, prescriptionOf, prescriptions } from './rules.ts'

const DatedPart = z.object({ on: localDate(), yen: z.number() })
export const Claim = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  cause: z.enum(causes),
  amountYen: whole,
  orderedOn: localDate(),
  dueOn: localDate(),
  prescription: z.enum(prescriptions),
  addedDueYen: whole.nullable(),
  lateDueYen: whole.nullable(),
  penaltyDueOn: localDate().nullable(),
  /** All that came in, to whatever part of the claim. */
  paidYen: whole,
  payments: z.array(
    DatedPart.extend({ addedYen: z.number(), lateYen: z.number(), voucherNo: z.string() }),
  ),
  agreements: z.array(
    z.object({
      agreedOn: localDate(),
      paidBeforeYen: z.number(),
      parts: z.array(DatedPart),
      /** By how many unpaid parts the rest falls due; null where the agreement does not say. */
      missedParts: z.number().nullable(),
      acceleratedTo: localDate().nullable(),
      accelerationLabel: z.string().nullable(),
    }),
  ),
  /** 督促 and 催告, the earliest first. */
  notices: z.array(
    z.object({
      kind: z.enum(claimNoticeKinds),
      dueOn: localDate().nullable(),
      unpaidYen: z.number(),
      payBy: localDate(),
      sentOn: localDate(),
      arrivedOn: localDate().nullable(),
      documentLabel: z.string(),
    }),
  ),
  waivers: z.array(
    z.object({
      penalty: z.enum(['加算金', '延滞金']),
      amountYen: z.number().nullable(),
      reason: z.string(),
      waivedOn: localDate(),
    }),
  ),
})
/** 返還の債権, with what came back of it, what was agreed and what was waived. */
export type Claim = z.infer<typeof Claim>

/** Claims `r` of this city, with all that they are reckoned from. */
export const claimRows = (here: Here, which: Sql) => sql`
  select r.id, r.application_id, r.cause, r.amount_yen, r.ordered_on, r.due_on, r.prescription, r.added_due_yen, r.late_due_yen, r.penalty_due_on,
    coalesce((select sum(p.amount_yen) from grants.repayments p
      where p.city = ${here.city} and p.return_id = r.id), 0)::bigint as paid_yen,
    coalesce((select jsonb_agg(jsonb_build_object('on', p.paid_on, 'yen', p.amount_yen,
        'addedYen', p.added_yen, 'lateYen', p.late_yen, 'voucherNo', p.voucher_no) order by p.seq)
      from grants.repayments p
      where p.city = ${here.city} and p.return_id = r.id), '[]') as payments,
    coalesce((select jsonb_agg(jsonb_build_object('agreedOn', g.agreed_on, 'parts', g.parts,
        'paidBeforeYen', r.amount_yen - g.yen, 'missedParts', t.missed_parts,
        'acceleratedTo', x.due_on, 'accelerationLabel', x.document_label) order by g.agreement)
      from (select i.agreement, min(i.agreed_on) as agreed_on, sum(i.amount_yen) as yen,
          jsonb_agg(jsonb_build_object('on', i.due_on, 'yen', i.amount_yen) order by i.place) as parts
        from grants.instalments i
        where i.city = ${here.city} and i.return_id = r.id group by i.agreement) g
      left join grants.instalment_terms t on t.city = ${here.city} and t.return_id = r.id
        and t.agreement = g.agreement
      left join grants.accelerations x on x.city = ${here.city} and x.return_id = r.id
        and x.agreement = g.agreement), '[]')
      as agreements,
    coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'dueOn', n.due_on,
        'unpaidYen', n.unpaid_yen, 'payBy', n.pay_by, 'sentOn', n.sent_on,
        'arrivedOn', s.served_on, 'documentLabel', n.document_label) order by n.seq)
      from grants.claim_notices n
      left join grants.papers s on s.city = ${here.city} and s.application_id = r.application_id
        and s.kind in ('督促状', '催告書') and s.label = n.document_label and s.issued_on = n.sent_on
      where n.city = ${here.city} and n.return_id = r.id), '[]') as notices,
    coalesce((select jsonb_agg(jsonb_build_object('penalty', w.penalty, 'amountYen', w.amount_yen,
        'reason', w.reason, 'waivedOn', w.waived_on) order by w.seq) from grants.waivers w
      where w.city = ${here.city} and w.return_id = r.id), '[]') as waivers
  from grants.returns r where r.city = ${here.city} and ${which}`

/** Of a case that was loaded through the person. */
export function returnsOf(here: Here, applicationId: string): Promise<Claim[]> {
  return here.db.many(
    Claim,
    sql`${claimRows(here, sql`r.application_id = ${applicationId}::uuid`)}
      order by r.ordered_on, r.id limit 100`,
  )
}

/** @throws {Missing} there is none, or its case is not this person's */
export async function returnSeenBy(
  here: Here,
  returnId: string,
): Promise<{ readonly claim: Claim; readonly found: Case }> {
  const claim = await here.db.one(Claim, claimRows(here, sql`r.id = ${returnId}::uuid`))
  return { claim, found: await caseSeenBy(here, claim.applicationId) }
}

const verbs: Readonly<Record<Cause, string>> = {
  取消し: '返還を命じる',
  超過額: '超過額の返還を求める',
  仕入控除税額: '仕入控除税額の返還を求める',
  財産処分: '返還を命じる',
  収益納付: '返還を命じる',
  利息: '利息の返還を求める',
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
    readonly days?: number
    readonly prescription?: Prescription
  },
): Promise<string> {
  const { applicationId } = found
  const dueOn = addDays(here.today, made.days ?? edition.returnDays)
  await here.db.run(sql`
    insert into grants.returns (city, application_id, cause, amount_yen, ordered_on, due_on,
      legal_nature, prescription)
    values (${here.city}, ${applicationId}::uuid, ${made.cause}, ${made.amountYen}, ${here.today},
      ${dueOn}::date, ${edition.legalNature},
      ${made.prescription ?? prescriptionOf(edition.legalNature)})`)
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
  made: {
    readonly returnId: string
    readonly paidOn: LocalDate
    readonly amountYen: number
    readonly addedYen: number
    readonly lateYen: number
    readonly voucherNo: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.repayments (city, return_id, seq, paid_on, amount_yen, added_yen, late_yen,
      voucher_no, kept_at, kept_name)
    values (${here.city}, ${made.returnId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.repayments where city = ${here.city}
        and return_id = ${made.returnId}::uuid),
      ${made.paidOn}::date, ${made.amountYen}, ${made.addedYen}, ${made.lateYen},
      ${made.voucherNo}, ${here.now}, ${here.person.name})`)
}

/** 加算金 and 延滞金 net of what was waived, once the principal is whole. */
export async function keepBorne(
  here: Here,
  returnId: string,
  made: {
    readonly addedYen: number
    readonly lateYen: number
    readonly dueOn: LocalDate | null
  },
): Promise<void> {
  await here.db.run(sql`
    update grants.returns set added_due_yen = ${made.addedYen}, late_due_yen = ${made.lateYen},
      penalty_due_on = coalesce(penalty_due_on, ${made.dueOn}::date)
    where city = ${here.city} and id = ${returnId}::uuid`)
}
