import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { type BookMade, type BookPart, keptPaper } from '#platform/typesetting'
import { may } from '../permissions.ts'
import { applicationKinds } from '../selection-notices/rules.ts'

const Notice = z.object({
  paperId: z.uuid(),
  applicationId: z.uuid(),
  kind: z.string(),
  label: z.string(),
  receiptLabel: z.string(),
  applicantName: z.string(),
  channel: z.string(),
  issuedOn: localDate(),
  servedOn: localDate().nullable(),
  isVoid: z.boolean(),
})
export type CallNotice = z.infer<typeof Notice>

const ofTheCall = (here: Here, callId: string): Sql => sql`
  from grants.papers p
  join grants.applications a on (a.city, a.id) = (p.city, p.application_id)
  where p.city = ${here.city} and a.call_id = ${callId}::uuid
    and p.kind = any(${[...applicationKinds]}::text[])`

/** By number. The call was loaded through the hall. */
export function noticesOf(here: Here, callId: string): Promise<CallNotice[]> {
  return here.db.many(
    Notice,
    sql`select p.id as paper_id, p.application_id, p.kind, p.label, a.receipt_label,
        a.applicant_name, a.channel, p.issued_on, p.served_on, p.voided_at is not null as is_void
      ${ofTheCall(here, callId)} order by p.fiscal_year, p.number, p.id limit 5000`,
  )
}

export async function markServed(here: Here, paperId: string, servedOn: LocalDate): Promise<void> {
  await here.db.run(sql`
    update grants.papers set served_on = ${servedOn}
    where city = ${here.city} and id = ${paperId}::uuid`)
}

const Book = z.object({
  id: z.uuid(),
  callId: z.uuid(),
  kind: z.string(),
  papers: z.array(z.uuid()),
  sha256: z.string().nullable(),
  size: z.number().nullable(),
  pages: z.number().nullable(),
  askedAt: z.string(),
  askedName: z.string(),
  jobId: z.uuid().nullable(),
})
/** Notices of a call as one PDF. */
export type NoticeBook = z.infer<typeof Book>

// What applicants were told of their review is for those who lead it.
const seen = (here: Here, which: Sql) => sql`
  select b.id, b.call_id, b.kind, b.papers::text[] as papers, b.sha256, b.size, b.pages, b.asked_at,
    b.asked_name, b.job_id
  from grants.notice_books b
  join grants.calls k on (k.city, k.id) = (b.city, b.call_id)
  join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
  where b.city = ${here.city} and ${may.managePanels(here.person)}
    and s.section_id = ${here.person.section?.id ?? null}::uuid and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function bookSeenBy(here: Here, bookId: string): Promise<NoticeBook> {
  return here.db.one(Book, seen(here, sql`b.id = ${bookId}::uuid`))
}

export function booksOf(here: Here, callId: string): Promise<NoticeBook[]> {
  return here.db.many(
    Book,
    sql`${seen(here, sql`b.call_id = ${callId}::uuid`)} order by b.asked_at desc, b.id limit 50`,
  )
}

export function keepBook(
  here: Here,
  callId: string,
  kind: string,
  papers: readonly string[],
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into grants.notice_books (city, call_id, kind, papers, asked_at, asked_name)
      values (${here.city}, ${callId}::uuid, ${kind}, ${papers}::uuid[], ${here.now},
        ${here.person.name})
      returning id`,
  )
}

export async function noteJob(here: Here, bookId: string, jobId: string): Promise<void> {
  await here.db.run(sql`update grants.notice_books set job_id = ${jobId}::uuid
    where city = ${here.city} and id = ${bookId}::uuid`)
}

const Printed = z.object({
  id: z.uuid(),
  label: z.string(),
  sha256: z.string(),
  issuedOn: localDate(),
  content: keptPaper,
})
export type Printed = z.infer<typeof Printed>

/** What these papers printed, in the order of the book. */
export async function printedOf(here: Here, paperIds: readonly string[]) {
  const rows = await here.db.many(
    Printed,
    sql`select id, label, sha256, issued_on, content from grants.papers
      where city = ${here.city} and id = any(${paperIds}::uuid[]) limit 200`,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return paperIds.flatMap((id) => byId.get(id) ?? [])
}

const Part = z.object({
  place: z.number(),
  sha256: z.string(),
  papers: z.number(),
  pages: z.number(),
})

export function partsOf(here: Here, bookId: string): Promise<BookPart[]> {
  return here.db.many(
    Part,
    sql`select place, sha256, papers, pages from grants.notice_book_parts
      where city = ${here.city} and book_id = ${bookId}::uuid order by place`,
  )
}

export async function keepPart(here: Here, bookId: string, part: BookPart): Promise<void> {
  await here.db.run(sql`
    insert into grants.notice_book_parts (city, book_id, place, sha256, papers, pages)
    values (${here.city}, ${bookId}::uuid, ${part.place}, ${part.sha256}, ${part.papers},
      ${part.pages})`)
}

export async function finishBook(here: Here, bookId: string, made: BookMade): Promise<void> {
  await here.db.run(sql`
    update grants.notice_books set sha256 = ${made.sha256}, size = ${made.size},
      pages = ${made.pages}, made_at = ${here.now}
    where city = ${here.city} and id = ${bookId}::uuid`)
}
