import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql, whole } from '#platform'
import { takenOf } from '../arrival-orders/tables.ts'
import type { Outcome } from '../budget-fillings/rules.ts'
import type { ScoreSheet } from '../score-sheets/tables.ts'

const outcomes = z.enum(['採択', '補欠', '不採択'])

const Selection = z.object({
  applicationId: z.uuid(),
  code: z.string(),
  number: z.number(),
  applicantName: z.string(),
  title: z.string(),
  ownerId: z.uuid().nullable(),
  state: z.string(),
  askedYen: whole.nullable(),
  meanNum: whole.nullable(),
  meanDen: whole.nullable(),
  place: z.number().nullable(),
  settledBy: z.string(),
  failed: z.string(),
  proposed: outcomes,
  proposedYen: whole.nullable(),
  proposedPlace: z.number().nullable(),
  why: z.string(),
  decided: outcomes.nullable(),
  decidedYen: whole.nullable(),
  waitlistPlace: z.number().nullable(),
  deviates: z.boolean(),
  deviationReason: z.string(),
  partAgreedOn: localDate().nullable(),
  noticeLabel: z.string(),
  promotedAt: z.string().nullable(),
})
export type Selection = z.infer<typeof Selection>

/** What was voted and decided, place by place. The call was loaded through the hall. */
export function selectionsOf(here: Here, callId: string): Promise<Selection[]> {
  return here.db.many(
    Selection,
    sql`select s.application_id, c.code, a.number, a.applicant_name, a.title, a.owner_id, a.state,
        a.asked_yen, s.mean_num, s.mean_den, s.place, s.settled_by, s.failed, s.proposed,
        s.proposed_yen, s.proposed_place, s.why, s.decided, s.decided_yen, s.waitlist_place,
        s.deviates, s.deviation_reason, s.part_agreed_on, s.notice_label, s.promoted_at
      from grants.selections s
      join grants.applications a on (a.city, a.id) = (s.city, s.application_id)
      join grants.review_codes c on (c.city, c.application_id) = (s.city, s.application_id)
      where s.city = ${here.city} and s.call_id = ${callId}::uuid
      order by s.place nulls last, c.code collate "C" limit 5000`,
  )
}

/**
 * What is live of the selection: who withdrew or was refused has freed it, and a decision that was lowered,
 * or fixed below, the difference.
 */
export function takenOfSelections(here: Here, callId: string): Promise<number> {
  return here.db.value(
    whole,
    sql`select coalesce(sum(${takenOf(here, sql`s.decided_yen`)}), 0)::bigint
      from grants.selections s
      join grants.applications a on (a.city, a.id) = (s.city, s.application_id)
      where s.city = ${here.city} and s.call_id = ${callId}::uuid and s.decided = '採択'
        and a.state not in ('取下げ', '不交付')`,
  )
}

/** The proposal of the panel as it was voted; an earlier one of the same call is replaced. */
export async function keepSelections(here: Here, sheet: ScoreSheet): Promise<void> {
  const rows = sheet.order.flatMap(({ candidate, mean, rank, settledBy, failed }) => {
    const own = sheet.proposals.get(candidate.applicationId)
    return own ? [{ id: candidate.applicationId, mean, rank, settledBy, failed, own }] : []
  })
  await here.db.run(sql`
    insert into grants.selections (city, application_id, call_id, mean_num, mean_den, place,
      settled_by, failed, proposed, proposed_yen, proposed_place, why)
    select ${here.city}, f.id, ${sheet.call.id}::uuid, f.mean_num, f.mean_den, f.place, f.settled_by,
      f.failed, f.proposed, f.proposed_yen, f.proposed_place, f.why
    from unnest(${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ mean }) => mean?.num ?? null)}::bigint[],
      ${rows.map(({ mean }) => mean?.den ?? null)}::bigint[],
      ${rows.map(({ rank }) => rank)}::int[],
      ${rows.map(({ settledBy }) => settledBy ?? '')}::text[],
      ${rows.map(({ failed }) => failed ?? '')}::text[],
      ${rows.map(({ own }) => own.outcome)}::text[],
      ${rows.map(({ own }) => own.amountYen)}::bigint[],
      ${rows.map(({ own }) => own.waitlistPlace)}::int[],
      ${rows.map(({ own }) => own.why)}::text[])
      as f(id, mean_num, mean_den, place, settled_by, failed, proposed, proposed_yen, proposed_place, why)
    on conflict (city, application_id) do nothing
    returning application_id`)
}

