import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { actorOf, type Here, hasRole, insistFresh, type Sql, sql } from '#platform'
import { type AnswerText, answerClasses } from './rules.ts'

export const subjects = ['opinion', 'proposal', 'vision'] as const
export type AnswerSubject = (typeof subjects)[number]

export type Answer = z.infer<typeof Answer>
const Answer = z.object({
  id: z.uuid(),
  subject: z.enum(subjects),
  sectionId: z.uuid().nullable(),
  sectionName: z.string().nullable(),
  confinedTo: z.uuid().nullable(),
  doneOn: localDate().nullable(),
  doneNote: z.string(),
  version: z.number(),
})

/** What one section keeps to itself is unknown to the others; the clock and the outbox see all. */
const seen = (here: Here, which: Sql) => sql`
  select a.id, a.subject, a.section_id, s.name as section_name, a.confined_to, a.done_on, a.done_note,
    a.version
  from councils.answers a
  left join platform.sections s on (s.city, s.id) = (a.city, a.section_id)
  where a.city = ${here.city} and ${which}
    and (a.confined_to is null or ${hasRole(here.person, 'system')}
      or a.confined_to = ${here.person.section?.id ?? null}::uuid)`

/** @throws {Missing} there is none, or not for this person */
export function answerSeenBy(here: Here, answerId: string): Promise<Answer> {
  return here.db.one(Answer, seen(here, sql`a.id = ${answerId}::uuid`))
}

export const StepShape = z.object({
  id: z.uuid(),
  answerId: z.uuid(),
  number: z.number(),
  answerClass: z.enum(answerClasses),
  reason: z.string(),
  what: z.string(),
  owner: z.string(),
  dueOn: localDate().nullable(),
  notDone: z.string(),
  passage: z.string(),
  coveredPid: z.string(),
  decides: z.string(),
  nextOn: localDate().nullable(),
  whose: z.string(),
  passedOn: localDate().nullable(),
  draftedAt: z.string(),
  draftedBy: z.string(),
  draftedName: z.string(),
  approvedAt: z.string().nullable(),
  approvedName: z.string(),
  returnedAt: z.string().nullable(),
  returnedName: z.string(),
  returnedReason: z.string(),
})
/** One writing of an answer; approved, it is never changed again. */
export type AnswerStep = z.infer<typeof StepShape>

const stepColumns = sql`t.id, t.answer_id, t.number, t.answer_class, t.reason, t.what, t.owner, t.due_on,
  t.not_done, t.passage, t.covered_pid, t.decides, t.next_on, t.whose, t.passed_on, t.drafted_at,
  t.drafted_by, t.drafted_name, t.approved_at, t.approved_name, t.returned_at, t.returned_name,
  t.returned_reason`

/** Everything that was written, the first first. The answer was loaded through the person. */
export function stepsOf(here: Here, answerId: string): Promise<AnswerStep[]> {
  return here.db.many(
    StepShape,
    sql`select ${stepColumns} from councils.answer_steps t
      where t.city = ${here.city} and t.answer_id = ${answerId}::uuid order by t.number`,
  )
}

