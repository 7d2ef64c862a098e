import { z } from 'zod'
import { type Here, sql } from '#platform'
import type { YearValue } from '../check-figures/rules.ts'
import { shapes } from '../indicators/rules.ts'

const numeric = z.union([z.string(), z.number()]).transform(Number)
const Point = z.object({ year: z.number(), value: numeric })

export type Target = z.infer<typeof Target>
const Target = z.object({
  number: z.number(),
  value: numeric,
  low: numeric.nullable(),
  dueYear: z.number(),
  shape: z.enum(shapes),
  fromYear: z.number().nullable(),
  isAfterResult: z.boolean(),
  points: z.array(Point),
  reason: z.string(),
  setAt: z.string(),
  setName: z.string(),
})

/** Every target that was ever set, the latest first. */
export function targetsOf(here: Here, indicatorId: string): Promise<Target[]> {
  return here.db.many(
    Target,
    sql`select t.number, t.value, t.low, t.due_year, t.shape, t.from_year, t.is_after_result,
        t.reason, t.set_at, t.set_name,
        coalesce((select jsonb_agg(jsonb_build_object('year', p.year, 'value', p.value)
          order by p.year) from plans.target_points p
          where (p.city, p.indicator_id, p.number) = (t.city, t.indicator_id, t.number)),
          '[]'::jsonb) as points
      from plans.targets t
      where t.city = ${here.city} and t.indicator_id = ${indicatorId}::uuid
      order by t.number desc`,
  )
}

const Owned = Target.extend({ indicatorId: z.uuid() })

/** As `targetsOf`, of several indicators in one statement. */
export async function targetsOfEach(
  here: Here,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Target[]>> {
  const rows = await here.db.many(
    Owned,
    sql`select t.indicator_id, t.number, t.value, t.low, t.due_year, t.shape, t.from_year,
        t.is_after_result, t.reason, t.set_at, t.set_name,
        coalesce(p.points, '[]'::jsonb) as points
      from plans.targets t
      left join (select indicator_id, number,
          jsonb_agg(jsonb_build_object('year', year, 'value', value) order by year) as points
        from plans.target_points
        where city = ${here.city} and indicator_id = any(${ids}::uuid[])
        group by indicator_id, number) p
        on (p.indicator_id, p.number) = (t.indicator_id, t.number)
      where t.city = ${here.city} and t.indicator_id = any(${ids}::uuid[])
      order by t.number desc`,
  )
  const found = new Map<string, Target[]>()
  for (const { indicatorId, ...row } of rows)
    found.set(indicatorId, [...(found.get(indicatorId) ?? []), row])
  return found
}

export type NewTarget = {
  readonly value: number
  readonly low: number | null
  readonly dueYear: number
  readonly shape: string
  readonly points: readonly YearValue[]
  readonly fromYear: number | null
  readonly isAfterResult: boolean
  readonly reason: string
}

export async function keepTarget(here: Here, indicatorId: string, made: NewTarget): Promise<void> {
  const number = await here.db.value(
    z.number(),
    sql`insert into plans.targets (city, indicator_id, value, low, due_year, shape, from_year,
        is_after_result, reason, set_at, set_name, number)
      values (${here.city}, ${indicatorId}, ${made.value}::numeric, ${made.low}::numeric,
        ${made.dueYear}, ${made.shape}, ${made.fromYear}, ${made.isAfterResult}, ${made.reason},
        ${here.now}, ${here.person.name},
        (select count(*)::int + 1 from plans.targets
          where city = ${here.city} and indicator_id = ${indicatorId}::uuid))
      returning number`,
  )
  if (made.points.length === 0) return
  await here.db.run(sql`
    insert into plans.target_points (city, indicator_id, number, year, value)
    select ${here.city}, ${indicatorId}::uuid, ${number}, p.year, p.value
    from unnest(${made.points.map(({ year }) => year)}::int[],
      ${made.points.map(({ value }) => String(value))}::numeric[]) as p (year, value)
    returning year`)
}