async function writeSelection(here: Here, applicationId: string, set: Sql): Promise<void> {
  await here.db.run(sql`
    update grants.selections set ${set}
    where city = ${here.city} and application_id = ${applicationId}::uuid`)
}

export const markPartAgreed = (here: Here, applicationId: string, on: LocalDate) =>
  writeSelection(here, applicationId, sql`part_agreed_on = ${on}`)

/** Another outcome than the order gives; the places of the waitlist follow when all outcomes are known. */
export const markOutcome = (
  here: Here,
  { applicationId, number }: Selection,
  decided: '採択' | '補欠' | '不採択',
  yen: number | null,
  deviationReason: string | null,
) =>
  writeSelection(
    here,
    applicationId,
    sql`decided = ${decided}, decided_yen = ${yen}, deviates = ${deviationReason !== null},
      deviation_reason = ${deviationReason ?? ''},
      waitlist_place = ${decided === '補欠' ? placesApart + number : null}::int`,
  )

/** Above every real place, so that a place given before the decision is none of the list. */
export const placesApart = 1_000_000

type Notice = { readonly documentId: string; readonly label: string }

export const markDecided = (here: Here, applicationId: string, outcome: Outcome, notice: Notice) =>
  writeSelection(
    here,
    applicationId,
    sql`decided = ${outcome.decided}, decided_yen = ${outcome.yen},
      waitlist_place = ${outcome.waitlistPlace}, notice_id = ${notice.documentId}::uuid,
      notice_label = ${notice.label}`,
  )

export const markPromoted = (here: Here, { applicationId, askedYen }: Selection, notice: Notice) =>
  writeSelection(
    here,
    applicationId,
    sql`decided = '採択', decided_yen = ${askedYen}, promoted_at = ${here.now},
      notice_id = ${notice.documentId}::uuid, notice_label = ${notice.label}`,
  )

/** What frees money of a call. */
const freeing = [
  ...(['変更を承認', '中止(廃止)を承認', '額を確定', '申請の取下げ', '不交付を決定'] as const),
  ...(['決定を取り消す', '決定の一部を取り消す'] as const),
]

/**
 * For the list of duties: the first of a waitlist whose amount the call has again is brought in, within the
 * 標準処理期間 from the day on which money was freed. Told at that moment too, but whoever was told moves on.
 */
export function waitlistDuties(here: Here): Sql {
  const city = sql`${here.city}::int`
  return sql`
    select w.id as application_id, r.post, w.freed_on + w.standard_days as due_on,
      '補欠' || w.waitlist_place || '位の繰上げを検討する' as what
    from (select a.id, a.call_id, n.waitlist_place, e.standard_days, k.allotment_yen,
        coalesce(a.asked_yen, 0) as asked_yen,
        (select (max(x.at) at time zone 'Asia/Tokyo')::date from grants.application_steps x
          join grants.applications b on (b.city, b.id) = (x.city, x.application_id)
          where x.city = ${city} and b.call_id = a.call_id and x.verb = any(${freeing}::text[]))
          as freed_on
      from grants.selections n
      join grants.applications a on (a.city, a.id) = (n.city, n.application_id)
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      join grants.scheme_editions e on (e.city, e.scheme_id, e.edition)
        = (k.city, k.scheme_id, k.edition)
      where n.city = ${city} and n.decided = '補欠' and a.state = '補欠'
        and n.waitlist_place = (select min(m.waitlist_place) from grants.selections m
          join grants.applications b on (b.city, b.id) = (m.city, m.application_id)
          where m.city = ${city} and m.call_id = a.call_id and m.decided = '補欠'
            and b.state = '補欠')) w
    join (values ('担当'), ('課長')) as r(post) on true
    where w.freed_on is not null and w.asked_yen <= w.allotment_yen - (
      select coalesce(sum(${takenOf(here, sql`s.decided_yen`)}), 0)
      from grants.selections s
      join grants.applications a on (a.city, a.id) = (s.city, s.application_id)
      where s.city = ${city} and s.call_id = w.call_id and s.decided = '採択'
        and a.state not in ('取下げ', '不交付'))`
}
