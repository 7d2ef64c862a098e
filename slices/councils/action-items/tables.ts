import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { bodyMayBeKnown } from '../bodies/tables.ts'
import type { Meeting } from '../meetings/tables.ts'
import type { ActionItemTyped } from './forms.ts'

const ActionItem = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  meetingTitle: z.string(),
  meetingNumber: z.number(),
  heldOn: localDate(),
  itemNumber: z.number().nullable(),
  number: z.number(),
  what: z.string(),
  memberId: z.uuid().nullable(),
  accountId: z.uuid().nullable(),
  ownerName: z.string(),
  dueOn: localDate(),
  readBackTime: z.string().nullable(),
  sentOn: localDate().nullable(),
  doneOn: localDate().nullable(),
  doneNote: z.string(),
  doneName: z.string(),
  droppedOn: localDate().nullable(),
  droppedReason: z.string(),
  /** Of whoever asks: by the own account, or as the member that this account is. */
  isOwn: z.boolean(),
  version: z.number(),
})
export type ActionItem = z.infer<typeof ActionItem>

const seen = (here: Here, which: Sql) => sql`
  select a.id, a.meeting_id, t.title as meeting_title, t.number as meeting_number, t.held_on,
    i.number as item_number, a.number, a.what, a.member_id, a.account_id, a.owner_name, a.due_on,
    a.read_back_time, a.sent_on, a.done_on, a.done_note, a.done_name, a.dropped_on,
    a.dropped_reason, a.version,
    coalesce(a.account_id = ${here.person.id}::uuid or p.account_id = ${here.person.id}::uuid,
      false) as is_own
  from councils.action_items a
  join councils.meetings t on (t.city, t.id) = (a.city, a.meeting_id)
  join councils.bodies b on (b.city, b.id) = (t.city, t.body_id)
  left join councils.items i on (i.city, i.id) = (a.city, a.item_id)
  left join councils.members m on (m.city, m.id) = (a.city, a.member_id)
  left join councils.people p on (p.city, p.id) = (m.city, m.person_id)
  where a.city = ${here.city} and ${bodyMayBeKnown(here)} and ${which}`

/** 宿題 of one meeting, in the order in which they came up. */
export function actionItemsOf(here: Here, meetingId: string): Promise<ActionItem[]> {
  return here.db.many(
    ActionItem,
    sql`${seen(here, sql`a.meeting_id = ${meetingId}::uuid`)} order by a.number limit 100`,
  )
}

/** @throws {Missing} there is none, or not for this person */
export function actionItemSeenBy(here: Here, actionItemId: string): Promise<ActionItem> {
  return here.db.one(ActionItem, seen(here, sql`a.id = ${actionItemId}::uuid`))
}

/**
 * 前回までの宿題 for the papers of a meeting: what earlier meetings of the body left open, and what was
 * ended since the one before, so that every piece of homework is told once as done.
 */
export function actionItemsBefore(here: Here, meeting: Meeting): Promise<ActionItem[]> {
  return here.db.many(
    ActionItem,
    sql`${seen(
      here,
      sql`t.body_id = ${meeting.bodyId}::uuid and t.number < ${meeting.number}
        and (coalesce(a.done_on, a.dropped_on) is null or coalesce(a.done_on, a.dropped_on) >= (
          select max(e.held_on) from councils.meetings e
          where e.city = ${here.city} and e.body_id = ${meeting.bodyId}::uuid
            and e.number < ${meeting.number}))`,
    )} order by coalesce(a.done_on, a.dropped_on) nulls first, a.due_on, t.number, a.number
      limit 100`,
  )
}

/** What this person has still to do, the nearest first. */
export function ownActionItems(here: Here): Promise<ActionItem[]> {
  return here.db.many(
    ActionItem,
    sql`${seen(
      here,
      sql`a.done_on is null and a.dropped_on is null
        and (a.account_id = ${here.person.id}::uuid or p.account_id = ${here.person.id}::uuid)`,
    )} order by a.due_on, a.number limit 50`,
  )
}

