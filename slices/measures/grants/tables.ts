import { z } from 'zod'
import { type Here, sql } from '#platform'

const Used = z.object({ schemeId: z.uuid(), savedYen: z.number(), spentYen: z.number() })

/** What the other requests of a fiscal year take from each fund. The request was loaded through the person. */
export function usedInYear(
  here: Here,
  fiscalYear: number,
  besidesRequestId: string,
): Promise<z.infer<typeof Used>[]> {
  return here.db.many(
    Used,
    sql`select f.scheme_id,
        coalesce(sum(a.amount_yen) filter (where l.setsu = 24), 0)::bigint as saved_yen,
        coalesce(sum(a.amount_yen) filter (where l.setsu <> 24), 0)::bigint as spent_yen
      from measures.fund_allocations a
      join measures.funds f on (f.city, f.id) = (a.city, a.fund_id)
      join measures.budget_lines l on (l.city, l.id) = (a.city, a.line_id)
      join measures.requests q on (q.city, q.id) = (f.city, f.request_id)
      join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
      where a.city = ${here.city} and r.fiscal_year = ${fiscalYear} and f.scheme_id is not null
        and q.id <> ${besidesRequestId}::uuid
      group by f.scheme_id`,
  )
}
