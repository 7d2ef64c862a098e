import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'

export type Holding = z.infer<typeof Holding>
const Holding = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  business: z.string(),
  district: z.string(),
  isSample: z.boolean(),
  processId: z.uuid(),
  process: z.string(),
  level: z.string(),
  materials: z.array(z.string()),
  lotFrom: z.number().nullable(),
  lotTo: z.number().nullable(),
  sizeRange: z.string(),
  accuracy: z.string(),
  leadTimeDays: z.number().nullable(),
  capacity: z.number().nullable(),
  capacityUnit: z.string(),
  inHousePct: z.number().nullable(),
  utilisationPct: z.number().nullable(),
  establishmentId: z.uuid().nullable(),
  establishment: z.string().nullable(),
  willing: z.string(),
  verified: z.string(),
  verifiedOn: localDate(),
  version: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select h.id, h.business_id, b.name as business, b.district, b.is_sample, h.process_id,
    p.name as process, h.level, h.materials, h.lot_from, h.lot_to, h.size_range, h.accuracy,
    h.lead_time_days, h.capacity, h.capacity_unit, h.in_house_pct, h.utilisation_pct,
    h.establishment_id, e.name as establishment, h.willing, h.verified, h.verified_on, h.version
  from businesses.holdings h
  join businesses.processes p on (p.city, p.id) = (h.city, h.process_id)
  join businesses.businesses b on (b.city, b.id) = (h.city, h.business_id)
  left join businesses.establishments e
    on e.city = ${here.city} and (e.city, e.id) = (h.city, h.establishment_id)
  where h.city = ${here.city} and p.city = ${here.city} and b.city = ${here.city} and ${which}`

/** What one business can do. */
export function holdingsOf(here: Here, businessId: string): Promise<Holding[]> {
  return here.db.many(
    Holding,
    sql`${seen(here, sql`h.business_id = ${businessId}::uuid`)} order by p.name collate "C", h.id`,
  )
}

/** @throws {Missing} this business has no such holding */
export function holdingSeenBy(here: Here, businessId: string, holdingId: string): Promise<Holding> {
  return here.db.one(
    Holding,
    seen(here, sql`h.id = ${holdingId}::uuid and h.business_id = ${businessId}::uuid`),
  )
}

/** Who can do any of these processes; what rests or has closed is left out. */
export function holdersOf(here: Here, processIds: readonly string[]): Promise<Holding[]> {
  return here.db.many(
    Holding,
    sql`${seen(here, sql`h.process_id = any(${processIds}::uuid[]) and b.state = '登録'`)}
      order by b.sort_key collate "C", h.id limit 500`,
  )
}

/** Every material that somebody works, so that a query can name it. */
export function materialsSeenBy(here: Here): Promise<string[]> {
  return here.db
    .many(
      z.object({ material: z.string() }),
      sql`select distinct m.material from businesses.holdings h
        cross join unnest(h.materials) m (material) where h.city = ${here.city} limit 500`,
    )
    .then((found) => found.map(({ material }) => material))
}

type Typed = {
  readonly establishmentId: string | null
  readonly level: string
  readonly materials: readonly string[]
  readonly lotFrom: number | null
  readonly lotTo: number | null
  readonly sizeRange: string
  readonly accuracy: string
  readonly leadTimeDays: number | null
  readonly capacity: number | null
  readonly capacityUnit: string
  readonly inHousePct: number | null
  readonly utilisationPct: number | null
  readonly willing: string
  readonly verified: string
  readonly verifiedOn: LocalDate
}

const columns = sql`establishment_id, level, materials, lot_from, lot_to, size_range, accuracy,
  lead_time_days, capacity, capacity_unit, in_house_pct, utilisation_pct, willing, verified,
  verified_on`
const valuesOf = (typed: Typed) => sql`${typed.establishmentId}::uuid, ${typed.level},
  ${typed.materials}::text[], ${typed.lotFrom}::int, ${typed.lotTo}::int, ${typed.sizeRange},
  ${typed.accuracy}, ${typed.leadTimeDays}::int, ${typed.capacity}::int, ${typed.capacityUnit},
  ${typed.inHousePct}::int, ${typed.utilisationPct}::int, ${typed.willing}, ${typed.verified},
  ${typed.verifiedOn}::date`

export function keepHolding(
  here: Here,
  typed: Typed & { readonly businessId: string; readonly processId: string },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.holdings (city, business_id, process_id, ${columns})
      values (${here.city}, ${typed.businessId}::uuid, ${typed.processId}::uuid,
        ${valuesOf(typed)})
      returning id`,
  )
}

export async function rewriteHolding(here: Here, id: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update businesses.holdings set (${columns}) = row(${valuesOf(typed)}), version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

export async function forgetHolding(here: Here, id: string): Promise<void> {
  await here.db.run(sql`
    delete from businesses.holdings h where h.city = ${here.city} and h.id = ${id}::uuid`)
}
