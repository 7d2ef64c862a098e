import { z } from 'zod'
import { type Here, sql } from '#platform'

const Request = z.object({
  id: z.uuid(),
  words: z.string(),
  note: z.string(),
  askedAt: z.string(),
  askedName: z.string(),
})
export type UnmetRequest = z.infer<typeof Request>

/** What nobody could do when it was asked for, the latest first. */
export function unmetRequestsSeenBy(here: Here): Promise<UnmetRequest[]> {
  return here.db.many(
    Request,
    sql`select r.id, r.words, r.note, r.asked_at, r.asked_name from businesses.unmet_requests r
      where r.city = ${here.city} order by r.asked_at desc, r.id limit 500`,
  )
}

export function keepRequest(here: Here, typed: { words: string; note: string }): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.unmet_requests (city, words, note, asked_at, asked_name)
      values (${here.city}, ${typed.words}, ${typed.note}, ${here.now}, ${here.person.name})
      returning id`,
  )
}
