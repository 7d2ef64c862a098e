import { z } from 'zod'
import { localDate } from '#packages/japan'
import { json, sql } from '../database/sql.ts'
import type { Here } from '../here.ts'

export type Decided = z.infer<typeof Decided>
const Decided = z.object({
  name: z.string(),
  validFrom: localDate(),
  value: z.unknown(),
  source: z.string(),
  reason: z.string(),
  setAt: z.string(),
  setByName: z.string(),
})

/** What the city has decided of one setting, or of all, the newest first. */
export function decisionsOf(here: Here, name: string | null = null): Promise<Decided[]> {
  return here.db.many(
    Decided,
    sql`
    select name, valid_from, value, source, reason, set_at, set_by_name
    from platform.settings
    where city = ${here.city} and (${name}::text is null or name = ${name})
    order by name, valid_from desc, set_at desc`,
  )
}

export async function isDemonstration(here: Here): Promise<boolean> {
  const found = await here.db.maybe(
    z.object({ isDemonstration: z.boolean() }),
    sql`select is_demonstration from platform.cities where code = ${here.city}`,
  )
  return found?.isDemonstration ?? false
}

export function keepDecision(
  here: Here,
  of: { name: string; validFrom: string; value: unknown; source: string; reason: string },
): Promise<number> {
  return here.db.run(sql`
    insert into platform.settings
      (city, name, valid_from, value, source, reason, set_at, set_by, set_by_name)
    values (${here.city}, ${of.name}, ${of.validFrom}, ${json(of.value)}, ${of.source}, ${of.reason},
      ${here.now}, ${here.person.id}, ${here.person.name})`)
}