/** The approved writings of many answers, the first first of each. */
export async function approvedStepsOf(
  here: Here,
  answerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AnswerStep[]>> {
  if (answerIds.length === 0) return new Map()
  const rows = await here.db.many(
    StepShape,
    sql`select ${stepColumns} from councils.answer_steps t
      where t.city = ${here.city} and t.answer_id = any(${answerIds}::uuid[])
        and t.approved_at is not null
      order by t.answer_id, t.number`,
  )
  return Map.groupBy(rows, ({ answerId }) => answerId)
}

export const lastApproved = (steps: readonly AnswerStep[]): AnswerStep | null =>
  steps.findLast(({ approvedAt }) => approvedAt !== null) ?? null

/** What was written and is not approved yet, where there is something. */
export function draftIn(steps: readonly AnswerStep[]): AnswerStep | null {
  const last = steps.at(-1)
  return last && last.approvedAt === null ? last : null
}

export function openAnswer(
  here: Here,
  opened: {
    readonly subject: AnswerSubject
    readonly sectionId: string | null
    readonly confinedTo: string | null
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into councils.answers (city, subject, section_id, confined_to, opened_at)
      values (${here.city}, ${opened.subject}, ${opened.sectionId}::uuid, ${opened.confinedTo}::uuid,
        ${here.now})
      returning id`,
  )
}

/** @throws {Stale} somebody saved in between */
export function insistAnswerIsFresh(answer: Answer, typed: number, step: AnswerStep | null): void {
  const theirs = step
    ? { answerClass: step.answerClass, reason: step.reason, what: step.what }
    : { answerClass: '', reason: '', what: '' }
  const labels = { answerClass: '区分', reason: '理由', what: '行うこと' }
  insistFresh(typed, answer.version, theirs, labels)
}

/** A draft that stands is written over; after an approval the next begins. */
export async function keepStep(
  here: Here,
  answerId: string,
  text: AnswerText,
  draft: AnswerStep | null,
): Promise<void> {
  await touch(here, answerId)
  if (draft) {
    await here.db.run(sql`delete from councils.answer_steps
      where city = ${here.city} and id = ${draft.id}::uuid and approved_at is null`)
  }
  await here.db.run(sql`
    insert into councils.answer_steps (city, answer_id, number, answer_class, reason, what, owner,
      due_on, not_done, passage, covered_pid, decides, next_on, whose, passed_on, drafted_at,
      drafted_by, drafted_name)
    select ${here.city}, ${answerId}::uuid,
      coalesce(max(number), 0) + 1, ${text.answerClass}, ${text.reason}, ${text.what}, ${text.owner},
      ${text.dueOn}::date, ${text.notDone}, ${text.passage}, ${text.coveredPid}, ${text.decides},
      ${text.nextOn}::date, ${text.whose}, ${text.passedOn}::date, ${here.now}::timestamptz,
      ${actorOf(here.person)}, ${here.person.name}
    from councils.answer_steps where city = ${here.city} and answer_id = ${answerId}::uuid
    returning id`)
}

function touch(here: Here, answerId: string): Promise<number> {
  return here.db.run(sql`update councils.answers set version = version + 1
    where city = ${here.city} and id = ${answerId}::uuid`)
}

export async function approveStep(here: Here, step: AnswerStep): Promise<void> {
  await here.db.run(sql`update councils.answers set version = version + 1,
      approved_step_id = ${step.id}::uuid, approved_class = ${step.answerClass},
      approved_next_on = ${step.nextOn}::date
    where city = ${here.city} and id = ${step.answerId}::uuid`)
  await here.db.run(sql`
    update councils.answer_steps set approved_at = ${here.now}, approved_name = ${here.person.name}
    where city = ${here.city} and id = ${step.id}::uuid`)
}

export async function returnStep(here: Here, step: AnswerStep, reason: string): Promise<void> {
  await touch(here, step.answerId)
  await here.db.run(sql`
    update councils.answer_steps set returned_at = ${here.now}, returned_name = ${here.person.name},
      returned_reason = ${reason}
    where city = ${here.city} and id = ${step.id}::uuid`)
}

export async function finish(
  here: Here,
  answerId: string,
  doneOn: LocalDate,
  note: string,
): Promise<void> {
  await here.db.run(sql`
    update councils.answers set done_on = ${doneOn}, done_note = ${note}, version = version + 1
    where city = ${here.city} and id = ${answerId}::uuid`)
}

/** It goes with what it answers. */
export async function handOver(
  here: Here,
  answerId: string,
  sectionId: string | null,
  confinedTo: string | null,
): Promise<void> {
  await here.db.run(sql`
    update councils.answers set section_id = ${sectionId}::uuid, confined_to = ${confinedTo}::uuid
    where city = ${here.city} and id = ${answerId}::uuid`)
}
