import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'

/** A question of the finance desk, kept at the measure so that next year shows it. */
export type Question = z.infer<typeof Question>
const Question = z.object({
  id: z.uuid(),
  requestId: z.uuid(),
  measureId: z.uuid(),
  measureName: z.string(),
  roundId: z.uuid(),
  fiscalYear: z.number(),
  roundKind: z.string(),
  text: z.string(),
  dueOn: localDate().nullable(),
  stakeYen: z.number().nullable(),
  askedAt: z.string(),
  askedName: z.string(),
  settledAt: z.string().nullable(),
  outcome: z.string(),
  answers: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select k.id, k.request_id, k.measure_id, m.name as measure_name, q.round_id, r.fiscal_year,
    r.kind as round_kind, k.text, k.due_on, k.stake_yen, k.asked_at, k.asked_name, k.settled_at,
    k.outcome, (select count(*)::int from measures.answers a
      where a.city = ${here.city} and a.question_id = k.id) as answers
  from measures.finance_questions k
  join measures.measures m on (m.city, m.id) = (k.city, k.measure_id)
  join measures.requests q on (q.city, q.id) = (k.city, k.request_id)
  join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
  where k.city = ${here.city} and ${may.seeMeasures(here.person)} and ${which}`

/** Of a measure, all rounds, the latest first. */
export function questionsOf(here: Here, measureId: string): Promise<Question[]> {
  return here.db.many(
    Question,
    sql`${seen(here, sql`k.measure_id = ${measureId}::uuid`)} order by k.asked_at desc, k.id`,
  )
}

/** @throws {Missing} there is none, or not for this person */
export function questionSeenBy(here: Here, questionId: string): Promise<Question> {
  return here.db.one(Question, seen(here, sql`k.id = ${questionId}::uuid`))
}

/** Unanswered ones of the person's own section, the most urgent first. */
export function questionsDue(here: Here): Promise<Question[]> {
  return here.db.many(
    Question,
    sql`${seen(
      here,
      sql`m.section_id = ${here.person.section?.id ?? null}::uuid and k.settled_at is null
        and not exists (select from measures.answers a
          where a.city = ${here.city} and a.question_id = k.id)`,
    )} order by k.due_on nulls last, k.asked_at limit 50`,
  )
}

const Answer = z.object({
  questionId: z.uuid(),
  text: z.string(),
  answeredAt: z.string(),
  answeredName: z.string(),
})
export type Answer = z.infer<typeof Answer>

/** Answers to the questions of a measure, the earliest first. The measure was loaded through the person. */
export function answersOf(here: Here, measureId: string): Promise<Answer[]> {
  return here.db.many(
    Answer,
    sql`select a.question_id, a.text, a.answered_at, a.answered_name
      from measures.answers a
      join measures.finance_questions k on (k.city, k.id) = (a.city, a.question_id)
      where a.city = ${here.city} and k.measure_id = ${measureId}::uuid order by a.answered_at`,
  )
}

export function keepQuestion(
  here: Here,
  typed: {
    requestId: string
    measureId: string
    text: string
    dueOn: string | null
    stakeYen: number | null
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.finance_questions
        (city, request_id, measure_id, text, due_on, stake_yen, asked_at, asked_name)
      values (${here.city}, ${typed.requestId}, ${typed.measureId}, ${typed.text}, ${typed.dueOn},
        ${typed.stakeYen}, ${here.now}, ${here.person.name})
      returning id`,
  )
}

export async function keepAnswer(here: Here, questionId: string, text: string): Promise<void> {
  await here.db.run(sql`
    insert into measures.answers (city, question_id, text, answered_at, answered_name)
    values (${here.city}, ${questionId}, ${text}, ${here.now}, ${here.person.name})`)
}

export async function settle(here: Here, questionId: string, outcome: string): Promise<void> {
  await here.db.run(sql`
    update measures.finance_questions set settled_at = ${here.now},
      settled_name = ${here.person.name}, outcome = ${outcome}
    where city = ${here.city} and id = ${questionId}::uuid`)
}
