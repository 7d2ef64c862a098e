import { z } from 'zod'
import { addMonths, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

export type Maker = z.infer<typeof Maker>
const Maker = z.object({ businessId: z.uuid(), name: z.string(), district: z.string() })

/** What these businesses are called, by their reading. */
export async function makersNamed(
  here: Here,
  businessIds: readonly string[],
): Promise<ReadonlyMap<string, Maker>> {
  const found = await here.db.many(
    Maker,
    sql`select b.business_id, b.name, b.district from businesses.v_businesses b
      where b.city = ${here.city} and b.business_id = any(${businessIds}::uuid[])
      order by b.kana collate "C", b.business_id limit 5000`,
  )
  return new Map(found.map((maker) => [maker.businessId, maker]))
}

export type Closure = z.infer<typeof Closure>
const Closure = z.object({
  businessId: z.uuid(),
  name: z.string(),
  closedOn: localDate(),
  processId: z.uuid(),
})

/** Who closed within a year, with what they could do: the register keeps it. */
export function closuresIn(here: Here, processIds: readonly string[]): Promise<Closure[]> {
  return here.db.many(
    Closure,
    sql`select b.business_id, b.name, b.state_on as closed_on, h.process_id
      from businesses.v_businesses b
      join businesses.v_holdings h on (h.city, h.business_id) = (b.city, b.business_id)
      where b.city = ${here.city} and h.city = ${here.city} and b.state = '廃業'
        and b.state_on >= ${addMonths(here.today, -12)} and h.process_id = any(${processIds}::uuid[])
      order by b.state_on desc, b.business_id limit 200`,
  )
}

const Used = z.object({
  chainId: z.uuid(),
  clusterId: z.uuid(),
  cluster: z.string(),
  name: z.string(),
})

/** The chains in which one of the processes of a business stands, with the name of the step. */
export function chainsUsing(here: Here, businessId: string) {
  return here.db.many(
    Used,
    sql`select distinct c.id as chain_id, k.id as cluster_id, k.name as cluster, n.name
      from clusters.nodes n
      join clusters.chains c on (c.city, c.id) = (n.city, n.chain_id)
      join clusters.clusters k on (k.city, k.id) = (c.city, c.cluster_id)
      join businesses.v_holdings h on (h.city, h.process_id) = (n.city, n.process_id)
      where n.city = ${here.city} and c.city = ${here.city} and k.city = ${here.city}
        and h.city = ${here.city} and h.business_id = ${businessId}::uuid
      order by k.name, n.name limit 50`,
  )
}
