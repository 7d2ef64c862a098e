import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, RuleBroken, sql } from '#platform'
import type { ExecutionTyped } from './forms.ts'
import { lineIsExhausted, remainingYen } from './rules.ts'

export type ExecutionRow = z.infer<typeof Row>
const Row = z.object({
  fiscalYear: z.number(),
  initialYen: z.number(),
  supplementaryYen: z.number(),
  transferYen: z.number(),
  contingencyYen: z.number(),
  carriedInYen: z.number(),
  spentYen: z.number().nullable(),
  expectedYen: z.number().nullable(),
  carriedOutYen: z.number(),
  nationalYen: z.number().nullable(),
  prefectureYen: z.number().nullable(),
  bondYen: z.number().nullable(),
  otherYen: z.number().nullable(),
  hours: z.number().nullable(),
  output: z.number().nullable(),
  results: z.number().nullable(),
})

/** The years of a measure, the latest first. The measure was loaded through the person. */
export function executionsOf(here: Here, measureId: string): Promise<ExecutionRow[]> {
  return here.db.many(
    Row,
    sql`select fiscal_year, initial_yen, supplementary_yen, transfer_yen, contingency_yen,
        carried_in_yen, spent_yen, expected_yen, carried_out_yen, national_yen, prefecture_yen,
        bond_yen, other_yen, hours, output, results
      from measures.executions where city = ${here.city} and measure_id = ${measureId}::uuid
      order by fiscal_year desc`,
  )
}

const Progress = z.object({
  fiscalYear: z.number(),
  version: z.number(),
  recordedName: z.string(),
  obligatedYen: z.number().nullable(),
  orderedYen: z.number().nullable(),
  paidYen: z.number().nullable(),
  refundedYen: z.number().nullable(),
  asOfOn: localDate().nullable(),
})
export type Progress = z.infer<typeof Progress>

/** How far each year is bound and paid, as the finance system told it, and the record's version. */
export function progressOf(here: Here, measureId: string): Promise<Progress[]> {
  return here.db.many(
    Progress,
    sql`select fiscal_year, version, recorded_name, obligated_yen, ordered_yen, paid_yen,
        refunded_yen, as_of_on
      from measures.executions where city = ${here.city} and measure_id = ${measureId}::uuid
      order by fiscal_year desc`,
  )
}

export async function keepExecution(
  here: Here,
  measureId: string,
  typed: ExecutionTyped,
): Promise<void> {
  await here.db.run(sql`
    insert into measures.executions (city, measure_id, fiscal_year, initial_yen, supplementary_yen,
      transfer_yen, contingency_yen, carried_in_yen, spent_yen, expected_yen, carried_out_yen,
      national_yen, prefecture_yen, bond_yen, other_yen, hours, output, results, recorded_at,
      recorded_name)
    values (${here.city}, ${measureId}, ${typed.fiscalYear}, ${typed.initialYen},
      ${typed.supplementaryYen}, ${typed.transferYen}, ${typed.contingencyYen},
      ${typed.carriedInYen}, ${typed.spentYen}, ${typed.expectedYen}, ${typed.carriedOutYen},
      ${typed.nationalYen}, ${typed.prefectureYen}, ${typed.bondYen}, ${typed.otherYen},
      ${typed.hours}, ${typed.output}, ${typed.results}, ${here.now}, ${here.person.name})
    on conflict (city, measure_id, fiscal_year) do update set
      initial_yen = excluded.initial_yen, supplementary_yen = excluded.supplementary_yen,
      transfer_yen = excluded.transfer_yen, contingency_yen = excluded.contingency_yen,
      carried_in_yen = excluded.carried_in_yen, spent_yen = excluded.spent_yen,
      expected_yen = excluded.expected_yen, carried_out_yen = excluded.carried_out_yen,
      national_yen = excluded.national_yen, prefecture_yen = excluded.prefecture_yen,
      bond_yen = excluded.bond_yen, other_yen = excluded.other_yen, hours = excluded.hours,
      output = excluded.output, results = excluded.results, recorded_at = excluded.recorded_at,
      recorded_name = excluded.recorded_name, version = executions.version + 1`)
}

const Commitment = z.object({ amountYen: z.number() })

/**
 * Takes an amount out of a voted line, in the caller's transaction. The same `ref` again does nothing.
 * @throws {RuleBroken} the line has less left
 * @throws {Missing} no such line, or it was never voted
 */
