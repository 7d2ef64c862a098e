import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql, whole } from '#platform'

const Asset = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  name: z.string(),
  specification: z.string(),
  quantity: z.number(),
  unitYen: whole,
  costYen: whole,
  grantShareYen: whole,
  acquiredOn: localDate(),
  lifeMonths: z.number(),
  restrictedUntil: localDate().nullable(),
  place: z.string(),
  disposedOn: localDate().nullable(),
  disposal: z.string(),
  soldYen: whole.nullable(),
  paybackYen: whole.nullable(),
})
export type KeptAsset = z.infer<typeof Asset>

const rows = (here: Here, which: Sql) => sql`
  select x.id, x.application_id, x.name, x.specification, x.quantity, x.unit_yen, x.cost_yen,
    x.grant_share_yen, x.acquired_on, x.life_months, x.restricted_until, x.place, x.disposed_on,
    x.disposal, x.sold_yen, x.payback_yen
  from grants.assets x where x.city = ${here.city} and ${which}`

/** 取得財産 of a case that was loaded through the person. */
export function assetsOf(here: Here, applicationId: string): Promise<KeptAsset[]> {
  return here.db.many(
    Asset,
    sql`${rows(here, sql`x.application_id = ${applicationId}::uuid`)}
      order by x.acquired_on, x.id limit 200`,
  )
}

/** @throws {Missing} there is none in this case */
export function assetOf(here: Here, applicationId: string, assetId: string): Promise<KeptAsset> {
  return here.db.one(
    Asset,
    rows(here, sql`x.application_id = ${applicationId}::uuid and x.id = ${assetId}::uuid`),
  )
}

export async function keepAsset(
  here: Here,
  made: Pick<
    KeptAsset,
    | 'applicationId'
    | 'name'
    | 'specification'
    | 'quantity'
    | 'unitYen'
    | 'costYen'
    | 'grantShareYen'
    | 'acquiredOn'
    | 'lifeMonths'
    | 'restrictedUntil'
    | 'place'
  >,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.assets (city, application_id, name, specification, quantity, unit_yen,
      cost_yen, grant_share_yen, acquired_on, life_months, restricted_until, place, registered_at,
      registered_name)
    values (${here.city}, ${made.applicationId}::uuid, ${made.name}, ${made.specification},
      ${made.quantity}, ${made.unitYen}, ${made.costYen}, ${made.grantShareYen},
      ${made.acquiredOn}::date, ${made.lifeMonths}, ${made.restrictedUntil}::date, ${made.place},
      ${here.now}, ${here.person.name})`)
}

export async function markDisposed(
  here: Here,
  assetId: string,
  made: {
    readonly disposedOn: LocalDate
    readonly disposal: string
    readonly soldYen: number | null
    readonly paybackYen: number
  },
): Promise<void> {
  await here.db.run(sql`
    update grants.assets set disposed_on = ${made.disposedOn}::date, disposal = ${made.disposal},
      sold_yen = ${made.soldYen}, payback_yen = ${made.paybackYen}
    where city = ${here.city} and id = ${assetId}::uuid`)
}
