import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, Missing, type Sql, sql, whole } from '#platform'
import { awardOf } from '../awards/tables.ts'
import { type Case, caseSeenBy, outlineOf } from '../cases/tables.ts'

const Child = z.object({
  id: z.uuid(),
  businessName: z.string(),
  corporateNumber: z.string(),
  title: z.string(),
  conditions: z.array(z.string()),
  amountYen: whole,
  decidedOn: localDate(),
  decidedName: z.string(),
  cancelledYen: whole,
  cancelReason: z.string(),
  settledYen: whole.nullable(),
})
export type Child = z.infer<typeof Child>

const rows = (here: Here, which: Sql) => sql`
  select c.id, c.business_name, c.corporate_number, c.title, c.conditions, c.amount_yen,
    c.decided_on, c.decided_name, c.cancelled_yen, c.cancel_reason, c.settled_yen
  from grants.indirect_grants c where c.city = ${here.city} and ${which}`

/** Of a parent that was loaded through the person. */
export function childrenOf(here: Here, applicationId: string): Promise<Child[]> {
  return here.db.many(
    Child,
    sql`${rows(here, sql`c.application_id = ${applicationId}::uuid`)}
      order by c.decided_on, c.id limit 500`,
  )
}

/** @throws {Missing} there is none under this parent */
export function childOf(here: Here, applicationId: string, childId: string): Promise<Child> {
  return here.db.one(
    Child,
    rows(here, sql`c.application_id = ${applicationId}::uuid and c.id = ${childId}::uuid`),
  )
}

/** What binds a child: the parent's amount, conditions and the share that its administration may take. */
export async function parentOf(here: Here, applicationId: string) {
  const found: Case = await caseSeenBy(here, applicationId)
  if (found.bodyAccountId === null) throw new Missing()
  const { edition } = await outlineOf(here, found)
  const award = await awardOf(here, applicationId)
  return {
    found,
    parentYen: found.currentYen ?? 0,
    conditions: award?.conditions ?? [],
    share: { num: edition.administrationNum, den: edition.administrationDen },
  }
}

export const liveYen = (children: readonly Child[]): number =>
  children.reduce((sum, one) => sum + (one.settledYen ?? one.amountYen - one.cancelledYen), 0)

export async function keepChild(
  here: Here,
  made: {
    readonly applicationId: string
    readonly businessName: string
    readonly corporateNumber: string
    readonly title: string
    readonly conditions: readonly string[]
    readonly amountYen: number
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.indirect_grants (city, application_id, business_name, corporate_number,
      title, conditions, amount_yen, decided_on, decided_name)
    values (${here.city}, ${made.applicationId}::uuid, ${made.businessName},
      ${made.corporateNumber}, ${made.title}, ${json(made.conditions)}, ${made.amountYen},
      ${here.today}, ${here.person.name})`)
}

export async function keepChildCancellation(
  here: Here,
  childId: string,
  cancelledYen: number,
  reason: string,
): Promise<void> {
  await here.db.run(sql`
    update grants.indirect_grants set cancelled_yen = ${cancelledYen}, cancel_reason = ${reason},
      settled_yen = least(settled_yen, amount_yen - ${cancelledYen}), version = version + 1
    where city = ${here.city} and id = ${childId}::uuid`)
}

export async function keepChildSettlement(
  here: Here,
  childId: string,
  settledYen: number,
): Promise<void> {
  await here.db.run(sql`
    update grants.indirect_grants set settled_yen = ${settledYen}, version = version + 1
    where city = ${here.city} and id = ${childId}::uuid`)
}

const BodyYear = z.object({
  fiscalYear: z.number(),
  administrationYen: whole,
  reserveYen: whole,
  interestYen: whole,
  reportedName: z.string(),
})
export type BodyYear = z.infer<typeof BodyYear>

export function bodyYearsOf(here: Here, applicationId: string): Promise<BodyYear[]> {
  return here.db.many(
    BodyYear,
    sql`select fiscal_year, administration_yen, reserve_yen, interest_yen, reported_name
      from grants.body_years where city = ${here.city} and application_id = ${applicationId}::uuid
      order by fiscal_year limit 30`,
  )
}

export async function keepBodyYear(
  here: Here,
  applicationId: string,
  made: Pick<BodyYear, 'fiscalYear' | 'administrationYen' | 'reserveYen' | 'interestYen'>,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.body_years (city, application_id, fiscal_year, administration_yen,
      reserve_yen, interest_yen, reported_at, reported_name)
    values (${here.city}, ${applicationId}::uuid, ${made.fiscalYear}, ${made.administrationYen},
      ${made.reserveYen}, ${made.interestYen}, ${here.now}, ${here.person.name})
    on conflict (city, application_id, fiscal_year) do update set
      administration_yen = excluded.administration_yen, reserve_yen = excluded.reserve_yen,
      interest_yen = excluded.interest_yen, reported_at = excluded.reported_at,
      reported_name = excluded.reported_name`)
}
