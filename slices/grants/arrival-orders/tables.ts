import { z } from 'zod'
import { type Here, insist, type Sql, sql, whole } from '#platform'
import { setting, settingOn } from '#platform/settings'
import type { Call } from '../calls/tables.ts'
import type { Case } from '../cases/tables.ts'
import { editionOf } from '../schemes/tables.ts'
import { states } from '../steps/rules.ts'
import { type InLine, itsTurnHasCome, leftInPublic, lineOf, offerAnswers } from './rules.ts'

const sentence = '1,000円以上の整数で入れてください。'

/** 残額 in public: rounded down to so much. */
export const publicStepYen = setting(
  'arrival-remaining-step-yen',
  z.coerce.number(sentence).int(sentence).min(1_000, sentence),
  100_000,
  {
    label: '先着型の公募で、予算の残額を公表する刻み（切捨て）',
    source: 'Sanchiの初期値（1件の交付額が読み取れない大きさ）',
    unit: '円',
  },
)

/** 開庁日で so long an offer of a part may be answered. */
export const offerDays = setting(
  'arrival-part-offer-days',
  z.coerce.number().int().min(1, '1日以上にしてください。').max(30, '30日までにしてください。'),
  5,
  {
    label: '先着型の公募で、一部の交付の打診に答える期間（開庁日）',
    source: '運用上の初期値',
    unit: '日',
    toBeChecked: true,
  },
)

/** 先着型: whether the application is itself the 交付申請. */
export const requestWay = setting(
  'arrival-application-is-request',
  z.enum(['兼ねる', '別に出す']),
  '兼ねる',
  {
    label: '先着型の公募で、申請が交付申請を兼ねるか',
    source: '運用上の初期値（一つの書類で足りる）',
    toBeChecked: true,
    choices: { 兼ねる: '兼ねる（申請書は1枚）', 別に出す: '別に出す' },
  },
)

type OrderedCall = Pick<
  Call,
  'id' | 'schemeId' | 'edition' | 'arrival' | 'sameDayLottery' | 'allotmentYen'
>

const Row = z.object({
  applicationId: z.uuid(),
  number: z.number(),
  receiptLabel: z.string(),
  businessId: z.uuid(),
  applicantName: z.string(),
  channel: z.string(),
  state: z.enum(states),
  countsAt: z.string(),
  together: z.string(),
  isOpen: z.boolean(),
  isComplete: z.boolean(),
  askedYen: whole,
  offeredYen: whole.nullable(),
  answer: z.enum(offerAnswers).nullable(),
  drawn: z.number().nullable(),
})
export type ArrivalRow = z.infer<typeof Row>

/**
 * Applications of a call that are not decided, as they count: complete since when, or received when. One whose
 * form is still looked at counts from when it would be complete; one under correction in an order by
 * completeness has no place yet.
 */
function arrivalsOf(here: Here, call: OrderedCall): Promise<ArrivalRow[]> {
  const byReceipt = call.arrival === '受付'
  const counted = byReceipt
    ? sql`a.received_at`
    : sql`coalesce(a.complete_at, greatest(a.received_at,
        (select max(c.answered_at) from grants.corrections c
          where c.city = ${here.city} and c.application_id = a.id)))`
  const waiting = byReceipt
    ? ['受付', '補正中', '形式適合', '交付申請']
    : ['受付', '形式適合', '交付申請']
  const together = call.sameDayLottery
    ? sql`(x.counts_at at time zone 'Asia/Tokyo')::date::text`
    : sql`to_char(x.counts_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI:SS')`
  return here.db.many(
    Row,
    sql`select x.*, ${together} as together,
        ${call.sameDayLottery} and (x.counts_at at time zone 'Asia/Tokyo')::date
          >= ${here.today}::date as is_open
      from (select a.id as application_id, a.number, a.receipt_label, a.business_id,
          a.applicant_name, a.channel,
          a.state, ${counted} as counts_at, a.state = '交付申請' as is_complete,
          coalesce(q.amount_yen, a.asked_yen, 0) as asked_yen, o.amount_yen as offered_yen, o.answer,
          t.place as drawn
        from grants.applications a
        left join grants.award_requests q on (q.city, q.application_id) = (a.city, a.id)
        left join grants.part_offers o on (o.city, o.application_id) = (a.city, a.id)
        left join grants.arrival_tickets t on (t.city, t.application_id) = (a.city, a.id)
          and t.call_id = a.call_id
        where a.city = ${here.city} and a.call_id = ${call.id}::uuid
          and a.received_at is not null and a.state = any(${waiting}::text[])) x
      order by date_trunc('second', x.counts_at), x.number limit 2000`,
  )
}

