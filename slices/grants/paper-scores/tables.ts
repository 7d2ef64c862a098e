import { z } from 'zod'
import { type Here, sql } from '#platform'

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

/**
 * Papers that wait for their second person, with what was typed: the two who handle the paper read its points,
 * and nobody else. The call was loaded through the secretariat.
 */
export function papersToCheck(here: Here, callId: string): Promise<Paper[]> {
  return here.db.many(
    Paper,
    sql`select k.assignment_id, k.revision, c.code, p.place, k.file_id, k.typed_by, k.typed_name,
        s.points, s.comments
      from grants.paper_scores k
      join grants.score_revisions s
        on (s.city, s.assignment_id, s.revision) = (k.city, k.assignment_id, k.revision)
      join grants.assignments g on (g.city, g.id) = (k.city, k.assignment_id)
      join grants.panelists p on (p.city, p.call_id, p.reviewer_id) = (g.city, g.call_id, g.reviewer_id)
      join grants.review_codes c on (c.city, c.application_id) = (g.city, g.application_id)
      where k.city = ${here.city} and g.call_id = ${callId}::uuid and k.checked_at is null
        and k.revision = (select max(x.revision) from grants.score_revisions x
          where x.city = ${here.city} and x.assignment_id = k.assignment_id)
      order by c.code collate "C", p.place limit 500`,
  )
}

export async function keepPaper(
  here: Here,
  assignmentId: string,
  revision: number,
  fileId: string,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.paper_scores (city, assignment_id, revision, file_id, typed_by, typed_name)
    values (${here.city}, ${assignmentId}::uuid, ${revision}, ${fileId}::uuid,
      ${here.person.id}::uuid, ${here.person.name})`)
}

export async function markChecked(here: Here, paper: Paper): Promise<void> {
  await here.db.run(sql`
    update grants.paper_scores set checked_by = ${here.person.id}::uuid,
      checked_name = ${here.person.name}, checked_at = ${here.now}
    where city = ${here.city} and assignment_id = ${paper.assignmentId}::uuid
      and revision = ${paper.revision}`)
}
