import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type PageAsked, readPage, type Sql, sql } from '#platform'
import { keysOfQuery } from '../searches/rules.ts'
import {
  accountRecipient,
  type Recipient,
  receivingRoles,
  roleRecipients,
  withoutName,
} from './rules.ts'

export type Consent = z.infer<typeof Consent>
const Consent = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  business: z.string(),
  isSample: z.boolean(),
  personId: z.uuid().nullable(),
  purpose: z.string(),
  recipient: z.string(),
  recipientName: z.string().nullable(),
  fields: z.array(z.string()),
  fiscalYears: z.array(z.number()),
  givenOn: localDate(),
  givenName: z.string(),
  way: z.string(),
  expiresOn: localDate().nullable(),
  keptAt: z.string(),
  keptName: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawnName: z.string().nullable(),
  withdrawnReason: z.string(),
  sortKey: z.string(),
})

/** Given, not taken back and not run out today. The alias of the consent is `c`. */
export const inForce = (here: Here): Sql => sql`(c.city = ${here.city} and c.withdrawn_at is null
  and c.given_on <= ${here.today}::date and (c.expires_on is null or c.expires_on >= ${here.today}::date))`

const seen = (here: Here, which: Sql) => sql`
  select c.id, c.business_id, b.name as business, b.is_sample, c.person_id, c.purpose, c.recipient,
    a.name as recipient_name, c.fields, c.fiscal_years, c.given_on, c.given_name, c.way,
    c.expires_on, c.kept_at, c.kept_name, c.withdrawn_at, c.withdrawn_name, c.withdrawn_reason,
    b.sort_key
  from businesses.consents c
  join businesses.businesses b on (b.city, b.id) = (c.city, c.business_id)
  left join platform.accounts a on a.city = ${here.city} and 'account:' || a.id = c.recipient
  where c.city = ${here.city} and b.city = ${here.city} and ${which}`

/** Every consent of a business and its people, those last kept first. The caller has loaded the business. */
export function consentsOf(here: Here, businessId: string): Promise<Consent[]> {
  return here.db.many(
    Consent,
    sql`${seen(here, sql`c.business_id = ${businessId}::uuid`)} order by c.kept_at desc, c.id limit 300`,
  )
}

/** @throws {Missing} this business has given no such consent */
export function consentOf(here: Here, businessId: string, consentId: string): Promise<Consent> {
  return here.db.one(
    Consent,
    seen(here, sql`c.business_id = ${businessId}::uuid and c.id = ${consentId}::uuid`),
  )
}

/** The business's own consents of one purpose that are in force; the last given first. */
export function inForceOf(here: Here, businessId: string, purpose: string): Promise<Consent[]> {
  return here.db.many(
    Consent,
    sql`${seen(
      here,
      sql`c.business_id = ${businessId}::uuid and c.person_id is null
      and c.purpose = ${purpose} and ${inForce(here)}`,
    )} order by c.given_on desc, c.kept_at desc`,
  )
}

const Account = z.object({ id: z.uuid(), name: z.string(), roles: z.array(z.string()) })

/** To whom a record can be provided: each kind of partner, and each of their accounts by name. */
export async function recipientsSeenBy(here: Here): Promise<Recipient[]> {
  const accounts = await here.db.many(
    Account,
    sql`select a.id, a.name, array_agg(distinct r.role order by r.role) as roles from platform.accounts a
      join platform.account_roles r on (r.city, r.account_id) = (a.city, a.id)
      where a.city = ${here.city} and r.city = ${here.city} and r.role = any(${receivingRoles}::text[])
        and r.valid_from <= ${here.today} and (r.valid_until is null or r.valid_until >= ${here.today})
      group by a.id, a.name order by a.name limit 200`,
  )
  return [...roleRecipients, ...accounts.map(accountRecipient)]
}

export type Given = {
  readonly businessId: string
  readonly personId: string | null
  readonly purpose: string
  readonly recipient: string
  readonly fields: readonly string[]
  readonly fiscalYears: readonly number[]
  readonly givenOn: LocalDate
  readonly givenName: string
  readonly way: string
  readonly expiresOn: LocalDate | null
}

