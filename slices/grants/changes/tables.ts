import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, json, notify, type Sql, sql, whole } from '#platform'
import { call as callAt } from '../calls/addresses.ts'
import type { Case } from '../cases/tables.ts'
import { type ChangeKind, changeKinds, type PlannedCategory } from './rules.ts'

const Change = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  seq: z.number(),
  kind: z.enum(changeKinds),
  amountYen: whole,
  endsOn: localDate(),
  costs: z.array(z.object({ code: z.string(), plannedYen: z.number() })),
  reason: z.string(),
  carryoverNo: z.string(),
  askedAt: z.string(),
  askedName: z.string(),
})
export type Change = z.infer<typeof Change>

const rows = (here: Here, which: Sql) => sql`
  select h.id, h.application_id, h.seq, h.kind, h.amount_yen, h.ends_on, h.costs, h.reason,
    h.carryover_no, h.asked_at, h.asked_name
  from grants.changes h where h.city = ${here.city} and ${which}`

/** Of a case that was loaded through the person, the latest first. */
export function changesOf(here: Here, applicationId: string): Promise<Change[]> {
  return here.db.many(
    Change,
    sql`${rows(here, sql`h.application_id = ${applicationId}::uuid`)} order by h.seq desc limit 50`,
  )
}

/** @throws {Missing} there is none in this case */
export function changeOf(here: Here, applicationId: string, changeId: string): Promise<Change> {
  return here.db.one(
    Change,
    rows(here, sql`h.application_id = ${applicationId}::uuid and h.id = ${changeId}::uuid`),
  )
}

export async function keepChange(
  here: Here,
  made: {
    readonly applicationId: string
    readonly kind: ChangeKind
    readonly amountYen: number
    readonly endsOn: LocalDate
    readonly costs: readonly PlannedCategory[]
    readonly reason: string
    readonly carryoverNo: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.changes (city, application_id, seq, kind, amount_yen, ends_on, costs, reason,
      carryover_no, asked_at, asked_name)
    values (${here.city}, ${made.applicationId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.changes where city = ${here.city}
        and application_id = ${made.applicationId}::uuid),
      ${made.kind}, ${made.amountYen}, ${made.endsOn}::date, ${json(made.costs)}, ${made.reason},
      ${made.carryoverNo}, ${here.now}, ${here.person.name})`)
}

const Next = z.object({ receiptLabel: z.string(), waitlistPlace: z.number() })

/** Money is free again: whoever waits first is offered to the section, in the strict order of the waitlist. */
export async function offerToTheWaitlist(
  here: Here,
  found: Pick<Case, 'callId' | 'sectionId'>,
  freedYen: number,
): Promise<string | null> {
  if (freedYen <= 0) return null
  const next = await here.db.maybe(
    Next,
    sql`select a.receipt_label, n.waitlist_place from grants.selections n
      join grants.applications a on (a.city, a.id) = (n.city, n.application_id)
      where n.city = ${here.city} and n.call_id = ${found.callId}::uuid and n.decided = '補欠'
        and a.state = '補欠' order by n.waitlist_place limit 1`,
  )
  if (next === null) return null
  await notify(
    here,
    { roles: ['officer', 'head'], sectionId: found.sectionId },
    `予算に空きが出ました。補欠${next.waitlistPlace}位（${next.receiptLabel}）の繰上げを検討してください。`,
    callAt({ callId: found.callId }),
  )
  return next.receiptLabel
}
