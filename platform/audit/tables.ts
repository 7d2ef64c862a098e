import { z } from 'zod'
import { json, type Sql, sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { actorOf } from '../person.ts'
import { chainHash, newSalt, noHash, saltedHash } from './chain.ts'
import type { End } from './ends.ts'

const Head = z.object({ seq: z.number(), hash: z.string() })

/** What is written of an act when all else of it is done. */
export type Line = {
  readonly actor: string
  readonly actorName: string
  readonly verb: string
  readonly about: string
  readonly noted: unknown
  /** What else is written under its number. */
  beside(seq: number): readonly Sql[]
}

/** Writes the act at the end of the city's chain, as soon as all else of its transaction is done. */
export async function appendToChain(
  here: Here,
  verb: string,
  about: string,
  said: unknown,
  beside: Line['beside'] = () => [],
): Promise<void> {
  // As the database will give it back: without what JSON cannot write.
  const noted: unknown = JSON.parse(JSON.stringify(said ?? null))
  const actor = actorOf(here.person)
  here.record({ actor, actorName: here.person.name, verb, about, noted, beside })
}

/** The end of the city's chain as this transaction sees it; null where it has not begun. */
export function endOfChain(here: Pick<Here, 'db' | 'city'>): Promise<End | null> {
  return here.db.maybe(
    Head,
    sql`select seq, hash from platform.chain_heads where city = ${here.city}
      order by seq desc limit 1`,
  )
}

/** The entries of some lines behind the end of the chain, and where it ends with them. */
export function chained(
  here: Pick<Here, 'city' | 'now' | 'requestId' | 'source'>,
  lines: readonly Line[],
  from: End | null,
): { readonly written: readonly Sql[]; readonly end: End } {
  const written: Sql[] = []
  let end = from ?? { seq: 0, hash: noHash }
  for (const line of lines) {
    const { actor, actorName, verb, about, noted, beside } = line
    const seq = end.seq + 1
    const salt = newSalt()
    const fields = typeof noted === 'object' && noted !== null ? Object.keys(noted).sort() : []
    const data = { fields, noted: saltedHash(salt, noted) }
    const entry = { seq, at: here.now, tenant: String(here.city), actor, verb, object: about, data }
    const hash = chainHash(end.hash, entry)
    written.push(
      sql`insert into platform.audit
        (city, seq, at, actor, actor_name, verb, about, data, request_id, source, prev_hash, hash)
      values (${here.city}, ${seq}, ${here.now}, ${actor}, ${actorName}, ${verb},
        ${about}, ${json(data)}, ${here.requestId}, ${here.source}, ${end.hash}, ${hash})`,
      sql`insert into platform.audit_details (city, seq, salt, noted)
      values (${here.city}, ${seq}, ${salt}, ${json(noted)})`,
      ...beside(seq),
    )
    end = { seq, hash }
  }
  // A place of its own for each connection: two acts at once never write the same row.
  written.push(sql`
    insert into platform.chain_heads (city, place, seq, hash)
    values (${here.city}, pg_backend_pid() % 64, ${end.seq}, ${end.hash})
    on conflict (city, place) do update set seq = excluded.seq, hash = excluded.hash`)
  return { written, end }
}

export type HistoryEntry = z.infer<typeof HistoryEntry>
const HistoryEntry = z.object({
  seq: z.number(),
  at: z.string(),
  actorName: z.string(),
  verb: z.string(),
  noted: z.unknown(),
})

/**
 * What was done about a record, newest first: who, when, and what the action noted (before and after).
 * The caller has loaded the record through the person; this asks no further.
 * @param verbs only these; all of them unless told
 */
export function historyOf(
  here: Here,
  about: string,
  limit = 100,
  verbs: readonly string[] | null = null,
): Promise<HistoryEntry[]> {
  return here.db.many(
    HistoryEntry,
    sql`
    select a.seq, a.at, a.actor_name, a.verb, d.noted
    from platform.audit a
    left join platform.audit_details d on (d.city, d.seq) = (a.city, a.seq)
    where a.city = ${here.city} and a.about = ${about}
      and (${verbs}::text[] is null or a.verb = any(${verbs}::text[]))
    order by a.seq desc limit ${limit}`,
  )
}

const Link = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  verb: z.string(),
  about: z.string(),
  data: z.unknown(),
  prevHash: z.string(),
  hash: z.string(),
  salt: z.string().nullable(),
  noted: z.unknown(),
})

export type Verification = { readonly entries: number; readonly firstBroken: number | null }

/** Walks the city's chain from the first entry and names the first number that does not hold. */
export async function verifyChain(here: Here): Promise<Verification> {
  let previous = { seq: 0, hash: noHash }
  for (;;) {
    const links = await here.db.many(
      Link,
      sql`
      select a.seq, a.at, a.actor, a.verb, a.about, a.data, a.prev_hash, a.hash, d.salt, d.noted
      from platform.audit a
      left join platform.audit_details d on (d.city, d.seq) = (a.city, a.seq)
      where a.city = ${here.city} and a.seq > ${previous.seq}
      order by a.seq limit 1000`,
    )
    if (links.length === 0) break
    for (const link of links) {
      const { seq, at, actor, verb, about, data } = link
      const hash = chainHash(previous.hash, {
        seq,
        at,
        tenant: String(here.city),
        actor,
        verb,
        object: about,
        data,
      })
      const told = z.object({ noted: z.string() }).safeParse(data)
      const erased = link.salt === null || link.noted === null
      const detailHolds =
        erased || (told.success && told.data.noted === saltedHash(link.salt ?? '', link.noted))
      const holds =
        seq === previous.seq + 1 && link.prevHash === previous.hash && link.hash === hash
      if (!holds || !detailHolds) return { entries: previous.seq, firstBroken: seq }
      previous = { seq, hash }
    }
  }
  const head = await endOfChain(here)
  const whole = (head?.seq ?? 0) === previous.seq && (head?.hash ?? noHash) === previous.hash
  return { entries: previous.seq, firstBroken: whole ? null : previous.seq + 1 }
}
