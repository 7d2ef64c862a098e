import { z } from 'zod'
import { bytesOfFile, type Here, sql } from '#platform'
import type { Case } from '../cases/tables.ts'
import { type Maker, MOST_READ_BYTES, makerOf } from '../file-contents/rules.ts'
import { raiseFlags } from '../irregularities/tables.ts'
import { keysOf, makerFindings } from './rules.ts'

const Unread = z.object({ attachmentId: z.uuid(), fileId: z.uuid(), name: z.string() })

/** Kinds of attachments in which the maker says something of independence. */
const told = ['見積書', '事業計画の資料']

/** Of a case, files that may tell and were not looked into yet. */
function unreadIn(here: Here, applicationId: string): Promise<z.infer<typeof Unread>[]> {
  return here.db.many(
    Unread,
    sql`select f.id as attachment_id, f.file_id, f.name from grants.attachments f
      join platform.files p on (p.city, p.id) = (f.city, f.file_id) and p.state <> '危険'
      where f.city = ${here.city} and f.application_id = ${applicationId}::uuid
        and f.removed_at is null and f.slot = any(${told}::text[])
        and f.name ~* '\\.(pdf|docx|xlsx)$' and f.bytes <= ${MOST_READ_BYTES}
        and not exists (select from grants.file_makers m
          where m.city = f.city and m.attachment_id = f.id)
      order by f.uploaded_at, f.id limit 60`,
  )
}

const silent: Maker = { author: '', lastModifiedBy: '', madeIn: '' }

async function makerIn(here: Here, fileId: string, name: string): Promise<Maker> {
  // A hint is not worth a decision: bytes that cannot be read leave the maker unknown.
  const bytes = await bytesOfFile(here, fileId).catch(() => null)
  return (bytes && makerOf(bytes, name)) ?? silent
}

async function readMakers(here: Here, applicationId: string): Promise<void> {
  for (const { attachmentId, fileId, name } of await unreadIn(here, applicationId)) {
    const maker = await makerIn(here, fileId, name)
    await here.db.run(sql`
      insert into grants.file_makers (city, attachment_id, author, last_modified_by, made_in, keys,
        read_at)
      values (${here.city}, ${attachmentId}::uuid, ${maker.author}, ${maker.lastModifiedBy},
        ${maker.madeIn}, ${[...keysOf(maker)]}::text[], ${here.now})
      on conflict do nothing`)
  }
}

const Made = z.object({
  attachmentId: z.uuid(),
  slot: z.string(),
  name: z.string(),
  sha256: z.string(),
  keys: z.array(z.string()),
  author: z.string(),
  lastModifiedBy: z.string(),
  madeIn: z.string(),
})
const Elsewhere = Made.extend({ receiptLabel: z.string() })

const columns = sql`f.id as attachment_id, f.slot, f.name, f.sha256, m.keys, m.author,
  m.last_modified_by, m.made_in`

/** D6b of the files: asked where one maker stands behind two quotes, or behind files of two applicants. */
export async function raiseMakerFlags(here: Here, found: Case): Promise<void> {
  const { applicationId } = found
  await readMakers(here, applicationId)
  const own = await here.db.many(
    Made,
    sql`select ${columns} from grants.attachments f
      join grants.file_makers m on (m.city, m.attachment_id) = (f.city, f.id)
      where f.city = ${here.city} and f.application_id = ${applicationId}::uuid
        and f.removed_at is null and m.keys <> '{}'
        and not exists (select from grants.attachments n where n.city = f.city
          and n.supersedes_id = f.id and n.removed_at is null)
      order by f.uploaded_at, f.id limit 60`,
  )
  if (own.length === 0) return
  const keys = [...new Set(own.flatMap((one) => one.keys))]
  const elsewhere = await here.db.many(
    Elsewhere,
    sql`select ${columns}, a.receipt_label from grants.file_makers m
      join grants.attachments f on (f.city, f.id) = (m.city, m.attachment_id)
        and f.removed_at is null
      join grants.applications a on (a.city, a.id) = (f.city, f.application_id)
        and a.received_at is not null
      join grants.applications own on own.city = a.city and own.id = ${applicationId}::uuid
        and own.business_id <> a.business_id
        and (own.group_key = '' or own.group_key <> a.group_key)
        and (own.preparer_name = '' or own.preparer_name <> a.preparer_name)
      where m.city = ${here.city} and m.keys && ${keys}::text[]
      order by a.received_at desc, f.id limit 100`,
  )
  await raiseFlags(here, applicationId, makerFindings(own, elsewhere))
}
