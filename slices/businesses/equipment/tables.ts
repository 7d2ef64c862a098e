import { z } from 'zod'
import { type LocalDate, localDate, partsOf } from '#packages/japan'
import { type Here, type Sql, sql, whole } from '#platform'
import { settingOn } from '#platform/settings'
import { may } from '../permissions.ts'
import { nameKey } from '../searches/rules.ts'
import { ageAtRisk, alarmingFrom, irreplaceable, nobody } from './rules.ts'

export type Equipment = z.infer<typeof Equipment>
const Equipment = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  business: z.string(),
  businessState: z.string(),
  district: z.string(),
  isSample: z.boolean(),
  establishmentId: z.uuid().nullable(),
  establishment: z.string().nullable(),
  processId: z.uuid().nullable(),
  process: z.string().nullable(),
  name: z.string(),
  units: z.number(),
  maker: z.string(),
  model: z.string(),
  installedYear: z.number().nullable(),
  acquired: z.string(),
  condition: z.string(),
  replaceability: z.string(),
  partsEndYear: z.number().nullable(),
  maintainer: z.string(),
  renewalYear: z.number().nullable(),
  /** Null where nobody asked, and where this person may not know of money. */
  renewalYen: whole.nullable(),
  source: z.string(),
  confirmedOn: localDate(),
  retiredIn: z.string().nullable(),
  version: z.number(),
  sortKey: z.string(),
  risk: z.number(),
  /** From how many years on a machine counts as old in this city. */
  oldFrom: z.number(),
  /** Nobody else at work can do the process of this machine in his own house. */
  isOnlyHolder: z.boolean(),
})

/** As `riskOf` counts it, for the order and the filters of lists; a test holds the two together. */
const riskIn = (here: Here, oldFrom: number) => {
  const { year } = partsOf(here.today)
  return sql`(case when e.installed_year <= ${year - oldFrom}::int then 1 else 0 end
    + case when e.replaceability = any(${irreplaceable}::text[]) then 1 else 0 end
    + case when e.maintainer = ${nobody} or e.parts_end_year <= ${year}::int then 1 else 0 end)`
}

/** Work given out is no holding: who gives it out depends on another. */
const holdsItself = (here: Here) => sql`o.city = ${here.city} and ob.city = ${here.city}
  and o.level <> '外注して対応' and ob.state = '登録'`
const matters = sql`e.process_id is not null and e.retired_in is null and b.state = '登録'`

type Alone = { readonly first: Sql; readonly join: Sql; readonly is: Sql }

/** Nobody else holds the process: looked up for each machine, where they are few. */
const lookedUp = (here: Here): Alone => ({
  first: sql``,
  join: sql``,
  is: sql`(${matters} and not exists (
    select from businesses.holdings o
    join businesses.businesses ob on (ob.city, ob.id) = (o.city, o.business_id)
    where ${holdsItself(here)} and o.process_id = e.process_id
      and o.business_id <> e.business_id))`,
})

/** The same, counted once for every process, where all machines of the city are asked for. */
const countedOnce = (here: Here): Alone => ({
  // Materialized, or a plan made without statistics counts again for every machine.
  first: sql`with holders as materialized (
      select o.process_id, count(*) as number, min(o.business_id::text) as one
      from businesses.holdings o
      join businesses.businesses ob on (ob.city, ob.id) = (o.city, o.business_id)
      where ${holdsItself(here)} group by o.process_id)`,
  join: sql`left join holders k on k.process_id = e.process_id`,
  is: sql`(${matters}
    and (k.number is null or (k.number = 1 and k.one = e.business_id::text)))`,
})

async function seen(here: Here, which: Sql, alone: Alone): Promise<Sql> {
  const oldFrom = await settingOn(here, ageAtRisk)
  return sql`
    ${alone.first}
    select e.id, e.business_id, b.name as business, b.state as business_state, b.district,
      b.is_sample, e.establishment_id, w.name as establishment, e.process_id, p.name as process,
      e.name, e.units, e.maker, e.model, e.installed_year, e.acquired, e.condition,
      e.replaceability, e.parts_end_year, e.maintainer, e.renewal_year,
      ${may.seeRenewalCosts(here.person) ? sql`e.renewal_yen` : sql`null::bigint`} as renewal_yen,
      e.source, e.confirmed_on, e.retired_in, e.version, b.sort_key, e.search_text,
      b.search_text as business_text, ${riskIn(here, oldFrom)} as risk, ${oldFrom}::int as old_from,
      ${alone.is} as is_only_holder
    from businesses.equipment e
    join businesses.businesses b on (b.city, b.id) = (e.city, e.business_id)
    left join businesses.establishments w
      on w.city = ${here.city} and (w.city, w.id) = (e.city, e.establishment_id)
    left join businesses.processes p
      on p.city = ${here.city} and (p.city, p.id) = (e.city, e.process_id)
    ${alone.join}
    where e.city = ${here.city} and b.city = ${here.city} and ${which}`
}

