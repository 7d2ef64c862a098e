import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { may } from '../permissions.ts'

/** How far the accounts of a year are closed. */
export type Settlement = z.infer<typeof Settlement>
const Settlement = z.object({
  fiscalYear: z.number(),
  closedAt: z.string(),
  closedName: z.string(),
  settledOn: localDate().nullable(),
  settledName: z.string().nullable(),
  auditedOn: localDate().nullable(),
  decidedOn: localDate().nullable(),
  outcome: z.enum(['', '認定', '不認定']),
  note: z.string(),
  version: z.number(),
})

/** Null while the accounts of the year are open. */
export function settlementOf(here: Here, fiscalYear: number): Promise<Settlement | null> {
  return here.db.maybe(
    Settlement,
    sql`select fiscal_year, closed_at, closed_name, settled_on, settled_name, audited_on,
        decided_on, outcome, note, version
      from measures.settlements where city = ${here.city} and fiscal_year = ${fiscalYear}`,
  )
}

const Year = z.object({ fiscalYear: z.number(), measures: z.number() })

/** The years in which measures had money, the latest first. */
export function yearsWithMoney(here: Here): Promise<z.infer<typeof Year>[]> {
  return here.db.many(
    Year,
    sql`select e.fiscal_year, count(*)::int as measures from measures.executions e
      where e.city = ${here.city} and ${may.seeMeasures(here.person)}
      group by e.fiscal_year order by e.fiscal_year desc limit 30`,
  )
}

const Report = z.object({
  measureId: z.uuid(),
  code: z.string(),
  name: z.string(),
  sectionName: z.string(),
  kan: z.string(),
  kou: z.string(),
  intent: z.string(),
  content: z.string(),
  outputUnit: z.string(),
  initialYen: z.number(),
  supplementaryYen: z.number(),
  transferYen: z.number(),
  contingencyYen: z.number(),
  carriedInYen: z.number(),
  spentYen: z.number().nullable(),
  carriedOutYen: z.number(),
  paidYen: z.number().nullable(),
  obligatedYen: z.number().nullable(),
  asOfOn: localDate().nullable(),
  nationalYen: z.number().nullable(),
  prefectureYen: z.number().nullable(),
  bondYen: z.number().nullable(),
  otherYen: z.number().nullable(),
  output: z.number().nullable(),
  results: z.number().nullable(),
})
/** One measure's year, as the reports of the settlement print it. */
export type ReportRow = z.infer<typeof Report>

export function reportRows(here: Here, fiscalYear: number): Promise<ReportRow[]> {
  return here.db.many(
    Report,
    sql`select m.id as measure_id, m.code, m.name, s.name as section_name, m.kan, m.kou, m.intent,
        m.content, m.output_unit, e.initial_yen, e.supplementary_yen, e.transfer_yen,
        e.contingency_yen, e.carried_in_yen, e.spent_yen, e.carried_out_yen, e.paid_yen,
        e.obligated_yen, e.as_of_on, e.national_yen, e.prefecture_yen, e.bond_yen, e.other_yen,
        e.output, e.results
      from measures.executions e
      join measures.measures m on (m.city, m.id) = (e.city, e.measure_id)
      join platform.sections s on (s.city, s.id) = (m.city, m.section_id)
      where e.city = ${here.city} and e.fiscal_year = ${fiscalYear}
        and ${may.seeMeasures(here.person)}
      order by m.kan collate "C", m.kou collate "C", m.code collate "C" limit 3000`,
  )
}

/** Years whose day of closing has passed and that stand open, for the system. */
export async function yearsToClose(here: Here, before: number): Promise<number[]> {
  const found = await here.db.many(
    z.object({ fiscalYear: z.number() }),
    sql`select distinct e.fiscal_year from measures.executions e
      where e.city = ${here.city} and e.fiscal_year < ${before}
        and not exists (select from measures.settlements s
          where s.city = ${here.city} and s.fiscal_year = e.fiscal_year)
      order by e.fiscal_year`,
  )
  return found.map((one) => one.fiscalYear)
}

/** 出納閉鎖: what was paid by then is what was spent. */
export async function closeYear(here: Here, fiscalYear: number): Promise<void> {
  await here.db.run(sql`
    insert into measures.settlements (city, fiscal_year, closed_at, closed_name)
    values (${here.city}, ${fiscalYear}, ${here.now}, ${here.person.name})
    on conflict (city, fiscal_year) do nothing`)
  await here.db.run(sql`
    update measures.executions set spent_yen = paid_yen, version = version + 1
    where city = ${here.city} and fiscal_year = ${fiscalYear} and spent_yen is null
      and paid_yen is not null`)
}

export async function markSettled(
  here: Here,
  fiscalYear: number,
  on: LocalDate,
  auditedOn: LocalDate | null,
): Promise<void> {
  await here.db.run(sql`
    update measures.settlements set settled_on = ${on}, settled_name = ${here.person.name},
      audited_on = ${auditedOn}, version = version + 1
    where city = ${here.city} and fiscal_year = ${fiscalYear}`)
}

export async function markDecided(
  here: Here,
  fiscalYear: number,
  typed: { on: LocalDate; outcome: string; note: string },
): Promise<void> {
  await here.db.run(sql`
    update measures.settlements set decided_on = ${typed.on}, outcome = ${typed.outcome},
      note = ${typed.note}, version = version + 1
    where city = ${here.city} and fiscal_year = ${fiscalYear}`)
}

/** Measures of a year of which nobody has said what was spent: no settlement is whole without them. */
export function unspokenIn(here: Here, fiscalYear: number): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from measures.executions
      where city = ${here.city} and fiscal_year = ${fiscalYear} and spent_yen is null`,
  )
}

/** Every year that is closed. */
export function settlementsOf(here: Here): Promise<Settlement[]> {
  return here.db.many(
    Settlement,
    sql`select fiscal_year, closed_at, closed_name, settled_on, settled_name, audited_on,
        decided_on, outcome, note, version
      from measures.settlements where city = ${here.city} order by fiscal_year desc limit 100`,
  )
}
