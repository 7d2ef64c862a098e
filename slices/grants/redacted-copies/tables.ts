import { z } from 'zod'
import { type Here, sql, whole } from '#platform'
import type { Application } from '../applications/tables.ts'
import { sealedCriteriaOf } from '../criteria/tables.ts'
import { roundOf } from '../selection-rounds/tables.ts'

const Copy = z.object({
  attachmentId: z.uuid(),
  fileId: z.uuid(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: whole,
  reading: z.enum(['文字を調べた', '画像のみ']),
  keptAt: z.string(),
  keptName: z.string(),
})
export type RedactedCopy = z.infer<typeof Copy>

/** The newest copy of each attachment of an application that was loaded through the person. */
export function copiesOf(here: Here, applicationId: string): Promise<RedactedCopy[]> {
  return here.db.many(
    Copy,
    sql`select distinct on (c.attachment_id) c.attachment_id, c.file_id, p.name as file_name, c.sha256,
        c.bytes, c.reading, c.kept_at, c.kept_name
      from grants.redacted_copies c
      join grants.attachments f on (f.city, f.id) = (c.city, c.attachment_id)
      join platform.files p on (p.city, p.id) = (c.city, c.file_id)
      where c.city = ${here.city} and f.application_id = ${applicationId}::uuid
      order by c.attachment_id, c.seq desc limit 300`,
  )
}

export async function keepCopy(
  here: Here,
  attachmentId: string,
  made: {
    readonly fileId: string
    readonly sha256: string
    readonly bytes: number
    readonly reading: RedactedCopy['reading']
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.redacted_copies (city, attachment_id, seq, file_id, sha256, bytes, reading,
      kept_at, kept_by, kept_name)
    values (${here.city}, ${attachmentId}::uuid,
      (select coalesce(max(c.seq), 0) + 1 from grants.redacted_copies c
        where c.city = ${here.city} and c.attachment_id = ${attachmentId}::uuid),
      ${made.fileId}::uuid, ${made.sha256}, ${made.bytes}, ${made.reading}, ${here.now},
      ${here.person.id}::uuid, ${here.person.name})`)
}

/** Whether copies of an application are wanted now. */
export async function stageOfCopies(here: Here, { callId, receivedAt }: Application) {
  const set = await sealedCriteriaOf(here, callId)
  const round = await roundOf(here, callId)
  return {
    isBlind: set?.isBlind === true,
    isReceived: receivedAt !== null,
    isOver: round !== null && (round.passedAt !== null || round.closedAt !== null),
  }
}

const Lacking = z.object({
  applicationId: z.uuid(),
  receiptLabel: z.string(),
  attached: z.number(),
  copied: z.number(),
})
export type Lacking = z.infer<typeof Lacking>

/** Applications of a call with files that a blind stage does not show yet. The call was loaded through the hall. */
export function copiesLacking(here: Here, callId: string): Promise<Lacking[]> {
  return here.db.many(
    Lacking,
    sql`select a.id as application_id, a.receipt_label, count(*)::int as attached,
        (count(*) filter (where exists (select from grants.redacted_copies c
          where c.city = f.city and c.attachment_id = f.id)))::int as copied
      from grants.applications a
      join grants.attachments f on (f.city, f.application_id) = (a.city, a.id)
        and f.removed_at is null and not exists (select from grants.attachments n
          where n.city = f.city and n.supersedes_id = f.id and n.removed_at is null)
      where a.city = ${here.city} and a.call_id = ${callId}::uuid and a.received_at is not null
        and a.state <> '取下げ'
      group by a.id, a.receipt_label, a.number
      having count(*) filter (where exists (select from grants.redacted_copies c
        where c.city = f.city and c.attachment_id = f.id)) < count(*)
      order by a.number, a.id limit 200`,
  )
}
