import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Sql, sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { keysetOf, type PageAsked } from '../paging/paging.ts'
import { type Role, roles } from '../person.ts'

const isRole = (name: string): name is Role => name in roles

export type AccountLine = z.infer<typeof AccountLine>
const AccountLine = z.object({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  title: z.string(),
  mail: z.string(),
  sectionName: z.string().nullable(),
  validFrom: localDate(),
  validUntil: localDate().nullable(),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  mailWanted: z.boolean(),
  keysEnabled: z.boolean(),
  version: z.number(),
  lastAt: z.string().nullable(),
  roles: z.array(z.string()).transform((names) => names.filter(isRole)),
})

export const accountSorts = { name: 'text', login: 'text', section: 'text', until: 'day' } as const
export type AccountSort = keyof typeof accountSorts

/** The city's accounts, for whoever keeps them. */
const all = (here: Here): Sql => sql`
  select a.id, a.login, a.name, a.title, a.mail, s.name as section_name, a.valid_from, a.valid_until,
    a.password_hash is not null as has_password, a.totp_secret is not null as has_second_factor,
    a.mail_wanted, a.keys_enabled, a.version,
    (select max(t.started_at) from platform.sessions t
      where t.city = ${here.city} and t.account_id = a.id) as last_at,
    coalesce((select array_agg(r.role order by r.role) from platform.account_roles r
      where r.city = ${here.city} and r.account_id = a.id and r.valid_from <= ${here.today}
        and (r.valid_until is null or r.valid_until >= ${here.today})), '{}') as roles
  from platform.accounts a
  left join platform.sections s on (s.city, s.id) = (a.city, a.section_id)
  where a.city = ${here.city}`

export type AccountFilter = { readonly q: string; readonly state: 'open' | 'ended' | 'all' }

/** Accounts by name, ID or section, one page of them. */
export function accountsFound(
  here: Here,
  { q, state }: AccountFilter,
  page: PageAsked<AccountSort>,
): Promise<AccountLine[]> {
  const columns = {
    name: sql`f.name`,
    login: sql`f.login`,
    section: sql`coalesce(f.section_name, '')`,
    until: sql`coalesce(f.valid_until, date '9999-12-31')`,
  }
  const { after, order, limit } = keysetOf(page, columns, sql`f.id`)
  return here.db.many(
    AccountLine,
    sql`
    select * from (${all(here)}) f
    where (${q} = '' or platform.search_form(concat_ws(' ', f.name, f.login, f.title, f.section_name))
        like '%' || platform.search_form(${q}) || '%')
      and (${state} = 'all' or
        (${state} = 'ended') = (f.valid_until is not null and f.valid_until < ${here.today}::date))
      and ${after}
    order by ${order} limit ${limit}`,
  )
}

export function accountSeenBy(here: Here, accountId: string): Promise<AccountLine> {
  return here.db.one(AccountLine, sql`select * from (${all(here)}) f where f.id = ${accountId}`)
}

export type HeldRole = z.infer<typeof HeldRole>
const HeldRole = z.object({
  role: z.string(),
  validFrom: localDate(),
  validUntil: localDate().nullable(),
})

/** Every role that an account has held, holds or will hold. */
export function rolesOf(here: Here, accountId: string): Promise<HeldRole[]> {
  return here.db.many(
    HeldRole,
    sql`
    select role, valid_from, valid_until from platform.account_roles
    where city = ${here.city} and account_id = ${accountId}
    order by valid_until desc nulls first, valid_from desc, role`,
  )
}

export function grantTo(
  here: Here,
  accountId: string,
  { role, validFrom, validUntil }: HeldRole,
): Promise<number> {
  return here.db.run(sql`
    insert into platform.account_roles (city, account_id, role, valid_from, valid_until)
    values (${here.city}, ${accountId}, ${role}, ${validFrom}, ${validUntil})`)
}

export function endRoleOf(
  here: Here,
  accountId: string,
  { role, validFrom }: Pick<HeldRole, 'role' | 'validFrom'>,
  on: string,
): Promise<number> {
  return here.db.run(sql`
    update platform.account_roles set valid_until = ${on}
    where city = ${here.city} and account_id = ${accountId} and role = ${role}
      and valid_from = ${validFrom}`)
}

/** The section of this name, made where it is new. Null where no name was typed. */
export async function sectionNamed(here: Here, name: string): Promise<string | null> {
  if (name === '') return null
  return here.db.value(
    z.uuid(),
    sql`insert into platform.sections (city, code, name) values (${here.city}, ${name}, ${name})
      on conflict (city, code) do update set name = excluded.name returning id`,
  )
}

type Amended = { name: string; title: string; mail: string; sectionId: string | null }

export function amend(here: Here, accountId: string, to: Amended): Promise<number> {
  return here.db.run(sql`
    update platform.accounts set name = ${to.name}, title = ${to.title}, mail = ${to.mail},
      section_id = ${to.sectionId}, version = version + 1
    where city = ${here.city} and id = ${accountId}`)
}

/** Ends an account on a day; at once means that not even the password opens it any more. */
export function endOn(here: Here, accountId: string, on: string, atOnce: boolean): Promise<number> {
  return here.db.run(sql`
    update platform.accounts set valid_until = greatest(${on}::date, valid_from),
      password_hash = case when ${atOnce}::boolean then null else password_hash end,
      version = version + 1
    where city = ${here.city} and id = ${accountId}`)
}

export function keepPreferences(
  here: Here,
  { mailWanted, keysEnabled }: { mailWanted: boolean; keysEnabled: boolean },
): Promise<number> {
  return here.db.run(sql`
    update platform.accounts set mail_wanted = ${mailWanted}, keys_enabled = ${keysEnabled}
    where city = ${here.city} and id = ${here.person.id}`)
}

const Secret = z.object({ passwordHash: z.string().nullable(), totpPending: z.string().nullable() })

/** What only the person's own acts look at. */
export function ownSecrets(here: Here): Promise<z.infer<typeof Secret>> {
  return here.db.one(
    Secret,
    sql`select password_hash, totp_pending from platform.accounts
      where city = ${here.city} and id = ${here.person.id}`,
  )
}

export function keepPassword(here: Here, accountId: string, hash: string): Promise<number> {
  return here.db.run(sql`
    update platform.accounts set password_hash = ${hash}, password_set_at = ${here.now}
    where city = ${here.city} and id = ${accountId}`)
}

/** Words that a password of this person must not be made of. */
export async function contextWords(here: Here, accountId: string): Promise<string[]> {
  return here.db.value(
    z.array(z.string().nullable()).transform((words) => words.filter((word) => word !== null)),
    sql`select array[c.name, c.kana, s.name, a.login, a.name, split_part(a.mail, '@', 1)]
      from platform.accounts a
      join platform.cities c on c.code = ${here.city}
      left join platform.sections s on (s.city, s.id) = (a.city, a.section_id)
      where a.city = ${here.city} and a.id = ${accountId}`,
  )
}
