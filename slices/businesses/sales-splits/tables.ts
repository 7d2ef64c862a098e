import { z } from 'zod'
import { fiscalYear, type LocalDate, localDate } from '#packages/japan'
import { type Here, json, type Sql, sql, whole } from '#platform'
import { sealedLevel } from '../fiscal-figures/rules.ts'
import { may } from '../permissions.ts'
import { type Share, tiers } from './rules.ts'

export type Split = z.infer<typeof Split>
const Split = z.object({
  id: z.uuid(),
  fiscalYear: fiscalYear(),
  source: z.string(),
  confirmedOn: localDate(),
  isWithdrawn: z.boolean(),
  version: z.number(),
  shares: z.array(z.object({ channel: z.string(), tier: z.enum(tiers), share: z.number() })),
  /** Sales of the same year, where they are known and not sealed for this person. */
  salesYen: whole.nullable(),
  /** This person sees that the year is recorded, and nothing of its sales. */
  salesAreSealed: z.boolean(),
})

const seen = (here: Here, businessId: string, which: Sql) => sql`
  select s.id, s.fiscal_year, s.source, s.confirmed_on, s.withdrawn_at is not null as is_withdrawn,
    s.version, (select coalesce(json_agg(json_build_object('channel', r.channel, 'tier', r.tier,
        'share', r.share) order by r.channel collate "C", r.tier collate "C"), '[]')
      from businesses.sales_shares r where (r.city, r.split_id) = (s.city, s.id)) as shares,
    case when not f.is_sealed then f.sales_yen end as sales_yen,
    coalesce(f.is_sealed, false) as sales_are_sealed
  from businesses.sales_splits s
  left join lateral (select f.sales_yen,
      f.level = ${sealedLevel} and not ${may.seeSealedFinances(here.person)} as is_sealed
    from businesses.fiscal_figures f where f.city = ${here.city}
      and f.business_id = s.business_id and f.fiscal_year = s.fiscal_year
      and f.withdrawn_at is null) f on true
  where s.city = ${here.city} and s.business_id = ${businessId}::uuid and ${which}`

/** Every year ever recorded, the latest first. The caller has made sure that this person has opened it. */
export function splitsOf(here: Here, businessId: string): Promise<Split[]> {
  return here.db.many(
    Split,
    sql`${seen(here, businessId, sql`true`)} order by s.fiscal_year desc, s.id limit 100`,
  )
}

/** @throws {Missing} no such split of this business */
export function splitOf(here: Here, businessId: string, splitId: string): Promise<Split> {
  return here.db.one(Split, seen(here, businessId, sql`s.id = ${splitId}::uuid`))
}

/** How many years stand. */
export function splitsRecorded(here: Here, businessId: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from businesses.sales_splits s where s.city = ${here.city}
      and s.business_id = ${businessId}::uuid and s.withdrawn_at is null`,
  )
}

/** Whether another split of this year stands. */
export function yearStands(
  here: Here,
  businessId: string,
  year: number,
  except: string | null,
): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from businesses.sales_splits s where s.city = ${here.city}
      and s.business_id = ${businessId}::uuid and s.fiscal_year = ${year}::int
      and s.withdrawn_at is null and s.id is distinct from ${except}::uuid)`,
  )
}

type Typed = {
  readonly fiscalYear: number
  readonly source: string
  readonly confirmedOn: LocalDate
  readonly shares: readonly Share[]
}

async function keepShares(here: Here, splitId: string, shares: readonly Share[]): Promise<void> {
  await here.db.run(sql`
    insert into businesses.sales_shares (city, split_id, channel, tier, share)
    select ${here.city}, ${splitId}::uuid, r.channel, r.tier, r.share
    from jsonb_to_recordset(${json(shares)}) r (channel text, tier text, share int)
    returning channel`)
}

export async function keepSplit(here: Here, businessId: string, typed: Typed): Promise<string> {
  const id = await here.db.value(
    z.uuid(),
    sql`insert into businesses.sales_splits (city, business_id, fiscal_year, source, confirmed_on)
      values (${here.city}, ${businessId}::uuid, ${typed.fiscalYear}::int, ${typed.source},
        ${typed.confirmedOn}) returning id`,
  )
  await keepShares(here, id, typed.shares)
  return id
}

export async function rewriteSplit(here: Here, id: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update businesses.sales_splits set fiscal_year = ${typed.fiscalYear}::int,
      source = ${typed.source}, confirmed_on = ${typed.confirmedOn}, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
  await here.db.run(sql`
    delete from businesses.sales_shares where city = ${here.city} and split_id = ${id}::uuid`)
  await keepShares(here, id, typed.shares)
}

/** Withdrawn at that moment, or standing again with null. */
export async function withdrawAt(here: Here, id: string, at: string | null): Promise<void> {
  await here.db.run(sql`
    update businesses.sales_splits set withdrawn_at = ${at}::timestamptz, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}
