import { z } from 'zod'
import { type Here, insistFresh, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import { stateLabels, stateOf } from './rules.ts'

const Transfer = z.object({
  id: z.uuid(),
  fiscalYear: z.number(),
  fromLineId: z.uuid().nullable(),
  toLineId: z.uuid(),
  toMeasureId: z.uuid(),
  toName: z.string(),
  toSetsu: z.number(),
  toSaisetsu: z.string(),
  fromName: z.string().nullable(),
  fromSetsu: z.number().nullable(),
  fromSaisetsu: z.string().nullable(),
  sectionId: z.uuid(),
  sectionName: z.string(),
  amountYen: z.number(),
  reason: z.string(),
  draftedAt: z.string(),
  draftedName: z.string(),
  approvedAt: z.string().nullable(),
  approvedName: z.string().nullable(),
  paperLabel: z.string(),
  decidedAt: z.string().nullable(),
  decidedName: z.string().nullable(),
  returnedAt: z.string().nullable(),
  returnedName: z.string().nullable(),
  returnReason: z.string(),
  version: z.number(),
})
export type Transfer = z.infer<typeof Transfer>

/** What is decided is the hall's; before that the section's that asks and finance's. */
const seen = (here: Here, which: Sql) => sql`
  select t.id, t.fiscal_year, t.from_line_id, t.to_line_id, m.id as to_measure_id,
    m.name as to_name, l.setsu as to_setsu, l.saisetsu as to_saisetsu,
    n.name as from_name, f.setsu as from_setsu, f.saisetsu as from_saisetsu, m.section_id,
    c.name as section_name, t.amount_yen, t.reason, t.drafted_at, t.drafted_name, t.approved_at,
    t.approved_name, t.paper_label, t.decided_at, t.decided_name, t.returned_at, t.returned_name,
    t.return_reason, t.version
  from measures.transfers t
  join measures.budget_lines l on (l.city, l.id) = (t.city, t.to_line_id)
  join measures.requests q on (q.city, q.id) = (l.city, l.request_id)
  join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
  join platform.sections c on (c.city, c.id) = (m.city, m.section_id)
  left join measures.budget_lines f on (f.city, f.id) = (t.city, t.from_line_id)
  left join measures.requests p on (p.city, p.id) = (f.city, f.request_id)
  left join measures.measures n on (n.city, n.id) = (p.city, p.measure_id)
  where t.city = ${here.city} and ${may.seeMeasures(here.person)}
    and (t.decided_at is not null or ${may.seeStages(here.person)}
      or m.section_id = ${here.person.section?.id ?? null}::uuid)
    and ${which}`

export function transfersOf(here: Here, fiscalYear: number): Promise<Transfer[]> {
  return here.db.many(
    Transfer,
    sql`${seen(here, sql`t.fiscal_year = ${fiscalYear}`)} order by t.drafted_at desc, t.id limit 1000`,
  )
}

/** @throws {Missing} there is none, or not for this person */
export function transferSeenBy(here: Here, transferId: string): Promise<Transfer> {
  return here.db.one(Transfer, seen(here, sql`t.id = ${transferId}::uuid`))
}

/** Waiting for this person: the head of the section, or finance. */
export function transfersWaiting(here: Here): Promise<Transfer[]> {
  const step = may.receiveRequests(here.person)
    ? sql`t.approved_at is not null`
    : sql`t.approved_at is null and m.section_id = ${here.person.section?.id ?? null}::uuid`
  return here.db.many(
    Transfer,
    sql`${seen(here, sql`t.decided_at is null and t.returned_at is null and ${step}`)}
      order by t.drafted_at limit 50`,
  )
}

/** The form was filled from another state of the paper. @throws {Stale} */
export function insistTransferIsFresh(transfer: Transfer, version: number): void {
  insistFresh(
    version,
    transfer.version,
    {},
    {},
    { facts: { 手順: stateLabels[stateOf(transfer)], 差戻しの理由: transfer.returnReason } },
  )
}

export function keepTransfer(
  here: Here,
  typed: {
    fiscalYear: number
    fromLineId: string | null
    toLineId: string
    amountYen: number
    reason: string
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.transfers (city, fiscal_year, from_line_id, to_line_id, amount_yen,
        reason, drafted_at, drafted_name)
      values (${here.city}, ${typed.fiscalYear}, ${typed.fromLineId}, ${typed.toLineId},
        ${typed.amountYen}, ${typed.reason}, ${here.now}, ${here.person.name})
      returning id`,
  )
}

export async function markApproved(here: Here, id: string, label: string): Promise<void> {
  await here.db.run(sql`
    update measures.transfers set approved_at = ${here.now}, approved_name = ${here.person.name},
      paper_label = ${label}, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}
