import { z } from 'zod'
import { type Here, json, type Sql, sql } from '#platform'
import type { AuditCase } from '../audit-cases/tables.ts'
import { Look, type StageFile, shownFiles, withLooks } from '../stage-files/tables.ts'

const Asked = z.object({
  reviewerId: z.uuid(),
  name: z.string(),
  askedAt: z.string(),
  askedName: z.string(),
  openedAt: z.string().nullable(),
  readAt: z.string().nullable(),
  declinedAt: z.string().nullable(),
  declineReason: z.string(),
})
export type AskedReader = z.infer<typeof Asked>

/** Whom the hall asked, in that order. The case was loaded through the hall. */
export function askedReaders(
  here: Here,
  { drawId, applicationId }: AuditCase,
): Promise<AskedReader[]> {
  return here.db.many(
    Asked,
    sql`select r.reviewer_id, v.name, r.asked_at, r.asked_name, r.opened_at, g.kept_at as read_at,
        r.declined_at, r.decline_reason
      from grants.audit_readers r
      join grants.reviewers v on (v.city, v.id) = (r.city, r.reviewer_id)
      left join grants.audit_readings g on (g.city, g.draw_id, g.application_id, g.reviewer_id)
        = (r.city, r.draw_id, r.application_id, r.reviewer_id)
      where r.city = ${here.city} and r.draw_id = ${drawId}::uuid
        and r.application_id = ${applicationId}::uuid
      order by r.asked_at, r.reviewer_id limit 50`,
  )
}

/** @returns the account of the reader, to be told */
export async function keepAsked(
  here: Here,
  { drawId, applicationId }: AuditCase,
  reviewerId: string,
): Promise<string> {
  await here.db.run(sql`
    insert into grants.audit_readers (city, draw_id, application_id, reviewer_id, asked_at, asked_name)
    values (${here.city}, ${drawId}::uuid, ${applicationId}::uuid, ${reviewerId}::uuid, ${here.now},
      ${here.person.name})`)
  return here.db.value(
    z.uuid(),
    sql`select account_id from grants.reviewers
      where city = ${here.city} and id = ${reviewerId}::uuid`,
  )
}

const Own = z.object({
  drawId: z.uuid(),
  applicationId: z.uuid(),
  reviewerId: z.uuid(),
  callId: z.uuid(),
  code: z.string(),
  callName: z.string(),
  askedAt: z.string(),
  openedAt: z.string().nullable(),
  declinedAt: z.string().nullable(),
  readAt: z.string().nullable(),
  points: z.array(z.number().nullable()),
  comments: z.array(z.string()),
  note: z.string(),
  closedAt: z.string().nullable(),
})
export type OwnReading = z.infer<typeof Own>

const own = (here: Here, which: Sql) => sql`
  select r.draw_id, r.application_id, r.reviewer_id, a.call_id, c.code, s.name as call_name,
    r.asked_at, r.opened_at, r.declined_at, g.kept_at as read_at, coalesce(g.points, '[]') as points,
    coalesce(g.comments, '[]') as comments, coalesce(g.note, '') as note, x.closed_at
  from grants.audit_readers r
  join grants.reviewers v on (v.city, v.id) = (r.city, r.reviewer_id)
    and v.account_id = ${here.person.id}::uuid
  join grants.audit_cases x on (x.city, x.draw_id, x.application_id)
    = (r.city, r.draw_id, r.application_id)
  join grants.applications a on (a.city, a.id) = (r.city, r.application_id)
  join grants.review_codes c on (c.city, c.application_id) = (a.city, a.id)
  join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
  join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
  left join grants.audit_readings g on (g.city, g.draw_id, g.application_id, g.reviewer_id)
    = (r.city, r.draw_id, r.application_id, r.reviewer_id)
  where r.city = ${here.city} and ${which}`

/** What this reader was asked for, the latest first. */
export function ownReadings(here: Here): Promise<OwnReading[]> {
  return here.db.many(Own, sql`${own(here, sql`true`)} order by r.asked_at desc, c.code limit 100`)
}

/** @throws {Missing} this person was not asked for it */
export function ownReading(
  here: Here,
  of: { readonly drawId: string; readonly applicationId: string },
): Promise<OwnReading> {
  return here.db.one(
    Own,
    own(here, sql`r.draw_id = ${of.drawId}::uuid and r.application_id = ${of.applicationId}::uuid`),
  )
}

const write = (here: Here, { drawId, applicationId, reviewerId }: OwnReading, set: Sql) =>
  here.db.run(sql`
    update grants.audit_readers set ${set}
    where city = ${here.city} and draw_id = ${drawId}::uuid
      and application_id = ${applicationId}::uuid and reviewer_id = ${reviewerId}::uuid`)

/** The first view counts: what was shown then is what was read. */
export const markOpened = (here: Here, one: OwnReading, hash: string) =>
  write(
    here,
    one,
    sql`shown_hash = case when opened_at is null then ${hash} else shown_hash end,
      opened_at = coalesce(opened_at, ${here.now}::timestamptz)`,
  )

export const markDeclined = (here: Here, one: OwnReading, reason: string) =>
  write(here, one, sql`declined_at = ${here.now}, decline_reason = ${reason}`)

/** A reading is written once: by the reader, or from paper by the hall, and says which. */
export async function keepReading(
  here: Here,
  { drawId, applicationId }: { readonly drawId: string; readonly applicationId: string },
  typed: {
    readonly reviewerId: string
    readonly points: readonly (number | null)[]
    readonly comments: readonly string[]
    readonly note: string
    readonly way: '本人' | '紙'
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.audit_readings (city, draw_id, application_id, reviewer_id, points, comments,
      note, way, kept_at, kept_by, kept_name)
    values (${here.city}, ${drawId}::uuid, ${applicationId}::uuid, ${typed.reviewerId}::uuid,
      ${json(typed.points)}, ${json(typed.comments)}, ${typed.note}, ${typed.way}, ${here.now},
      ${here.person.id}::uuid, ${here.person.name})
    on conflict do nothing`)
}

/** The files that the panel had, for the reader who was asked; with when each was first opened. */
export async function readingFiles(
  here: Here,
  own: OwnReading,
  isBlind: boolean,
): Promise<readonly StageFile[]> {
  const looks = await here.db.many(
    Look,
    sql`select attachment_id, shown_hash, at from grants.audit_file_looks
      where city = ${here.city} and draw_id = ${own.drawId}::uuid
        and application_id = ${own.applicationId}::uuid and reviewer_id = ${own.reviewerId}::uuid
      limit 900`,
  )
  return withLooks(await shownFiles(here, own.applicationId, isBlind), looks)
}

/** The first view of a file by its reader; again is not written again. */
export async function keepFileLook(
  here: Here,
  own: OwnReading,
  shown: { readonly id: string; readonly sha256: string },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.audit_file_looks (city, draw_id, application_id, reviewer_id, attachment_id,
      shown_hash, at)
    values (${here.city}, ${own.drawId}::uuid, ${own.applicationId}::uuid, ${own.reviewerId}::uuid,
      ${shown.id}::uuid, ${shown.sha256}, ${here.now})
    on conflict do nothing`)
}
