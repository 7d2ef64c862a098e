import { z } from 'zod'
import { type Here, sql } from '#platform'
import type { HandPair } from '../comparisons/rules.ts'

const Pairing = z.object({ oldId: z.uuid(), newId: z.uuid().nullable() })

/** The pairs that people made for a version. */
export function pairingsOf(here: Here, versionId: string): Promise<HandPair[]> {
  return here.db.many(
    Pairing,
    sql`select old_id, new_id from plans.pairings
      where city = ${here.city} and version_id = ${versionId}::uuid
      order by kept_at, old_id limit 5000`,
  )
}

export async function keepPairing(
  here: Here,
  versionId: string,
  { oldId, newId }: HandPair,
): Promise<void> {
  await here.db.run(sql`
    insert into plans.pairings (city, version_id, old_id, new_id, kept_at, kept_name)
    values (${here.city}, ${versionId}, ${oldId}, ${newId}, ${here.now}, ${here.person.name})
    on conflict (city, version_id, old_id) do update
      set new_id = excluded.new_id, kept_at = excluded.kept_at, kept_name = excluded.kept_name`)
}

export async function dropPairing(here: Here, versionId: string, oldId: string): Promise<void> {
  await here.db.run(sql`
    delete from plans.pairings where city = ${here.city} and version_id = ${versionId}::uuid
      and old_id = ${oldId}::uuid`)
}
