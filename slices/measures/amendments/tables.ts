import { z } from 'zod'
import { type Here, insistFresh, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'

const Row = z.object({
  requestId: z.uuid(),
  measureId: z.uuid(),
  code: z.string(),
  measureName: z.string(),
  sectionName: z.string(),
  proposedYen: z.number(),
  amendedYen: z.number().nullable(),
})
export type AmendedRow = z.infer<typeof Row>

/** The amount of a line after the last assessment; as requested where nobody assessed it. */
const proposedOf = (here: Here) => sql`coalesce((select s.amount_yen from measures.stage_amounts s
    join measures.assessments a on (a.city, a.id) = (s.city, s.assessment_id)
    where s.city = ${here.city} and s.line_id = l.id and a.stage <> 'voted'
    order by a.number desc limit 1), l.amount_yen)`

const rows = (here: Here, roundId: string, which: Sql) => sql`
  select q.id as request_id, m.id as measure_id, m.code, m.name as measure_name,
    c.name as section_name, coalesce(sum(${proposedOf(here)}), 0)::bigint as proposed_yen,
    case when exists (select from measures.amendments x where x.city = ${here.city}
        and x.request_id = q.id) then coalesce(sum(coalesce((select y.amount_yen
      from measures.amendment_lines y where y.city = ${here.city} and y.line_id = l.id),
      ${proposedOf(here)})), 0)::bigint end as amended_yen
  from measures.requests q
  join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
  join platform.sections c on (c.city, c.id) = (m.city, m.section_id)
  join measures.budget_lines l on (l.city, l.request_id) = (q.city, q.id) and l.withdrawn_at is null
  where q.city = ${here.city} and q.round_id = ${roundId}::uuid and q.requested_at is not null
    and ${may.recordVotes(here.person)} and ${which}
  group by q.id, m.id, m.code, m.name, c.name`

/** The requests that go to the vote, each with what is proposed and what the assembly made of it. */
export function proposalsOf(here: Here, roundId: string): Promise<AmendedRow[]> {
  return here.db.many(
    Row,
    sql`${rows(here, roundId, sql`true`)} order by m.code collate "C" limit 2000`,
  )
}

/** @throws {Missing} no request of this round goes to the vote under this id, or not for this person */
export function proposalSeenBy(
  here: Here,
  roundId: string,
  requestId: string,
): Promise<AmendedRow> {
  return here.db.one(Row, rows(here, roundId, sql`q.id = ${requestId}::uuid`))
}

const Amendment = z.object({
  reason: z.string(),
  version: z.number(),
  amendedName: z.string(),
})

/** Null where the assembly left the request as it was proposed. */
export function amendmentOf(
  here: Here,
  requestId: string,
): Promise<z.infer<typeof Amendment> | null> {
  return here.db.maybe(
    Amendment,
    sql`select reason, version, amended_name from measures.amendments
      where city = ${here.city} and request_id = ${requestId}::uuid`,
  )
}

const Line = z.object({ lineId: z.uuid(), amountYen: z.number() })

/** The lines that the assembly changed. */
export function amendedLines(here: Here, requestId: string): Promise<z.infer<typeof Line>[]> {
  return here.db.many(
    Line,
    sql`select line_id, amount_yen from measures.amendment_lines
      where city = ${here.city} and request_id = ${requestId}::uuid`,
  )
}

export function amendmentsIn(here: Here, roundId: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from measures.amendments a
      join measures.requests q on (q.city, q.id) = (a.city, a.request_id)
      where a.city = ${here.city} and q.round_id = ${roundId}::uuid
        and q.requested_at is not null`,
  )
}

/** Somebody typed the amendment anew in between. @throws {Stale} */
export function insistAmendmentIsFresh(
  standing: z.infer<typeof Amendment> | null,
  version: number,
): void {
  insistFresh(
    version,
    standing?.version ?? 0,
    { reason: standing ? `${standing.reason}（${standing.amendedName}）` : '' },
    { reason: '修正の内容' },
  )
}

export async function keepAmendment(
  here: Here,
  requestId: string,
  reason: string,
  lines: readonly { readonly lineId: string; readonly amountYen: number }[],
): Promise<void> {
  await here.db.run(sql`
    insert into measures.amendments (city, request_id, reason, amended_at, amended_name)
    values (${here.city}, ${requestId}, ${reason}, ${here.now}, ${here.person.name})
    on conflict (city, request_id) do update set reason = excluded.reason,
      version = amendments.version + 1, amended_at = excluded.amended_at,
      amended_name = excluded.amended_name`)
  await forgetLines(here, requestId)
  for (const { lineId, amountYen } of lines) {
    await here.db.run(sql`
      insert into measures.amendment_lines (city, request_id, line_id, amount_yen)
      values (${here.city}, ${requestId}, ${lineId}, ${amountYen})`)
  }
}

async function forgetLines(here: Here, requestId: string): Promise<void> {
  await here.db.run(sql`
    delete from measures.amendment_lines
    where city = ${here.city} and request_id = ${requestId}::uuid`)
}

export async function forgetAmendment(here: Here, requestId: string): Promise<void> {
  await forgetLines(here, requestId)
  await here.db.run(sql`
    delete from measures.amendments
    where city = ${here.city} and request_id = ${requestId}::uuid`)
}
