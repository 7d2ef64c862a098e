import { z } from 'zod'
import { type Here, json, sql } from '#platform'
import type { Topic } from './rules.ts'

const Discussion = z.object({
  applicationId: z.uuid(),
  conclusion: z.string(),
  writtenAt: z.string(),
  writtenName: z.string(),
  version: z.number(),
})
export type Discussion = z.infer<typeof Discussion>

/** Conclusions of a call whose sheet was loaded through the person. */
export function discussionsOf(here: Here, callId: string): Promise<Discussion[]> {
  return here.db.many(
    Discussion,
    sql`select application_id, conclusion, written_at, written_name, version from grants.discussions
      where city = ${here.city} and call_id = ${callId}::uuid limit 5000`,
  )
}

export async function keepConclusion(
  here: Here,
  callId: string,
  applicationId: string,
  topics: readonly Topic[],
  conclusion: string,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.discussions (city, application_id, call_id, topics, conclusion, written_at,
      written_name)
    values (${here.city}, ${applicationId}::uuid, ${callId}::uuid, ${json(topics)}, ${conclusion},
      ${here.now}, ${here.person.name})
    on conflict (city, application_id) do update set topics = excluded.topics,
      conclusion = excluded.conclusion, written_at = excluded.written_at,
      written_name = excluded.written_name, version = discussions.version + 1`)
}