export function keepConsent(here: Here, given: Given): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.consents (city, business_id, person_id, purpose, recipient, fields,
        fiscal_years, given_on, given_name, way, expires_on, kept_at, kept_name)
      values (${here.city}, ${given.businessId}::uuid, ${given.personId}::uuid, ${given.purpose},
        ${given.recipient}, ${given.fields}::text[], ${given.fiscalYears}::int[], ${given.givenOn},
        ${given.givenName}, ${given.way}, ${given.expiresOn}::date, ${here.now}, ${here.person.name})
      returning id`,
  )
}

/** What a new consent takes the place of: the same giver, purpose and recipient. */
export function endReplaced(here: Here, given: Given): Promise<number> {
  return here.db.run(sql`
    update businesses.consents c set withdrawn_at = ${here.now}, withdrawn_name = ${here.person.name},
      withdrawn_reason = '新しい同意に置き換えた'
    where c.business_id = ${given.businessId}::uuid and c.purpose = ${given.purpose}
      and c.person_id is not distinct from ${given.personId}::uuid
      and c.recipient = ${given.recipient} and ${inForce(here)}`)
}

export function keepWithdrawal(here: Here, consentId: string, reason: string): Promise<number> {
  return here.db.run(sql`
    update businesses.consents set withdrawn_at = ${here.now}, withdrawn_name = ${here.person.name},
      withdrawn_reason = ${reason}
    where city = ${here.city} and id = ${consentId}::uuid and withdrawn_at is null`)
}

/** Whether somebody works there, so that a consent can be that person's. */
export function worksThere(here: Here, businessId: string, personId: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from businesses.people p where p.city = ${here.city}
      and p.business_id = ${businessId}::uuid and p.id = ${personId}::uuid)`,
  )
}

/** Of these people those who took back the consent to be kept in the register and have not given it again. */
export async function withdrawnAmong(
  here: Here,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
  const withdrawn = await here.db.many(
    z.object({ personId: z.uuid() }),
    sql`select c.person_id from businesses.consents c
      where c.city = ${here.city} and c.person_id = any(${personIds}::uuid[])
        and c.purpose = '台帳利用'
      group by c.person_id having not bool_or(${inForce(here)})`,
  )
  return new Set(withdrawn.map(({ personId }) => personId))
}

/**
 * People as lists may show them: whoever took back the consent to be kept in the register and has not
 * given it again stands without a name, from the same moment on.
 */
export async function namesAllowed<P extends { readonly id: string; readonly name: string }>(
  here: Here,
  people: readonly P[],
): Promise<P[]> {
  const hidden = await withdrawnAmong(
    here,
    people.map(({ id }) => id),
  )
  return people.map((one) => (hidden.has(one.id) ? { ...one, name: withoutName } : one))
}

export type ConsentFilter = {
  readonly words?: string
  readonly purpose?: string
  readonly state?: string
  readonly recipient?: string
}
export type ConsentSort = 'given' | 'name' | 'expires'

const filtered = (here: Here, { words, purpose, state, recipient }: ConsentFilter): Sql => {
  const asked: Sql[] = keysOfQuery(words ?? '').map(
    (keys) =>
      sql`(${sql.join(
        keys.map((key) => sql`position(${key} in b.search_text) > 0`),
        sql` or `,
      )})`,
  )
  if (purpose) asked.push(sql`c.purpose = ${purpose}`)
  if (recipient) asked.push(sql`c.recipient = ${recipient}`)
  if (state === '有効') asked.push(inForce(here))
  if (state === '撤回') asked.push(sql`c.withdrawn_at is not null`)
  if (state === '期限切れ')
    asked.push(sql`(c.withdrawn_at is null and c.expires_on < ${here.today}::date)`)
  if (state === 'soon')
    asked.push(sql`(${inForce(here)} and c.expires_on <= ${here.today}::date + 90)`)
  if (state === 'unpublished')
    asked.push(sql`(${inForce(here)} and c.purpose = '公開' and c.person_id is null
      and b.state = '登録' and not exists (select from businesses.publications p
        where (p.city, p.business_id) = (c.city, c.business_id) and p.withdrawn_at is null))`)
  return asked.length === 0 ? sql`true` : sql.join(asked, sql` and `)
}

/** Consents of the whole register, one page of them, with how many there are. */
export async function consentPage(
  here: Here,
  filter: ConsentFilter,
  page: PageAsked<ConsentSort>,
): Promise<{ rows: Consent[]; next: string | null; total: number }> {
  const which = filtered(here, filter)
  const total = await here.db.value(
    z.number(),
    sql`select count(*)::int from businesses.consents c
      join businesses.businesses b on (b.city, b.id) = (c.city, c.business_id)
      where c.city = ${here.city} and b.city = ${here.city} and ${which}`,
  )
  const shown = await readPage(here.db, Consent, page, {
    by: {
      given: [sql`c.given_on`, (row) => row.givenOn],
      name: [sql`b.sort_key collate "C"`, (row) => row.sortKey],
      expires: [
        sql`coalesce(c.expires_on, date '9999-12-31')`,
        (row) => row.expiresOn ?? '9999-12-31',
      ],
    },
    id: [sql`c.id`, (row) => row.id],
    from: (after) => seen(here, sql`${which} and ${after}`),
  })
  return { ...shown, total }
}
