import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import type { Ticket } from './rules.ts'

const Sealed = z.object({ secretHex: z.string(), secretHash: z.string() })

/** The secret of the sealed criteria and its hash, for the draw alone; null before the seal. */
export function sealedSecretOf(here: Here, callId: string): Promise<z.infer<typeof Sealed> | null> {
  return here.db.maybe(
    Sealed,
    sql`select secret_hex, secret_hash from grants.criteria_sets
      where city = ${here.city} and call_id = ${callId}::uuid and sealed_at is not null
      order by version desc limit 1`,
  )
}

export async function keepLottery(
  here: Here,
  made: {
    readonly callId: string
    readonly together: string
    readonly publicNumber: string
    readonly numberSource: string
    readonly numberOn: string
    readonly secretHex: string
    readonly secretHash: string
    readonly tickets: readonly Ticket[]
  },
): Promise<void> {
  const seq = await here.db.value(
    z.number(),
    sql`insert into grants.arrival_lotteries (city, call_id, seq, together, public_number,
        number_source, number_on, secret_hex, secret_hash, drawn_at, drawn_name)
      values (${here.city}, ${made.callId}::uuid,
        (select coalesce(max(l.seq), 0) + 1 from grants.arrival_lotteries l
          where l.city = ${here.city} and l.call_id = ${made.callId}::uuid),
        ${made.together}, ${made.publicNumber}, ${made.numberSource}, ${made.numberOn}::date,
        ${made.secretHex}, ${made.secretHash}, ${here.now}, ${here.person.name})
      returning seq`,
  )
  for (const [at, { applicationId, no, key }] of made.tickets.entries())
    await here.db.run(sql`
      insert into grants.arrival_tickets (city, call_id, application_id, seq, no, key, place)
      values (${here.city}, ${made.callId}::uuid, ${applicationId}::uuid, ${seq}, ${no}, ${key},
        ${at + 1})`)
}

const Lottery = z.object({
  seq: z.number(),
  together: z.string(),
  publicNumber: z.string(),
  numberSource: z.string(),
  numberOn: localDate(),
  secretHex: z.string(),
  secretHash: z.string(),
  drawnAt: z.string(),
  tickets: z.array(z.object({ no: z.string(), key: z.string(), place: z.number() })),
})
export type Lottery = z.infer<typeof Lottery>

/** What was drawn in a call, the last first; it stands in public from the draw on. */
export function lotteriesOf(here: Here, callId: string): Promise<Lottery[]> {
  return here.db.many(
    Lottery,
    sql`select l.seq, l.together, l.public_number, l.number_source, l.number_on, l.secret_hex,
        l.secret_hash, l.drawn_at,
        (select json_agg(json_build_object('no', t.no, 'key', t.key, 'place', t.place)
            order by t.place)
          from grants.arrival_tickets t where t.city = ${here.city}
            and t.call_id = l.call_id and t.seq = l.seq) as tickets
      from grants.arrival_lotteries l
      where l.city = ${here.city} and l.call_id = ${callId}::uuid
      order by l.seq desc limit 200`,
  )
}
