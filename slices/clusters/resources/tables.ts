import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, type PageAsked, readPage, type Sql, sql } from '#platform'
import { searchTextOf, wordsOf } from './rules.ts'

export type Resource = z.infer<typeof Resource>
const Resource = z.object({
  id: z.uuid(),
  clusterId: z.uuid().nullable(),
  cluster: z.string(),
  legalType: z.string(),
  name: z.string(),
  kana: z.string(),
  description: z.string(),
  address: z.string(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  season: z.string(),
  formerLaw: z.boolean(),
  prefectureOn: localDate().nullable(),
  products: z.array(z.string()),
  events: z.array(z.string()),
  heritage: z.record(z.string(), z.string()).nullable(),
  heritageNumber: z.string().nullable(),
  source: z.string(),
  isSample: z.boolean(),
  version: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select r.id, r.cluster_id, coalesce(c.name, '') as cluster, r.legal_type, r.name, r.kana,
    r.description, r.address, r.lat, r.lng, r.season, r.former_law,
    r.prefecture_on::text as prefecture_on, r.products, r.events, r.heritage, r.heritage_number,
    r.source, r.is_sample, r.version
  from clusters.resources r
  left join clusters.clusters c on (c.city, c.id) = (r.city, r.cluster_id)
  where r.city = ${here.city} and ${which}`

/** @throws {Missing} there is none in this city */
export function resourceSeenBy(here: Here, resourceId: string): Promise<Resource> {
  return here.db.one(Resource, seen(here, sql`r.id = ${resourceId}::uuid`))
}

export type ResourceFilter = {
  readonly words?: string
  readonly type?: string
  readonly cluster?: string
  readonly law?: string
  readonly heritage?: string
}

const holds = (keys: readonly string[]): Sql =>
  sql`(${sql.join(
    keys.map((key) =>
      [...key].length < 2
        ? sql`position(${key} in r.search_text) > 0`
        : sql`(r.search_bg @> platform.bigrams(${key}) and position(${key} in r.search_text) > 0)`,
    ),
    sql` or `,
  )})`

function filtered({ words, type, cluster, law, heritage }: ResourceFilter): Sql {
  const asked: Sql[] = [sql`true`, ...wordsOf(words ?? '').map(holds)]
  if (type) asked.push(sql`r.legal_type = ${type}`)
  // Compared as text: what is no uuid is in no 産地, and is no error either.
  if (cluster) asked.push(sql`r.cluster_id::text = ${cluster}`)
  if (law === 'former') asked.push(sql`r.former_law`)
  if (law === 'none') asked.push(sql`not r.former_law`)
  if (heritage === 'yes') asked.push(sql`r.heritage is not null`)
  return sql.join(asked, sql` and `)
}

export type ResourceSort = 'name' | 'type' | 'address'

export async function resourcePage(
  here: Here,
  filter: ResourceFilter,
  page: PageAsked<ResourceSort>,
): Promise<{ rows: Resource[]; next: string | null; total: number }> {
  const name = sql`coalesce(nullif(r.kana, ''), r.name) collate "C"`
  const which = filtered(filter)
  const total = await here.db.value(
    z.number(),
    sql`select count(*)::int from clusters.resources r where r.city = ${here.city} and ${which}`,
  )
  const shown = await readPage(here.db, Resource, page, {
    by: {
      name: [name, (row) => row.kana || row.name],
      type: [sql`r.legal_type collate "C"`, (row) => row.legalType],
      address: [sql`r.address collate "C"`, (row) => row.address],
    },
    id: [sql`r.id`, (row) => row.id],
    from: (after) => seen(here, sql`${which} and ${after}`),
  })
  return { ...shown, total }
}

/** All that match, by reading. */
export function resourcesSeenBy(here: Here, filter: ResourceFilter): Promise<Resource[]> {
  return here.db.many(
    Resource,
    sql`${seen(here, filtered(filter))}
      order by coalesce(nullif(r.kana, ''), r.name) collate "C", r.id limit 20000`,
  )
}

const Choice = z.object({ id: z.uuid(), name: z.string() })

/** For choosing, by reading: those of the 産地 and of none; what is chosen already is never cut off. */
export function resourceChoices(
  here: Here,
  clusterId: string | null = null,
  chosen: readonly string[] = [],
) {
  const isChosen = sql`r.id = any(${chosen}::uuid[])`
  return here.db.many(
    Choice,
    sql`select c.id, c.name from (
        select r.id, r.name, r.kana from clusters.resources r
        where r.city = ${here.city} and (${clusterId}::uuid is null or r.cluster_id is null
          or r.cluster_id = ${clusterId}::uuid or ${isChosen})
        order by ${isChosen} desc, coalesce(nullif(r.kana, ''), r.name) collate "C", r.id limit 500) c
      order by coalesce(nullif(c.kana, ''), c.name) collate "C", c.id`,
  )
}

/** Those of these ids that there are, by reading. */
export function resourcesOf(here: Here, ids: readonly string[]) {
  return here.db.many(
    Choice,
    sql`select r.id, r.name from clusters.resources r
      where r.city = ${here.city} and r.id = any(${ids}::uuid[])
      order by coalesce(nullif(r.kana, ''), r.name) collate "C", r.id`,
  )
}

export function isResourceTaken(
  here: Here,
  one: {
    readonly legalType: string
    readonly name: string
    readonly heritageNumber: string | null
  },
  except: string | null = null,
): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from clusters.resources r where r.city = ${here.city}
      and r.legal_type = ${one.legalType} and r.name = ${one.name}
      and r.heritage_number is not distinct from ${one.heritageNumber} and r.id is distinct from ${except}::uuid)`,
  )
}

export function isNumberTaken(here: Here, number: string | null, except: string | null = null) {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from clusters.resources r where r.city = ${here.city}
      and r.heritage_number = ${number} and r.id is distinct from ${except}::uuid)`,
  )
}

export type TypedResource = Omit<Resource, 'id' | 'cluster' | 'isSample' | 'version'>

const columns = sql`cluster_id, legal_type, name, kana, description, address, lat, lng, season,
  former_law, prefecture_on, products, events, heritage, heritage_number, source, search_text`
const valuesOf = (typed: TypedResource) => sql`${typed.clusterId}::uuid, ${typed.legalType},
  ${typed.name}, ${typed.kana}, ${typed.description}, ${typed.address},
  ${typed.lat}::double precision, ${typed.lng}::double precision, ${typed.season},
  ${typed.formerLaw}, ${typed.prefectureOn}::date, ${typed.products}::text[],
  ${typed.events}::text[], ${typed.heritage === null ? sql`null::jsonb` : json(typed.heritage)},
  ${typed.heritageNumber}, ${typed.source}, ${searchTextOf(typed)}`

export function keepResource(
  here: Here,
  typed: TypedResource & { readonly isSample: boolean },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.resources (city, is_sample, ${columns})
      values (${here.city}, ${typed.isSample}, ${valuesOf(typed)}) returning id`,
  )
}

/** @returns the version that the record has now */
export function rewriteResource(here: Here, id: string, typed: TypedResource): Promise<number> {
  return here.db.value(
    z.number(),
    sql`update clusters.resources set (${columns}) = row(${valuesOf(typed)}), version = version + 1
      where city = ${here.city} and id = ${id}::uuid returning version`,
  )
}
