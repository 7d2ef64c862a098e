import { z } from 'zod'
import { addMonths, type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const Due = z.object({ id: z.uuid() })

/** Told a year ago, or taken back a year ago, and still kept. */
export async function dueForPurge(here: Here): Promise<string[]> {
  const before = addMonths(here.today, -12)
  const due = await here.db.many(
    Due,
    sql`select r.id from councils.recruitments r
      where r.city = ${here.city} and r.purged_on is null and r.opened_at is not null
        and (r.decided_on <= ${before} or r.withdrawn_on <= ${before})`,
  )
  return due.map(({ id }) => id)
}

const Lapsing = z.object({ id: z.uuid(), bodyName: z.string(), closesOn: localDate() })
export type Lapsing = z.infer<typeof Lapsing>

/** Opened, closed by that day, and still neither decided nor taken back; the oldest first. */
export function undecidedSince(here: Here, closedBy: LocalDate): Promise<Lapsing[]> {
  return here.db.many(
    Lapsing,
    sql`select r.id, b.name as body_name, r.closes_on from councils.recruitments r
      join councils.bodies b on (b.city, b.id) = (r.city, r.body_id)
      where r.city = ${here.city} and r.opened_at is not null and r.closes_on <= ${closedBy}
        and r.decided_on is null and r.withdrawn_on is null
      order by r.closes_on, r.id limit 20`,
  )
}

/** It ends without a result: nobody was chosen, and what the applicants wrote is not kept for ever. */
export async function lapse(here: Here, ids: readonly string[], reason: string): Promise<void> {
  await here.db.run(sql`
    update councils.recruitments set withdrawn_on = ${here.today}, withdrawn_reason = ${reason},
      version = version + 1
    where city = ${here.city} and id = any(${[...ids]}::uuid[])`)
}

/**
 * What was written, scored and sent goes; the number and the result stay without a person. Of a reserve
 * the name and contact stay while the term lasts, because the guide promised them a turn.
 */
export async function purge(here: Here, ids: readonly string[]): Promise<number> {
  await here.db.run(sql`
    delete from councils.recruitment_letters l using councils.recruitment_applications a
    where l.city = ${here.city} and a.city = ${here.city} and a.id = l.application_id
      and a.recruitment_id = any(${[...ids]}::uuid[])`)
  await here.db.run(sql`
    delete from councils.recruitment_scores s using councils.recruitment_applications a
    where s.city = ${here.city} and a.city = ${here.city} and a.id = s.application_id
      and a.recruitment_id = any(${[...ids]}::uuid[])`)
  const gone = await here.db.run(sql`
    update councils.recruitment_applications a set essay = '', panel_essay = '', hidden_words = '[]',
      born_on = null, sex = null, area = '', tie = '', tie_detail = '', is_staff = false,
      is_assembly = false, eligible_note = '', purged_on = ${here.today}, version = a.version + 1
    where a.city = ${here.city} and a.recruitment_id = any(${[...ids]}::uuid[])`)
  await here.db.run(sql`
    update councils.recruitments set purged_on = ${here.today}, version = version + 1
    where city = ${here.city} and id = any(${[...ids]}::uuid[])`)
  return gone
}

/** Names of purged applications that no reserve list holds any more. */
export function forgetNames(here: Here): Promise<number> {
  return here.db.run(sql`
    update councils.recruitment_applications a set name = '', kana = '', postal_address = '',
      phone = '', mail = '', version = a.version + 1
    from councils.recruitments r
    where a.city = ${here.city} and r.city = ${here.city} and r.id = a.recruitment_id
      and a.purged_on is not null and a.name <> ''
      and not (a.result is not distinct from '補欠' and a.declined_on is null and a.withdrawn_on is null
        and a.member_id is null and r.term_to >= ${here.today})`)
}
