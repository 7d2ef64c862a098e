import { z } from 'zod'
import { type Here, type Sql, sql, whole } from '#platform'
import { slots } from './rules.ts'

export type Attachment = z.infer<typeof Attachment>
const Attachment = z.object({
  id: z.uuid(),
  fileId: z.uuid(),
  slot: z.enum(slots),
  sha256: z.string(),
  name: z.string(),
  bytes: whole,
  uploadedAt: z.string(),
  uploadedName: z.string(),
  supersedesId: z.uuid().nullable(),
  removedAt: z.string().nullable(),
  /** The one that came in its place. */
  replacedBy: z.uuid().nullable(),
  /** The first receipt that lists it. */
  receiptLabel: z.string().nullable(),
  isCurrent: z.boolean(),
})

const attached = (here: Here, which: Sql) => sql`
  select x.*, x.removed_at is null and x.replaced_by is null as is_current from (
    select f.id, f.file_id, f.slot, f.sha256, f.name, f.bytes, f.uploaded_at, f.uploaded_name,
      f.supersedes_id, f.removed_at,
      (select n.id from grants.attachments n where n.city = ${here.city}
        and n.supersedes_id = f.id and n.removed_at is null) as replaced_by,
      (select min(r.label) from grants.receipt_files l
        join grants.receipts r on (r.city, r.id) = (l.city, l.receipt_id)
        where l.city = ${here.city} and l.attachment_id = f.id) as receipt_label
    from grants.attachments f where f.city = ${here.city} and ${which}) x`

/** Every file of an application, those replaced and taken back among them. It was loaded through the person. */
export function attachmentsOf(here: Here, applicationId: string): Promise<Attachment[]> {
  return here.db.many(
    Attachment,
    sql`${attached(here, sql`f.application_id = ${applicationId}::uuid`)}
      order by x.uploaded_at, x.id limit 300`,
  )
}

/** @throws {Missing} no such file of this application */
export function attachmentOf(
  here: Here,
  applicationId: string,
  attachmentId: string,
): Promise<Attachment> {
  return here.db.one(
    Attachment,
    attached(here, sql`f.application_id = ${applicationId}::uuid and f.id = ${attachmentId}::uuid`),
  )
}

export function keepAttachment(
  here: Here,
  applicationId: string,
  made: {
    readonly fileId: string
    readonly sha256: string
    readonly name: string
    readonly bytes: number
    readonly slot: string
    readonly supersedesId: string | null
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into grants.attachments (city, application_id, file_id, slot, sha256, name, bytes,
        uploaded_at, uploaded_by, uploaded_name, supersedes_id)
      values (${here.city}, ${applicationId}::uuid, ${made.fileId}::uuid, ${made.slot},
        ${made.sha256}, ${made.name}, ${made.bytes}, ${here.now}, ${here.person.id}::uuid,
        ${here.person.name}, ${made.supersedesId}::uuid)
      returning id`,
  )
}

export async function takeBack(here: Here, attachmentId: string): Promise<void> {
  await here.db.run(sql`
    update grants.attachments set removed_at = ${here.now}
    where city = ${here.city} and id = ${attachmentId}::uuid and removed_at is null`)
}
