import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type PageAsked, readPage, type Sql, sql } from '#platform'
import { wordsOf } from '../resources/rules.ts'
import { searchTextOf } from './rules.ts'

const whole = z.union([z.number(), z.string()]).transform(Number)

const Step = z.object({ number: z.number(), stage: z.string(), onDay: localDate().nullable() })

export type Product = z.infer<typeof Product>
const Product = z.object({
  id: z.uuid(),
  clusterId: z.uuid().nullable(),
  cluster: z.string(),
  name: z.string(),
  kana: z.string(),
  kind: z.string(),
  stage: z.string(),
  stageOn: localDate().nullable(),
  partner: z.string(),
  support: z.string(),
  tier: z.string(),
  channel: z.string(),
  prices: z.array(z.number()),
  materials: z.array(z.string()),
  processIds: z.array(z.uuid()),
  processes: z.array(z.string()),
  resourceIds: z.array(z.uuid()),
  businessIds: z.array(z.uuid()),
  businesses: z.array(z.string()),
  isReleased: z.boolean(),
  source: z.string(),
  isSample: z.boolean(),
  version: z.number(),
  steps: z.array(Step),
  /** Of the last year that is known; null where none is, or for whom it is not. */
  salesFy: z.number().nullable(),
  salesYen: whole.nullable(),
})

const seen = (here: Here, which: Sql) => sql`
  select p.id, p.cluster_id, coalesce(c.name, '') as cluster, p.name, p.kana, p.kind, p.stage,
    p.stage_on::text as stage_on, p.partner, p.support, p.tier, p.channel, p.prices, p.materials,
    p.process_ids, p.resource_ids, p.business_ids, p.is_released, p.source, p.is_sample, p.version,
    array(select v.name from businesses.v_processes v where v.city = ${here.city}
      and v.process_id = any(p.process_ids) order by v.name collate "C") as processes,
    array(select b.name from businesses.v_businesses b where b.city = ${here.city}
      and b.business_id = any(p.business_ids) order by b.name collate "C") as businesses,
    coalesce((select jsonb_agg(jsonb_build_object('number', s.number, 'stage', s.stage,
        'onDay', s.on_day::text) order by s.number)
      from clusters.product_steps s
      where s.city = ${here.city} and s.product_id = p.id), '[]') as steps,
    (select max(a.fy) from clusters.product_sales a
      where a.city = ${here.city} and a.product_id = p.id) as sales_fy,
    (select a.amount_yen from clusters.product_sales a
      where a.city = ${here.city} and a.product_id = p.id order by a.fy desc limit 1) as sales_yen
  from clusters.products p
  left join clusters.clusters c on (c.city, c.id) = (p.city, p.cluster_id)
  where p.city = ${here.city} and ${which}`

/** @throws {Missing} there is none in this city */
export function productSeenBy(here: Here, productId: string): Promise<Product> {
  return here.db.one(Product, seen(here, sql`p.id = ${productId}::uuid`))
}

export type ProductFilter = {
  readonly words?: string
  readonly stage?: string
  readonly tier?: string
  readonly cluster?: string
}

function filtered({ words, stage, tier, cluster }: ProductFilter): Sql {
  const asked: Sql[] = [sql`true`]
  for (const keys of wordsOf(words ?? '')) {
    const ways = keys.map((key) => sql`position(${key} in p.search_text) > 0`)
    asked.push(sql`(${sql.join(ways, sql` or `)})`)
  }
  if (stage) asked.push(sql`p.stage = ${stage}`)
  if (tier) asked.push(sql`p.tier = ${tier}`)
  if (cluster) asked.push(sql`p.cluster_id::text = ${cluster}`)
  return sql.join(asked, sql` and `)
}

export type ProductSort = 'name' | 'stage' | 'since'

export async function productPage(
  here: Here,
  filter: ProductFilter,
  page: PageAsked<ProductSort>,
): Promise<{ rows: Product[]; next: string | null; total: number }> {
  const which = filtered(filter)
  const total = await here.db.value(
    z.number(),
    sql`select count(*)::int from clusters.products p where p.city = ${here.city} and ${which}`,
  )
  const shown = await readPage(here.db, Product, page, {
    by: {
      name: [sql`coalesce(nullif(p.kana, ''), p.name) collate "C"`, (row) => row.kana || row.name],
      stage: [sql`p.stage collate "C"`, (row) => row.stage],
      since: [sql`coalesce(p.stage_on, date '0001-01-01')`, (row) => row.stageOn ?? '0001-01-01'],
    },
    id: [sql`p.id`, (row) => row.id],
    from: (after) => seen(here, sql`${which} and ${after}`),
  })
  return { ...shown, total }
}

/** All that match, by reading. */
export function productsSeenBy(here: Here, filter: ProductFilter): Promise<Product[]> {
  return here.db.many(
    Product,
    sql`${seen(here, filtered(filter))}
      order by coalesce(nullif(p.kana, ''), p.name) collate "C", p.id limit 5000`,
  )
}

const Choice = z.object({ id: z.uuid(), name: z.string() })

/** The products in which a resource is used. */
export function productsUsing(here: Here, resourceId: string) {
  return here.db.many(
    Choice,
    sql`select p.id, p.name from clusters.products p
      where p.city = ${here.city} and ${resourceId}::uuid = any(p.resource_ids)
      order by p.name collate "C" limit 100`,
  )
}

export function businessesNamed(here: Here, names: readonly string[]) {
  return here.db.many(
    Choice,
    sql`select b.business_id as id, b.name from businesses.v_businesses b
      where b.city = ${here.city} and b.name = any(${names}::text[])
      order by b.name collate "C", b.business_id limit 200`,
  )
}

export function isProductTaken(here: Here, name: string, except: string | null = null) {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from clusters.products p where p.city = ${here.city}
      and p.name = ${name} and p.id is distinct from ${except}::uuid)`,
  )
}

export type TypedProduct = Pick<
  Product,
  | 'clusterId'
  | 'name'
  | 'kana'
  | 'kind'
  | 'partner'
  | 'support'
  | 'tier'
  | 'channel'
  | 'prices'
  | 'materials'
  | 'processIds'
  | 'resourceIds'
  | 'businessIds'
  | 'isReleased'
  | 'source'
>

const columns = sql`cluster_id, name, kana, kind, partner, support, tier, channel, prices,
  materials, process_ids, resource_ids, business_ids, is_released, source, search_text`
const valuesOf = (typed: TypedProduct) => sql`${typed.clusterId}::uuid, ${typed.name},
  ${typed.kana}, ${typed.kind}, ${typed.partner}, ${typed.support}, ${typed.tier},
  ${typed.channel}, ${typed.prices}::int[], ${typed.materials}::text[],
  ${typed.processIds}::uuid[], ${typed.resourceIds}::uuid[], ${typed.businessIds}::uuid[],
  ${typed.isReleased}, ${typed.source}, ${searchTextOf(typed)}`

export function keepProduct(
  here: Here,
  typed: TypedProduct & { readonly stage: string; readonly isSample: boolean },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.products (city, stage, is_sample, ${columns})
      values (${here.city}, ${typed.stage}, ${typed.isSample}, ${valuesOf(typed)}) returning id`,
  )
}

export async function rewriteProduct(here: Here, id: string, typed: TypedProduct): Promise<void> {
  await here.db.run(sql`
    update clusters.products set (${columns}) = row(${valuesOf(typed)}), version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}
