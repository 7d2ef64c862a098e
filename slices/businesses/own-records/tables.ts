import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, Refused, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import { Business, businessToWriteOn, columnsOfBusiness } from '../tables.ts'
import { accountLinks } from './addresses.ts'

export type OwnBusiness = z.infer<typeof OwnBusiness>
const OwnBusiness = Business.extend({
  /** How this account stands for it: 本人 or 代理, and until when. */
  part: z.string(),
  coversConsents: z.boolean(),
  mandateUntil: localDate().nullable(),
})

/** A link in force today of the account that asks. The alias is `l`. */
const mine = (
  here: Here,
): Sql => sql`(l.city = ${here.city} and l.account_id = ${here.person.id}::uuid
  and l.valid_from <= ${here.today}::date
  and (l.valid_until is null or l.valid_until >= ${here.today}::date))`

const owned = (here: Here, which: Sql) => sql`
  select ${columnsOfBusiness(true)}, l.part, l.covers_consents,
    l.valid_until as mandate_until
  from businesses.businesses b
  join businesses.account_links l on (l.city, l.business_id) = (b.city, b.id)
  where b.city = ${here.city} and ${mine(here)} and ${which}`

/** The businesses that this account stands for today, whole. */
export function ownBusinesses(here: Here): Promise<OwnBusiness[]> {
  return here.db.many(
    OwnBusiness,
    sql`select distinct on (o.sort_key collate "C", o.id) * from (${owned(here, sql`true`)}) o
      order by o.sort_key collate "C", o.id, o.part limit 100`,
  )
}

/** @throws {Missing} there is none, or this account does not stand for it today: alike */
export function ownBusiness(here: Here, businessId: string): Promise<OwnBusiness> {
  return here.db.one(
    OwnBusiness,
    sql`select * from (${owned(here, sql`b.id = ${businessId}::uuid`)}) o
      order by o.covers_consents desc, o.part limit 1`,
  )
}

/**
 * The business whose consents this person may keep: the section's people any, the business its own, a
 * proxy where the mandate says so.
 * @throws {Missing} not one of this person's
 * @throws {Refused} a proxy whose mandate does not reach to consents
 */
export async function businessConsentedFor(
  here: Here,
  businessId: string,
): Promise<{ readonly id: string; readonly name: string }> {
  if (may.writeBusinesses(here.person)) return businessToWriteOn(here, businessId)
  const own = await ownBusiness(here, businessId)
  if (!own.coversConsents)
    throw new Refused('同意は、事業者本人か、同意まで委任された代理の方だけができます。')
  return own
}

const Place = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  address: z.string(),
  phone: z.string(),
  isClosed: z.boolean(),
})
export type Place = z.infer<typeof Place>

/** Where the business works, whole. The caller has loaded it as this account's own. */
export function ownPlaces(here: Here, businessId: string): Promise<Place[]> {
  return here.db.many(
    Place,
    sql`select e.id, e.name, e.kind, concat_ws('　', nullif(e.municipality, ''), e.address) as address,
        e.phone, e.closed_in is not null as is_closed
      from businesses.establishments e
      where e.city = ${here.city} and e.business_id = ${businessId}::uuid
      order by e.closed_in is not null, e.name collate "C", e.id limit 200`,
  )
}

const Machine = z.object({
  id: z.uuid(),
  name: z.string(),
  units: z.number(),
  installedYear: z.number().nullable(),
  condition: z.string(),
  replaceability: z.string(),
})
export type Machine = z.infer<typeof Machine>

/** The machines in use. The caller has loaded the business as this account's own. */
export function ownMachines(here: Here, businessId: string): Promise<Machine[]> {
  return here.db.many(
    Machine,
    sql`select e.id, e.name, e.units, e.installed_year, e.condition, e.replaceability
      from businesses.equipment e
      where e.city = ${here.city} and e.business_id = ${businessId}::uuid and e.retired_in is null
      order by e.installed_year nulls last, e.name collate "C", e.id limit 300`,
  )
}

export type AccountLink = z.infer<typeof AccountLink>
const AccountLink = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  accountName: z.string(),
  login: z.string(),
  part: z.string(),
  coversConsents: z.boolean(),
  validFrom: localDate(),
  validUntil: localDate().nullable(),
  ground: z.string(),
  keptName: z.string(),
})

const linked = (here: Here, which: Sql) => sql`
  select l.id, l.account_id, a.name as account_name, a.login, l.part, l.covers_consents, l.valid_from,
    l.valid_until, l.ground, l.kept_name
  from businesses.account_links l
  join platform.accounts a on (a.city, a.id) = (l.city, l.account_id)
  where l.city = ${here.city} and a.city = ${here.city} and ${which}`

