import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'

export type Note = z.infer<typeof Note>
const Note = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  about: z.string(),
  /** '' of what was refused, taken back or erased. */
  body: z.string(),
  need: z.string(),
  askedAt: z.string(),
  askedBy: z.uuid(),
  askedName: z.string(),
  decision: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedName: z.string().nullable(),
  decisionReason: z.string(),
  closedAt: z.string().nullable(),
  closedName: z.string().nullable(),
  closingReason: z.string(),
})

const seen = (here: Here, businessId: string, which: Sql) => sql`
  select n.id, n.business_id, n.about, n.body, n.need, n.asked_at, n.asked_by, n.asked_name,
    n.decision, n.decided_at, n.decided_name, n.decision_reason, n.closed_at, n.closed_name,
    n.closing_reason
  from businesses.sensitive_notes n
  where n.city = ${here.city} and n.business_id = ${businessId}::uuid and ${which}`

/** All of one business, the newest first. The caller has loaded it through the person. */
export function notesOf(here: Here, businessId: string): Promise<Note[]> {
  return here.db.many(
    Note,
    sql`${seen(here, businessId, sql`true`)} order by n.asked_at desc, n.id limit 100`,
  )
}

/** @throws {Missing} this business has no such note */
export function noteOf(here: Here, businessId: string, noteId: string): Promise<Note> {
  return here.db.one(
    Note,
    sql`${seen(here, businessId, sql`n.id = ${noteId}::uuid`)} for update of n`,
  )
}

const Waiting = z.object({ businessId: z.uuid(), business: z.string(), askedAt: z.string() })

/** Where somebody waits for a decision of whoever asks here, the longest waiting first. */
export function notesWaiting(here: Here): Promise<z.infer<typeof Waiting>[]> {
  return here.db.many(
    Waiting,
    sql`select n.business_id, b.name as business, min(n.asked_at) as asked_at
      from businesses.sensitive_notes n
      join businesses.businesses b on (b.city, b.id) = (n.city, n.business_id)
      where n.city = ${here.city} and b.city = ${here.city} and n.decision is null
        and n.closed_at is null and n.asked_by is distinct from ${here.person.id}::uuid
      group by n.business_id, b.name order by min(n.asked_at), n.business_id limit 20`,
  )
}

export function keepNote(
  here: Here,
  typed: Pick<Note, 'businessId' | 'about' | 'body' | 'need'>,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.sensitive_notes (city, business_id, about, body, need, asked_at,
        asked_by, asked_name)
      values (${here.city}, ${typed.businessId}::uuid, ${typed.about}, ${typed.body},
        ${typed.need}, ${here.now}, ${here.person.id}::uuid, ${here.person.name})
      returning id`,
  )
}

/** What was refused is not kept: its text goes with the decision. */
export async function keepNoteDecision(
  here: Here,
  id: string,
  decision: '承認' | '却下',
  reason: string,
): Promise<void> {
  await here.db.run(sql`
    update businesses.sensitive_notes set decision = ${decision}, decided_at = ${here.now},
      decided_by = ${here.person.id}::uuid, decided_name = ${here.person.name},
      decision_reason = ${reason}, body = case when ${decision}::text = '承認' then body else '' end
    where city = ${here.city} and id = ${id}::uuid`)
}

/** Taken back before the decision, or no longer needed after it: the text goes. */
export async function closeNote(here: Here, id: string, reason: string): Promise<void> {
  await here.db.run(sql`
    update businesses.sensitive_notes set closed_at = ${here.now}, closed_name = ${here.person.name},
      closing_reason = ${reason}, body = ''
    where city = ${here.city} and id = ${id}::uuid`)
}
