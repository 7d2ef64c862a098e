import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, hasRole, type Sql, sql } from '#platform'
import { kindCodes } from '../conflicts/rules.ts'
import { may } from '../permissions.ts'
import type { TieTyped } from './forms.ts'

const Reviewer = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  affiliation: z.string(),
  expertise: z.string(),
  address: z.string(),
  phone: z.string(),
  groupKeys: z.array(z.string()),
  isOutside: z.boolean(),
  termFrom: localDate(),
  termTo: localDate(),
  isSample: z.boolean(),
  ties: z.number(),
})
export type Reviewer = z.infer<typeof Reviewer>

/** The secretariat keeps the list; members are no matter of the other roles. */
const seen = (here: Here, which: Sql) => sql`
  select r.id, r.account_id, r.name, r.affiliation, r.expertise, r.address, r.phone, r.group_keys,
    r.is_outside, r.term_from, r.term_to, r.is_sample,
    (select count(*)::int from grants.reviewer_interests i
      where i.city = ${here.city} and i.reviewer_id = r.id and i.withdrawn_at is null) as ties
  from grants.reviewers r
  where r.city = ${here.city}
    and (${may.managePanels(here.person) || hasRole(here.person, 'auditor', 'system')}
      or r.account_id = ${here.person.id}::uuid)
    and ${which}`

export function reviewersSeenBy(here: Here): Promise<Reviewer[]> {
  return here.db.many(Reviewer, sql`${seen(here, sql`true`)} order by r.name, r.id limit 500`)
}

/** @throws {Missing} there is none, or not for this person */
export function reviewerSeenBy(here: Here, reviewerId: string): Promise<Reviewer> {
  return here.db.one(Reviewer, seen(here, sql`r.id = ${reviewerId}::uuid`))
}

/** The person as a reviewer; null for everybody else. */
export function ownReviewer(here: Here): Promise<Reviewer | null> {
  return here.db.maybe(Reviewer, seen(here, sql`r.account_id = ${here.person.id}::uuid`))
}

const Offered = z.object({ id: z.uuid(), name: z.string(), login: z.string() })

/** Accounts that may become reviewers: hold the role today, and are none yet. */
export function accountsOffered(here: Here): Promise<z.infer<typeof Offered>[]> {
  return here.db.many(
    Offered,
    sql`select a.id, a.name, a.login from platform.accounts a
      where a.city = ${here.city} and ${may.managePanels(here.person)}
        and a.valid_from <= ${here.today} and (a.valid_until is null or a.valid_until >= ${here.today})
        and exists (select from platform.account_roles r
          where r.city = ${here.city} and r.account_id = a.id
            and r.role = any(${[...may.reviewApplications.roles]}::text[])
            and r.valid_from <= ${here.today}
            and (r.valid_until is null or r.valid_until >= ${here.today}))
        and not exists (select from grants.reviewers v
          where v.city = ${here.city} and v.account_id = a.id)
      order by a.login limit 500`,
  )
}

export function keepReviewer(
  here: Here,
  typed: {
    readonly accountId: string
    readonly affiliation: string
    readonly expertise: string
    readonly address: string
    readonly phone: string
    readonly groupKeys: readonly string[]
    readonly isOutside: boolean
    readonly termFrom: LocalDate
    readonly termTo: LocalDate
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into grants.reviewers (city, account_id, name, affiliation, expertise, address, phone,
        group_keys, is_outside, term_from, term_to, entered_at, entered_name, is_sample)
      select ${here.city}, a.id, a.name, ${typed.affiliation}, ${typed.expertise}, ${typed.address},
        ${typed.phone}, ${[...typed.groupKeys]}::text[], ${typed.isOutside}, ${typed.termFrom}::date,
        ${typed.termTo}::date, ${here.now}::timestamptz, ${here.person.name}, a.is_sample
      from platform.accounts a where a.city = ${here.city} and a.id = ${typed.accountId}::uuid
      returning id`,
  )
}

const Tie = z.object({
  id: z.uuid(),
  reviewerId: z.uuid(),
  kind: z.enum(kindCodes),
  corporateNumber: z.string().nullable(),
  name: z.string(),
  isCompetitor: z.boolean(),
  fromOn: localDate().nullable(),
  toOn: localDate().nullable(),
  source: z.string(),
  note: z.string(),
  enteredAt: z.string(),
})
export type Tie = z.infer<typeof Tie>

/** Live ties of reviewers who were loaded through the person. */
export function tiesOf(here: Here, reviewerIds: readonly string[]): Promise<Tie[]> {
  return here.db.many(
    Tie,
    sql`select id, reviewer_id, kind, corporate_number, name, is_competitor, from_on, to_on, source,
        note, entered_at
      from grants.reviewer_interests
      where city = ${here.city} and reviewer_id = any(${[...reviewerIds]}::uuid[])
        and withdrawn_at is null
      order by reviewer_id, kind, entered_at, id limit 5000`,
  )
}

export function keepTie(
  here: Here,
  reviewerId: string,
  typed: TieTyped,
  source: '本人' | '事務局',
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into grants.reviewer_interests (city, reviewer_id, kind, corporate_number, name,
        is_competitor, from_on, to_on, source, note, entered_at, entered_name)
      values (${here.city}, ${reviewerId}::uuid, ${typed.kind}, ${typed.corporateNumber},
        ${typed.name}, ${typed.isCompetitor}, ${typed.fromOn}, ${typed.toOn}, ${source},
        ${typed.note}, ${here.now}, ${here.person.name})
      returning id`,
  )
}

/** @throws {Missing} there is no such live tie of this reviewer */
export async function withdrawTie(here: Here, reviewerId: string, tieId: string): Promise<void> {
  await here.db.value(
    z.uuid(),
    sql`update grants.reviewer_interests set withdrawn_at = ${here.now}
      where city = ${here.city} and id = ${tieId}::uuid and reviewer_id = ${reviewerId}::uuid
        and withdrawn_at is null
      returning id`,
  )
}
