import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type PageAsked, readPage, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import { ways } from './rules.ts'

export type Consultation = z.infer<typeof Consultation>
const Consultation = z.object({
  id: z.uuid(),
  schemeId: z.uuid(),
  schemeName: z.string(),
  sectionId: z.uuid(),
  businessId: z.uuid(),
  businessName: z.string(),
  applicationId: z.uuid().nullable(),
  way: z.enum(ways),
  consultedOn: localDate(),
  subject: z.string(),
  asked: z.string(),
  answer: z.string(),
  answeredOn: localDate().nullable(),
  answeredName: z.string(),
  keptName: z.string(),
  byApplicant: z.boolean(),
  isSample: z.boolean(),
  version: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select c.id, c.scheme_id, s.name as scheme_name, s.section_id, c.business_id,
    b.name as business_name, c.application_id, c.way, c.consulted_on, c.subject, c.asked, c.answer,
    c.answered_on, c.answered_name, c.kept_name, c.by_applicant, c.is_sample, c.version
  from grants.consultations c
  join grants.schemes s on (s.city, s.id) = (c.city, c.scheme_id)
  join businesses.v_businesses b on (b.city, b.business_id) = (c.city, c.business_id)
  where c.city = ${here.city} and b.city = ${here.city}
    and ${may.seeConsultations(here.person)} and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function consultationSeenBy(here: Here, consultationId: string): Promise<Consultation> {
  return here.db.one(Consultation, seen(here, sql`c.id = ${consultationId}::uuid`))
}

/** The latest first. */
export function consultationsSeenBy(here: Here, page: PageAsked<'day'>) {
  return readPage(here.db, Consultation, page, {
    by: { day: [sql`c.consulted_on`, (row) => row.consultedOn] },
    id: [sql`c.id`, (row) => row.id],
    from: (after) => sql`${seen(here, sql`true`)} and ${after}`,
  })
}

/** What was asked and answered of an application that was loaded through the person. */
export function consultationsOf(here: Here, applicationId: string): Promise<Consultation[]> {
  return here.db.many(
    Consultation,
    sql`select c.id, c.scheme_id, s.name as scheme_name, s.section_id, c.business_id,
        b.name as business_name, c.application_id, c.way, c.consulted_on, c.subject, c.asked,
        c.answer, c.answered_on, c.answered_name, c.kept_name, c.by_applicant, c.is_sample, c.version
      from grants.consultations c
      join grants.schemes s on (s.city, s.id) = (c.city, c.scheme_id)
      join businesses.v_businesses b on (b.city, b.business_id) = (c.city, c.business_id)
      where c.city = ${here.city} and b.city = ${here.city}
        and c.application_id = ${applicationId}::uuid
      order by c.consulted_on desc, c.id limit 50`,
  )
}

export function keepConsultation(
  here: Here,
  made: {
    readonly schemeId: string
    readonly businessId: string
    readonly applicationId: string | null
    readonly way: string
    readonly consultedOn: string
    readonly subject: string
    readonly asked: string
    readonly answer: string
    readonly byApplicant: boolean
    readonly isSample: boolean
  },
): Promise<string> {
  const isAnswered = made.answer !== ''
  return here.db.value(
    z.uuid(),
    sql`insert into grants.consultations (city, scheme_id, business_id, application_id, way,
        consulted_on, subject, asked, answer, answered_on, answered_name, kept_at, kept_by,
        kept_name, by_applicant, is_sample)
      values (${here.city}, ${made.schemeId}::uuid, ${made.businessId}::uuid,
        ${made.applicationId}::uuid, ${made.way}, ${made.consultedOn}, ${made.subject},
        ${made.asked}, ${made.answer}, ${isAnswered ? made.consultedOn : null}::date,
        ${isAnswered ? here.person.name : ''}, ${here.now}, ${here.person.id}::uuid,
        ${here.person.name}, ${made.byApplicant}, ${made.isSample})
      returning id`,
  )
}

export async function keepAnswer(here: Here, consultationId: string, answer: string) {
  await here.db.run(sql`
    update grants.consultations set answer = ${answer}, answered_on = ${here.today},
      answered_name = ${here.person.name}, version = version + 1
    where city = ${here.city} and id = ${consultationId}::uuid`)
}

/** What was asked before becomes part of the application that came of it. */
export async function linkConsultations(
  here: Here,
  schemeId: string,
  businessId: string,
  applicationId: string,
): Promise<void> {
  await here.db.run(sql`
    update grants.consultations set application_id = ${applicationId}::uuid
    where city = ${here.city} and scheme_id = ${schemeId}::uuid
      and business_id = ${businessId}::uuid and application_id is null`)
}

/** [Sanchi] What was asked from the screen is answered within a week. */
export function consultationDuties(here: Here): Sql {
  return sql`
    select c.application_id, '担当' as post, c.consulted_on + 7 as due_on, '相談に答える' as what
    from grants.consultations c
    where c.city = ${here.city} and c.answer = '' and c.application_id is not null`
}
