import { z } from 'zod'
import { localDate } from '#packages/japan'
import { Gone, type Here, json, Missing, sql } from '#platform'
import { Copy } from './forms.ts'

export type Publication = z.infer<typeof Publication>
const Publication = z.object({
  clusterId: z.uuid(),
  copy: Copy,
  publishedOn: localDate(),
  publishedName: z.string(),
  withdrawnOn: localDate().nullable(),
})

const columns = sql`p.cluster_id, p.copy, p.published_on, p.published_name, p.withdrawn_on`

/** Null where it was never public. */
export function publicationOf(here: Here, clusterId: string): Promise<Publication | null> {
  return here.db.maybe(
    Publication,
    sql`select ${columns} from clusters.publications p
      where p.city = ${here.city} and p.cluster_id = ${clusterId}::uuid`,
  )
}

/**
 * @throws {Gone} it was public once
 * @throws {Missing} it never was, or there is none
 */
export async function publicClusterOf(here: Here, clusterId: string): Promise<Publication> {
  const found = await publicationOf(here, clusterId)
  if (found === null) throw new Missing()
  if (found.withdrawnOn !== null) throw new Gone()
  return found
}

/** Every 産地 that stands in public. */
export function publicClusters(here: Here): Promise<Publication[]> {
  return here.db.many(
    Publication,
    sql`select ${columns} from clusters.publications p
      where p.city = ${here.city} and p.withdrawn_on is null
      order by p.copy->>'kana' collate "C", p.cluster_id limit 200`,
  )
}

export async function keepPublication(here: Here, clusterId: string, copy: Copy): Promise<void> {
  await here.db.run(sql`
    insert into clusters.publications (city, cluster_id, copy, published_on, published_name)
    values (${here.city}, ${clusterId}::uuid, ${json(copy)}, ${here.today}, ${here.person.name})
    on conflict (city, cluster_id) do update set copy = excluded.copy,
      published_on = excluded.published_on, published_name = excluded.published_name,
      withdrawn_on = null`)
}

export async function withdrawPublication(here: Here, clusterId: string): Promise<void> {
  await here.db.run(sql`
    update clusters.publications set withdrawn_on = ${here.today}
    where city = ${here.city} and cluster_id = ${clusterId}::uuid`)
}
