import { z } from 'zod'
import { type Here, json, sql } from '#platform'
import { keptPaper, type PaperContent } from '#platform/typesetting'
import { inForce } from '../consents/tables.ts'

export type Provision = z.infer<typeof Provision>
const Provision = z.object({
  id: z.uuid(),
  label: z.string(),
  recipient: z.string(),
  purpose: z.string(),
  conditions: z.string(),
  content: keptPaper,
  providedAt: z.string(),
  providedName: z.string(),
  consentWithdrawnAt: z.string().nullable(),
  consentIsInForce: z.boolean(),
})

const seen = (here: Here, businessId: string) => sql`
  select v.id, v.label, v.recipient, v.purpose, v.conditions, v.content, v.provided_at,
    v.provided_name, c.withdrawn_at as consent_withdrawn_at, ${inForce(here)} as consent_is_in_force
  from businesses.provisions v
  join businesses.consents c on (c.city, c.id) = (v.city, v.consent_id)
  where v.city = ${here.city} and c.city = ${here.city} and v.business_id = ${businessId}::uuid`

/** Cards that were given to somebody outside, as they were given. The caller has loaded the business. */
export function provisionsOf(here: Here, businessId: string): Promise<Provision[]> {
  return here.db.many(
    Provision,
    sql`${seen(here, businessId)} order by v.provided_at desc, v.id limit 200`,
  )
}

/** @throws {Missing} nothing of this business was given under this id */
export function provisionOf(here: Here, businessId: string, provisionId: string) {
  return here.db.one(Provision, sql`${seen(here, businessId)} and v.id = ${provisionId}::uuid`)
}

export function keepProvision(
  here: Here,
  given: {
    readonly businessId: string
    readonly consentId: string
    readonly label: string
    readonly recipient: string
    readonly purpose: string
    readonly conditions: string
    readonly content: PaperContent
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.provisions (city, business_id, consent_id, label, recipient, purpose,
        conditions, content, provided_at, provided_name)
      values (${here.city}, ${given.businessId}::uuid, ${given.consentId}::uuid, ${given.label},
        ${given.recipient}, ${given.purpose}, ${given.conditions}, ${json(given.content)},
        ${here.now}, ${here.person.name})
      returning id`,
  )
}

/** The city as papers name it. */
export function cityName(here: Here): Promise<string> {
  return here.db.value(
    z.string(),
    sql`select c.name from platform.cities c where c.code = ${here.city}`,
  )
}
