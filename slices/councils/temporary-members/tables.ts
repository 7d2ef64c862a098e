import { z } from 'zod'
import { type Here, json, sql } from '#platform'
import type { Joining } from './rules.ts'

const Row = z.object({ itemId: z.uuid(), memberId: z.uuid() })

/** Of all items of a meeting; it was loaded through the person. */
export function joiningOf(here: Here, meetingId: string): Promise<Joining[]> {
  return here.db.many(
    Row,
    sql`select j.item_id, j.member_id from councils.item_members j
      join councils.items i on (i.city, i.id) = (j.city, j.item_id)
      where j.city = ${here.city} and i.meeting_id = ${meetingId}::uuid
      order by i.number, j.member_id`,
  )
}

/** The whole meeting anew. */
export async function writeJoining(
  here: Here,
  meetingId: string,
  joining: readonly Joining[],
): Promise<void> {
  await here.db.run(sql`
    delete from councils.item_members j using councils.items i
    where j.city = ${here.city} and i.city = ${here.city} and i.id = j.item_id
      and i.meeting_id = ${meetingId}::uuid`)
  await here.db.run(sql`
    insert into councils.item_members (city, item_id, member_id)
    select ${here.city}, r."itemId", r."memberId"
    from jsonb_to_recordset(${json(joining)}) as r ("itemId" uuid, "memberId" uuid)
    returning item_id`)
}
