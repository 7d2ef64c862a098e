import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, notify, sql, whole } from '#platform'
import { accountsStandingFor } from '#slices/businesses'
import { ownGrant } from '../applications/addresses.ts'
import { type OfferAnswer, offerAnswers } from '../arrival-orders/rules.ts'
import type { ArrivalOrder } from '../arrival-orders/tables.ts'
import { recordStep } from '../steps/tables.ts'

const Offer = z.object({
  amountYen: whole,
  askedYen: whole,
  offeredOn: localDate(),
  documentLabel: z.string(),
  dueOn: localDate(),
  answer: z.enum(offerAnswers).nullable(),
  answeredAt: z.string().nullable(),
  answeredName: z.string(),
})
export type PartOffer = z.infer<typeof Offer>

/** Of a case that was loaded through the person; null where nothing was offered. */
export function offerOf(here: Here, applicationId: string): Promise<PartOffer | null> {
  return here.db.maybe(
    Offer,
    sql`select amount_yen, asked_yen, offered_on, document_label, due_on, answer, answered_at,
        answered_name
      from grants.part_offers
      where city = ${here.city} and application_id = ${applicationId}::uuid`,
  )
}

export async function keepOffer(
  here: Here,
  made: {
    readonly applicationId: string
    readonly callId: string
    readonly amountYen: number
    readonly askedYen: number
    readonly documentLabel: string
    readonly dueOn: LocalDate
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.part_offers (city, application_id, call_id, amount_yen, asked_yen, offered_at,
      offered_on, offered_name, document_label, due_on)
    values (${here.city}, ${made.applicationId}::uuid, ${made.callId}::uuid, ${made.amountYen},
      ${made.askedYen}, ${here.now}, ${here.today}, ${here.person.name}, ${made.documentLabel},
      ${made.dueOn})`)
}

/** @returns false where it had been answered in between */
export async function keepAnswer(
  here: Here,
  applicationId: string,
  answer: OfferAnswer,
): Promise<boolean> {
  const written = await here.db.run(sql`
    update grants.part_offers set answer = ${answer}, answered_at = ${here.now},
      answered_name = ${here.person.name}, version = version + 1
    where city = ${here.city} and application_id = ${applicationId}::uuid and answer is null`)
  return written > 0
}

const Needless = z.object({ applicationId: z.uuid(), businessId: z.uuid(), schemeName: z.string() })

/**
 * Ends the open offers of a call whose whole can be decided now, so that the rest may be offered to another;
 * the applicant is told that no answer is needed. By the desk, in the caller's transaction.
 */
export async function withdrawNeedlessOffers(here: Here, order: ArrivalOrder): Promise<void> {
  const covered = order.line
    .filter(({ standing }) => standing === '決定できる')
    .map(({ applicationId }) => applicationId)
  const needless = await here.db.many(
    Needless,
    sql`update grants.part_offers o set answer = '取りやめ', answered_at = ${here.now},
        answered_name = ${here.person.name}, version = o.version + 1
      from grants.applications a, grants.calls k, grants.schemes s
      where o.city = ${here.city} and o.application_id = any(${covered}::uuid[]) and o.answer is null
        and a.city = ${here.city} and a.id = o.application_id
        and k.city = ${here.city} and k.id = a.call_id and s.city = ${here.city} and s.id = k.scheme_id
      returning o.application_id, a.business_id, s.name as scheme_name`,
  )
  for (const { applicationId, businessId, schemeName } of needless) {
    await recordStep(here, { applicationId, verb: '一部の交付の打診を取りやめ' })
    await notify(
      here,
      { accountIds: await accountsStandingFor(here, businessId) },
      `「${schemeName}」は、予算に空きが出たため、申請額の全額で手続を進めます。一部の交付の照会へのお返事は要りません。`,
      ownGrant({ applicationId }),
    )
  }
}

const Late = z.object({
  applicationId: z.uuid(),
  callId: z.uuid(),
  way: z.string(),
  sectionId: z.uuid(),
  schemeName: z.string(),
  label: z.string(),
})

/** Offers whose time to answer is over, for the clock. */
export function offersPastDue(here: Here): Promise<z.infer<typeof Late>[]> {
  return here.db.many(
    Late,
    sql`select o.application_id, o.call_id, k.way, s.section_id, s.name as scheme_name,
        a.receipt_label as label
      from grants.part_offers o
      join grants.applications a on (a.city, a.id) = (o.city, o.application_id)
      join grants.calls k on (k.city, k.id) = (o.city, o.call_id)
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      where o.city = ${here.city} and o.answer is null and o.due_on < ${here.today}::date
        and a.state = '交付申請'
      order by o.due_on, o.application_id limit 500`,
  )
}
