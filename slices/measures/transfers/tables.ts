import { z } from 'zod'
import { type Here, insistFresh, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import { stateLabels, stateOf } from './rules.ts'

const Place = z.object({
  lineId: z.uuid(),
  measureId: z.uuid(),
  code: z.string(),
  measureName: z.string(),
  sectionId: z.uuid(),
  sectionName: z.string(),
  fiscalYear: z.number(),
  account: z.string(),
  kan: z.string(),
  kou: z.string(),
  moku: z.string(),
  setsu: z.number(),
  saisetsu: z.string(),
  votedYen: z.number(),
  movedYen: z.number(),
  committedYen: z.number(),
})
/** A voted line: where it stands in the budget, what was moved, and what is promised out of it. */
export type VotedLine = z.infer<typeof Place>

/** 現額 − Σ live commitments. */
export const leftOf = (line: VotedLine) => line.votedYen + line.movedYen - line.committedYen

/** Voted, and of a round that the assembly did not refuse. */
const places = (here: Here, which: Sql) => sql`
  select l.id as line_id, m.id as measure_id, m.code, m.name as measure_name, m.section_id,
    c.name as section_name, r.fiscal_year, m.account, m.kan, m.kou, m.moku, l.setsu, l.saisetsu,
    s.amount_yen as voted_yen, ${moved(here)} as moved_yen,
    coalesce((select sum(k.amount_yen) from measures.commitments k where k.city = ${here.city}
      and k.line_id = l.id and k.released_at is null), 0)::bigint as committed_yen
  from measures.budget_lines l
  join measures.requests q on (q.city, q.id) = (l.city, l.request_id)
  join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
  join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
  join platform.sections c on (c.city, c.id) = (m.city, m.section_id)
  join measures.assessments a on (a.city, a.request_id) = (q.city, q.id) and a.stage = 'voted'
  join measures.stage_amounts s on (s.city, s.assessment_id, s.line_id) = (a.city, a.id, l.id)
  where l.city = ${here.city} and ${may.seeMeasures(here.person)} and ${which}`

/** What decided transfers brought into a line, less what they took. */
const moved = (here: Here) => sql`coalesce((select
    sum(case when t.to_line_id = l.id then t.amount_yen else -t.amount_yen end)
  from measures.transfers t where t.city = ${here.city} and t.decided_at is not null
    and l.id in (t.to_line_id, t.from_line_id)), 0)::bigint`

/** Voted lines of a year: the section's own, all of them for finance. */
export function votedLines(here: Here, fiscalYear: number): Promise<VotedLine[]> {
  const own = may.receiveRequests(here.person)
    ? sql`true`
    : sql`m.section_id = ${here.person.section?.id ?? null}::uuid`
  return here.db.many(
    Place,
    sql`${places(here, sql`r.fiscal_year = ${fiscalYear} and ${own}`)}
      order by m.code collate "C", l.setsu, l.saisetsu collate "C" limit 2000`,
  )
}

/** @throws {Missing} there is none, or it was not voted */
export function votedLine(here: Here, lineId: string): Promise<VotedLine> {
  return here.db.one(Place, places(here, sql`l.id = ${lineId}::uuid`))
}

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
    { state: stateLabels[stateOf(transfer)], reason: transfer.returnReason },
    { state: '手順', reason: '差戻しの理由' },
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

export async function markDecided(here: Here, id: string): Promise<void> {
  await here.db.run(sql`
    update measures.transfers set decided_at = ${here.now}, decided_name = ${here.person.name},
      version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

export async function markReturned(here: Here, id: string, reason: string): Promise<void> {
  await here.db.run(sql`
    update measures.transfers set returned_at = ${here.now}, returned_name = ${here.person.name},
      return_reason = ${reason}, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}
