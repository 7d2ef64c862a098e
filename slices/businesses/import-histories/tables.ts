import { z } from 'zod'
import { type Here, sql } from '#platform'

const Came = z.object({
  importId: z.uuid(),
  line: z.number(),
  verdict: z.string(),
  columns: z.array(z.string()),
  fileName: z.string(),
  source: z.string(),
  endedOn: z.string(),
})

/** The lists that a business came from or was changed by; the caller has loaded it through the person. */
export function historyOfBusiness(here: Here, businessId: string): Promise<z.infer<typeof Came>[]> {
  return here.db.many(
    Came,
    sql`select r.import_id, r.line, r.verdict, i.file_name, i.source,
        (i.ended_at at time zone 'Asia/Tokyo')::date as ended_on,
        array(select k from jsonb_object_keys(coalesce(r.before, '{}')) k
          where k not in ('name_key', 'phone_key', 'sort_key', 'search_text', 'source')) as columns
      from businesses.import_rows r
      join businesses.imports i on (i.city, i.id) = (r.city, r.import_id)
      where r.city = ${here.city} and i.city = ${here.city} and r.business_id = ${businessId}::uuid
        and r.verdict in ('new', 'changed') and r.outcome <> 'undone' and i.ended_at is not null
      order by i.ended_at desc limit 20`,
  )
}
