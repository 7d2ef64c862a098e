import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const Account = z.object({ id: z.uuid(), name: z.string(), title: z.string() })

/** Accounts of delegated bodies, by name. */
export function bodies(here: Here) {
  return here.db.many(
    Account,
    sql`select a.id, a.name, a.title from platform.accounts a
      where a.city = ${here.city} and exists (select from platform.account_roles r
        where r.city = ${here.city} and r.account_id = a.id and r.role = 'body'
          and (r.valid_until is null or r.valid_until >= ${here.today}))
      order by a.name collate "C", a.id limit 200`,
  )
}

/** Staff of the section that carries a scheme, and those who decide above it. */
export function staffOf(here: Here, sectionId: string) {
  return here.db.many(
    Account,
    sql`select a.id, a.name, a.title from platform.accounts a
      where a.city = ${here.city} and (a.section_id = ${sectionId}::uuid
        or exists (select from platform.account_roles r
          where r.city = ${here.city} and r.account_id = a.id
            and r.role in ('head', 'director', 'executive')))
        and (a.valid_until is null or a.valid_until >= ${here.today})
      order by a.name collate "C", a.id limit 300`,
  )
}

export async function keepBody(
  here: Here,
  schemeId: string,
  bodyAccountId: string | null,
): Promise<void> {
  await here.db.run(sql`
    update grants.schemes set body_account_id = ${bodyAccountId}::uuid, version = version + 1
    where city = ${here.city} and id = ${schemeId}::uuid`)
}

const Secondment = z.object({
  id: z.uuid(),
  name: z.string(),
  fromOn: localDate(),
  untilOn: localDate().nullable(),
})

/** Of a scheme that was loaded through the person, the latest first. */
export function secondmentsOf(here: Here, schemeId: string) {
  return here.db.many(
    Secondment,
    sql`select s.id, a.name, s.from_on, s.until_on from grants.secondments s
      join platform.accounts a on (a.city, a.id) = (s.city, s.account_id)
      where s.city = ${here.city} and s.scheme_id = ${schemeId}::uuid
      order by s.from_on desc, s.id limit 100`,
  )
}

export async function keepSecondment(
  here: Here,
  made: { readonly schemeId: string; readonly accountId: string; readonly fromOn: LocalDate },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.secondments (city, scheme_id, account_id, from_on, kept_at, kept_name)
    values (${here.city}, ${made.schemeId}::uuid, ${made.accountId}::uuid, ${made.fromOn}::date,
      ${here.now}, ${here.person.name})`)
}

/** @returns how many ended: 0 where there is none of this scheme that is open */
export function endSecondment(
  here: Here,
  made: { readonly schemeId: string; readonly secondmentId: string; readonly untilOn: LocalDate },
): Promise<number> {
  return here.db.run(sql`
    update grants.secondments set until_on = ${made.untilOn}::date
    where city = ${here.city} and scheme_id = ${made.schemeId}::uuid
      and id = ${made.secondmentId}::uuid and until_on is null and from_on <= ${made.untilOn}::date`)
}

/** Whether this person works for the body of a scheme today. */
export function isSecondedTo(here: Here, schemeId: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from grants.secondments s
      where s.city = ${here.city} and s.scheme_id = ${schemeId}::uuid
        and s.account_id = ${here.person.id}::uuid and s.from_on <= ${here.today}
        and (s.until_on is null or s.until_on >= ${here.today}))`,
  )
}
