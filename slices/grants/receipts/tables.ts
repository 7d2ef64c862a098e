import { z } from 'zod'
import { type Here, json, type Sql, sql, whole } from '#platform'
import { keptPaper, type PaperContent } from '#platform/typesetting'

export type Receipt = z.infer<typeof Receipt>
const Receipt = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  kind: z.enum(['提出', '補正']),
  seq: z.number(),
  label: z.string(),
  receivedAt: z.string(),
  channel: z.string(),
  content: keptPaper,
  writtenHash: z.string(),
})

const receipts = (here: Here, which: Sql) => sql`
  select id, application_id, kind, seq, label, received_at, channel, content, written_hash
  from grants.receipts where city = ${here.city} and ${which}`

/** The latest first. The application was loaded through the person. */
export function receiptsOf(here: Here, applicationId: string): Promise<Receipt[]> {
  return here.db.many(
    Receipt,
    sql`${receipts(here, sql`application_id = ${applicationId}::uuid`)} order by seq desc limit 50`,
  )
}

/** Whoever holds its address, or the one whose application was loaded. @throws {Missing} there is none */
export function receiptNamed(here: Here, receiptId: string): Promise<Receipt> {
  return here.db.one(Receipt, receipts(here, sql`id = ${receiptId}::uuid`))
}

const ReceiptFile = z.object({
  name: z.string(),
  bytes: whole,
  sha256: z.string(),
  attachmentId: z.uuid(),
})
export type ReceiptFile = z.infer<typeof ReceiptFile>

export function filesOfReceipt(here: Here, receiptId: string): Promise<ReceiptFile[]> {
  return here.db.many(
    ReceiptFile,
    sql`select name, bytes, sha256, attachment_id from grants.receipt_files
      where city = ${here.city} and receipt_id = ${receiptId}::uuid order by place limit 100`,
  )
}

/** The next number of a fiscal year; an action that is rolled back uses none. */
export function nextReceiptNumber(here: Here, fiscalYear: number): Promise<number> {
  return here.db.value(
    z.number(),
    sql`insert into platform.counters (city, name, value)
      values (${here.city}, ${`grants.receipts ${fiscalYear}`}, 1)
      on conflict (city, name) do update set value = counters.value + 1 returning value`,
  )
}

export async function keepReceipt(
  here: Here,
  made: {
    readonly applicationId: string
    readonly kind: Receipt['kind']
    readonly seq: number
    readonly label: string
    readonly receivedAt: string
    readonly channel: string
    readonly content: PaperContent
    readonly writtenHash: string
    readonly files: readonly ReceiptFile[]
  },
): Promise<string> {
  const id = await here.db.value(
    z.uuid(),
    sql`insert into grants.receipts (city, application_id, kind, seq, label, received_at, channel,
        content, written_hash)
      values (${here.city}, ${made.applicationId}::uuid, ${made.kind}, ${made.seq}, ${made.label},
        ${made.receivedAt}, ${made.channel}, ${json(made.content)}, ${made.writtenHash})
      returning id`,
  )
  for (const [i, file] of made.files.entries())
    await here.db.run(sql`
      insert into grants.receipt_files (city, receipt_id, place, attachment_id, name, bytes, sha256)
      values (${here.city}, ${id}::uuid, ${i + 1}, ${file.attachmentId}::uuid, ${file.name},
        ${file.bytes}, ${file.sha256})`)
  return id
}

/** What was sent is received: its number, its moment, and what was consented to. */
export async function markReceived(
  here: Here,
  applicationId: string,
  made: {
    readonly number: number
    readonly label: string
    readonly receivedAt: string
    readonly publishes: boolean
  },
): Promise<void> {
  await here.db.run(sql`
    update grants.applications set number = ${made.number}, receipt_label = ${made.label},
      received_at = ${made.receivedAt}, tax_consent_on = ${here.today},
      antisocial_consent_on = ${here.today},
      publication_consent_on = ${made.publishes ? here.today : null}::date
    where city = ${here.city} and id = ${applicationId}::uuid`)
}

/** The name of the city, for the head of its papers. */
export function cityName(here: Here): Promise<string> {
  return here.db.value(z.string(), sql`select name from platform.cities where code = ${here.city}`)
}
