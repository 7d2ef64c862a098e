import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { settingOn } from '#platform/settings'
import { may } from '../permissions.ts'
import { type Stage, stages } from '../rounds/rules.ts'
import { lastDayOfRevival, revivalDays } from './rules.ts'

/** One 復活要求 with its sum. */
export type Revival = z.infer<typeof Revival>
const Revival = z.object({
  id: z.uuid(),
  requestId: z.uuid(),
  measureId: z.uuid(),
  measureName: z.string(),
  roundId: z.uuid(),
  fiscalYear: z.number(),
  kind: z.string(),
  stage: z.enum(stages),
  newFacts: z.string(),
  learntOn: localDate(),
  assessedNumber: z.number(),
  askedAt: z.string(),
  askedName: z.string(),
  amountYen: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select v.id, v.request_id, q.measure_id, m.name as measure_name, q.round_id, r.fiscal_year, r.kind,
    v.stage, v.new_facts, v.learnt_on, v.assessed_number, v.asked_at, v.asked_name,
    coalesce((select sum(l.amount_yen) from measures.revival_lines l
      where l.city = ${here.city} and l.revival_id = v.id), 0)::bigint as amount_yen
  from measures.revivals v
  join measures.requests q on (q.city, q.id) = (v.city, v.request_id)
  join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
  join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
  where v.city = ${here.city} and ${may.seeMeasures(here.person)} and ${which}`

/**
 * What the section asked again, the latest first. It names amounts that were released to it, so another
 * section does not read it.
 */
export function revivalsOf(here: Here, requestId: string): Promise<Revival[]> {
  const own = may.seeStages(here.person)
    ? sql`true`
    : sql`(r.voted_on is not null or m.section_id = ${here.person.section?.id ?? null}::uuid)`
  return here.db.many(
    Revival,
    sql`${seen(here, sql`v.request_id = ${requestId}::uuid and ${own}`)} order by v.asked_at desc`,
  )
}

/** Not answered by any later assessment, for the finance desk. */
export function revivalsWaiting(here: Here): Promise<Revival[]> {
  return here.db.many(
    Revival,
    sql`${seen(here, sql`r.voted_on is null and ${may.assess(here.person)} and ${isWaiting(here)}`)}
      order by v.asked_at limit 50`,
  )
}

const isWaiting = (here: Here) => sql`not exists (select from measures.assessments a
  where a.city = ${here.city} and a.request_id = v.request_id and a.stage <> 'voted'
    and a.number > v.assessed_number)`

export function unansweredIn(here: Here, roundId: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from measures.revivals v
      join measures.requests q on (q.city, q.id) = (v.city, v.request_id)
      where v.city = ${here.city} and q.round_id = ${roundId}::uuid and ${isWaiting(here)}`,
  )
}

export async function keepRevival(
  here: Here,
  requestId: string,
  typed: { stage: Stage; newFacts: string; learntOn: LocalDate; assessedNumber: number },
  lines: readonly { readonly lineId: string; readonly amountYen: number }[],
): Promise<string> {
  const id = await here.db.value(
    z.uuid(),
    sql`insert into measures.revivals (city, request_id, stage, new_facts, learnt_on,
        assessed_number, asked_at, asked_name)
      values (${here.city}, ${requestId}, ${typed.stage}, ${typed.newFacts}, ${typed.learntOn},
        ${typed.assessedNumber}, ${here.now}, ${here.person.name})
      returning id`,
  )
  for (const { lineId, amountYen } of lines) {
    await here.db.run(sql`
      insert into measures.revival_lines (city, revival_id, line_id, amount_yen)
      values (${here.city}, ${id}, ${lineId}, ${amountYen})`)
  }
  return id
}

const LineStanding = z.object({
  lineId: z.uuid(),
  setsu: z.number(),
  saisetsu: z.string(),
  requestedYen: z.number(),
  assessedYen: z.number(),
  number: z.number(),
})

/** Requested and released amount by line, as the section knows them at that stage. */
export function linesReleased(
  here: Here,
  requestId: string,
  stage: Stage,
): Promise<z.infer<typeof LineStanding>[]> {
  return here.db.many(
    LineStanding,
    sql`select l.id as line_id, l.setsu, l.saisetsu, l.amount_yen as requested_yen,
        s.amount_yen as assessed_yen, a.number
      from measures.budget_lines l
      join measures.stage_amounts s on (s.city, s.line_id) = (l.city, l.id)
      join measures.assessments a on (a.city, a.id) = (s.city, s.assessment_id)
      where l.city = ${here.city} and l.request_id = ${requestId}::uuid and l.withdrawn_at is null
        and a.number = (select max(b.number) from measures.assessments b
          where b.city = ${here.city} and b.request_id = ${requestId}::uuid and b.stage = ${stage})
      order by l.setsu, l.saisetsu collate "C"`,
  )
}

const Release = z.object({ stage: z.enum(stages), releasedOn: localDate() })

/** The stage that was released last, with the last day on which it can be answered. */
export async function lastRelease(
  here: Here,
  roundId: string,
): Promise<{ stage: Stage; releasedOn: LocalDate; lastOn: LocalDate; days: number } | null> {
  const found = await here.db.many(
    Release,
    sql`select stage, (released_at at time zone 'Asia/Tokyo')::date as released_on
      from measures.releases where city = ${here.city} and round_id = ${roundId}::uuid`,
  )
  const [last] = found.toSorted((a, b) => stages.indexOf(b.stage) - stages.indexOf(a.stage))
  if (!last) return null
  const days = await settingOn(here, revivalDays)
  return { ...last, lastOn: lastDayOfRevival(last.releasedOn, days, await calendarOf(here)), days }
}

/** Requests of a round whose latest assessment stands at a stage that is not released. */
export function unreleasedIn(here: Here, roundId: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from measures.requests q
      where q.city = ${here.city} and q.round_id = ${roundId}::uuid
        and (select a.stage from measures.assessments a
          where a.city = ${here.city} and a.request_id = q.id order by a.number desc limit 1)
          not in (select x.stage from measures.releases x
            where x.city = ${here.city} and x.round_id = ${roundId}::uuid)`,
  )
}

export async function markSettled(here: Here, roundId: string): Promise<void> {
  await here.db.run(sql`
    update measures.rounds set settled_at = ${here.now}, settled_name = ${here.person.name}
    where city = ${here.city} and id = ${roundId}::uuid`)
}
