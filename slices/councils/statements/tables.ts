import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { bodyMayBeKnown } from '../bodies/tables.ts'
import { setOf } from '../changes/tables.ts'
import { statementKinds } from './rules.ts'

export type Statement = z.infer<typeof Statement>
const Statement = z.object({
  id: z.uuid(),
  bodyId: z.uuid(),
  bodyName: z.string(),
  sectionId: z.uuid().nullable(),
  kind: z.enum(statementKinds),
  answersTo: z.uuid().nullable(),
  inquiryLabel: z.string().nullable(),
  inquiryTitle: z.string().nullable(),
  isReported: z.boolean(),
  title: z.string(),
  text: z.string(),
  reasons: z.string(),
  dueOn: localDate().nullable(),
  draftedAt: z.string(),
  draftedName: z.string(),
  letterId: z.uuid().nullable(),
  label: z.string(),
  issuedOn: localDate().nullable(),
  isPublic: z.boolean(),
  isSample: z.boolean(),
  version: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select s.id, s.body_id, b.name as body_name, b.section_id, s.kind, s.answers_to,
    q.label as inquiry_label, q.title as inquiry_title,
    exists (select from councils.statements r
      where r.city = s.city and r.answers_to = s.id) as is_reported,
    s.title, s.text, s.reasons, s.due_on, s.drafted_at, s.drafted_name, s.letter_id, s.label,
    s.issued_on, s.is_public, s.is_sample, s.version
  from councils.statements s
  join councils.bodies b on (b.city, b.id) = (s.city, s.body_id)
  left join councils.statements q on (q.city, q.id) = (s.city, s.answers_to)
  where s.city = ${here.city} and ${bodyMayBeKnown(here)} and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function statementSeenBy(here: Here, statementId: string): Promise<Statement> {
  return here.db.one(Statement, seen(here, sql`s.id = ${statementId}::uuid`))
}

/** The papers of a body, the latest first. */
export function statementsOfBody(here: Here, bodyId: string): Promise<Statement[]> {
  return here.db.many(
    Statement,
    sql`${seen(here, sql`s.body_id = ${bodyId}::uuid`)} order by s.drafted_at desc, s.id limit 200`,
  )
}

export function keepStatement(
  here: Here,
  made: {
    readonly bodyId: string
    readonly kind: string
    readonly answersTo: string | null
    readonly title: string
    readonly text: string
    readonly reasons: string
    readonly dueOn: LocalDate | null
    readonly isSample: boolean
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into councils.statements (city, body_id, kind, answers_to, title, text, reasons, due_on,
        drafted_at, drafted_name, is_sample)
      values (${here.city}, ${made.bodyId}::uuid, ${made.kind}, ${made.answersTo}::uuid,
        ${made.title}, ${made.text}, ${made.reasons}, ${made.dueOn}, ${here.now},
        ${here.person.name}, ${made.isSample})
      returning id`,
  )
}

export async function writeStatement(
  here: Here,
  statementId: string,
  change: Partial<Omit<Statement, 'id' | 'version' | 'bodyId' | 'kind'>>,
): Promise<void> {
  await here.db.run(sql`update councils.statements set ${setOf(change)}, version = version + 1
    where city = ${here.city} and id = ${statementId}::uuid`)
}

const Minority = z.object({
  id: z.uuid(),
  name: z.string(),
  text: z.string(),
  lodgedOn: localDate(),
})
export type Minority = z.infer<typeof Minority>

/** 少数意見 of a paper, in the order in which they were lodged. The paper was loaded through the person. */
export function minoritiesOf(here: Here, statementId: string): Promise<Minority[]> {
  return here.db.many(
    Minority,
    sql`select id, name, text, lodged_on from councils.minority_opinions
      where city = ${here.city} and statement_id = ${statementId}::uuid order by lodged_on, id`,
  )
}

export async function keepMinority(
  here: Here,
  statementId: string,
  lodged: { readonly name: string; readonly text: string },
): Promise<void> {
  await here.db.run(sql`
    insert into councils.minority_opinions (city, statement_id, name, text, lodged_on, kept_name)
    values (${here.city}, ${statementId}::uuid, ${lodged.name}, ${lodged.text}, ${here.today},
      ${here.person.name})`)
}
