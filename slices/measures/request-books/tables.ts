import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import type { BookMade, BookPart } from '#platform/typesetting'
import { may } from '../permissions.ts'

const Book = z.object({
  id: z.uuid(),
  roundId: z.uuid(),
  requests: z.array(z.uuid()),
  state: z.enum(['作成中', '作成済']),
  sha256: z.string().nullable(),
  size: z.number().nullable(),
  pages: z.number().nullable(),
  askedAt: z.string(),
  askedName: z.string(),
  madeAt: z.string().nullable(),
  jobId: z.uuid().nullable(),
})
/** Submitted requests of a round as one PDF. */
export type RequestBook = z.infer<typeof Book>

// A book prints the amounts of every stage: only those who see them before their release know of it.
const seen = (here: Here, which: Sql) => sql`
  select b.id, b.round_id, b.requests::text[] as requests, b.state, b.sha256, b.size, b.pages, b.asked_at, b.asked_name,
    b.made_at, b.job_id
  from measures.request_books b
  where b.city = ${here.city} and ${may.bindRequests(here.person)} and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function bookSeenBy(here: Here, bookId: string): Promise<RequestBook> {
  return here.db.one(Book, seen(here, sql`b.id = ${bookId}::uuid`))
}

export function booksOf(here: Here, roundId: string): Promise<RequestBook[]> {
  return here.db.many(
    Book,
    sql`${seen(here, sql`b.round_id = ${roundId}::uuid`)} order by b.asked_at desc, b.id limit 50`,
  )
}

/** Submitted requests of a round, by section and code. The round was loaded through the person. */
export async function submittedRequests(here: Here, roundId: string): Promise<string[]> {
  const found = await here.db.many(
    z.object({ id: z.uuid() }),
    sql`select q.id from measures.requests q
      join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
      join platform.sections s on (s.city, s.id) = (m.city, m.section_id)
      where q.city = ${here.city} and q.round_id = ${roundId}::uuid and q.requested_at is not null
      order by s.name collate "C", m.code collate "C", q.id limit 2000`,
  )
  return found.map(({ id }) => id)
}

export function keepBook(
  here: Here,
  roundId: string,
  requests: readonly string[],
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.request_books (city, round_id, requests, state, asked_at, asked_name)
      values (${here.city}, ${roundId}, ${requests}::uuid[], '作成中', ${here.now},
        ${here.person.name})
      returning id`,
  )
}

export async function noteJob(here: Here, bookId: string, jobId: string): Promise<void> {
  await here.db.run(sql`update measures.request_books set job_id = ${jobId}::uuid
    where city = ${here.city} and id = ${bookId}::uuid`)
}

const Placed = z.object({ id: z.uuid(), measureId: z.uuid(), name: z.string() })

/** Whose these requests are, by their ids. */
export async function measuresOf(
  here: Here,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, z.infer<typeof Placed>>> {
  const found = await here.db.many(
    Placed,
    sql`select q.id, q.measure_id, m.name from measures.requests q
      join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
      where q.city = ${here.city} and q.id = any(${requestIds}::uuid[])`,
  )
  return new Map(found.map((one) => [one.id, one]))
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
    sql`select place, sha256, requests as papers, pages from measures.request_book_parts
      where city = ${here.city} and book_id = ${bookId}::uuid order by place`,
  )
}

export async function keepPart(here: Here, bookId: string, part: BookPart): Promise<void> {
  await here.db.run(sql`
    insert into measures.request_book_parts (city, book_id, place, sha256, requests, pages)
    values (${here.city}, ${bookId}::uuid, ${part.place}, ${part.sha256}, ${part.papers},
      ${part.pages})`)
}

export async function finishBook(here: Here, bookId: string, made: BookMade): Promise<void> {
  await here.db.run(sql`
    update measures.request_books set state = '作成済', sha256 = ${made.sha256}, size = ${made.size},
      pages = ${made.pages}, made_at = ${here.now}
    where city = ${here.city} and id = ${bookId}::uuid`)
}
