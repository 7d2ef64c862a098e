import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { isRole, type Role } from '../person.ts'
import type { ProviderKind } from '../sign-in/providers.ts'
import { stillUnlike, type Unlike } from './rules.ts'

/** Who somebody is at a provider: never a mail address. */
export type Subject = { readonly issuer: string; readonly subject: string }

export type Identity = z.infer<typeof Identity>
const Identity = z.object({
  id: z.uuid(),
  kind: z.enum(['staff', 'business']),
  issuer: z.string(),
  saidName: z.string(),
  accountId: z.uuid(),
  linkedAt: z.string(),
  linkedName: z.string(),
  lastAt: z.string().nullable(),
})

const identities = (here: Here) => sql`
  select i.id, i.kind, i.issuer, i.said_name, i.account_id, i.linked_at, i.linked_name, i.last_at
  from platform.identities i where i.city = ${here.city}`

export function identityOf(here: Here, { issuer, subject }: Subject): Promise<Identity | null> {
  return here.db.maybe(
    Identity,
    sql`${identities(here)} and i.issuer = ${issuer} and i.subject = ${subject}`,
  )
}

/** The ways in of an account besides its password. */
export function identitiesOf(here: Here, accountId: string): Promise<Identity[]> {
  return here.db.many(
    Identity,
    sql`${identities(here)} and i.account_id = ${accountId} order by i.linked_at, i.id limit 50`,
  )
}

/** @throws {Missing} none of this account's */
export function identityOfAccount(here: Here, accountId: string, id: string): Promise<Identity> {
  return here.db.one(
    Identity,
    sql`${identities(here)} and i.account_id = ${accountId} and i.id = ${id}`,
  )
}

export function keepIdentity(
  here: Here,
  of: Subject & {
    readonly kind: ProviderKind
    readonly accountId: string
    readonly saidName: string
  },
): Promise<number> {
  return here.db.run(sql`
    insert into platform.identities
      (city, kind, issuer, subject, account_id, said_name, linked_at, linked_name)
    values (${here.city}, ${of.kind}, ${of.issuer}, ${of.subject}, ${of.accountId}, ${of.saidName},
      ${here.now}, ${here.person.name})`)
}

export function identityUsed(
  here: Here,
  id: string,
  { proposed, unproposed }: Unlike,
): Promise<number> {
  return here.db.run(sql`
    update platform.identities set last_at = ${here.now},
      proposed_roles = ${proposed}::text[], unproposed_roles = ${unproposed}::text[]
    where city = ${here.city} and id = ${id}`)
}

export function endIdentity(here: Here, id: string): Promise<number> {
  return here.db.run(sql`
    delete from platform.identities where city = ${here.city} and id = ${id}`)
}

/** Takes every provider's way into an account away. @returns how many there were */
export function endIdentitiesOf(here: Here, accountId: string): Promise<number> {
  return here.db.run(sql`
    delete from platform.identities where city = ${here.city} and account_id = ${accountId}`)
}

const knownRoles = z.array(z.string()).transform((names): readonly Role[] => names.filter(isRole))

export type Differing = z.infer<typeof Differing>
const Differing = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  proposed: knownRoles,
  unproposed: knownRoles,
  held: knownRoles,
  lastAt: z.string().nullable(),
})

/** People whose groups at the provider stood, at their last sign-in, for other roles than they hold today. */
export async function identitiesDiffering(here: Here): Promise<Differing[]> {
  const found = await here.db.many(
    Differing,
    sql`
    select i.id, i.account_id, a.name, i.proposed_roles as proposed,
      i.unproposed_roles as unproposed, i.last_at,
      coalesce((select array_agg(r.role order by r.role) from platform.account_roles r
        where r.city = ${here.city} and r.account_id = a.id and r.valid_from <= ${here.today}
          and (r.valid_until is null or r.valid_until >= ${here.today})), '{}') as held
    from platform.identities i
    join platform.accounts a on (a.city, a.id) = (i.city, i.account_id)
    where i.city = ${here.city} and (i.proposed_roles <> '{}' or i.unproposed_roles <> '{}')
      and (a.valid_until is null or a.valid_until >= ${here.today})
    order by i.last_at desc nulls last, i.id limit 100`,
  )
  return found
    .map((each) => ({ ...each, ...stillUnlike(each, each.held) }))
    .filter(({ proposed, unproposed }) => proposed.length + unproposed.length > 0)
}
