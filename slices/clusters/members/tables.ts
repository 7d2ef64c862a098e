import { z } from 'zod'
import { normaliseForReading, normaliseForSearch } from '#packages/japan'
import { type Here, keysetOf, type PageAsked, pageOfRows, type Sql, sql } from '#platform'
import type { Cluster } from '../tables.ts'
import { type Decision, type Standing, standingOf, standings } from './rules.ts'

const Process = z.object({ id: z.uuid(), trade: z.string(), name: z.string() })
export type Process = z.infer<typeof Process>

const ListedProcess = Process.extend({ synonyms: z.array(z.string()) })

/** The city's list of processes, by trade, each with how else it is called. */
export function processesOf(here: Here): Promise<z.infer<typeof ListedProcess>[]> {
  return here.db.many(
    ListedProcess,
    sql`select p.process_id as id, p.trade, p.name, p.synonyms from businesses.v_processes p
      where p.city = ${here.city} order by p.trade collate "C", p.name collate "C" limit 1000`,
  )
}

/** The processes by which a business belongs. */
export function ruleOf(here: Here, clusterId: string): Promise<Process[]> {
  return here.db.many(
    Process,
    sql`select p.process_id as id, p.trade, p.name from clusters.rule_processes r
      join businesses.v_processes p on (p.city, p.process_id) = (r.city, r.process_id)
      where r.city = ${here.city} and p.city = ${here.city} and r.cluster_id = ${clusterId}::uuid
      order by p.name collate "C"`,
  )
}

export async function rewriteRule(
  here: Here,
  clusterId: string,
  processIds: readonly string[],
): Promise<void> {
  await here.db.run(sql`
    delete from clusters.rule_processes
    where city = ${here.city} and cluster_id = ${clusterId}::uuid
      and not process_id = any(${processIds}::uuid[])`)
  await here.db.run(sql`
    insert into clusters.rule_processes (city, cluster_id, process_id)
    select ${here.city}::int, ${clusterId}::uuid, p.id from unnest(${processIds}::uuid[]) p (id)
    on conflict (city, cluster_id, process_id) do nothing returning id`)
  await here.db.run(sql`
    update clusters.clusters set version = version + 1
    where city = ${here.city} and id = ${clusterId}::uuid`)
}

export type Member = z.infer<typeof Member>
const Member = z.object({
  id: z.uuid(),
  name: z.string(),
  kana: z.string(),
  district: z.string(),
  state: z.string(),
  isSample: z.boolean(),
  /** Those processes of the rule that it can do. */
  processes: z.array(z.string()),
  byHand: z.boolean(),
  reason: z.string(),
  sortKey: z.string(),
})

type Ruled = Pick<Cluster, 'id' | 'districts'>

const known = sql`('登録', '仮登録', '申出', '休業', '廃業')`

// The members are gathered first, as an array: then a large register is reached by its key and not read through.
/** Whoever can do a process of the rule in the area, and whom the section added, less whom it left out. */
const whoBelongs = (here: Here, cluster: Ruled, processIds: readonly string[]) => sql`
  businesses.v_businesses b
  left join clusters.members_by_hand h
    on (h.city, h.business_id, h.cluster_id) = (b.city, b.business_id, ${cluster.id}::uuid)
  where b.city = ${here.city} and b.state in ${known} and h.belongs is distinct from false
    and (h.belongs or cardinality(${cluster.districts}::text[]) = 0
      or b.district = any(${cluster.districts}::text[]))
    and b.business_id = any(array(
      select v.business_id from businesses.v_holdings v
        where v.city = ${here.city} and v.process_id = any(${processIds}::uuid[])
      union all select m.business_id from clusters.members_by_hand m
        where m.city = ${here.city} and m.cluster_id = ${cluster.id}::uuid and m.belongs))`

const belongs = (here: Here, cluster: Ruled, processIds: readonly string[], which: Sql) => sql`
  select b.business_id as id, b.name, b.kana, b.district, b.state, b.is_sample,
    array(select v.process from businesses.v_holdings v
      where v.city = ${here.city} and v.business_id = b.business_id
        and v.process_id = any(${processIds}::uuid[]) order by v.process collate "C") as processes,
    coalesce(h.belongs, false) as by_hand, coalesce(h.reason, '') as reason,
    ${sortKey} as sort_key
  from ${whoBelongs(here, cluster, processIds)} and ${which}`
const sortKey = sql`coalesce(nullif(b.kana, ''), b.name)`

export type MemberFilter = {
  readonly words?: string
  readonly standing: Standing | null
  readonly process?: string
}

const found = (words: string) => sql`(
  position(${normaliseForSearch(words)} in platform.search_form(b.name || ' ' || b.kana)) > 0
  or position(${normaliseForReading(words)} in platform.search_form(b.kana)) > 0)`

function filtered(here: Here, { words, standing, process }: MemberFilter): Sql {
  const asked: Sql[] = [sql`true`]
  if (words) asked.push(found(words))
  if (standing) asked.push(sql`b.state = any(${[...standings[standing].states]}::text[])`)
  if (process)
    asked.push(sql`exists (select from businesses.v_holdings v where v.city = ${here.city}
      and v.business_id = b.business_id and v.process = ${process})`)
  return sql.join(asked, sql` and `)
}

