import { z } from 'zod'
import { type Here, type PageAsked, readPage, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import { stages } from '../rounds/rules.ts'

const Row = z.object({
  id: z.uuid(),
  measureId: z.uuid(),
  code: z.string(),
  name: z.string(),
  sectionName: z.string(),
  newness: z.string(),
  sunsetYear: z.number().nullable(),
  isSample: z.boolean(),
  requestedAt: z.string().nullable(),
  receivedAt: z.string().nullable(),
  amountYen: z.number(),
  lastYen: z.number().nullable(),
  generalYen: z.number(),
  openQuestions: z.number(),
  stage: z.enum([...stages, 'voted']).nullable(),
  stageYen: z.number().nullable(),
})
/** A request as the finance desk lists it. */
export type DeskRow = z.infer<typeof Row>
export type DeskSort = 'name' | 'amount' | 'general' | 'questions'

/** By the name of the measure or of its section. */
const named = (words: string | undefined) =>
  words
    ? sql`(m.name_norm like '%' || platform.search_form(${words}) || '%'
        or platform.search_form(s.name) like '%' || platform.search_form(${words}) || '%'
        or m.code = ${words})`
    : sql`true`

const amount = sql`coalesce(t.amount_yen, 0)::bigint`
/** What every request of the round asks, summed once: the list is put in its order. */
const amounts = (here: Here, roundId: string) => sql`
  left join (select l.request_id, sum(l.amount_yen) as amount_yen
    from measures.requests x
    join measures.budget_lines l on (l.city, l.request_id) = (x.city, x.id)
    where x.city = ${here.city} and x.round_id = ${roundId}::uuid and l.withdrawn_at is null
    group by l.request_id) t on t.request_id = q.id`
const general = (here: Here) => sql`coalesce((select sum(f.amount_yen) from measures.funds f
  where f.city = ${here.city} and f.request_id = q.id and f.scheme_id is null), 0)::bigint`
const questions = (here: Here) => sql`(select count(*)::int from measures.finance_questions k
  where k.city = ${here.city} and k.request_id = q.id and k.settled_at is null
    and not exists (select from measures.answers a
      where a.city = ${here.city} and a.question_id = k.id))`

function rowsOf(here: Here, roundId: string, more: Sql): Sql {
  return sql`
    select q.id, q.measure_id, m.code, m.name, s.name as section_name, m.newness, m.sunset_year,
      m.is_sample, q.requested_at, q.received_at, ${amount} as amount_yen,
      (select e.initial_yen from measures.executions e where e.city = ${here.city}
        and e.measure_id = m.id and e.fiscal_year = r.fiscal_year - 1) as last_yen,
      ${general(here)} as general_yen, ${questions(here)} as open_questions,
      (select a.stage from measures.assessments a where a.city = ${here.city}
        and a.request_id = q.id order by a.number desc limit 1) as stage,
      (select (select sum(x.amount_yen)::bigint from measures.stage_amounts x
          where x.city = ${here.city} and x.assessment_id = a.id)
        from measures.assessments a where a.city = ${here.city} and a.request_id = q.id
        order by a.number desc limit 1) as stage_yen
    from measures.requests q
    join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
    join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
    join platform.sections s on (s.city, s.id) = (m.city, m.section_id)
    ${amounts(here, roundId)}
    where q.city = ${here.city} and q.round_id = ${roundId}::uuid and q.requested_at is not null
      and ${may.seeDesk(here.person)} and ${seesStages(here)} and ${more}`
}

/** The auditor sees the desk when the round is over; the others work at it. */
const seesStages = (here: Here) =>
  may.seeStages(here.person) ? sql`true` : sql`r.voted_on is not null`

/** Submitted requests of a round. The round was loaded through the person. */
export function deskPage(
  here: Here,
  roundId: string,
  words: string | undefined,
  page: PageAsked<DeskSort>,
): Promise<{ rows: DeskRow[]; next: string | null }> {
  return readPage(here.db, Row, page, {
    by: {
      name: [sql`m.name collate "C"`, (row) => row.name],
      amount: [amount, (row) => row.amountYen],
      general: [general(here), (row) => row.generalYen],
      questions: [questions(here), (row) => row.openQuestions],
    },
    id: [sql`q.id`, (row) => row.id],
    from: (after) => rowsOf(here, roundId, sql`${named(words)} and ${after}`),
  })
}

export function deskRows(here: Here, roundId: string, words?: string): Promise<DeskRow[]> {
  return here.db.many(
    Row,
    sql`${rowsOf(here, roundId, named(words))} order by m.name collate "C", q.id limit 5000`,
  )
}

const Behind = z.object({
  id: z.uuid(),
  lines: z.array(z.uuid()),
  indicators: z.array(z.uuid()),
  outputUnit: z.string(),
  industry: z.string(),
  size: z.string(),
  stage: z.string(),
  means: z.array(z.string()),
  hasCondition: z.boolean(),
  isMet: z.boolean().nullable(),
})
export type Behind = z.infer<typeof Behind>

/**
 * What stands behind requests of the desk, in one statement: the live lines by 節, the indicators, what the
 * measure is compared by, and what the last test of its exit condition, as it is stated now, found.
 */
export async function behindRows(
  here: Here,
  rows: readonly DeskRow[],
): Promise<ReadonlyMap<string, Behind>> {
  const ids = rows.map(({ id }) => id)
  const found = await here.db.many(
    Behind,
    sql`select q.id,
        coalesce((select array_agg(l.id::text order by l.setsu, l.saisetsu collate "C")
          from measures.budget_lines l where l.city = ${here.city} and l.request_id = q.id
            and l.withdrawn_at is null), '{}') as lines,
        coalesce((select array_agg(i.indicator_id::text) from measures.measure_indicators i
          where i.city = ${here.city} and i.measure_id = q.measure_id), '{}') as indicators,
        m.output_unit, m.target_industry as industry, m.target_size as size,
        m.target_stage as stage, m.means,
        exists (select from measures.interests i
          where i.city = ${here.city} and i.measure_id = q.measure_id) as has_condition,
        (select t.is_met from measures.retests t
          where t.city = ${here.city} and t.measure_id = q.measure_id
            and t.tested_at >= (select max(i.stated_at) from measures.interests i
              where i.city = ${here.city} and i.measure_id = q.measure_id)
          order by t.tested_at desc limit 1) as is_met
      from measures.requests q
      join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
      where q.city = ${here.city} and q.id = any(${ids}::uuid[])`,
  )
  return new Map(found.map((one) => [one.id, one]))
}
