import { z } from 'zod'
import { type Here, sql } from '#platform'

export type Able = z.infer<typeof Able>
const Able = z.object({
  personId: z.uuid(),
  businessId: z.uuid(),
  processId: z.uuid(),
  part: z.string(),
  birthYear: z.number().nullable(),
  intendsTo: z.number().nullable(),
})

/** Everybody who can do one of these processes alone, of businesses at work. No names. */
export function ableIn(here: Here, processIds: readonly string[]): Promise<Able[]> {
  return here.db.many(
    Able,
    sql`select s.person_id, s.business_id, s.process_id, s.part, s.birth_year, s.intends_to
      from businesses.v_skills s
      where s.city = ${here.city} and s.process_id = any(${processIds}::uuid[]) and s.level >= 3
        and s.state = '登録'
      order by s.business_id, s.person_id, s.process_id limit 20000`,
  )
}

export type Holder = z.infer<typeof Holder>
const Holder = z.object({
  businessId: z.uuid(),
  processId: z.uuid(),
  capacity: z.number().nullable(),
  isSample: z.boolean(),
})

/** Every business at work that does one of these processes itself. */
export function holdersIn(here: Here, processIds: readonly string[]): Promise<Holder[]> {
  return here.db.many(
    Holder,
    sql`select h.business_id, h.process_id, h.capacity, h.is_sample from businesses.v_holdings h
      where h.city = ${here.city} and h.process_id = any(${processIds}::uuid[])
        and h.state = '登録' and h.level <> '外注して対応'
      order by h.business_id, h.process_id limit 20000`,
  )
}

const Succession = z.object({ businessId: z.uuid(), state: z.string() })

/** What was last heard of who follows, by business; who was not asked is absent. */
export async function successionsIn(
  here: Here,
  businessIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await here.db.many(
    Succession,
    sql`select s.business_id, s.state from businesses.v_successions s
      where s.city = ${here.city} and s.business_id = any(${businessIds}::uuid[]) limit 20000`,
  )
  return new Map(found.map(({ businessId, state }) => [businessId, state]))
}
