import { z } from 'zod'
import { json, type Sql, sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { actorOf } from '../person.ts'
import { chainHash, newSalt, noHash, saltedHash } from './chain.ts'

const Head = z.object({ seq: z.number(), hash: z.string() })

/**
 * Writes the act at the end of the city's chain.
 * @param beside what else is written under its number, in the same breath
 * @returns its number
 */
export async function appendToChain(
  here: Here,
  verb: string,
  about: string,
  said: unknown,
  beside: (seq: number) => readonly Sql[] = () => [],
): Promise<number> {
  // As the database will give it back: without what JSON cannot write.
  const noted: unknown = JSON.parse(JSON.stringify(said ?? null))
  const head = await here.db.maybe(
    Head,
    sql`select seq, hash from platform.chain_heads where city = ${here.city} for update`,
  )
  const seq = (head?.seq ?? 0) + 1
  const salt = newSalt()
  const fields = typeof noted === 'object' && noted !== null ? Object.keys(noted).sort() : []
  const data = { fields, noted: saltedHash(salt, noted) }
  const hash = chainHash(head?.hash ?? noHash, {
    seq,
    at: here.now,
    tenant: String(here.city),
    actor: actorOf(here.person),
    verb,
    object: about,
    data,
  })
  const entry = sql`
    insert into platform.audit
      (city, seq, at, actor, actor_name, verb, about, data, request_id, source, prev_hash, hash)
    values (${here.city}, ${seq}, ${here.now}, ${actorOf(here.person)}, ${here.person.name}, ${verb},
      ${about}, ${json(data)}, ${here.requestId}, ${here.source}, ${head?.hash ?? noHash}, ${hash})`
  const details = sql`
    insert into platform.audit_details (city, seq, salt, noted)
    values (${here.city}, ${seq}, ${salt}, ${json(noted)})`
  const end = sql`
    insert into platform.chain_heads (city, seq, hash) values (${here.city}, ${seq}, ${hash})
    on conflict (city) do update set seq = excluded.seq, hash = excluded.hash`
  await Promise.all([entry, details, end, ...beside(seq)].map((written) => here.db.run(written)))
  return seq
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
 */
export function historyOf(here: Here, about: string, limit = 100): Promise<HistoryEntry[]> {
  return here.db.many(
    HistoryEntry,
    sql`
    select a.seq, a.at, a.actor_name, a.verb, d.noted
    from platform.audit a
    left join platform.audit_details d on (d.city, d.seq) = (a.city, a.seq)
    where a.city = ${here.city} and a.about = ${about}
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
  const head = await here.db.maybe(
    Head,
    sql`select seq, hash from platform.chain_heads where city = ${here.city}`,
  )
  const whole = (head?.seq ?? 0) === previous.seq && (head?.hash ?? noHash) === previous.hash
  return { entries: previous.seq, firstBroken: whole ? null : previous.seq + 1 }
}
