import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'
import type { Station } from './rules.ts'

const StationRow = z.object({
  name: z.string(),
  price: z.number(),
  services: z.array(z.string()),
})

export type ChannelMap = z.infer<typeof ChannelMap>
const ChannelMap = z.object({
  id: z.uuid(),
  clusterId: z.uuid(),
  name: z.string(),
  product: z.string(),
  asOn: localDate(),
  source: z.string(),
  stations: z.array(StationRow),
  ownPrice: z.number().nullable(),
  ownFee: z.number().nullable(),
  ownShipping: z.number().nullable(),
  ownAds: z.number().nullable(),
  ownLabour: z.number().nullable(),
  isSample: z.boolean(),
  version: z.number(),
})

const seen = (here: Here, clusterId: string, which: Sql) => sql`
  select m.id, m.cluster_id, m.name, m.product, m.as_on::text as as_on, m.source, m.own_price,
    m.own_fee, m.own_shipping, m.own_ads, m.own_labour, m.is_sample, m.version,
    coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'price', s.price,
        'services', to_jsonb(s.services)) order by s.position)
      from clusters.channel_stations s
      where s.city = ${here.city} and s.map_id = m.id), '[]') as stations
  from clusters.channel_maps m
  where m.city = ${here.city} and m.cluster_id = ${clusterId}::uuid and ${which}`

export function channelMapsOf(here: Here, clusterId: string): Promise<ChannelMap[]> {
  return here.db.many(
    ChannelMap,
    sql`${seen(here, clusterId, sql`true`)} order by m.name collate "C" limit 50`,
  )
}

/** @throws {Missing} this 産地 has none such */
export function channelMapSeenBy(here: Here, clusterId: string, mapId: string) {
  return here.db.one(ChannelMap, seen(here, clusterId, sql`m.id = ${mapId}::uuid`))
}

export function isMapTaken(
  here: Here,
  clusterId: string,
  name: string,
  except: string | null = null,
): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from clusters.channel_maps m
      where m.city = ${here.city} and m.cluster_id = ${clusterId}::uuid and m.name = ${name}
        and m.id is distinct from ${except}::uuid)`,
  )
}

export type TypedMap = Omit<ChannelMap, 'id' | 'stations' | 'isSample' | 'version'> & {
  readonly stations: readonly Station[]
}

const columns = sql`name, product, as_on, source, own_price, own_fee, own_shipping, own_ads,
  own_labour`
const valuesOf = (typed: TypedMap) => sql`${typed.name}, ${typed.product}, ${typed.asOn}::date,
  ${typed.source}, ${typed.ownPrice}::int, ${typed.ownFee}::int, ${typed.ownShipping}::int,
  ${typed.ownAds}::int, ${typed.ownLabour}::int`

export async function keepMap(
  here: Here,
  typed: TypedMap & { readonly isSample: boolean },
): Promise<string> {
  const mapId = await here.db.value(
    z.uuid(),
    sql`insert into clusters.channel_maps (city, cluster_id, is_sample, ${columns})
      values (${here.city}, ${typed.clusterId}::uuid, ${typed.isSample}, ${valuesOf(typed)})
      returning id`,
  )
  await writeStations(here, mapId, typed.stations)
  return mapId
}

export async function rewriteMap(here: Here, mapId: string, typed: TypedMap): Promise<void> {
  await here.db.run(sql`
    update clusters.channel_maps set (${columns}) = row(${valuesOf(typed)}), version = version + 1
    where city = ${here.city} and id = ${mapId}::uuid`)
  await writeStations(here, mapId, typed.stations)
}

async function writeStations(
  here: Here,
  mapId: string,
  stations: readonly Station[],
): Promise<void> {
  await here.db.run(sql`
    delete from clusters.channel_stations where city = ${here.city} and map_id = ${mapId}::uuid`)
  const rows = stations.map((station, position) => ({ ...station, position }))
  await here.db.run(sql`
    insert into clusters.channel_stations (city, map_id, position, name, price, services)
    select ${here.city}::int, ${mapId}::uuid, x.position, x.name, x.price,
      array(select jsonb_array_elements_text(x.services))
    from jsonb_to_recordset(${json(rows)}) x (position int, name text, price int, services jsonb)
    returning id`)
}

export async function removeMap(here: Here, mapId: string): Promise<void> {
  await here.db.run(sql`
    delete from clusters.channel_stations where city = ${here.city} and map_id = ${mapId}::uuid`)
  await here.db.run(
    sql`delete from clusters.channel_maps where city = ${here.city} and id = ${mapId}::uuid`,
  )
}
