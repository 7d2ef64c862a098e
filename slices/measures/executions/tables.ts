import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import type { ExecutionTyped } from './forms.ts'

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

/** These years of each measure, in one statement. The measures were loaded through the person. */
export async function executionsOfEach(
  here: Here,
  measureIds: readonly string[],
  years: { readonly from: number; readonly to: number },
): Promise<(measureId: string) => readonly ExecutionRow[]> {
  const found = await here.db.many(
    Row.extend({ measureId: z.uuid() }),
    sql`select measure_id, fiscal_year, initial_yen, supplementary_yen, transfer_yen, contingency_yen,
        carried_in_yen, spent_yen, expected_yen, carried_out_yen, national_yen, prefecture_yen,
        bond_yen, other_yen, hours, output, results
      from measures.executions where city = ${here.city}
        and measure_id = any(${measureIds}::uuid[])
        and fiscal_year between ${years.from} and ${years.to}
      order by measure_id, fiscal_year desc`,
  )
  const each = Map.groupBy(found, (row) => row.measureId)
  return (measureId) => each.get(measureId) ?? []
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
