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

const Ability = z.object({ businessId: z.uuid(), processId: z.uuid() })

/** Of each of these, the names of what it can do. @param names of the city's processes */
export async function processesOfEach(
  here: Here,
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await here.db.many(
    Ability,
    sql`select h.business_id, h.process_id from businesses.holdings h
      where h.city = ${here.city} and h.business_id = any(${ids}::uuid[])`,
  )
  const of = Map.groupBy(found, ({ businessId }) => businessId)
  return new Map(
    [...of].map(([businessId, held]) => [
      businessId,
      held.flatMap(({ processId }) => names.get(processId) ?? []).sort(),
    ]),
  )
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