/**
 * What an application of `a` still takes of its call: what was decided or fixed last, and never less than what
 * was paid; null where nothing was awarded. `decided` stands in until the award.
 */
export const takenOf = (here: Here, decided: Sql): Sql => sql`
  greatest(coalesce((select e.settled_yen from grants.settlements e
      where e.city = ${here.city} and e.application_id = a.id),
    (select t.amount_yen from grants.award_terms t where t.city = ${here.city}
      and t.application_id = a.id order by t.seq desc limit 1), ${decided}),
    (select sum(i.amount_yen) from grants.invoices i where i.city = ${here.city}
      and i.application_id = a.id and i.paid_on is not null))`

/** The allotment less what is awarded and not given free: withdrawn awards, what was not spent nor cancelled after payment. */
export function leftOfCall(here: Here, call: OrderedCall): Promise<number> {
  return here.db.value(
    whole,
    sql`select ${call.allotmentYen}::bigint - coalesce(sum(${takenOf(here, sql`null`)}), 0)::bigint
      from grants.awards w
      join grants.applications a on (a.city, a.id) = (w.city, w.application_id)
      where w.city = ${here.city} and a.call_id = ${call.id}::uuid and a.state <> '取下げ'`,
  )
}

/** What is told in public of the money that is left. */
export async function leftToldOf(here: Here, call: OrderedCall): Promise<number> {
  return leftInPublic(await leftOfCall(here, call), await settingOn(here, publicStepYen))
}

export type ArrivalOrder = {
  readonly leftYen: number
  readonly line: readonly (InLine & { readonly row: ArrivalRow })[]
}

/** 先着の順 as it stands now. The call was loaded through the person. */
export async function arrivalOrderOf(here: Here, call: OrderedCall): Promise<ArrivalOrder> {
  const leftYen = await leftOfCall(here, call)
  const { floorYen, roundUnitYen } = await editionOf(here, call.schemeId, call.edition)
  const rows = await arrivalsOf(here, call)
  const byId = new Map(rows.map((row) => [row.applicationId, row]))
  const arrivals = rows.map(({ offeredYen, answer, ...row }) => ({
    ...row,
    offer: offeredYen === null ? null : { amountYen: offeredYen, answer },
  }))
  const line = lineOf(arrivals, { leftYen, leastYen: floorYen, roundUnitYen })
  return {
    leftYen,
    line: line.flatMap((one) => {
      const row = byId.get(one.applicationId)
      return row === undefined ? [] : { ...one, row }
    }),
  }
}

const Ordered = z.object({
  id: z.uuid(),
  schemeId: z.uuid(),
  edition: z.number(),
  way: z.string(),
  arrival: z.enum(['形式適合', '受付']),
  sameDayLottery: z.boolean(),
  allotmentYen: whole,
})

/** The line that a case stands in; null where its call is not in the order of arrival. */
export async function arrivalOrderOfCase(
  here: Here,
  found: Pick<Case, 'callId' | 'way'>,
): Promise<ArrivalOrder | null> {
  if (found.way !== '先着型') return null
  return arrivalOrderOf(
    here,
    await here.db.one(
      Ordered,
      sql`select id, scheme_id, edition, way, arrival, same_day_lottery, allotment_yen
        from grants.calls where city = ${here.city} and id = ${found.callId}::uuid`,
    ),
  )
}

/**
 * Of a case of a call in the order of arrival: its turn has come, and the amount is not beyond what is left or
 * was agreed. Asked again in the transaction that decides, so that two decisions at once do not both find the
 * money there.
 * @returns the line; null where the call has none
 * @throws {RuleBroken} with the sentence of what it waits for
 */
export async function insistItsTurnHasCome(
  here: Here,
  found: Pick<Case, 'applicationId' | 'callId' | 'way'>,
  amountYen: number,
): Promise<ArrivalOrder | null> {
  const order = await arrivalOrderOfCase(here, found)
  if (order === null) return null
  const inLine = order.line.find(({ applicationId }) => applicationId === found.applicationId)
  insist(itsTurnHasCome(inLine ?? null, amountYen))
  return order
}
