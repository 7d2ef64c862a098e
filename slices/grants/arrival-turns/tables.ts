import { z } from 'zod'
import { formatYenWithUnit, localDate } from '#packages/japan'
import { type Here, notify, type Sql, sql, whole } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { setting, settingOn } from '#platform/settings'
import { accountsStandingFor } from '#slices/businesses'
import { ownGrant } from '../applications/addresses.ts'
import { arrivalOrder } from '../arrival-orders/addresses.ts'
import { type ArrivalOrder, arrivalOrderOfCase } from '../arrival-orders/tables.ts'
import type { Case } from '../cases/tables.ts'
import { answerDue } from '../part-offers/rules.ts'
import { turnActs, turnSentence, whoseTurnCame } from './rules.ts'

/** 開庁日で so long the desk has to decide or to offer once a turn came. */
export const turnDays = setting(
  'arrival-turn-days',
  z.coerce.number().int().min(1, '1日以上にしてください。').max(30, '30日までにしてください。'),
  5,
  {
    label: '先着型の公募で、順が来た申請を決定し、又は一部の交付を打診する期間（開庁日）',
    source: '運用上の初期値',
    unit: '日',
    toBeChecked: true,
  },
)

type InCall = Pick<Case, 'callId' | 'way' | 'sectionId' | 'schemeName'>

/** The line as it stands before something moves it; null where the call has none. */
export function lineBefore(here: Here, found: InCall): Promise<ArrivalOrder | null> {
  return arrivalOrderOfCase(here, found)
}

/**
 * Once the line has moved: whom the money reaches now is noted with the day until which the desk acts, the desk
 * is told, and who had waited is told that the turn came.
 * @param because what moved it, for the desk and the record: 「申請の取下げ」
 * @returns the receipts whose turn came
 */
export async function tellWhoseTurnCame(
  here: Here,
  found: InCall,
  before: ArrivalOrder | null,
  because: string,
): Promise<string[]> {
  const after = before && (await arrivalOrderOfCase(here, found))
  if (before === null || after === null) return []
  const turns = whoseTurnCame(before.line, after.line)
  if (turns.length === 0) return []
  const dueOn = answerDue(here.today, await settingOn(here, turnDays), await calendarOf(here))
  const told: string[] = []
  for (const turn of turns) {
    const { applicationId, act, amountYen } = turn
    const row = after.line.find((one) => one.applicationId === applicationId)?.row
    const label = row?.receiptLabel ?? ''
    await here.db.run(sql`
      insert into grants.arrival_turns (city, call_id, seq, application_id, what, amount_yen, because,
        came_at, came_on, due_on)
      values (${here.city}, ${found.callId}::uuid,
        (select coalesce(max(seq), 0) + 1 from grants.arrival_turns
          where city = ${here.city} and call_id = ${found.callId}::uuid),
        ${applicationId}::uuid, ${act}, ${amountYen}, ${because}, ${here.now}, ${here.today}, ${dueOn})`)
    await notify(
      here,
      { roles: ['officer', 'chief'], sectionId: found.sectionId },
      turnSentence(turn, label, because),
      arrivalOrder({ callId: found.callId }),
    )
    const waited = before.line.find((one) => one.applicationId === applicationId)
    if (
      row &&
      act !== '抽選' &&
      (waited?.waitlistPlace !== null || waited.standing === '一部を打診中')
    )
      await notify(
        here,
        { accountIds: await accountsStandingFor(here, row.businessId) },
        `「${found.schemeName}」の予算に空きが出て、あなたの申請（${label}）の順が来ました。${act === '決定' ? formatYenWithUnit(amountYen ?? 0) : '予算の残りの額'}で手続を進めます。市からの通知をお待ちください。`,
        ownGrant({ applicationId }),
      )
    told.push(label)
  }
  return told
}

const Came = z.object({
  seq: z.number(),
  receiptLabel: z.string(),
  act: z.enum(turnActs),
  amountYen: whole.nullable(),
  because: z.string(),
  cameOn: localDate(),
  dueOn: localDate(),
  isOpen: z.boolean(),
})
export type CameTurn = z.infer<typeof Came>

/** Of a turn `t` and its case `a`: the latest of the case, and the desk has not acted. */
const isOpen = (here: Here): Sql => sql`
  a.state = '交付申請'
  and t.seq = (select max(x.seq) from grants.arrival_turns x
    where x.city = ${here.city} and x.application_id = t.application_id)
  and case t.what
    when '抽選' then not exists (select from grants.arrival_tickets k
      where k.city = ${here.city} and k.application_id = t.application_id)
    when '打診' then not exists (select from grants.part_offers o
      where o.city = ${here.city} and o.application_id = t.application_id)
    else not exists (select from grants.decisions d
      where d.city = ${here.city} and d.application_id = t.application_id
        and d.kind = '交付決定' and d.decided_at is null and d.returned_at is null) end`

/** How the line of a call moved, the latest first. The call was loaded through the person. */
export function turnsOf(here: Here, callId: string): Promise<CameTurn[]> {
  return here.db.many(
    Came,
    sql`select t.seq, a.receipt_label, t.what as act, t.amount_yen, t.because, t.came_on, t.due_on,
        ${isOpen(here)} as is_open
      from grants.arrival_turns t
      join grants.applications a on (a.city, a.id) = (t.city, t.application_id)
      where t.city = ${here.city} and t.call_id = ${callId}::uuid
      order by t.seq desc limit 100`,
  )
}

/** For the list of duties: the desk decides or offers, and from the day after the chief has it too, who draws. */
export function turnDuties(here: Here): Sql {
  const city = sql`${here.city}::int`
  return sql`
    select t.application_id, r.post, t.due_on, case t.what
      when '打診' then '先着の次の申請に、一部の交付を打診する'
      when '抽選' then '先着の同時の申請の順を、公開の抽選で決める'
      else '先着の次の申請の決定を起案する' end as what
    from grants.arrival_turns t
    join grants.applications a on (a.city, a.id) = (t.city, t.application_id)
    join (values ('担当', 0), ('係長', 1)) as r(post, late)
      on case when t.what = '抽選' then r.post = '係長'
        else r.late = 0 or t.due_on < ${here.today}::date end
    where t.city = ${city} and ${isOpen(here)}`
}
