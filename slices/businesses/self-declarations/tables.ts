import { z } from 'zod'
import { type Here, sql } from '#platform'

/** What the business declared; null where it said nothing. It was loaded as this account's own. */
export function declaredGender(here: Here, businessId: string): Promise<string | null> {
  return here.db.value(
    z.string().nullable(),
    sql`select (select d.gender from businesses.self_declarations d
      where d.city = ${here.city} and d.business_id = ${businessId}::uuid) as gender`,
  )
}

/** Written anew, so that nothing of an earlier answer stays. */
export async function keepGender(
  here: Here,
  businessId: string,
  gender: string | null,
): Promise<void> {
  await here.db.run(sql`
    delete from businesses.self_declarations
    where city = ${here.city} and business_id = ${businessId}::uuid`)
  if (gender !== null)
    await here.db.run(sql`
      insert into businesses.self_declarations (city, business_id, gender, declared_at, declared_by)
      values (${here.city}, ${businessId}::uuid, ${gender}, ${here.now}, ${here.person.id}::uuid)`)
}
