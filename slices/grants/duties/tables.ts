import { z } from 'zod'
import { addDays, localDate } from '#packages/japan'
import { type Here, hasRole, type PageAsked, readPage, type Sql, sql } from '#platform'
import { turnDuties } from '../arrival-turns/tables.ts'
import { awardDuties } from '../award-duties/tables.ts'
import { consultationDuties } from '../consultations/tables.ts'
import { correctionDuties } from '../corrections/tables.ts'
import { paperDuties } from '../desk-entries/tables.ts'
import { may } from '../permissions.ts'
import { processingDuties } from '../processing-clocks/tables.ts'
import { requestDuties } from '../request-duties/tables.ts'
import { waitlistDuties } from '../selections/tables.ts'
import { states } from '../steps/rules.ts'
import { type DutyUrgency, nearDays, type Post, posts } from './rules.ts'

/**
 * Where open duties come from, each a `select application_id, post, due_on, what` over the case `a` of
 * its own subject, in this city: who has the post does it, by that day. A subject that knows of a further
 * duty adds its own here.
 */

const sources: readonly ((here: Here) => Sql)[] = [
  processingDuties,
  correctionDuties,
  consultationDuties,
  paperDuties,
  awardDuties,
  requestDuties,
  turnDuties,
  waitlistDuties,
]

const Duty = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  post: z.enum(posts),
  dueOn: localDate(),
  what: z.string(),
  /** Where the case stands. */
  state: z.enum(states),
  schemeName: z.string(),
  label: z.string(),
  applicantName: z.string(),
  isSample: z.boolean(),
})
export type Duty = z.infer<typeof Duty>

// A duty has no row of its own: what it is made of tells it from every other. As a UUID of version 8.
const dutyId = sql`overlay(overlay(md5(d.application_id || ' ' || d.post || ' ' || d.due_on || ' ' || d.what)
  placing '8' from 13) placing '8' from 17)::uuid`

const open = (here: Here, which: Sql) => sql`
  select ${dutyId} as id, d.application_id, d.post, d.due_on, d.what, s.name as scheme_name,
    a.state, a.receipt_label as label, a.applicant_name, a.is_sample
  from (${sql.join(
    sources.map((source) => source(here)),
    sql` union all `,
  )}) d
  join grants.applications a on a.city = ${here.city} and a.id = d.application_id
  join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
  join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
  where ${which}`

/** Of the section whose schemes they are; a delegated body has those of its own schemes. */
const mine = ({ person }: Here): Sql => {
  if (!may.seeApplications(person)) return sql`false`
  return hasRole(person, 'body')
    ? sql`s.body_account_id = ${person.id}::uuid`
    : sql`s.section_id = ${person.section?.id ?? null}::uuid`
}

/** Every open duty of these posts in this person's section, the next due first. */
export function dutiesOfPosts(here: Here, asked: readonly Post[]): Promise<Duty[]> {
  return here.db.many(
    Duty,
    sql`${open(here, sql`${mine(here)} and d.post = any(${asked}::text[])`)}
      order by d.due_on, d.what, d.application_id limit 300`,
  )
}

export type DutyFilter = { readonly urgency: DutyUrgency | ''; readonly words: string }
export const dutySorts = { due: 'day', who: 'text', what: 'text' } as const

const urgent = (here: Here, urgency: DutyFilter['urgency']): Sql => {
  if (urgency === '') return sql`true`
  return urgency === '超過'
    ? sql`d.due_on < ${here.today}::date`
    : sql`d.due_on <= ${addDays(here.today, nearDays)}::date`
}

const wanted = (here: Here, asked: readonly Post[], { urgency, words }: DutyFilter): Sql => sql`
  ${mine(here)} and d.post = any(${asked}::text[]) and ${urgent(here, urgency)}
  and (${words} = '' or position(platform.search_form(${words}) in
    platform.search_form(d.what || ' ' || a.applicant_name || ' ' || a.receipt_label || ' '
      || s.name)) > 0)`

/** A page of the open duties of these posts in this person's section, the next due first unless asked otherwise. */
export function dutiesListed(
  here: Here,
  asked: readonly Post[],
  filter: DutyFilter,
  page: PageAsked<keyof typeof dutySorts>,
) {
  return readPage(here.db, Duty, page, {
    by: {
      due: [sql`d.due_on`, (row) => row.dueOn],
      who: [sql`a.applicant_name`, (row) => row.applicantName],
      what: [sql`d.what`, (row) => row.what],
    },
    id: [dutyId, (row) => row.id],
    from: (after) => open(here, sql`${wanted(here, asked, filter)} and ${after}`),
  })
}

/** All that the filter finds, for a file; 5,000 at most. */
export function dutiesForFile(
  here: Here,
  asked: readonly Post[],
  filter: DutyFilter,
): Promise<Duty[]> {
  return here.db.many(
    Duty,
    sql`${open(here, wanted(here, asked, filter))}
      order by d.due_on, d.what, d.application_id limit 5000`,
  )
}

/** Every open duty of one case, whoever has it. The case was loaded through the person. */
export function dutiesOf(here: Here, applicationId: string): Promise<Duty[]> {
  return here.db.many(
    Duty,
    sql`${open(here, sql`d.application_id = ${applicationId}::uuid`)}
      order by d.due_on, d.what limit 100`,
  )
}
