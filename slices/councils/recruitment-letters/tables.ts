import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, issueDocument, json, Missing, type Sql, sql } from '#platform'
import { keptPaper, type PaperContent } from '#platform/typesetting'
import { may } from '../permissions.ts'

const Letter = z.object({
  id: z.uuid(),
  recruitmentId: z.uuid(),
  applicationId: z.uuid(),
  title: z.string(),
  label: z.string(),
  content: keptPaper,
  issuedAt: z.string(),
  issuedOn: localDate(),
})
export type Letter = z.infer<typeof Letter>

const letters = (here: Here, which: Sql) => sql`
  select l.id, a.recruitment_id, l.application_id, l.title, l.label, l.content, l.issued_at,
    (l.issued_at at time zone 'Asia/Tokyo')::date as issued_on
  from councils.recruitment_letters l
  join councils.recruitment_applications a on (a.city, a.id) = (l.city, l.application_id)
  where l.city = ${here.city} and ${which}`

/** Those who work on the recruitment. @throws {Missing} there is none, or not for this person */
export function letterSeenBy(here: Here, letterId: string): Promise<Letter> {
  return here.db.one(
    Letter,
    letters(here, sql`l.id = ${letterId}::uuid and ${may.seeApplications(here.person)}`),
  )
}

export function lettersOf(here: Here, recruitmentId: string): Promise<Letter[]> {
  return here.db.many(
    Letter,
    sql`${letters(
      here,
      sql`a.recruitment_id = ${recruitmentId}::uuid and ${may.seeApplications(here.person)}`,
    )} order by l.label limit 1000`,
  )
}

/** The receipt was loaded by its key. @throws {Missing} no letter went out */
export function letterOfReceipt(here: Here, one: { readonly id: string }): Promise<Letter> {
  return here.db.one(Letter, letters(here, sql`l.application_id = ${one.id}::uuid`))
}

/** The register of documents keeps the number and no name; the letter goes with the application. */
export async function issueResultLetter(
  here: Here,
  made: {
    readonly recruitmentId: string
    readonly applicationId: string
    readonly title: string
    readonly draw: (label: string) => PaperContent
  },
): Promise<string> {
  const section = here.person.section?.id
  if (section === undefined) throw new Missing()
  const { label } = await issueDocument(here, {
    section,
    kind: '選考結果通知',
    title: made.title,
    about: made.recruitmentId,
  })
  await here.db.run(sql`
    insert into councils.recruitment_letters (city, application_id, title, label, content, issued_at,
      issued_name)
    values (${here.city}, ${made.applicationId}::uuid, ${made.title}, ${label},
      ${json(made.draw(label))}, ${here.now}, ${here.person.name})`)
  return label
}