/** Every machine of the city as this person may see it, with its risk on this day. */
export function equipmentIn(here: Here): Promise<Sql> {
  return seen(here, sql`true`, countedOnce(here))
}

/** What stands in one business: first what is in use, the most endangered first. */
export async function equipmentOf(here: Here, businessId: string): Promise<Equipment[]> {
  const found = await seen(here, sql`e.business_id = ${businessId}::uuid`, lookedUp(here))
  return here.db.many(
    Equipment,
    sql`select * from (${found}) e
      order by retired_in is not null, risk desc, name collate "C", id limit 300`,
  )
}

/** @throws {Missing} this business has no such machine */
export async function machineSeenBy(
  here: Here,
  businessId: string,
  equipmentId: string,
): Promise<Equipment> {
  const which = sql`e.id = ${equipmentId}::uuid and e.business_id = ${businessId}::uuid`
  return here.db.one(Equipment, await seen(here, which, lookedUp(here)))
}

/** Rows that were selected by `equipmentIn`, for the list of all. */
export function equipmentFound(here: Here, query: Sql): Promise<Equipment[]> {
  return here.db.many(Equipment, query)
}

type Typed = {
  readonly establishmentId: string | null
  readonly processId: string | null
  readonly name: string
  readonly units: number
  readonly maker: string
  readonly model: string
  readonly installedYear: number | null
  readonly acquired: string
  readonly condition: string
  readonly replaceability: string
  readonly partsEndYear: number | null
  readonly maintainer: string
  readonly renewalYear: number | null
  readonly renewalYen: number | null
  readonly source: string
  readonly confirmedOn: LocalDate
}

const columns = sql`establishment_id, process_id, name, units, maker, model, installed_year,
  acquired, condition, replaceability, parts_end_year, maintainer, renewal_year, renewal_yen,
  source, confirmed_on, search_text`
const valuesOf = (typed: Typed) => sql`${typed.establishmentId}::uuid, ${typed.processId}::uuid,
  ${typed.name}, ${typed.units}::int, ${typed.maker}, ${typed.model}, ${typed.installedYear}::int,
  ${typed.acquired}, ${typed.condition}, ${typed.replaceability}, ${typed.partsEndYear}::int,
  ${typed.maintainer}, ${typed.renewalYear}::int, ${typed.renewalYen}::bigint, ${typed.source},
  ${typed.confirmedOn}::date, ${[typed.name, typed.maker, typed.model].map(nameKey).join('|')}`

const Named = z.object({ establishment: z.string().nullable(), process: z.string().nullable() })

/** What the chosen place of this business and the chosen process are called; null where there is none. */
export function namesOf(
  here: Here,
  chosen: Pick<Typed, 'establishmentId' | 'processId'> & { readonly businessId: string },
): Promise<z.infer<typeof Named>> {
  return here.db.one(
    Named,
    sql`select
      (select w.name from businesses.establishments w where w.city = ${here.city}
        and w.id = ${chosen.establishmentId}::uuid
        and w.business_id = ${chosen.businessId}::uuid) as establishment,
      (select p.name from businesses.processes p where p.city = ${here.city}
        and p.id = ${chosen.processId}::uuid) as process`,
  )
}

export function keepEquipment(
  here: Here,
  typed: Typed & { readonly businessId: string },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.equipment (city, business_id, ${columns})
      values (${here.city}, ${typed.businessId}::uuid, ${valuesOf(typed)}) returning id`,
  )
}

export async function rewriteEquipment(here: Here, id: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update businesses.equipment set (${columns}) = row(${valuesOf(typed)}), version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

/** No longer in use since a month, or in use again with null. */
export async function keepRetirement(
  here: Here,
  id: string,
  retiredIn: string | null,
): Promise<void> {
  await here.db.run(sql`
    update businesses.equipment set retired_in = ${retiredIn}::text, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

const Alarm = z.object({
  processId: z.uuid(),
  process: z.string(),
  businessId: z.uuid(),
  business: z.string(),
  equipmentId: z.uuid(),
  equipment: z.string(),
  risk: z.number(),
  isOnlyHolder: z.boolean(),
})
export type EquipmentAlarm = z.infer<typeof Alarm>

/**
 * The machines by which a process of the city hangs: in use, of a risk of 2 or 3, in the only business
 * at work that can do the process. The gravest first, at most 500.
 */
export async function equipmentAlarms(here: Here): Promise<EquipmentAlarm[]> {
  const found = await equipmentIn(here)
  return here.db.many(
    Alarm,
    sql`select process_id, process, business_id, business, id as equipment_id, name as equipment,
        risk, is_only_holder
      from (${found}) e where is_only_holder and risk >= ${alarmingFrom}::int
      order by risk desc, process collate "C", sort_key collate "C", id limit 500`,
  )
}
