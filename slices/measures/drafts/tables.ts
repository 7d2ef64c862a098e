import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, insistFresh, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'

/** One measure's request in one round. */
export type Request = z.infer<typeof Request>
const Request = z.object({
  id: z.uuid(),
  measureId: z.uuid(),
  roundId: z.uuid(),
  draftedName: z.string(),
  requestedAt: z.string().nullable(),
  requestedOn: localDate().nullable(),
  requestedName: z.string().nullable(),
  receivedAt: z.string().nullable(),
  receivedName: z.string().nullable(),
  returnedAt: z.string().nullable(),
  returnReason: z.string(),
  response: z.string(),
  laterYen: z.array(z.coerce.number().nullable()),
  taxYen: z.number(),
  taxKind: z.string(),
  version: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select q.id, q.measure_id, q.round_id, q.drafted_name, q.requested_at,
    (q.requested_at at time zone 'Asia/Tokyo')::date as requested_on, q.requested_name,
    q.received_at, q.received_name, q.returned_at, q.return_reason, q.response, q.later_yen,
    q.tax_yen, q.tax_kind, q.version
  from measures.requests q
  where q.city = ${here.city} and ${may.seeMeasures(here.person)} and ${which}`

/** @throws {Missing} the measure asks nothing in this round, or not for this person */
export function requestSeenBy(here: Here, measureId: string, roundId: string): Promise<Request> {
  return here.db.one(
    Request,
    seen(here, sql`q.measure_id = ${measureId}::uuid and q.round_id = ${roundId}::uuid`),
  )
}

export function requestOrNull(
  here: Here,
  measureId: string,
  roundId: string,
): Promise<Request | null> {
  return here.db.maybe(
    Request,
    seen(here, sql`q.measure_id = ${measureId}::uuid and q.round_id = ${roundId}::uuid`),
  )
}

export function requestById(here: Here, requestId: string): Promise<Request> {
  return here.db.one(Request, seen(here, sql`q.id = ${requestId}::uuid`))
}

/** Requests of a measure, the latest round first. */
export function requestsOf(here: Here, measureId: string): Promise<Request[]> {
  return here.db.many(
    Request,
    sql`${seen(here, sql`q.measure_id = ${measureId}::uuid`)} order by q.drafted_at desc`,
  )
}

/** The request as it stands, begun where there is none. The measure was loaded for writing. */
export async function draftOf(here: Here, measureId: string, roundId: string): Promise<Request> {
  await here.db.run(sql`
    insert into measures.requests (city, measure_id, round_id, drafted_at, drafted_name, version)
    values (${here.city}, ${measureId}, ${roundId}, ${here.now}, ${here.person.name}, 0)
    on conflict (city, measure_id, round_id) do nothing`)
  return requestSeenBy(here, measureId, roundId)
}

/** What is saved now, by the fields of one form: as it would be typed, what each is called, and its words. */
export type SavedFields = {
  readonly theirs: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly theirsFirst?: readonly string[]
}

/**
 * Somebody saved rows, funds or notes in between: what this form has otherwise is shown field by field.
 * @param saved asked for only then
 * @throws {Stale}
 */
export async function insistDraftIsFresh(
  here: Here,
  request: Request,
  version: number,
  saved: () => Promise<SavedFields> | SavedFields,
): Promise<void> {
  if (version === request.version) return
  const { theirs, labels, ...told } = await saved()
  // Where one's own saving was the last, something else came: it was returned, for instance.
  const by = request.draftedName === here.person.name ? {} : { by: request.draftedName }
  insistFresh(version, request.version, theirs, labels, { ...by, ...told })
}

export async function countVersion(here: Here, requestId: string): Promise<void> {
  await here.db.run(sql`
    update measures.requests set version = version + 1, drafted_name = ${here.person.name}
    where city = ${here.city} and id = ${requestId}::uuid`)
}

export async function keepNotes(
  here: Here,
  requestId: string,
  typed: { laterYen: readonly (number | null)[]; response: string },
): Promise<void> {
  await here.db.run(sql`
    update measures.requests set later_yen = ${typed.laterYen}::bigint[],
      response = ${typed.response}, drafted_name = ${here.person.name}, version = version + 1
    where city = ${here.city} and id = ${requestId}::uuid`)
}

export async function markRequested(here: Here, requestId: string): Promise<void> {
  await here.db.run(sql`
    update measures.requests set requested_at = ${here.now}, requested_name = ${here.person.name},
      received_at = null, received_name = null
    where city = ${here.city} and id = ${requestId}::uuid`)
}

export async function markReceived(here: Here, requestId: string): Promise<void> {
  await here.db.run(sql`
    update measures.requests set received_at = ${here.now}, received_name = ${here.person.name}
    where city = ${here.city} and id = ${requestId}::uuid`)
}

/** A draft again; what was asked before stays in the thread and in the frozen paper. */
export async function markReturned(here: Here, requestId: string, reason: string): Promise<void> {
  await here.db.run(sql`
    update measures.requests set requested_at = null, requested_name = null, received_at = null,
      received_name = null, returned_at = ${here.now}, return_reason = ${reason},
      version = version + 1
    where city = ${here.city} and id = ${requestId}::uuid`)
}
