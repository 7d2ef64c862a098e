import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'

export type Organisation = z.infer<typeof Organisation>
const Organisation = z.object({
  id: z.uuid(),
  clusterId: z.uuid(),
  kind: z.string(),
  name: z.string(),
  kana: z.string(),
  part: z.string(),
  sinceYear: z.number().nullable(),
  members: z.number().nullable(),
  membersOn: localDate().nullable(),
  endedYear: z.number().nullable(),
  source: z.string(),
  isSample: z.boolean(),
  version: z.number(),
})

const seen = (here: Here, clusterId: string, which: Sql) => sql`
  select o.id, o.cluster_id, o.kind, o.name, o.kana, o.part, o.since_year, o.members,
    o.members_on::text as members_on, o.ended_year, o.source, o.is_sample, o.version
  from clusters.organisations o
  where o.city = ${here.city} and o.cluster_id = ${clusterId}::uuid and ${which}`

/** The organisations of a 産地: those at work first, by kind and name. */
export function organisationsOf(here: Here, clusterId: string): Promise<Organisation[]> {
  return here.db.many(
    Organisation,
    sql`${seen(here, clusterId, sql`true`)}
      order by o.ended_year nulls first, o.kind collate "C", o.name collate "C" limit 200`,
  )
}

/** @throws {Missing} this 産地 has none such */
export function organisationSeenBy(here: Here, clusterId: string, organisationId: string) {
  return here.db.one(Organisation, seen(here, clusterId, sql`o.id = ${organisationId}::uuid`))
}

export function isOrganisationTaken(
  here: Here,
  clusterId: string,
  name: string,
  except: string | null = null,
): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from clusters.organisations o
      where o.city = ${here.city} and o.cluster_id = ${clusterId}::uuid and o.name = ${name}
        and o.id is distinct from ${except}::uuid)`,
  )
}

type Typed = Omit<Organisation, 'id' | 'isSample' | 'version'>

const columns = sql`kind, name, kana, part, since_year, members, members_on, ended_year, source`
const valuesOf = (typed: Typed) => sql`${typed.kind}, ${typed.name}, ${typed.kana}, ${typed.part},
  ${typed.sinceYear}::int, ${typed.members}::int, ${typed.membersOn}::date,
  ${typed.endedYear}::int, ${typed.source}`

export function keepOrganisation(
  here: Here,
  typed: Typed & { readonly isSample: boolean },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.organisations (city, cluster_id, is_sample, ${columns})
      values (${here.city}, ${typed.clusterId}::uuid, ${typed.isSample}, ${valuesOf(typed)})
      returning id`,
  )
}

export async function rewriteOrganisation(here: Here, id: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update clusters.organisations set (${columns}) = row(${valuesOf(typed)}), version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}
