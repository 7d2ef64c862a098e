import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import { writeTo } from '../recruitments/tables.ts'

const Seat = z.object({
  id: z.uuid(),
  place: z.number(),
  accountId: z.uuid(),
  accountName: z.string(),
  handedInAt: z.string().nullable(),
  version: z.number(),
})
type PanelSeat = z.infer<typeof Seat>

const seats = (here: Here, which: Sql) => sql`
  select p.id, p.place, p.account_id, a.name as account_name, p.handed_in_at, p.version
  from councils.recruitment_panelists p
  join platform.accounts a on (a.city, a.id) = (p.city, p.account_id)
  where p.city = ${here.city} and ${which}`

/** The panel by its places in the guide. The recruitment was loaded through the person. */
export function panelOf(here: Here, recruitmentId: string): Promise<PanelSeat[]> {
  return here.db.many(
    Seat,
    sql`${seats(here, sql`p.recruitment_id = ${recruitmentId}::uuid`)} order by p.place`,
  )
}

/** @throws {Missing} this account does not judge here */
export function ownSeat(here: Here, recruitmentId: string): Promise<PanelSeat> {
  return here.db.one(
    Seat,
    seats(
      here,
      sql`p.recruitment_id = ${recruitmentId}::uuid and p.account_id = ${here.person.id}::uuid`,
    ),
  )
}

const Offered = z.object({ id: z.uuid(), name: z.string(), login: z.string() })

/** Accounts that may judge: of the hall, or of council members, on this day. Asked for by staff only. */
export function accountsOffered(here: Here): Promise<z.infer<typeof Offered>[]> {
  return here.db.many(
    Offered,
    sql`select a.id, a.name, a.login from platform.accounts a
      where a.city = ${here.city} and ${may.handleApplications(here.person)}
        and a.valid_from <= ${here.today}
        and (a.valid_until is null or a.valid_until >= ${here.today})
        and exists (select from platform.account_roles r
          where r.city = ${here.city} and r.account_id = a.id
            and r.role = any(${[...may.judgeApplicants.roles]}::text[])
            and r.valid_from <= ${here.today}
            and (r.valid_until is null or r.valid_until >= ${here.today}))
      order by a.login limit 500`,
  )
}

/** Whether this account typed an application of the recruitment or checked one. */
export function hasHandled(here: Here, recruitmentId: string, accountId: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from councils.recruitment_applications a
      where a.city = ${here.city} and a.recruitment_id = ${recruitmentId}::uuid
        and (a.entered_by = ${accountId}::uuid or a.checked_by = ${accountId}::uuid))`,
  )
}

export async function keepSeat(
  here: Here,
  recruitmentId: string,
  place: number,
  accountId: string,
): Promise<void> {
  await here.db.run(sql`
    insert into councils.recruitment_panelists (city, recruitment_id, place, account_id)
    values (${here.city}, ${recruitmentId}::uuid, ${place}, ${accountId}::uuid)
    on conflict (city, recruitment_id, place)
      do update set account_id = excluded.account_id, version = recruitment_panelists.version + 1`)
}

const Counts = z.object({ applicants: z.number(), eligible: z.number(), unchecked: z.number() })

/** How many there are to judge, without a name: also for whoever judges. */
export function countsOf(here: Here, recruitmentId: string): Promise<z.infer<typeof Counts>> {
  return here.db.one(
    Counts,
    sql`select count(*)::int as applicants,
        (count(*) filter (where a.is_eligible))::int as eligible,
        (count(*) filter (where a.is_eligible is null))::int as unchecked
      from councils.recruitment_applications a
      where a.city = ${here.city} and a.recruitment_id = ${recruitmentId}::uuid
        and a.withdrawn_on is null`,
  )
}

/** Numbers the eligible by their random keys, which tell nothing of the order of receipt. */
export async function beginJudging(
  here: Here,
  recruitmentId: string,
  typed: { readonly seedValue: string; readonly judgeBy: LocalDate | null },
  isScored: boolean,
): Promise<void> {
  await here.db.run(sql`
    update councils.recruitment_applications a set number = n.number, version = a.version + 1
    from (select x.city, x.id, (row_number() over (order by x.id))::int as number
      from councils.recruitment_applications x
      where x.city = ${here.city} and x.recruitment_id = ${recruitmentId}::uuid
        and x.withdrawn_on is null and x.is_eligible) n
    where a.city = ${here.city} and n.city = a.city and n.id = a.id`)
  await writeTo(
    here,
    recruitmentId,
    sql`judging_at = ${here.now}, seed_value = ${typed.seedValue}, judge_by = ${typed.judgeBy},
      scored_at = ${isScored ? here.now : null}`,
  )
}

export function closeJudging(here: Here, recruitmentId: string): Promise<void> {
  return writeTo(here, recruitmentId, sql`scored_at = ${here.now}`)
}

const Scorers = z.object({ number: z.number(), count: z.number() })

/** For each essay, how many of those who handed in gave it marks; no mark is told. */
export function scorersOf(here: Here, recruitmentId: string): Promise<z.infer<typeof Scorers>[]> {
  return here.db.many(
    Scorers,
    sql`select a.number, (select count(*)::int from councils.recruitment_scores s
          join councils.recruitment_panelists p on (p.city, p.id) = (s.city, s.panelist_id)
          where s.city = ${here.city} and s.application_id = a.id and not s.stands_back
            and p.handed_in_at is not null) as count
      from councils.recruitment_applications a
      where a.city = ${here.city} and a.recruitment_id = ${recruitmentId}::uuid
        and a.number is not null and a.withdrawn_on is null
      order by a.number`,
  )
}

/** Opens again what one of the panel handed in; the marks stay theirs to change. */
export async function returnSeat(here: Here, seatId: string): Promise<void> {
  await here.db.run(sql`
    update councils.recruitment_panelists set handed_in_at = null, version = version + 1
    where city = ${here.city} and id = ${seatId}::uuid`)
}
