import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import { audiences } from './rules.ts'

const Paper = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  itemId: z.uuid().nullable(),
  itemNumber: z.number().nullable(),
  label: z.string(),
  title: z.string(),
  audience: z.enum(audiences),
  fileId: z.uuid().nullable(),
  onTheDay: z.boolean(),
  sentOn: localDate().nullable(),
  changed: z.string(),
  replacesId: z.uuid().nullable(),
  isReplaced: z.boolean(),
  /** It takes the place of one that had been sent: 差替え. */
  corrects: z.boolean(),
  liveKind: z.enum(['', '根拠', '対応状況', '宿題']),
  livePid: z.string(),
  snapshotPid: z.string(),
})
export type Paper = z.infer<typeof Paper>

/** Staff see every paper; a member of the body those that were sent, 回収資料 until the day is over. */
const seen = (here: Here, which: Sql) => sql`
  select p.id, p.meeting_id, p.item_id, i.number as item_number, p.label, p.title, p.audience,
    p.file_id, p.on_the_day, p.sent_on, p.changed, p.replaces_id, p.live_kind, p.live_pid,
    p.snapshot_pid,
    exists (select from councils.papers o
      where o.city = ${here.city} and o.id = p.replaces_id and o.sent_on is not null) as corrects,
    exists (select from councils.papers n
      where n.city = ${here.city} and n.replaces_id = p.id) as is_replaced
  from councils.papers p
  join councils.meetings t on (t.city, t.id) = (p.city, p.meeting_id)
  left join councils.items i on (i.city, i.id) = (p.city, p.item_id)
  where p.city = ${here.city} and ${which} and (${may.seeBodies(here.person)} or (
    p.sent_on is not null and (p.audience <> '回収資料' or t.held_on >= ${here.today})
    and exists (
      select from councils.members w
      join councils.people q on (q.city, q.id) = (w.city, w.person_id)
      where w.city = ${here.city} and q.city = ${here.city} and w.body_id = t.body_id and w.appointed_on is not null
        and q.account_id = ${here.person.id}::uuid and w.term_from <= ${here.today}
        and w.term_to >= ${here.today} and (w.ended_on is null or w.ended_on >= ${here.today}))))`

/** By number, a replaced one under the one that replaces it. */
export function papersSeenBy(here: Here, meetingId: string): Promise<Paper[]> {
  return here.db.many(
    Paper,
    sql`${seen(here, sql`p.meeting_id = ${meetingId}::uuid`)}
      order by p.label collate "C", p.added_at desc limit 100`,
  )
}

/** @throws {Missing} there is none, or not for this person */
export function paperSeenBy(here: Here, paperId: string): Promise<Paper> {
  return here.db.one(Paper, seen(here, sql`p.id = ${paperId}::uuid`))
}

/** The papers of public minutes that everybody may have. The minutes are public. */
export function publicPapers(here: Here, meetingId: string) {
  return here.db.many(
    z.object({ label: z.string(), title: z.string() }),
    sql`select p.label, p.title from councils.papers p
      left join councils.items i on (i.city, i.id) = (p.city, p.item_id)
      where p.city = ${here.city} and p.meeting_id = ${meetingId}::uuid and p.audience = '公開'
        and p.sent_on is not null and not coalesce(i.is_closed, false)
        and not exists (select from councils.papers n
          where n.city = ${here.city} and n.replaces_id = p.id)
      order by p.label collate "C"`,
  )
}

export function keepPaper(
  here: Here,
  typed: {
    readonly meetingId: string
    readonly itemId: string | null
    readonly label: string
    readonly title: string
    readonly audience: string
    readonly onTheDay: boolean
    readonly fileId: string | null
    readonly liveKind?: string
    readonly livePid?: string
    readonly replacesId: string | null
    readonly changed: string
    readonly sentOn: string | null
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into councils.papers (city, meeting_id, item_id, label, title, audience, file_id,
        on_the_day, sent_on, replaces_id, changed, added_at, added_name, live_kind, live_pid)
      values (${here.city}, ${typed.meetingId}::uuid, ${typed.itemId}::uuid, ${typed.label},
        ${typed.title}, ${typed.audience}, ${typed.fileId}::uuid, ${typed.onTheDay},
        ${typed.sentOn}::date, ${typed.replacesId}::uuid, ${typed.changed}, ${here.now},
        ${here.person.name}, ${typed.liveKind ?? ''}, ${typed.livePid ?? ''})
      returning id`,
  )
}

/** What was replaced before it was sent goes to nobody. @returns how many were not sent before */
export async function sendPapers(here: Here, meetingId: string): Promise<number> {
  const sent = await here.db.many(
    z.object({ id: z.uuid() }),
    sql`update councils.papers p set sent_on = ${here.today}, version = version + 1
      where p.city = ${here.city} and p.meeting_id = ${meetingId}::uuid and p.sent_on is null
        and not exists (select from councils.papers n
          where n.city = ${here.city} and n.replaces_id = p.id)
      returning p.id`,
  )
  return sent.length
}
