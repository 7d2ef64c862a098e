import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { outsideAreas } from './rules.ts'

export type Pass = z.infer<typeof Pass>
const Pass = z.object({
  id: z.uuid(),
  fromBusiness: z.uuid(),
  fromName: z.string(),
  toBusiness: z.uuid().nullable(),
  toName: z.string().nullable(),
  outsideName: z.string(),
  outsideArea: z.enum(outsideAreas).nullable(),
  processId: z.uuid().nullable(),
  process: z.string().nullable(),
  timesAYear: z.number().nullable(),
  minutes: z.number().nullable(),
  metres: z.number().nullable(),
  source: z.string(),
  confirmedOn: localDate(),
  note: z.string(),
  isSample: z.boolean(),
  version: z.number(),
})

const seen = ({ city }: Here, clusterId: string, which: Sql) => sql`
  select p.id, p.from_business, f.name as from_name, p.to_business, t.name as to_name,
    p.outside_name, p.outside_area, p.process_id, s.name as process, p.times_a_year, p.minutes,
    p.metres, p.source, p.confirmed_on, p.note, p.is_sample, p.version
  from clusters.passes p
  join businesses.v_businesses f on (f.city, f.business_id) = (p.city, p.from_business)
  left join businesses.v_businesses t on (t.city, t.business_id) = (p.city, p.to_business)
  left join businesses.v_processes s on (s.city, s.process_id) = (p.city, p.process_id)
  where p.city = ${city} and f.city = ${city} and p.cluster_id = ${clusterId}::uuid
    and f.state in ('仮登録', '登録', '休業')
    and (t.state is null or t.state in ('仮登録', '登録', '休業')) and ${which}`

/** Of businesses that have not closed; the busiest way first, what is not known last. */
export function passesOf(here: Here, clusterId: string): Promise<Pass[]> {
  return here.db.many(
    Pass,
    sql`${seen(here, clusterId, sql`p.removed_at is null`)}
      order by p.times_a_year desc nulls last, f.name collate "C", p.id limit 2000`,
  )
}

/** @throws {Missing} there is none of this cluster */
export function passOf(here: Here, clusterId: string, passId: string): Promise<Pass> {
  return here.db.one(
    Pass,
    seen(here, clusterId, sql`p.removed_at is null and p.id = ${passId}::uuid`),
  )
}

const Removed = z.object({ id: z.uuid(), fromName: z.string(), toName: z.string() })

/** What was taken out, the latest first, to be put back. */
export function removedPassesOf(here: Here, clusterId: string) {
  return here.db.many(
    Removed,
    sql`select r.id, r.from_name, coalesce(r.to_name, r.outside_name) as to_name
      from (${seen(here, clusterId, sql`p.removed_at is not null`)}
        order by p.removed_at desc, p.id limit 10) r`,
  )
}

const Party = z.object({ id: z.uuid(), name: z.string(), district: z.string() })

/** Businesses at work whose name, reading or district holds the words, and those that are chosen already. */
export function partiesSeenBy(
  here: Here,
  words: string,
  chosen: readonly (string | null | undefined)[],
) {
  const ids = chosen.filter((id) => typeof id === 'string')
  return here.db.many(
    Party,
    sql`select b.business_id as id, b.name, b.district from businesses.v_businesses b
      where b.city = ${here.city} and (b.business_id = any(${ids}::uuid[]) or (b.state = '登録'
        and position(${words} in concat_ws(' ', b.name, b.kana, b.district)) > 0))
      order by b.kana collate "C", b.business_id limit 300`,
  )
}

type Typed = {
  readonly fromBusiness: string
  readonly toBusiness: string | null
  readonly outsideName: string
  readonly outsideArea: string | null
  readonly processId: string | null
  readonly timesAYear: number | null
  readonly minutes: number | null
  readonly metres: number | null
  readonly source: string
  readonly confirmedOn: LocalDate
  readonly note: string
}

/** Whether both ends and the process stand so already. */
export function isPassKnown(
  here: Here,
  clusterId: string,
  typed: Typed,
  except: string | null,
): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from clusters.passes p
      where p.city = ${here.city} and p.cluster_id = ${clusterId}::uuid and p.removed_at is null
        and p.from_business = ${typed.fromBusiness}::uuid
        and p.to_business is not distinct from ${typed.toBusiness}::uuid
        and p.outside_name = ${typed.outsideName}
        and p.process_id is not distinct from ${typed.processId}::uuid
        and p.id is distinct from ${except}::uuid)`,
  )
}

const valuesOf = (typed: Typed) => sql`${typed.fromBusiness}::uuid, ${typed.toBusiness}::uuid,
  ${typed.outsideName}, ${typed.outsideArea}::text, ${typed.processId}::uuid,
  ${typed.timesAYear}::int, ${typed.minutes}::int, ${typed.metres}::int, ${typed.source},
  ${typed.confirmedOn}::date, ${typed.note}`
const columns = sql`from_business, to_business, outside_name, outside_area, process_id,
  times_a_year, minutes, metres, source, confirmed_on, note`

export function keepPass(
  here: Here,
  clusterId: string,
  typed: Typed & { readonly isSample: boolean },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.passes (city, cluster_id, is_sample, ${columns})
      values (${here.city}, ${clusterId}::uuid, ${typed.isSample}, ${valuesOf(typed)})
      returning id`,
  )
}

export async function rewritePass(here: Here, id: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update clusters.passes set (${columns}) = row(${valuesOf(typed)}), version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

/** Taken out, or put back. @returns whether there was one */
export async function setPassRemoved(
  here: Here,
  clusterId: string,
  id: string,
  at: string | null,
): Promise<boolean> {
  const changed = await here.db.run(sql`
    update clusters.passes set removed_at = ${at}::timestamptz, version = version + 1
    where city = ${here.city} and cluster_id = ${clusterId}::uuid and id = ${id}::uuid
      and (removed_at is null) = (${at}::timestamptz is not null)`)
  return changed > 0
}
