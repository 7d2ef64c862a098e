import { z } from 'zod'
import { type Here, sql } from '#platform'

const OpinionIssue = z.object({
  opinionId: z.uuid(),
  issueId: z.uuid(),
  title: z.string(),
  isPublic: z.boolean(),
})
export type OpinionIssue = z.infer<typeof OpinionIssue>

/** Into which issues opinions were sorted, by opinion. The opinions were loaded through the person. */
export async function issuesOfEach(
  here: Here,
  opinionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OpinionIssue[]>> {
  if (opinionIds.length === 0) return new Map()
  const rows = await here.db.many(
    OpinionIssue,
    sql`select opinion_id, issue_id, title, is_public from councils.opinion_issues
      where city = ${here.city} and opinion_id = any(${opinionIds}::uuid[])
      order by sorted_at, issue_id`,
  )
  return Map.groupBy(rows, ({ opinionId }) => opinionId)
}

export async function keepIssueOf(
  here: Here,
  opinionId: string,
  issue: { readonly id: string; readonly title: string; readonly isPublic: boolean },
): Promise<void> {
  await here.db.run(sql`
    insert into councils.opinion_issues (city, opinion_id, issue_id, title, is_public, sorted_at)
    values (${here.city}, ${opinionId}::uuid, ${issue.id}::uuid, ${issue.title}, ${issue.isPublic},
      ${here.now})
    on conflict do nothing`)
}
