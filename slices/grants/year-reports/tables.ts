import { z } from 'zod'
import { type Here, sql } from '#platform'

const Year = z.object({
  fiscalYear: z.number(),
  calls: z.number(),
  applications: z.number(),
  adopted: z.number(),
  others: z.number(),
  discussed: z.number(),
  deviating: z.number(),
  departing: z.number(),
  voided: z.number(),
})
export type SelectionYear = z.infer<typeof Year>

/**
 * Year by year what was published of the selections, and the calls that were declared void after they were
 * announced. Only whole numbers of calls and applications: no mean, and so nothing to reckon back from; and
 * 補欠 and 不採択 together, because a result may not have told them apart.
 */
export function selectionYears(here: Here): Promise<SelectionYear[]> {
  const told = (key: string) => sql`coalesce(sum((r.content ->> ${key})::int), 0)::int`
  return here.db.many(
    Year,
    sql`select k.fiscal_year, count(r.call_id)::int as calls, ${told('applications')} as applications,
        ${told('adopted')} as adopted, ${told('waiting')} + ${told('refused')} as others,
        ${told('discussed')} as discussed, ${told('deviating')} as deviating,
        (count(*) filter (where (r.content ->> 'departsFromPanel')::boolean))::int as departing,
        (count(*) filter (where k.voided_at is not null))::int as voided
      from grants.calls k
      left join grants.selection_results r on (r.city, r.call_id) = (k.city, k.id)
      where k.city = ${here.city} and k.opened_at is not null and k.way = '採択型'
        and (r.call_id is not null or k.voided_at is not null)
      group by k.fiscal_year order by k.fiscal_year desc limit 50`,
  )
}

const Departure = z.object({
  callId: z.uuid(),
  fiscalYear: z.number(),
  round: z.number(),
  schemeName: z.string(),
  what: z.enum(['審査会の結論と異なる決定', '公募の中止']),
  reason: z.string(),
})
export type Departure = z.infer<typeof Departure>

/** Each decision that left the panel's conclusion, and each call declared void, with its reason. */
export function departuresOf(here: Here): Promise<Departure[]> {
  return here.db.many(
    Departure,
    sql`select k.id as call_id, k.fiscal_year, k.round, s.name as scheme_name,
        case when k.voided_at is null then '審査会の結論と異なる決定' else '公募の中止' end as what,
        case when k.voided_at is null then r.content ->> 'departReason' else k.void_reason end as reason
      from grants.calls k
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      left join grants.selection_results r on (r.city, r.call_id) = (k.city, k.id)
      where k.city = ${here.city} and k.opened_at is not null and k.way = '採択型'
        and (k.voided_at is not null or (r.content ->> 'departsFromPanel')::boolean)
      order by k.fiscal_year desc, s.name, k.round limit 500`,
  )
}