/** Who stands, stood or will stand for a business. The caller has loaded the business. */
export function accountLinksOf(here: Here, businessId: string): Promise<AccountLink[]> {
  return here.db.many(
    AccountLink,
    sql`${linked(here, sql`l.business_id = ${businessId}::uuid`)}
      order by l.valid_until desc nulls first, l.valid_from desc, l.id limit 100`,
  )
}

/** @throws {Missing} no such link of this business */
export function accountLinkOf(here: Here, businessId: string, linkId: string) {
  return here.db.one(
    AccountLink,
    linked(here, sql`l.business_id = ${businessId}::uuid and l.id = ${linkId}::uuid`),
  )
}

const Linkable = z.object({
  id: z.uuid(),
  name: z.string(),
  login: z.string(),
  /** business, proxy, or both. */
  roles: z.array(z.string()),
})
export type Linkable = z.infer<typeof Linkable>

/** Accounts of businesses and of their proxies. */
export function linkableAccounts(here: Here): Promise<Linkable[]> {
  return here.db.many(
    Linkable,
    sql`select a.id, a.name, a.login, array_agg(distinct r.role order by r.role) as roles from platform.accounts a
      join platform.account_roles r on (r.city, r.account_id) = (a.city, a.id)
      where a.city = ${here.city} and r.city = ${here.city} and r.role in ('business', 'proxy')
        and r.valid_from <= ${here.today} and (r.valid_until is null or r.valid_until >= ${here.today})
      group by a.id, a.name, a.login order by a.name limit 1000`,
  )
}

export function keepAccountLink(
  here: Here,
  link: {
    readonly businessId: string
    readonly accountId: string
    readonly part: string
    readonly coversConsents: boolean
    readonly validFrom: string
    readonly validUntil: string | null
    readonly ground: string
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.account_links (city, business_id, account_id, part, covers_consents,
        valid_from, valid_until, ground, kept_at, kept_name)
      values (${here.city}, ${link.businessId}::uuid, ${link.accountId}::uuid, ${link.part},
        ${link.coversConsents}, ${link.validFrom}, ${link.validUntil}::date, ${link.ground},
        ${here.now}, ${here.person.name})
      returning id`,
  )
}

/** A link ends the day before: the account finds the record missing at once. */
export function endAccountLink(here: Here, linkId: string): Promise<number> {
  return here.db.run(sql`
    update businesses.account_links
    set valid_until = ${here.today}::date - 1, valid_from = least(valid_from, ${here.today}::date - 1)
    where city = ${here.city} and id = ${linkId}::uuid`)
}

/** Ids of the businesses that this account stands for today: none for anybody else. */
export function ownBusinessIds(here: Here): Promise<string[]> {
  return here.db
    .many(
      z.object({ id: z.uuid() }),
      sql`select distinct l.business_id as id from businesses.account_links l
        where ${mine(here)} order by l.business_id limit 100`,
    )
    .then((rows) => rows.map(({ id }) => id))
}

/** The accounts that stand for a business today, to be told something. */
export function accountsStandingFor(here: Here, businessId: string): Promise<string[]> {
  return here.db
    .many(
      z.object({ id: z.uuid() }),
      sql`select distinct l.account_id as id from businesses.account_links l
        where l.city = ${here.city} and l.business_id = ${businessId}::uuid
          and l.valid_from <= ${here.today}::date
          and (l.valid_until is null or l.valid_until >= ${here.today}::date)
        order by l.account_id limit 50`,
    )
    .then((rows) => rows.map(({ id }) => id))
}

const Numbered = z.object({ id: z.uuid(), name: z.string() })

/** The business of a 法人番号 and the accounts that stand for it today; null where the register has none. */
export async function standingFor(here: Here, corporateNumber: string) {
  const found = await here.db.maybe(
    Numbered,
    sql`select b.id, b.name from businesses.businesses b
      where b.city = ${here.city} and b.corporate_number = ${corporateNumber}`,
  )
  if (found === null) return null
  const { id: businessId, name: businessName } = found
  const accountIds = await accountsStandingFor(here, businessId)
  return { businessName, href: accountLinks({ businessId }), accountIds }
}

/** 代表者 as the register names it, '' where nobody is recorded. The caller has loaded the business. */
export async function representativeOf(here: Here, businessId: string): Promise<string> {
  const found = await here.db.maybe(
    z.object({ name: z.string() }),
    sql`select p.name from businesses.people p
      where p.city = ${here.city} and p.business_id = ${businessId}::uuid and p.part = '代表者'
      order by p.confirmed_on desc, p.id limit 1`,
  )
  return found?.name ?? ''
}
