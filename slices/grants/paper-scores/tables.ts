import { z } from 'zod'
import { type Here, sql } from '#platform'
import { workOf } from '../assignments/tables.ts'
import { interviewWork, markInterviewFinal } from '../interviews/tables.ts'
import type { ScoreStage } from '../scores/rules.ts'
import { keepRevision, markFinal, revisions } from '../scores/tables.ts'

const Paper = z.object({
  assignmentId: z.uuid(),
  revision: z.number(),
  code: z.string(),
  place: z.number(),
  fileId: z.uuid(),
  typedBy: z.uuid(),
  typedName: z.string(),
  points: z.array(z.number().nullable()),
  comments: z.array(z.string()),
})
export type Paper = z.infer<typeof Paper>

const papers = (stage: ScoreStage) =>
  stage === '書類' ? sql`grants.paper_scores` : sql`grants.interview_papers`

type PaperWork = {
  readonly assignmentId: string
  readonly code: string
  readonly place: number
  readonly finalAt: string | null
  readonly revision: number
  readonly isPaper: boolean
}

/** What may still be scored at a stage, without a point of it. The call was loaded through the secretariat. */
export async function paperWork(
  here: Here,
  callId: string,
  stage: ScoreStage,
): Promise<readonly PaperWork[]> {
  return stage === '書類'
    ? (await workOf(here, callId)).filter(({ isOpen }) => isOpen)
    : interviewWork(here, callId)
}

/**
 * Papers that wait for their second person, with what was typed: the two who handle the paper read its points,
 * and nobody else. The call was loaded through the secretariat.
 */
export function papersToCheck(here: Here, callId: string, stage: ScoreStage): Promise<Paper[]> {
  return here.db.many(
    Paper,
    sql`select k.assignment_id, k.revision, c.code, p.place, k.file_id, k.typed_by, k.typed_name,
        s.points, s.comments
      from ${papers(stage)} k
      join ${revisions(stage)} s
        on (s.city, s.assignment_id, s.revision) = (k.city, k.assignment_id, k.revision)
      join grants.assignments g on (g.city, g.id) = (k.city, k.assignment_id)
      join grants.panelists p on (p.city, p.call_id, p.reviewer_id) = (g.city, g.call_id, g.reviewer_id)
      join grants.review_codes c on (c.city, c.application_id) = (g.city, g.application_id)
      where k.city = ${here.city} and g.call_id = ${callId}::uuid and k.checked_at is null
        and k.revision = (select max(x.revision) from ${revisions(stage)} x
          where x.city = ${here.city} and x.assignment_id = k.assignment_id)
      order by c.code collate "C", p.place limit 500`,
  )
}

/** What was typed from the scan: a revision, which counts only once another has checked it. @returns it */
export async function keepPaper(
  here: Here,
  assignmentId: string,
  stage: ScoreStage,
  typed: { readonly points: readonly (number | null)[]; readonly comments: readonly string[] },
  fileId: string,
): Promise<number> {
  const revision = await keepRevision(here, stage, assignmentId, typed, '紙')
  await here.db.run(sql`
    insert into ${papers(stage)} (city, assignment_id, revision, file_id, typed_by, typed_name)
    values (${here.city}, ${assignmentId}::uuid, ${revision}, ${fileId}::uuid,
      ${here.person.id}::uuid, ${here.person.name})`)
  return revision
}

/** Checked, and so final. */
export async function markChecked(here: Here, paper: Paper, stage: ScoreStage): Promise<void> {
  await here.db.run(sql`
    update ${papers(stage)} set checked_by = ${here.person.id}::uuid,
      checked_name = ${here.person.name}, checked_at = ${here.now}
    where city = ${here.city} and assignment_id = ${paper.assignmentId}::uuid
      and revision = ${paper.revision}`)
  if (stage === '書類') await markFinal(here, paper.assignmentId)
  else await markInterviewFinal(here, paper.assignmentId)
}
