import { z } from 'zod'
import { municipalityCheckDigit } from '#packages/japan'
import { type Here, sql } from '#platform'
import { standings } from './members/rules.ts'
import { type Area, areaCode } from './rules.ts'

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
  naturalSource: z.string(),
  historicalGround: z.string(),
  historicalSource: z.string(),
  series: z.array(z.string()),
  isSample: z.boolean(),
  version: z.number(),
})

const seenBy = ({ city }: Here) => sql`
  select c.id, c.name, c.kana, c.name_en, c.trade, c.products, c.municipalities, c.districts,
    c.origin_year, c.origin_who, c.origin, c.origin_source, c.natural_ground, c.natural_source,
    c.historical_ground, c.historical_source, c.series, c.is_sample, c.version
  from clusters.clusters c where c.city = ${city}`

export function clustersSeenBy(here: Here): Promise<Cluster[]> {
  return here.db.many(Cluster, sql`${seenBy(here)} order by c.name collate "C" limit 200`)
}

/** @throws {Missing} there is none in this city */
export function clusterSeenBy(here: Here, clusterId: string): Promise<Cluster> {
  return here.db.one(Cluster, sql`${seenBy(here)} and c.id = ${clusterId}::uuid`)
}

const Listed = z.object({
  id: z.uuid(),
  name: z.string(),
  kana: z.string(),
  products: z.array(z.string()),
  originYear: z.number().nullable(),
  cities: z.number(),
  /** At work, by the rule or by hand. */
  members: z.number(),
  productsKept: z.number(),
  isSample: z.boolean(),
})
export type ListedCluster = z.infer<typeof Listed>

/** The list: each with how many belong to it and what is kept of it. A city has few; all stand on one page. */
export function clusterList(here: Here): Promise<ListedCluster[]> {
  const live = sql`any(${[...standings.live.states]}::text[])`
  return here.db.many(
    Listed,
    sql`select c.id, c.name, c.kana, c.products, c.origin_year, c.is_sample,
        cardinality(c.municipalities) as cities,
        (select count(*)::int from clusters.products p
          where p.city = ${here.city} and p.cluster_id = c.id) as products_kept,
        (select count(distinct h.business_id)::int from businesses.v_holdings h
          join clusters.rule_processes r on (r.city, r.process_id) = (h.city, h.process_id)
          where h.city = ${here.city} and r.city = ${here.city} and r.cluster_id = c.id
            and h.state = ${live}
            and (cardinality(c.districts) = 0 or h.district = any(c.districts))
            and not exists (select from clusters.members_by_hand m where m.city = ${here.city}
              and m.cluster_id = c.id and m.business_id = h.business_id))
        + (select count(*)::int from clusters.members_by_hand m
          join businesses.v_businesses b on (b.city, b.business_id) = (m.city, m.business_id)
          where m.city = ${here.city} and b.city = ${here.city} and m.cluster_id = c.id
            and m.belongs and b.state = ${live}) as members
      from clusters.clusters c where c.city = ${here.city}
      order by c.kana collate "C", c.name collate "C" limit 200`,
  )
}

export type TypedCluster = Omit<Cluster, 'id' | 'version' | 'isSample'>

export function keepCluster(
  here: Here,
  typed: TypedCluster & { readonly isSample: boolean },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.clusters (city, is_sample, ${columns})
      values (${here.city}, ${typed.isSample}, ${valuesOf(typed)}) returning id`,
  )
}

export async function rewriteCluster(here: Here, id: string, typed: TypedCluster): Promise<void> {
  await here.db.run(sql`
    update clusters.clusters set (${columns}) = row(${valuesOf(typed)}), version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

const columns = sql`name, kana, name_en, trade, products, municipalities, districts, origin_year,
  origin_who, origin, origin_source, natural_ground, natural_source, historical_ground,
  historical_source, series`
const valuesOf = (typed: TypedCluster) => sql`${typed.name}, ${typed.kana}, ${typed.nameEn},
  ${typed.trade}, ${typed.products}::text[], ${typed.municipalities}::int[],
  ${typed.districts}::text[], ${typed.originYear}::int, ${typed.originWho}, ${typed.origin},
  ${typed.originSource}, ${typed.naturalGround}, ${typed.naturalSource},
  ${typed.historicalGround}, ${typed.historicalSource}, ${typed.series}::text[]`

export function isNameTaken(
  here: Here,
  name: string,
  except: string | null = null,
): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from clusters.clusters c
      where c.city = ${here.city} and c.name = ${name} and c.id is distinct from ${except}::uuid)`,
  )
}

const Place = z.object({ code: z.string(), name: z.string() })

// Population stands for every place in every edition, so that one series names them all.
const places = sql`select distinct f.area_code as code, f.prefecture || f.area_name as name
  from observatory.v_figures f where f.series = 'population'`

const withSix = (cities: readonly number[], found: readonly z.infer<typeof Place>[]): Area[] =>
  cities.map((code) => ({
    code,
    name: found.find((one) => one.code === areaCode(code))?.name ?? String(code).padStart(6, '0'),
  }))

/** What these cities are called; a code that no statistic knows stands as it is. */
export async function areasOf(here: Here, cities: readonly number[]): Promise<Area[]> {
  const codes = cities.map(areaCode)
  const found = await here.db.many(Place, sql`${places} and f.area_code = any(${codes}::text[])`)
  return withSix(cities, found)
}

/** Places called so, with their prefecture or without. */
export async function areasNamed(here: Here, names: readonly string[]): Promise<Area[]> {
  if (names.length === 0) return []
  const found = await here.db.many(
    Place,
    sql`${places} and (f.area_name = any(${names}::text[])
      or f.prefecture || f.area_name = any(${names}::text[]))`,
  )
  return found.map(({ code, name }) => ({ code: sixDigits(code), name }))
}

const sixDigits = (five: string) => Number(`${five}${municipalityCheckDigit(five)}`)

/** What was made of a 産地 for the thread, the newest first: refs of beads. */
export async function beadRefsOf(here: Here, clusterId: string): Promise<string[]> {
  const found = await here.db.many(
    z.object({ ref: z.string() }),
    sql`select ref from (
        select f.id::text as ref, f.as_on as on_day from clusters.cluster_counts f
          where f.city = ${here.city} and f.cluster_id = ${clusterId}::uuid
        union all
        select g.id::text, g.kept_on from clusters.findings g
          where g.city = ${here.city} and g.cluster_id = ${clusterId}::uuid
      ) cards order by on_day desc limit 6`,
  )
  return found.map(({ ref }) => ref)
}
