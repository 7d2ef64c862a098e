import { z } from 'zod'
import { type Here, json, sql } from '#platform'
import type { ItemRow } from './forms.ts'
import { itemKinds } from './rules.ts'

export type Item = z.infer<typeof Item>
const Item = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  number: z.number(),
  kind: z.enum(itemKinds),
  title: z.string(),
  minutes: z.number(),
  isClosed: z.boolean(),
  closedReason: z.string(),
  outcome: z.string(),
  version: z.number(),
})

const columns = sql`i.id, i.meeting_id, i.number, i.kind, i.title, i.minutes, i.is_closed,
  i.closed_reason, i.outcome, i.version`

/** In their order. The meeting was loaded through the person. */
export function itemsOf(here: Here, meetingId: string): Promise<Item[]> {
  return here.db.many(
    Item,
    sql`select ${columns} from councils.items i
      where i.city = ${here.city} and i.meeting_id = ${meetingId}::uuid order by i.number`,
  )
}

/** @throws {Missing} there is none; the meeting is loaded through the person by the caller */
export function itemById(here: Here, itemId: string): Promise<Item> {
  return here.db.one(
    Item,
    sql`select ${columns} from councils.items i
      where i.city = ${here.city} and i.id = ${itemId}::uuid`,
  )
}

/** The agenda anew: rows in their order; one whose number stays keeps its id and its papers. */
export async function writeItems(
  here: Here,
  meetingId: string,
  rows: readonly ItemRow[],
): Promise<void> {
  await here.db.run(sql`
    delete from councils.items i
    where i.city = ${here.city} and i.meeting_id = ${meetingId}::uuid and i.number > ${rows.length}`)
  await here.db.run(sql`
    insert into councils.items (city, meeting_id, number, kind, title, minutes, is_closed,
      closed_reason)
    select ${here.city}, ${meetingId}::uuid, r.number, r.kind, r.title, r.minutes, r."isClosed",
      coalesce(r."closedReason", '')
    from jsonb_to_recordset(${json(
      rows.map((row, n) => ({
        ...row,
        closedReason: row.isClosed ? row.closedReason : '',
        number: n + 1,
      })),
    )}) as r (number int, kind text, title text, minutes int, "isClosed" boolean,
      "closedReason" text)
    on conflict (city, meeting_id, number) do update set kind = excluded.kind,
      title = excluded.title, minutes = excluded.minutes, is_closed = excluded.is_closed,
      closed_reason = excluded.closed_reason, version = councils.items.version + 1
    returning id`)
}

export async function writeOutcome(here: Here, itemId: string, outcome: string): Promise<void> {
  await here.db.run(sql`
    update councils.items set outcome = ${outcome}, version = version + 1
    where city = ${here.city} and id = ${itemId}::uuid`)
}

/** Papers, utterances, opinions and votes hang on an item: which numbers may not go. */
export function itemsInUse(here: Here, meetingId: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select coalesce(max(i.number), 0)::int from councils.items i
      where i.city = ${here.city} and i.meeting_id = ${meetingId}::uuid and (
        exists (select from councils.papers p where p.city = ${here.city} and p.item_id = i.id)
        or exists (select from councils.utterances u
          where u.city = ${here.city} and u.item_id = i.id)
        or exists (select from councils.opinions o
          where o.city = ${here.city} and o.item_id = i.id)
        or exists (select from councils.votes v where v.city = ${here.city} and v.item_id = i.id)
        or exists (select from councils.exclusions e
          where e.city = ${here.city} and e.item_id = i.id))`,
  )
}