export type MemberSort = 'name' | 'district' | 'state'

export async function memberPage(
  here: Here,
  cluster: Ruled,
  rule: readonly Process[],
  filter: MemberFilter,
  page: PageAsked<MemberSort>,
): Promise<{ rows: Member[]; next: string | null }> {
  const columns = {
    name: sql`${sortKey} collate "C"`,
    district: sql`b.district collate "C"`,
    state: sql`b.state collate "C"`,
  }
  const { after, order, limit } = keysetOf(page, columns, sql`b.business_id`)
  const which = sql`${filtered(here, filter)} and ${after}`
  const query = belongs(here, cluster, idsOf(rule), which)
  const rows = await here.db.many(Member, sql`${query} order by ${order} limit ${limit}`)
  return pageOfRows(page, rows, (row, sort) => ({
    value: { name: row.sortKey, district: row.district, state: row.state }[sort],
    id: row.id,
  }))
}

const idsOf = (rule: readonly Process[]) => rule.map(({ id }) => id)

const Total = z.object({ state: z.string(), businesses: z.number(), byHand: z.number() })
const Row = z.object({ process: z.string(), businesses: z.number() })

/** How many belong, by state, and of those at work how many can do each process of the rule. */
export async function memberCounts(here: Here, cluster: Ruled, rule: readonly Process[]) {
  const who = whoBelongs(here, cluster, idsOf(rule))
  const states = await here.db.many(
    Total,
    sql`select b.state, count(*)::int as businesses,
        (count(*) filter (where h.belongs))::int as by_hand
      from ${who} group by b.state`,
  )
  const rows = await here.db.many(
    Row,
    sql`select v.process, count(distinct v.business_id)::int as businesses
      from businesses.v_holdings v
      where v.city = ${here.city} and v.process_id = any(${idsOf(rule)}::uuid[])
        and v.business_id = any(array(select b.business_id from ${who}
          and b.state = any(${[...standings.live.states]}::text[])))
      group by v.process`,
  )
  const live = states.filter(({ state }) => standingOf(state) === 'live')
  return {
    states,
    live: {
      total: live.reduce((sum, { businesses }) => sum + businesses, 0),
      rows: rule.map(({ name }) => ({
        process: name,
        businesses: rows.find(({ process }) => process === name)?.businesses ?? 0,
      })),
    },
  }
}

/** Everybody who belongs, for the list as a file. */
export function membersOf(
  here: Here,
  cluster: Ruled,
  rule: readonly Process[],
  filter: MemberFilter = { standing: null },
): Promise<Member[]> {
  const query = belongs(here, cluster, idsOf(rule), filtered(here, filter))
  return here.db.many(
    Member,
    sql`${query} order by ${sortKey} collate "C", b.business_id limit 100000`,
  )
}

const Business = z.object({
  id: z.uuid(),
  name: z.string(),
  kana: z.string(),
  district: z.string(),
  state: z.string(),
  belongs: z.boolean().nullable(),
  reason: z.string(),
})

const businesses = (here: Here, clusterId: string) => sql`
  select b.business_id as id, b.name, b.kana, b.district, b.state, h.belongs,
    coalesce(h.reason, '') as reason
  from businesses.v_businesses b
  left join clusters.members_by_hand h
    on (h.city, h.business_id, h.cluster_id) = (b.city, b.business_id, ${clusterId}::uuid)
  where b.city = ${here.city} and b.state in ${known}`

/** Businesses of the register called so, with what was decided of each by hand. */
export function businessesCalled(here: Here, clusterId: string, words: string) {
  return here.db.many(
    Business,
    sql`${businesses(here, clusterId)} and ${found(words)}
      order by ${sortKey} collate "C" limit 30`,
  )
}

/** @throws {Missing} the register of this city has none */
export function businessOf(here: Here, clusterId: string, businessId: string) {
  return here.db.one(
    Business,
    sql`${businesses(here, clusterId)} and b.business_id = ${businessId}::uuid`,
  )
}

/** Whom the section left out although the rule names them. */
export function leftOut(here: Here, clusterId: string) {
  return here.db.many(
    Business,
    sql`${businesses(here, clusterId)} and h.belongs = false
      order by ${sortKey} collate "C" limit 500`,
  )
}

export async function decideMember(
  here: Here,
  typed: { clusterId: string; businessId: string; decision: Decision; reason: string },
): Promise<void> {
  await here.db.run(sql`
    delete from clusters.members_by_hand where city = ${here.city}
      and cluster_id = ${typed.clusterId}::uuid and business_id = ${typed.businessId}::uuid`)
  if (typed.decision === '規則のとおり') return
  await here.db.run(sql`
    insert into clusters.members_by_hand (city, cluster_id, business_id, belongs, reason)
    values (${here.city}, ${typed.clusterId}::uuid, ${typed.businessId}::uuid,
      ${typed.decision === '入れる'}, ${typed.reason})`)
}
