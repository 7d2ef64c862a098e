import { z } from 'zod'
import { localDate } from '#packages/japan'
import { canonical, type Here, json, sha256, sql } from '#platform'
import { may } from '../permissions.ts'
import { FindingContent } from './forms.ts'

export type Finding = z.infer<typeof Finding>
const Finding = z.object({
  id: z.uuid(),
  clusterId: z.uuid(),
  chainId: z.uuid(),
  cluster: z.string(),
  chain: z.string(),
  statement: z.string(),
  content: FindingContent,
  isPersonal: z.boolean(),
  releasedOn: localDate().nullable(),
  keptOn: localDate(),
  keptName: z.string(),
  isSample: z.boolean(),
})

/** The section sees its own cards; the rest of the hall those that were released. */
const seenBy = (here: Here) => sql`
  select f.id, f.cluster_id, f.chain_id, k.name as cluster, c.name as chain, f.statement, f.content,
    f.is_personal, f.released_on, f.kept_on, f.kept_name, c.is_sample
  from clusters.findings f
  join clusters.chains c on (c.city, c.id) = (f.city, f.chain_id)
  join clusters.clusters k on (k.city, k.id) = (f.city, f.cluster_id)
  where f.city = ${here.city} and c.city = ${here.city} and k.city = ${here.city}
    and (${may.seeYears(here.person)} or f.released_on is not null)`

/** @throws {Missing} there is none, or it is the section's own */
export function findingSeenBy(here: Here, findingId: string): Promise<Finding> {
  return here.db.one(Finding, sql`${seenBy(here)} and f.id = ${findingId}::uuid`)
}

/** The cards of one cluster, the latest first. */
export function findingsOf(here: Here, clusterId: string): Promise<Finding[]> {
  return here.db.many(
    Finding,
    sql`${seenBy(here)} and f.cluster_id = ${clusterId}::uuid
      order by f.kept_on desc, f.id limit 50`,
  )
}

/** The same outlook is one card, however often it is asked for. */
export async function keepFinding(
  here: Here,
  made: {
    readonly clusterId: string
    readonly chainId: string
    readonly statement: string
    readonly content: FindingContent
    readonly isPersonal: boolean
  },
): Promise<{ readonly findingId: string; readonly isNew: boolean }> {
  const key = sha256(canonical(JSON.parse(JSON.stringify(made.content))))
  const before = await here.db.maybe(
    z.object({ id: z.uuid() }),
    sql`select f.id from clusters.findings f where f.city = ${here.city}
      and f.chain_id = ${made.chainId}::uuid and f.content_key = ${key}`,
  )
  if (before) return { findingId: before.id, isNew: false }
  const findingId = await here.db.value(
    z.uuid(),
    sql`insert into clusters.findings (city, cluster_id, chain_id, statement, content, content_key,
        is_personal, kept_on, kept_name)
      values (${here.city}, ${made.clusterId}::uuid, ${made.chainId}::uuid, ${made.statement},
        ${json(made.content)}, ${key}, ${made.isPersonal}, ${here.today}, ${here.person.name})
      returning id`,
  )
  return { findingId, isNew: true }
}

export async function markReleased(here: Here, findingId: string): Promise<void> {
  await here.db.run(sql`
    update clusters.findings set released_on = ${here.today}
    where city = ${here.city} and id = ${findingId}::uuid`)
}
