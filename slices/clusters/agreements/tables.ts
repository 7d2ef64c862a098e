import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'
import { Content, type Handed } from './rules.ts'

export type Agreement = z.infer<typeof Agreement>
const Agreement = z.object({
  id: z.uuid(),
  clusterId: z.uuid(),
  partnerCity: z.number(),
  partnerName: z.string(),
  agreedOn: localDate(),
  fromOn: localDate(),
  untilOn: localDate(),
  paper: z.string(),
  endedOn: localDate().nullable(),
  version: z.number(),
})

const seen = (here: Here, clusterId: string, which: Sql) => sql`
  select a.id, a.cluster_id, a.partner_city, a.partner_name, a.agreed_on::text as agreed_on,
    a.from_on::text as from_on, a.until_on::text as until_on, a.paper,
    a.ended_on::text as ended_on, a.version
  from clusters.agreements a
  where a.city = ${here.city} and a.cluster_id = ${clusterId}::uuid and ${which}`

export function agreementsOf(here: Here, clusterId: string): Promise<Agreement[]> {
  return here.db.many(
    Agreement,
    sql`${seen(here, clusterId, sql`true`)} order by a.until_on desc, a.id limit 50`,
  )
}

/** @throws {Missing} this 産地 has none such */
export function agreementSeenBy(here: Here, clusterId: string, agreementId: string) {
  return here.db.one(Agreement, seen(here, clusterId, sql`a.id = ${agreementId}::uuid`))
}

export function keepAgreement(
  here: Here,
  typed: Omit<Agreement, 'id' | 'endedOn' | 'version'>,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.agreements (city, cluster_id, partner_city, partner_name, agreed_on,
        from_on, until_on, paper)
      values (${here.city}, ${typed.clusterId}::uuid, ${typed.partnerCity}, ${typed.partnerName},
        ${typed.agreedOn}, ${typed.fromOn}, ${typed.untilOn}, ${typed.paper})
      returning id`,
  )
}

export async function endAgreement(here: Here, id: string): Promise<void> {
  await here.db.run(sql`
    update clusters.agreements set ended_on = ${here.today}, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

export type Handover = z.infer<typeof Handover>
const Handover = z.object({
  id: z.uuid(),
  agreementId: z.uuid(),
  direction: z.enum(['out', 'in']),
  asOn: localDate(),
  source: z.string(),
  content: Content,
  sha256: z.string(),
  handedAt: z.string(),
  handedName: z.string(),
})

const handed = (here: Here, agreementIds: readonly string[]) => sql`
  select h.id, h.agreement_id, h.direction, h.as_on::text as as_on, h.source, h.content, h.sha256,
    h.handed_at, h.handed_name
  from clusters.handovers h
  where h.city = ${here.city} and h.agreement_id = any(${agreementIds}::uuid[])`

/** What was handed over and received under these agreements, the newest first. */
export function handoversOf(here: Here, agreementIds: readonly string[]): Promise<Handover[]> {
  return here.db.many(
    Handover,
    sql`${handed(here, agreementIds)} order by h.as_on desc, h.handed_at desc limit 100`,
  )
}

/** @throws {Missing} nothing such was handed over under this agreement */
export function handoverSeenBy(here: Here, agreementId: string, handoverId: string) {
  return here.db.one(Handover, sql`${handed(here, [agreementId])} and h.id = ${handoverId}::uuid`)
}

export function isHandedAlready(
  here: Here,
  agreementId: string,
  direction: Handover['direction'],
  sha256: string,
): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from clusters.handovers h where h.city = ${here.city}
      and h.agreement_id = ${agreementId}::uuid and h.direction = ${direction}
      and h.sha256 = ${sha256})`,
  )
}

export function keepHandover(
  here: Here,
  agreementId: string,
  direction: Handover['direction'],
  { content, sha256 }: Handed,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.handovers (city, agreement_id, direction, as_on, source, content,
        sha256, handed_at, handed_name)
      values (${here.city}, ${agreementId}::uuid, ${direction}, ${content.asOn},
        ${content.source}, ${json(content)}, ${sha256}, ${here.now}, ${here.person.name})
      returning id`,
  )
}
