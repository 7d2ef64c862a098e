import { z } from 'zod'
import { type Here, sql } from '#platform'

export type Cluster = z.infer<typeof Cluster>
const Cluster = z.object({
  id: z.uuid(),
  name: z.string(),
  kana: z.string(),
  nameEn: z.string(),
  trade: z.string(),
  products: z.array(z.string()),
  municipalities: z.array(z.number()),
  districts: z.array(z.string()),
  originYear: z.number().nullable(),
  originWho: z.string(),
  origin: z.string(),
  originSource: z.string(),
  naturalGround: z.string(),
  historicalGround: z.string(),
  isSample: z.boolean(),
  version: z.number(),
})

const seenBy = ({ city }: Here) => sql`
  select c.id, c.name, c.kana, c.name_en, c.trade, c.products, c.municipalities, c.districts,
    c.origin_year, c.origin_who, c.origin, c.origin_source, c.natural_ground,
    c.historical_ground, c.is_sample, c.version
  from clusters.clusters c where c.city = ${city}`

export function clustersSeenBy(here: Here): Promise<Cluster[]> {
  return here.db.many(Cluster, sql`${seenBy(here)} order by c.name collate "C" limit 200`)
}

/** @throws {Missing} there is none in this city */
export function clusterSeenBy(here: Here, clusterId: string): Promise<Cluster> {
  return here.db.one(Cluster, sql`${seenBy(here)} and c.id = ${clusterId}::uuid`)
}

export function keepCluster(
  here: Here,
  typed: Omit<Cluster, 'id' | 'version' | 'municipalities'>,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.clusters (city, name, kana, name_en, trade, products, municipalities,
        districts, origin_year, origin_who, origin, origin_source, natural_ground,
        historical_ground, is_sample)
      values (${here.city}, ${typed.name}, ${typed.kana}, ${typed.nameEn}, ${typed.trade},
        ${typed.products}::text[], array[${here.city}::int], ${typed.districts}::text[],
        ${typed.originYear}::int, ${typed.originWho}, ${typed.origin}, ${typed.originSource},
        ${typed.naturalGround}, ${typed.historicalGround}, ${typed.isSample})
      returning id`,
  )
}

export function isNameTaken(here: Here, name: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from clusters.clusters c
      where c.city = ${here.city} and c.name = ${name})`,
  )
}
