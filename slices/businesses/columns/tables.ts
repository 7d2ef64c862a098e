import { z } from 'zod'
import { type Here, sql } from '#platform'
import { lastSuccession } from '../searches/tables.ts'
import type { ColumnKey } from './rules.ts'

const Kept = z.object({ columns: z.array(z.string()) })

/** The columns that this person chose; null where they chose none. */
export async function keptColumns(here: Here): Promise<string[] | null> {
  const kept = await here.db.maybe(
    Kept,
    sql`select c.columns from businesses.list_columns c
      where c.city = ${here.city} and c.account_id = ${here.person.id}::uuid`,
  )
  return kept?.columns ?? null
}

export async function keepColumns(here: Here, columns: readonly ColumnKey[]): Promise<void> {
  await here.db.run(sql`
    insert into businesses.list_columns (city, account_id, columns)
    values (${here.city}, ${here.person.id}::uuid, ${columns}::text[])
    on conflict (city, account_id) do update set columns = excluded.columns`)
}

const Abilities = z.object({ businessId: z.uuid(), processes: z.array(z.string()) })

/** Of each of these, the names of what it can do. */
export async function processesOfEach(
  here: Here,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await here.db.many(
    Abilities,
    sql`select h.business_id, array_agg(p.name order by p.name collate "C") as processes
      from businesses.holdings h
      join businesses.processes p on (p.city, p.id) = (h.city, h.process_id)
      where h.city = ${here.city} and p.city = ${here.city} and h.business_id = any(${ids}::uuid[])
      group by h.business_id`,
  )
  return new Map(found.map(({ businessId, processes }) => [businessId, processes]))
}

const Head = z.object({
  id: z.uuid(),
  birthYear: z.number().nullable(),
  succession: z.string(),
})
export type Head = z.infer<typeof Head>

/** Of each of these, the oldest who represents it, and the succession as last recorded. Personal. */
export async function headsOfEach(
  here: Here,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Head>> {
  const found = await here.db.many(
    Head,
    sql`select b.id, (select min(p.birth_year) from businesses.people p
        where p.city = ${here.city} and p.business_id = b.id and p.part = '代表者') as birth_year,
        ${lastSuccession(here)} as succession
      from businesses.businesses b where b.city = ${here.city} and b.id = any(${ids}::uuid[])`,
  )
  return new Map(found.map((head) => [head.id, head]))
}
