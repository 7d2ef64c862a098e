import { z } from 'zod'
import { type Here, sql } from '#platform'
import { may } from '../permissions.ts'
import { stages } from '../rounds/rules.ts'
import { type Round, stagesKnownTo } from '../rounds/tables.ts'

/** One assessment with its sum. Which of them a person meets is decided here. */
export type Assessment = z.infer<typeof Assessment>
const Assessment = z.object({
  id: z.uuid(),
  number: z.number(),
  stage: z.enum([...stages, 'voted']),
  reasonCode: z.string(),
  comment: z.string(),
  isInternal: z.boolean(),
  assessedAt: z.string(),
  assessedName: z.string(),
  amountYen: z.number(),
})

/**
 * Assessments of a request, the latest first: for a section only of its own measures and of stages that
 * are released, until the assembly has voted; and the remarks marked 内部 only for finance.
 */
export async function assessmentsSeenBy(
  here: Here,
  requestId: string,
  round: Round,
): Promise<Assessment[]> {
  const known = [...stagesKnownTo(here, round), ...(round.votedOn === null ? [] : ['voted'])]
  const own =
    may.seeStages(here.person) || round.votedOn !== null
      ? sql`true`
      : sql`exists (select from measures.requests q
          join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
          where q.city = ${here.city} and q.id = a.request_id
            and m.section_id = ${here.person.section?.id ?? null}::uuid)`
  const found = await here.db.many(
    Assessment,
    sql`select a.id, a.number, a.stage, a.reason_code, a.comment, a.is_internal, a.assessed_at,
        a.assessed_name, coalesce((select sum(s.amount_yen) from measures.stage_amounts s
          where s.city = ${here.city} and s.assessment_id = a.id), 0)::bigint as amount_yen
      from measures.assessments a
      where a.city = ${here.city} and a.request_id = ${requestId}::uuid
        and a.stage = any(${known}::text[]) and ${own}
      order by a.number desc`,
  )
  const seesInternal = may.seeInternalRemarks(here.person)
  return found.map((one) => (one.isInternal && !seesInternal ? { ...one, comment: '' } : one))
}

/** Stages that a request has been through, whoever asks: for the order of stages only. */
export async function stagesDone(
  here: Here,
  requestId: string,
): Promise<(typeof stages)[number][]> {
  const rows = await here.db.many(
    z.object({ stage: z.enum(stages) }),
    sql`select distinct stage from measures.assessments
      where city = ${here.city} and request_id = ${requestId}::uuid and stage <> 'voted'`,
  )
  return rows.map((row) => row.stage)
}

const LineAmount = z.object({ lineId: z.uuid(), amountYen: z.number() })

/** The latest amounts by line, of stages up to any; the requested ones where nothing was assessed. */
export function latestAmounts(
  here: Here,
  requestId: string,
): Promise<z.infer<typeof LineAmount>[]> {
  return here.db.many(
    LineAmount,
    sql`select l.id as line_id, coalesce((select s.amount_yen from measures.stage_amounts s
        join measures.assessments a on (a.city, a.id) = (s.city, s.assessment_id)
        where s.city = ${here.city} and s.line_id = l.id and a.request_id = ${requestId}::uuid
        order by a.number desc limit 1), l.amount_yen) as amount_yen
      from measures.budget_lines l
      where l.city = ${here.city} and l.request_id = ${requestId}::uuid and l.withdrawn_at is null
      order by l.setsu, l.saisetsu collate "C"`,
  )
}

export async function keepAssessment(
  here: Here,
  requestId: string,
  typed: { stage: string; reasonCode: string; comment: string; isInternal: boolean },
  lines: readonly { lineId: string; amountYen: number }[],
): Promise<string> {
  const id = await here.db.value(
    z.uuid(),
    sql`insert into measures.assessments (city, request_id, stage, reason_code, comment,
        is_internal, assessed_at, assessed_name, number)
      values (${here.city}, ${requestId}, ${typed.stage}, ${typed.reasonCode}, ${typed.comment},
        ${typed.isInternal}, ${here.now}, ${here.person.name},
        (select count(*)::int + 1 from measures.assessments
          where city = ${here.city} and request_id = ${requestId}::uuid))
      returning id`,
  )
  for (const { lineId, amountYen } of lines) {
    await here.db.run(sql`
      insert into measures.stage_amounts (city, assessment_id, line_id, amount_yen)
      values (${here.city}, ${id}, ${lineId}, ${amountYen})`)
  }
  return id
}

/** How many requests of a round were assessed at a stage. */
export function assessedAt(here: Here, roundId: string, stage: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(distinct a.request_id)::int from measures.assessments a
      join measures.requests q on (q.city, q.id) = (a.city, a.request_id)
      where a.city = ${here.city} and q.round_id = ${roundId}::uuid and a.stage = ${stage}`,
  )
}

const Submitted = z.object({ id: z.uuid(), measureId: z.uuid() })

/** Requests of a round that were submitted. */
export function submittedIn(here: Here, roundId: string): Promise<z.infer<typeof Submitted>[]> {
  return here.db.many(
    Submitted,
    sql`select id, measure_id from measures.requests
      where city = ${here.city} and round_id = ${roundId}::uuid and requested_at is not null
      order by id`,
  )
}

/** How many assessments and 復活要求 a request has had: the version of the form that assesses it. */
export function worksOn(here: Here, requestId: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select (select count(*) from measures.assessments a
        where a.city = ${here.city} and a.request_id = ${requestId}::uuid)::int
      + (select count(*) from measures.revivals v
        where v.city = ${here.city} and v.request_id = ${requestId}::uuid)::int`,
  )
}
