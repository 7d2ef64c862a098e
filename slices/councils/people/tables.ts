import { z } from 'zod'
import { type Here, sql } from '#platform'
import type { NominationTyped } from '../members/forms.ts'
import { may } from '../permissions.ts'

const Person = z.object({ id: z.uuid(), name: z.string(), affiliation: z.string() })
export type KnownPerson = z.infer<typeof Person>

/** Who sits or sat in any body, or was asked to: to be chosen again. Staff only. */
export function peopleKnown(here: Here): Promise<KnownPerson[]> {
  return here.db.many(
    Person,
    sql`select p.id, p.name, p.affiliation from councils.people p
      where p.city = ${here.city} and ${may.writeBodies(here.person)}
      order by p.kana collate "C", p.id limit 500`,
  )
}

/** @throws {Missing} there is no such person */
export function personKnown(here: Here, personId: string): Promise<KnownPerson> {
  return here.db.one(
    Person,
    sql`select p.id, p.name, p.affiliation from councils.people p
      where p.city = ${here.city} and ${may.writeBodies(here.person)}
        and p.id = ${personId}::uuid`,
  )
}

export function keepPerson(here: Here, typed: NominationTyped): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into councils.people (city, name, kana, affiliation, post, mail, area, household,
        business_id, postal_address, postal_is_home, is_staff, is_assembly, is_sample)
      values (${here.city}, ${typed.name}, ${typed.kana}, ${typed.affiliation}, ${typed.post},
        ${typed.mail}, ${typed.area}, ${typed.household}, ${typed.businessId}::uuid,
        ${typed.postalAddress}, ${typed.postalIsHome}, ${typed.isStaff}, ${typed.isAssembly},
        ${typed.isSample})
      returning id`,
  )
}

/** What the person said of themselves with the acceptance; what was left open stays as it was. */
export async function writeStated(
  here: Here,
  personId: string,
  stated: { readonly sex: string | null; readonly ageBand: string | null },
): Promise<void> {
  await here.db.run(sql`
    update councils.people set sex = coalesce(${stated.sex}, sex),
      age_band = coalesce(${stated.ageBand}, age_band), version = version + 1
    where city = ${here.city} and id = ${personId}::uuid`)
}

const Account = z.object({ id: z.uuid(), name: z.string(), login: z.string() })
export type FreeAccount = z.infer<typeof Account>

/** Accounts of council members that no person is joined to, and the one that this person has. */
export function accountsFree(here: Here, personId: string): Promise<FreeAccount[]> {
  return here.db.many(
    Account,
    sql`select a.id, a.name, a.login from platform.accounts a
      where a.city = ${here.city} and exists (
          select from platform.account_roles r
          where r.city = a.city and r.account_id = a.id and r.role = 'member')
        and not exists (
          select from councils.people p
          where p.city = a.city and p.account_id = a.id and p.id <> ${personId}::uuid)
      order by a.login limit 200`,
  )
}

export async function joinAccount(
  here: Here,
  personId: string,
  accountId: string | null,
): Promise<void> {
  await here.db.run(sql`
    update councils.people set account_id = ${accountId}::uuid, version = version + 1
    where city = ${here.city} and id = ${personId}::uuid`)
}
