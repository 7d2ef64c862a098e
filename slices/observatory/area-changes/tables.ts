import { z } from 'zod'
import { type Here, sql } from '#platform'

const Registered = z.object({
  fromCode: z.string(),
  toCode: z.string(),
  toName: z.string(),
  reason: z.string(),
  at: z.string(),
  byName: z.string(),
})
export type Registered = z.infer<typeof Registered>

/** Codes that this city found to go on in a present municipality, newest first. */
export function registeredChanges(here: Here): Promise<Registered[]> {
  return here.db.many(
    Registered,
    sql`select c.from_code, c.to_code, coalesce(a.prefecture || a.name, '') as to_name, c.reason, c.at,
        c.by_name
      from observatory.city_area_changes c left join observatory.areas a on a.code = c.to_code
      where c.city = ${here.city} order by c.at desc, c.from_code limit 500`,
  )
}

export function keepAreaChange(
  here: Here,
  made: { fromCode: string; toCode: string; reason: string },
): Promise<number> {
  return here.db.run(sql`
    insert into observatory.city_area_changes (city, from_code, to_code, reason, at, by_name)
    values (${here.city}, ${made.fromCode}, ${made.toCode}, ${made.reason}, ${here.now},
      ${here.person.name})
    on conflict (city, from_code) do update set to_code = excluded.to_code, reason = excluded.reason,
      at = excluded.at, by_name = excluded.by_name`)
}
