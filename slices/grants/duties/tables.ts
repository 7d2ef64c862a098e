import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, hasRole, type Sql, sql } from '#platform'
import { turnDuties } from '../arrival-turns/tables.ts'
import { awardDuties } from '../award-duties/tables.ts'
import { consultationDuties } from '../consultations/tables.ts'
import { correctionDuties } from '../corrections/tables.ts'
import { paperDuties } from '../desk-entries/tables.ts'
import { may } from '../permissions.ts'
import { processingDuties } from '../processing-clocks/tables.ts'
import { requestDuties } from '../request-duties/tables.ts'
import { type Post, posts } from './rules.ts'

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
]

const Duty = z.object({
  applicationId: z.uuid(),
  post: z.enum(posts),
  dueOn: localDate(),
  what: z.string(),
  schemeName: z.string(),
  label: z.string(),
  applicantName: z.string(),
  isSample: z.boolean(),
})
export type Duty = z.infer<typeof Duty>

const open = (here: Here, which: Sql) => sql`
  select d.application_id, d.post, d.due_on, d.what, s.name as scheme_name,
    a.receipt_label as label, a.applicant_name, a.is_sample
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

/** Every open duty of one case, whoever has it. The case was loaded through the person. */
export function dutiesOf(here: Here, applicationId: string): Promise<Duty[]> {
  return here.db.many(
    Duty,
    sql`${open(here, sql`d.application_id = ${applicationId}::uuid`)}
      order by d.due_on, d.what limit 100`,
  )
}
