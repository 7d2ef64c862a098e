import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'

const Line = z.object({
  id: z.uuid(),
  fromId: z.uuid(),
  fromName: z.string(),
  toId: z.uuid(),
  toName: z.string(),
  kind: z.string(),
  onDay: localDate(),
  reason: z.string(),
  label: z.string(),
  keptName: z.string(),
  isSample: z.boolean(),
})
export type Line = z.infer<typeof Line>

const lines = (here: Here, which: Sql) => sql`
  select l.*, a.name as from_name, b.name as to_name, a.is_sample
  from businesses.lines l
  join businesses.businesses a on (a.city, a.id) = (l.city, l.from_id)
  join businesses.businesses b on (b.city, b.id) = (l.city, l.to_id)
  where l.city = ${here.city} and a.city = ${here.city} and b.city = ${here.city} and ${which}`

/** @throws {Missing} there is no such succession or part in this city */
export function lineSeenBy(here: Here, lineId: string): Promise<Line> {
  return here.db.one(Line, lines(here, sql`l.id = ${lineId}::uuid`))
}

/** The whole line in which a business stands, from the first to the last, whoever came in between. */
export function lineOf(here: Here, businessId: string): Promise<Line[]> {
  const own = sql`select ${businessId}::uuid, 0`
  return here.db.many(
    Line,
    sql`with recursive before (id, step) as (${own}
        union select l.from_id, w.step + 1 from before w join businesses.lines l on l.to_id = w.id
        where l.city = ${here.city} and w.step < 20),
      after (id, step) as (${own}
        union select l.to_id, w.step + 1 from after w join businesses.lines l on l.from_id = w.id
        where l.city = ${here.city} and w.step < 20)
      ${lines(here, sql`(l.to_id in (select id from before) or l.from_id in (select id from after))`)}
      order by l.on_day, l.kept_at, b.name limit 100`,
  )
}

export function keepLine(
  here: Here,
  line: {
    readonly from: string
    readonly to: string
    readonly kind: '承継' | '分割'
    readonly on: LocalDate
    readonly reason: string
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.lines (city, from_id, to_id, kind, on_day, reason, kept_at, kept_name)
      values (${here.city}, ${line.from}::uuid, ${line.to}::uuid, ${line.kind}, ${line.on},
        ${line.reason}, ${here.now}, ${here.person.name})
      returning id`,
  )
}

/** The number of the paper, once it has been issued. */
export async function labelPaper(
  here: Here,
  table: 'lines' | 'closures',
  id: string,
  label: string,
): Promise<void> {
  await here.db.run(sql`update ${sql.table(`businesses.${table}`)} set label = ${label}
    where city = ${here.city} and id = ${id}::uuid`)
}

const Capacity = z.object({
  process: z.string(),
  level: z.string(),
  capacity: z.string(),
  willing: z.string(),
  verifiedOn: z.string(),
  others: z.number(),
})

/** What a business can do, and how many others at work can do it, too. */
export function capacitiesOf(here: Here, businessId: string) {
  return here.db.many(
    Capacity,
    sql`select p.name as process, h.level, h.willing, h.verified_on::text as verified_on,
        coalesce(h.capacity || h.capacity_unit || '／月', '不明') as capacity,
        (select count(distinct o.business_id)::int from businesses.holdings o
          join businesses.businesses b on (b.city, b.id) = (o.city, o.business_id)
          where o.city = ${here.city} and b.city = ${here.city} and o.process_id = h.process_id
            and o.business_id <> h.business_id and b.state = '登録') as others
      from businesses.holdings h
      join businesses.processes p on (p.city, p.id) = (h.city, h.process_id)
      where h.city = ${here.city} and p.city = ${here.city} and h.business_id = ${businessId}::uuid
      order by p.name`,
  )
}

export function keepClosure(
  here: Here,
  closure: {
    readonly businessId: string
    readonly on: LocalDate
    readonly cause: string
    readonly reason: string
    readonly capacities: readonly z.infer<typeof Capacity>[]
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.closures (city, business_id, on_day, cause, reason, capacities,
        kept_at, kept_name)
      values (${here.city}, ${closure.businessId}::uuid, ${closure.on}, ${closure.cause},
        ${closure.reason}, ${json(closure.capacities)}, ${here.now}, ${here.person.name})
      returning id`,
  )
}

/** The closure turned out to be wrong, or the business began again: it stays, and says so. */
export async function revokeClosure(here: Here, businessId: string): Promise<void> {
  await here.db.run(sql`
    update businesses.closures set revoked_at = ${here.now}
    where city = ${here.city} and business_id = ${businessId}::uuid and revoked_at is null`)
}

const Closure = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  name: z.string(),
  address: z.string(),
  onDay: localDate(),
  cause: z.string(),
  reason: z.string(),
  label: z.string(),
  capacities: z.array(Capacity),
  keptName: z.string(),
  revokedAt: z.string().nullable(),
  isSample: z.boolean(),
})
export type Closure = z.infer<typeof Closure>

const closures = (here: Here, which: Sql) => sql`
  select c.*, b.name, b.address, b.is_sample from businesses.closures c
  join businesses.businesses b on (b.city, b.id) = (c.city, c.business_id)
  where c.city = ${here.city} and b.city = ${here.city} and ${which}`

/** @throws {Missing} there is no such closure in this city */
export function closureSeenBy(here: Here, closureId: string): Promise<Closure> {
  return here.db.one(Closure, closures(here, sql`c.id = ${closureId}::uuid`))
}

/** Every closure that was recorded of a business, the latest first; the first may be revoked. */
export function closuresOf(here: Here, businessId: string): Promise<Closure[]> {
  const own = sql`c.business_id = ${businessId}::uuid`
  return here.db.many(Closure, sql`${closures(here, own)} order by c.kept_at desc limit 20`)
}
