import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { settingOn } from '#platform/settings'
import { may } from '../permissions.ts'
import type { HardnessForm } from './forms.ts'
import {
  type CostClass,
  classOf,
  costClasses,
  equipmentYen,
  hardSoft,
  type MeasureYear,
  nothing,
} from './rules.ts'

const Row = z.object({
  lineId: z.uuid(),
  number: z.number(),
  setsu: z.number(),
  saisetsu: z.string(),
  content: z.string(),
  unitPriceYen: z.number(),
  yen: z.number(),
  fiscalYear: z.number(),
  measureId: z.uuid(),
  measureName: z.string(),
  /** What a person read otherwise than by the 節, last. */
  read: z
    .object({
      class: z.enum(costClasses),
      reason: z.string(),
      readName: z.string(),
      readAt: z.string(),
    })
    .nullable(),
})
/** A row of a submitted request with its class, and what a person read otherwise. */
export type HardnessRow = z.infer<typeof Row> & {
  readonly bySetsu: CostClass
  readonly class: CostClass
}

const seen = (here: Here, which: Sql) => sql`
  select b.line_id, b.number, l.setsu, l.saisetsu, b.content, b.unit_price_yen, b.yen, r.fiscal_year,
    q.measure_id, m.name as measure_name,
    (select jsonb_build_object('class', n.class, 'reason', n.reason, 'readName', n.read_name,
        'readAt', n.read_at)
      from measures.hardness_readings n where n.city = ${here.city} and n.line_id = b.line_id
        and n.content = b.content order by n.number desc limit 1) as read
  from measures.breakdowns b
  join measures.budget_lines l on (l.city, l.id) = (b.city, b.line_id)
  join measures.requests q on (q.city, q.id) = (l.city, l.request_id)
  join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
  join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
  where b.city = ${here.city} and l.withdrawn_at is null and q.requested_at is not null
    and ${may.seeMeasures(here.person)} and ${which}`

async function classed(here: Here, which: Sql): Promise<HardnessRow[]> {
  const from = await settingOn(here, equipmentYen)
  const rows = await here.db.many(
    Row,
    sql`${seen(here, which)}
      order by m.name collate "C", l.setsu, b.line_id, b.number limit 20000`,
  )
  return rows.map((row) => {
    const bySetsu = classOf(row, from)
    return { ...row, bySetsu, class: row.read?.class ?? bySetsu }
  })
}

export function rowsOfYear(here: Here, fiscalYear: number): Promise<HardnessRow[]> {
  return classed(here, sql`r.fiscal_year = ${fiscalYear}`)
}

/** Null where there is no such row, or not for this person. */
export async function rowSeenBy(
  here: Here,
  lineId: string,
  number: number,
): Promise<HardnessRow | null> {
  const [row] = await classed(here, sql`b.line_id = ${lineId}::uuid and b.number = ${number}`)
  return row ?? null
}

const Spent = z.object({
  measureId: z.uuid(),
  name: z.string(),
  fiscalYear: z.number(),
  spentYen: z.number(),
})

/** Each measure in each year: its rows by class, and its 決算 where there is one. */
export async function measureYears(here: Here): Promise<MeasureYear[]> {
  const rows = await classed(here, sql`true`)
  const spent = await here.db.many(
    Spent,
    sql`select e.measure_id, m.name, e.fiscal_year, e.spent_yen from measures.executions e
      join measures.measures m on (m.city, m.id) = (e.city, e.measure_id)
      where e.city = ${here.city} and e.spent_yen is not null and ${may.seeMeasures(here.person)}
      order by e.fiscal_year, m.name limit 20000`,
  )
  const key = (each: { readonly measureId: string; readonly fiscalYear: number }) =>
    `${each.fiscalYear} ${each.measureId}`
  const byKey = new Map<string, HardnessRow[]>()
  for (const row of rows) byKey.set(key(row), [...(byKey.get(key(row)) ?? []), row])
  const closed = new Map(spent.map((each) => [key(each), each]))
  const asked = [...byKey].flatMap(([at, own]) => {
    const [first] = own
    if (!first) return []
    const { fiscalYear, measureId, measureName: name } = first
    const spentYen = closed.get(at)?.spentYen ?? null
    return [{ fiscalYear, measureId, name, asked: hardSoft(own), spentYen }]
  })
  const without = spent.filter((each) => !byKey.has(key(each)))
  return [...asked, ...without.map((each) => ({ ...each, asked: nothing }))]
}

export async function keepReading(
  here: Here,
  { content }: HardnessRow,
  typed: z.output<typeof HardnessForm>,
): Promise<void> {
  await here.db.run(sql`
    insert into measures.hardness_readings (city, line_id, content, number, class, reason, read_at,
      read_name)
    values (${here.city}, ${typed.lineId}, ${content}, (select count(*)::int + 1
        from measures.hardness_readings n where n.city = ${here.city}
          and n.line_id = ${typed.lineId}::uuid and n.content = ${content}),
      ${typed.class}, ${typed.reason}, ${here.now}, ${here.person.name})`)
}