export async function commitSpending(
  here: Here,
  asked: { lineId: string; amountYen: number; ref: string },
): Promise<void> {
  const before = await here.db.maybe(
    Commitment,
    sql`select amount_yen from measures.commitments
      where city = ${here.city} and ref = ${asked.ref} and released_at is null`,
  )
  if (before) return
  const votedYen = await here.db.value(
    z.number(),
    sql`select s.amount_yen from measures.stage_amounts s
      join measures.assessments a on (a.city, a.id) = (s.city, s.assessment_id)
      where s.city = ${here.city} and s.line_id = ${asked.lineId}::uuid and a.stage = 'voted'`,
  )
  const movedYen = await here.db.value(
    z.number(),
    sql`select coalesce(sum(case when to_line_id = ${asked.lineId}::uuid then amount_yen
        else -amount_yen end), 0)::bigint
      from measures.transfers where city = ${here.city} and decided_at is not null
        and ${asked.lineId}::uuid in (to_line_id, from_line_id)`,
  )
  const live = await here.db.many(
    Commitment,
    sql`select amount_yen from measures.commitments
      where city = ${here.city} and line_id = ${asked.lineId}::uuid and released_at is null`,
  )
  const left = remainingYen(
    votedYen + movedYen,
    live.map((one) => one.amountYen),
  )
  if (asked.amountYen > left) throw new RuleBroken(lineIsExhausted(left))
  await here.db.run(sql`
    insert into measures.commitments (city, ref, line_id, amount_yen, committed_at)
    values (${here.city}, ${asked.ref}, ${asked.lineId}, ${asked.amountYen}, ${here.now})
    on conflict (city, ref) do update set amount_yen = excluded.amount_yen,
      committed_at = excluded.committed_at, released_at = null`)
}

/** Gives back what was committed under a reference; again does nothing. */
export async function releaseSpending(here: Here, ref: string): Promise<void> {
  await here.db.run(sql`
    update measures.commitments set released_at = ${here.now}
    where city = ${here.city} and ref = ${ref} and released_at is null`)
}

/**
 * What the assembly voted enters 予算現額: the original budget as it was voted, a supplementary one on top.
 * The year's record is begun where there is none.
 */
export async function addVoted(
  here: Here,
  measureId: string,
  fiscalYear: number,
  isOriginal: boolean,
  amountYen: number,
): Promise<void> {
  const [initial, supplementary] = isOriginal ? [amountYen, 0] : [0, amountYen]
  const changed = isOriginal
    ? sql`initial_yen = excluded.initial_yen`
    : sql`supplementary_yen = executions.supplementary_yen + excluded.supplementary_yen`
  await here.db.run(sql`
    insert into measures.executions (city, measure_id, fiscal_year, initial_yen, supplementary_yen,
      recorded_at, recorded_name)
    values (${here.city}, ${measureId}, ${fiscalYear}, ${initial}, ${supplementary}, ${here.now},
      ${here.person.name})
    on conflict (city, measure_id, fiscal_year) do update set ${changed},
      recorded_at = excluded.recorded_at, recorded_name = excluded.recorded_name,
      version = executions.version + 1`)
}

/** 流用 and 充用 that were decided enter 予算現額. */
export async function addMoved(
  here: Here,
  measureId: string,
  fiscalYear: number,
  moved: { transferYen: number; contingencyYen: number },
): Promise<void> {
  await here.db.run(sql`
    insert into measures.executions (city, measure_id, fiscal_year, transfer_yen, contingency_yen,
      recorded_at, recorded_name)
    values (${here.city}, ${measureId}, ${fiscalYear}, ${moved.transferYen},
      ${moved.contingencyYen}, ${here.now}, ${here.person.name})
    on conflict (city, measure_id, fiscal_year) do update set
      transfer_yen = executions.transfer_yen + excluded.transfer_yen,
      contingency_yen = executions.contingency_yen + excluded.contingency_yen,
      recorded_at = excluded.recorded_at, recorded_name = excluded.recorded_name,
      version = executions.version + 1`)
}

/** 繰越 that was decided: out of one year, into the next. */
export async function addCarried(
  here: Here,
  measureId: string,
  fiscalYear: number,
  amountYen: number,
): Promise<void> {
  await here.db.run(sql`
    update measures.executions set carried_out_yen = carried_out_yen + ${amountYen},
      recorded_at = ${here.now}, recorded_name = ${here.person.name}, version = version + 1
    where city = ${here.city} and measure_id = ${measureId}::uuid
      and fiscal_year = ${fiscalYear}`)
  await here.db.run(sql`
    insert into measures.executions (city, measure_id, fiscal_year, carried_in_yen, recorded_at,
      recorded_name)
    values (${here.city}, ${measureId}, ${fiscalYear + 1}, ${amountYen}, ${here.now},
      ${here.person.name})
    on conflict (city, measure_id, fiscal_year) do update set
      carried_in_yen = executions.carried_in_yen + excluded.carried_in_yen,
      recorded_at = excluded.recorded_at, recorded_name = excluded.recorded_name,
      version = executions.version + 1`)
}
