import { z } from 'zod'
import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { type Here, Refused, sql } from '#platform'
import { assessmentsSeenBy } from '../assessments/tables.ts'
import { linesOf } from '../budget-lines/tables.ts'
import { statementContent } from '../carryovers/pages/statement-content.tsx'
import { carryoversOf } from '../carryovers/tables.ts'
import { requestById } from '../drafts/tables.ts'
import type { NewPaper } from '../kept-papers/tables.ts'
import { roundName, type Stage } from '../rounds/rules.ts'
import { roundSeenBy } from '../rounds/tables.ts'
import { reportContent } from '../settlements/pages/report-content.tsx'
import { reportTitles, settlementState } from '../settlements/rules.ts'
import { reportRows, settlementOf } from '../settlements/tables.ts'
import { measureSeenBy } from '../tables.ts'
import { assessmentContent } from './pages/assessment-content.tsx'
import type { ReleasedRow } from './pages/release-content.tsx'

const StageLine = z.object({ stage: z.string(), lineId: z.uuid(), amountYen: z.number() })

/** 査定書 of a request as it stands, for finance. @throws {Missing} no such request, or not for this person */
export async function drawnAssessment(here: Here, requestId: string): Promise<NewPaper> {
  const request = await requestById(here, requestId)
  const round = await roundSeenBy(here, request.roundId)
  const measure = await measureSeenBy(here, request.measureId)
  const amounts = await here.db.many(
    StageLine,
    sql`select distinct on (a.stage, s.line_id) a.stage, s.line_id, s.amount_yen
      from measures.assessments a
      join measures.stage_amounts s on (s.city, s.assessment_id) = (a.city, a.id)
      where a.city = ${here.city} and a.request_id = ${requestId}::uuid and a.stage <> 'voted'
      order by a.stage, s.line_id, a.number desc`,
  )
  return {
    form: 'assessment',
    title: `査定書（${roundName(round)}）　${measure.name}`,
    audience: 'finance',
    sectionId: ownSection(here),
    fiscalYear: round.fiscalYear,
    roundId: round.id,
    measureId: measure.id,
    content: assessmentContent(
      measure,
      round,
      await linesOf(here, requestId),
      amounts,
      await assessmentsSeenBy(here, requestId, round),
    ),
  }
}

type YearForm = 'carryovers' | 'progress' | 'achievements'

/** A paper of a whole year: it prints what the hall may see. */
export async function drawnYear(here: Here, form: YearForm, fiscalYear: number): Promise<NewPaper> {
  const year = formatFiscalYear(toFiscalYear(fiscalYear))
  const content =
    form === 'carryovers'
      ? statementContent(fiscalYear, await carryoversOf(here, fiscalYear))
      : reportContent(
          form,
          fiscalYear,
          settlementState(await settlementOf(here, fiscalYear)),
          await reportRows(here, fiscalYear),
        )
  const title = form === 'carryovers' ? '繰越計算書' : reportTitles[form]
  return {
    ...{ form, title: `${title}（${year}）`, audience: 'hall', sectionId: ownSection(here) },
    ...{ fiscalYear, roundId: null, measureId: null, content },
  }
}

function ownSection(here: Here): string {
  const section = here.person.section?.id
  if (section === undefined)
    throw new Refused('文書番号を付けられるのは、課に所属する職員だけです。')
  return section
}

const Released = z.object({
  measureId: z.uuid(),
  roundId: z.uuid(),
  code: z.string(),
  name: z.string(),
  sectionId: z.uuid(),
  sectionName: z.string(),
  requestedYen: z.number(),
  assessedYen: z.number(),
  reasonCode: z.string(),
  comment: z.string(),
})

/** What a stage says of each request of a round, by section; remarks marked 内部 are left out. */
export async function releasedRows(
  here: Here,
  roundId: string,
  stage: Stage,
): Promise<(ReleasedRow & { readonly sectionId: string; readonly sectionName: string })[]> {
  return here.db.many(
    Released,
    sql`select m.id as measure_id, q.round_id, m.code, m.name, m.section_id, c.name as section_name,
        coalesce((select sum(l.amount_yen) from measures.budget_lines l where l.city = q.city
          and l.request_id = q.id and l.withdrawn_at is null), 0)::bigint as requested_yen,
        coalesce((select sum(s.amount_yen) from measures.stage_amounts s where s.city = a.city
          and s.assessment_id = a.id), 0)::bigint as assessed_yen,
        a.reason_code, case when a.is_internal then '' else a.comment end as comment
      from measures.requests q
      join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
      join platform.sections c on (c.city, c.id) = (m.city, m.section_id)
      join lateral (select b.* from measures.assessments b
        where b.city = q.city and b.request_id = q.id and b.stage = ${stage}
        order by b.number desc limit 1) a on true
      where q.city = ${here.city} and q.round_id = ${roundId}::uuid
      order by c.code, m.section_id, m.code collate "C" limit 3000`,
  )
}