export function keepActionItem(
  here: Here,
  typed: ActionItemTyped & { readonly ownerName: string },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into councils.action_items (city, meeting_id, item_id, number, what, member_id,
        account_id, owner_name, due_on, recorded_at, recorded_name)
      select ${here.city}, ${typed.meetingId}::uuid, ${typed.itemId}::uuid,
        coalesce(max(a.number), 0) + 1, ${typed.what}, ${typed.memberId}::uuid,
        ${typed.accountId}::uuid, ${typed.ownerName}, ${typed.dueOn}::date,
        ${here.now}::timestamptz, ${here.person.name}
      from councils.action_items a
      where a.city = ${here.city} and a.meeting_id = ${typed.meetingId}::uuid
      returning id`,
  )
}

async function write(here: Here, actionItemId: string, set: Sql): Promise<void> {
  await here.db.run(sql`
    update councils.action_items set ${set}, version = version + 1
    where city = ${here.city} and id = ${actionItemId}::uuid`)
}

type Revised = Pick<ActionItemTyped, 'what' | 'memberId' | 'accountId' | 'dueOn'> & {
  readonly ownerName: string
}

/** Changed while the meeting goes on, it must be read back again; afterwards it goes out again. */
export function writeActionItem(here: Here, actionItemId: string, typed: Revised): Promise<void> {
  return write(
    here,
    actionItemId,
    sql`what = ${typed.what}, member_id = ${typed.memberId}::uuid,
      account_id = ${typed.accountId}::uuid, owner_name = ${typed.ownerName},
      due_on = ${typed.dueOn}, read_back_time = null, sent_on = null`,
  )
}

export function writeDone(here: Here, actionItemId: string, note: string): Promise<void> {
  return write(
    here,
    actionItemId,
    sql`done_on = ${here.today}, done_note = ${note}, done_name = ${here.person.name}`,
  )
}

export function writeDropped(here: Here, actionItemId: string, why: string): Promise<void> {
  return write(here, actionItemId, sql`dropped_on = ${here.today}, dropped_reason = ${why}`)
}

export function writeReopened(here: Here, actionItemId: string): Promise<void> {
  return write(
    here,
    actionItemId,
    sql`done_on = null, done_note = '', done_name = '', dropped_on = null, dropped_reason = ''`,
  )
}

export async function writeReadBack(here: Here, meetingId: string, time: string): Promise<void> {
  await here.db.run(sql`
    update councils.action_items set read_back_time = ${time}, version = version + 1
    where city = ${here.city} and meeting_id = ${meetingId}::uuid and read_back_time is null`)
}

export async function writeSent(here: Here, meetingId: string): Promise<void> {
  await here.db.run(sql`
    update councils.action_items set sent_on = ${here.today}, version = version + 1
    where city = ${here.city} and meeting_id = ${meetingId}::uuid and sent_on is null`)
}

const Colleague = z.object({ id: z.uuid(), name: z.string(), title: z.string() })
export type Colleague = z.infer<typeof Colleague>

/** Who of the hall may be given something to do today. */
export function colleagues(here: Here, roles: readonly string[]): Promise<Colleague[]> {
  return here.db.many(
    Colleague,
    sql`select a.id, a.name, concat_ws('　', s.name, nullif(a.title, '')) as title
      from platform.accounts a
      left join platform.sections s on (s.city, s.id) = (a.city, a.section_id)
      where a.city = ${here.city} and a.valid_from <= ${here.today}
        and (a.valid_until is null or a.valid_until >= ${here.today})
        and exists (select from platform.account_roles r
          where r.city = a.city and r.account_id = a.id and r.role = any(${roles}::text[])
            and r.valid_from <= ${here.today}
            and (r.valid_until is null or r.valid_until >= ${here.today}))
      order by s.name nulls last, a.name, a.id limit 300`,
  )
}

const Owner = z.object({ accountId: z.uuid(), isMember: z.boolean() })

/** The accounts that are told of what has not gone out yet; a member's leads to the member's own side. */
export function ownersToTell(here: Here, meetingId: string): Promise<z.infer<typeof Owner>[]> {
  return here.db.many(
    Owner,
    sql`select distinct coalesce(a.account_id, p.account_id) as account_id,
        a.account_id is null as is_member
      from councils.action_items a
      left join councils.members m on (m.city, m.id) = (a.city, a.member_id)
      left join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where a.city = ${here.city} and a.meeting_id = ${meetingId}::uuid and a.sent_on is null
        and a.dropped_on is null and coalesce(a.account_id, p.account_id) is not null`,
  )
}
