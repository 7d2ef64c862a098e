import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import { type Letter, letters, type Step, steps } from '../roles/rules.ts'

/** A 気づき with its answer. */
export type Feedback = z.infer<typeof Feedback>
const Feedback = z.object({
  id: z.uuid(),
  measureId: z.uuid(),
  measureName: z.string(),
  sectionId: z.uuid(),
  step: z.enum(steps),
  text: z.string(),
  givenAt: z.string(),
  givenName: z.string(),
  givenBy: z.uuid(),
  dueOn: localDate(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answeredName: z.string().nullable(),
})

const mine = (here: Here) => sql`(l.account_id = ${here.person.id}::uuid
  or l.section_id = ${here.person.section?.id ?? null}::uuid)`

/** The hall sees all; who is outside sees the steps in which it has a letter. */
const seen = (here: Here, which: Sql) => sql`
  select f.id, f.measure_id, m.name as measure_name, m.section_id, f.step, f.text, f.given_at,
    f.given_name, f.given_by, f.due_on, f.answer, f.answered_at, f.answered_name
  from measures.feedback f
  join measures.measures m on (m.city, m.id) = (f.city, f.measure_id)
  where f.city = ${here.city} and (${may.seeMeasures(here.person)} or exists (
      select from measures.letters l where l.city = ${here.city} and l.measure_id = f.measure_id
        and l.step = f.step and ${mine(here)}))
    and ${which}`

export function feedbackOfMeasure(here: Here, measureId: string): Promise<Feedback[]> {
  return here.db.many(
    Feedback,
    sql`${seen(here, sql`f.measure_id = ${measureId}::uuid`)} order by f.given_at desc, f.id limit 200`,
  )
}

export function feedbackOfStep(here: Here, measureId: string, step: Step): Promise<Feedback[]> {
  return here.db.many(
    Feedback,
    sql`${seen(here, sql`f.measure_id = ${measureId}::uuid and f.step = ${step}`)}
      order by f.given_at desc, f.id limit 200`,
  )
}

/** @throws {Missing} there is none, or not for this person */
export function feedbackSeenBy(here: Here, feedbackId: string): Promise<Feedback> {
  return here.db.one(Feedback, seen(here, sql`f.id = ${feedbackId}::uuid`))
}

const Own = z.object({
  measureName: z.string(),
  letters: z.array(z.enum(letters)),
  /** Whose answer is owed: a section of the hall, or an account outside. */
  headSectionId: z.uuid().nullable(),
  headAccountId: z.uuid().nullable(),
})

/** The step with the person's own letters; Missing to whom it gives none. @throws {Missing} */
export function ownStep(here: Here, measureId: string, step: Step): Promise<z.infer<typeof Own>> {
  return here.db.one(
    Own,
    sql`select m.name as measure_name, array_agg(distinct l.letter) as letters,
        (select h.section_id from measures.letters h where h.city = ${here.city}
          and h.measure_id = ${measureId}::uuid and h.step = ${step} and h.letter = 'A'
          limit 1) as head_section_id,
        (select h.account_id from measures.letters h where h.city = ${here.city}
          and h.measure_id = ${measureId}::uuid and h.step = ${step} and h.letter = 'A'
          limit 1) as head_account_id
      from measures.letters l
      join measures.measures m on (m.city, m.id) = (l.city, l.measure_id)
      where l.city = ${here.city} and l.measure_id = ${measureId}::uuid and l.step = ${step}
        and ${mine(here)}
      group by m.name`,
  )
}

/** Whether the person, or the person's section, has this letter in the step. */
export async function hasLetter(
  here: Here,
  { measureId, step }: { readonly measureId: string; readonly step: Step },
  letter: Letter,
): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from measures.letters l where l.city = ${here.city}
      and l.measure_id = ${measureId}::uuid and l.step = ${step} and l.letter = ${letter}
      and ${mine(here)})`,
  )
}

export function keepFeedback(
  here: Here,
  typed: {
    readonly measureId: string
    readonly step: Step
    readonly text: string
    readonly dueOn: string
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.feedback (city, measure_id, step, text, given_at, given_name, given_by,
        due_on)
      values (${here.city}, ${typed.measureId}, ${typed.step}, ${typed.text}, ${here.now},
        ${here.person.name}, ${here.person.id}::uuid, ${typed.dueOn})
      returning id`,
  )
}

export async function keepFeedbackAnswer(
  here: Here,
  feedbackId: string,
  answer: string,
): Promise<void> {
  await here.db.run(sql`
    update measures.feedback set answer = ${answer}, answered_at = ${here.now},
      answered_name = ${here.person.name}
    where city = ${here.city} and id = ${feedbackId}::uuid`)
}

const Late = z.object({
  id: z.uuid(),
  measureId: z.uuid(),
  measureName: z.string(),
  step: z.enum(steps),
  sectionId: z.uuid(),
})

/** Unanswered after their day, of whose head nobody was told: for the clock. */
export function overdueFeedback(here: Here): Promise<z.infer<typeof Late>[]> {
  return here.db.many(
    Late,
    sql`select f.id, f.measure_id, m.name as measure_name, f.step,
        coalesce((select h.section_id from measures.letters h where h.city = ${here.city}
          and h.measure_id = f.measure_id and h.step = f.step and h.letter = 'A'
          and h.section_id is not null limit 1), m.section_id) as section_id
      from measures.feedback f
      join measures.measures m on (m.city, m.id) = (f.city, f.measure_id)
      where f.city = ${here.city} and f.answered_at is null and f.told_at is null
        and f.due_on < ${here.today} order by f.due_on, f.id limit 1000`,
  )
}

export async function markTold(here: Here, feedbackId: string): Promise<void> {
  await here.db.run(sql`
    update measures.feedback set told_at = ${here.now}
    where city = ${here.city} and id = ${feedbackId}::uuid`)
}
