import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'

export type BrandMark = z.infer<typeof BrandMark>
const BrandMark = z.object({
  id: z.uuid(),
  clusterId: z.uuid(),
  kind: z.string(),
  name: z.string(),
  kana: z.string(),
  number: z.string(),
  designatedOn: localDate().nullable(),
  holder: z.string(),
  goods: z.string(),
  source: z.string(),
  isSample: z.boolean(),
  version: z.number(),
})

const seen = (here: Here, clusterId: string, which: Sql) => sql`
  select m.id, m.cluster_id, m.kind, m.name, m.kana, m.number,
    m.designated_on::text as designated_on, m.holder, m.goods, m.source, m.is_sample, m.version
  from clusters.brand_marks m
  where m.city = ${here.city} and m.cluster_id = ${clusterId}::uuid and ${which}`

/** The marks under which the 産地 sells. */
export function marksOf(here: Here, clusterId: string): Promise<BrandMark[]> {
  return here.db.many(
    BrandMark,
    sql`${seen(here, clusterId, sql`true`)}
      order by m.kind collate "C", m.name collate "C" limit 200`,
  )
}

/** @throws {Missing} this 産地 has none such */
export function markSeenBy(here: Here, clusterId: string, markId: string): Promise<BrandMark> {
  return here.db.one(BrandMark, seen(here, clusterId, sql`m.id = ${markId}::uuid`))
}

export function isMarkTaken(
  here: Here,
  { clusterId, kind, name }: Pick<BrandMark, 'clusterId' | 'kind' | 'name'>,
  except: string | null = null,
): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from clusters.brand_marks m
      where m.city = ${here.city} and m.cluster_id = ${clusterId}::uuid and m.kind = ${kind}
        and m.name = ${name} and m.id is distinct from ${except}::uuid)`,
  )
}

type Typed = Omit<BrandMark, 'id' | 'isSample' | 'version'>

const columns = sql`kind, name, kana, number, designated_on, holder, goods, source`
const valuesOf = (typed: Typed) => sql`${typed.kind}, ${typed.name}, ${typed.kana},
  ${typed.number}, ${typed.designatedOn}::date, ${typed.holder}, ${typed.goods}, ${typed.source}`

export function keepMark(
  here: Here,
  typed: Typed & { readonly isSample: boolean },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.brand_marks (city, cluster_id, is_sample, ${columns})
      values (${here.city}, ${typed.clusterId}::uuid, ${typed.isSample}, ${valuesOf(typed)})
      returning id`,
  )
}

export async function rewriteMark(here: Here, id: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update clusters.brand_marks set (${columns}) = row(${valuesOf(typed)}), version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}
