import { z } from 'zod'
import { type Here, sql } from '#platform'
import { inOffice } from '../bodies/tables.ts'
import { may } from '../permissions.ts'
import type { Industry } from './rules.ts'

const IndustryRow = z.object({
  cluster: z.string(),
  process: z.string(),
  processId: z.uuid(),
  businesses: z.number(),
})

/** The processes of every cluster of the city, with how many registered businesses do them. Staff only. */
export function industriesOfClusters(here: Here): Promise<Industry[]> {
  return here.db.many(
    IndustryRow,
    sql`select c.name as cluster, p.name as process, p.process_id,
        (select count(distinct h.business_id)::int from businesses.v_holdings h
          where h.city = ${here.city} and h.process_id = p.process_id and h.state = '登録'
            and h.level <> '外注して対応') as businesses
      from clusters.v_clusters c
      join businesses.v_processes p on p.city = c.city and p.process_id = any(c.process_ids)
      where c.city = ${here.city} and p.city = ${here.city} and ${may.seeBodies(here.person)}
      order by c.kana collate "C", c.name, p.name limit 500`,
  )
}

const Represented = z.object({ joined: z.number(), processIds: z.array(z.uuid()) })

/** How many members are joined to a business of the register, and what these businesses do. Staff only. */
export function representedBy(here: Here, bodyId: string): Promise<z.infer<typeof Represented>> {
  return here.db.one(
    Represented,
    sql`select count(distinct m.id)::int as joined,
        coalesce(array_agg(distinct h.process_id) filter (where h.process_id is not null), '{}')
          as process_ids
      from councils.members m
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      left join businesses.v_holdings h on h.city = ${here.city} and h.business_id = p.business_id
        and h.level <> '外注して対応'
      where m.city = ${here.city} and p.city = ${here.city} and m.body_id = ${bodyId}::uuid
        and ${inOffice(here.today)} and p.business_id is not null
        and ${may.seeBodies(here.person)}`,
  )
}

const Candidate = z.object({
  id: z.uuid(),
  name: z.string(),
  district: z.string().nullable(),
  state: z.string(),
})
export type BusinessCandidate = z.infer<typeof Candidate>

/** Businesses of the register by words of their name. */
export function businessesNamed(here: Here, words: string): Promise<BusinessCandidate[]> {
  return here.db.many(
    Candidate,
    sql`select b.business_id as id, b.name, b.district, b.state from businesses.v_businesses b
      where b.city = ${here.city} and ${may.writeBodies(here.person)} and b.state <> '廃業'
        and platform.search_form(b.name || b.kana)
          like '%' || platform.search_form(${words}) || '%'
      order by b.kana collate "C", b.business_id limit 20`,
  )
}

/** The business to which a member belongs; the member was loaded through the person. */
export function businessOfPerson(here: Here, personId: string): Promise<BusinessCandidate | null> {
  return here.db.maybe(
    Candidate,
    sql`select b.business_id as id, b.name, b.district, b.state
      from councils.people p
      join businesses.v_businesses b on b.city = p.city and b.business_id = p.business_id
      where p.city = ${here.city} and b.city = ${here.city} and p.id = ${personId}::uuid`,
  )
}

export async function joinBusiness(
  here: Here,
  personId: string,
  businessId: string | null,
): Promise<void> {
  await here.db.run(sql`
    update councils.people set business_id = ${businessId}::uuid, version = version + 1
    where city = ${here.city} and id = ${personId}::uuid`)
}
