import { z } from 'zod'
import { type Here, type Sql, sql, whole } from '#platform'
import { applicationNo, lotteryKey } from '../lotteries/rules.ts'
import type { Round } from '../selection-rounds/tables.ts'

const Entry = z.object({
  applicationId: z.uuid(),
  code: z.string(),
  number: z.number(),
  applicantName: z.string(),
  title: z.string(),
  askedYen: whole.nullable(),
  vetoUpheld: z.boolean(),
  isOutAtFirst: z.boolean(),
})
export type Entry = z.infer<typeof Entry>

export type Veto = z.infer<typeof Veto>
const Veto = z.object({ applicationId: z.uuid(), reviewerId: z.uuid(), ground: z.string() })
const Lottery = z.object({ secretHex: z.string() })

/** The lottery as it was drawn: with it anybody draws the same again. */
export type Drawn = {
  readonly callId: string
  readonly secretHex: string
  readonly publicNumber: string
  readonly tickets: readonly {
    readonly applicationId: string
    readonly no: string
    readonly key: string
  }[]
}

export function entriesOf(here: Here, callId: string, which: Sql): Promise<Entry[]> {
  return here.db.many(
    Entry,
    sql`select a.id as application_id, c.code, a.number, a.applicant_name, a.title, a.asked_yen,
        exists (select from grants.panel_votes v where v.city = ${here.city}
          and v.application_id = a.id and v.kind = '不適格' and v.is_carried) as veto_upheld,
        exists (select from grants.first_passes f where f.city = ${here.city}
          and f.application_id = a.id and not f.is_passed) as is_out_at_first
      from grants.review_codes c
      join grants.applications a on (a.city, a.id) = (c.city, c.application_id)
      where c.city = ${here.city} and c.call_id = ${callId}::uuid and a.state <> '取下げ'
        and ${which}
      order by a.number limit 5000`,
  )
}

export async function lotteryOf(
  here: Here,
  { callId, lotteryNumber }: Round,
  version: number,
  entries: readonly Entry[],
): Promise<Drawn | null> {
  if (lotteryNumber === '') return null
  const { secretHex } = await here.db.one(
    Lottery,
    sql`select secret_hex from grants.criteria_sets
      where city = ${here.city} and call_id = ${callId}::uuid and version = ${version}`,
  )
  const seed = `${secretHex}.${lotteryNumber}`
  return {
    ...{ callId, secretHex, publicNumber: lotteryNumber },
    tickets: entries.map(({ applicationId, number }) => ({
      applicationId,
      no: applicationNo(number),
      key: lotteryKey(callId, seed, applicationNo(number)),
    })),
  }
}

export const keysOf = (drawn: Drawn | null) =>
  drawn && new Map(drawn.tickets.map(({ applicationId, key }) => [applicationId, key]))

const Pair = z.object({ applicationId: z.uuid(), reviewerId: z.uuid() })

export function assignedPairs(here: Here, callId: string): Promise<z.infer<typeof Pair>[]> {
  return here.db.many(
    Pair,
    sql`select application_id, reviewer_id from grants.assignments
      where city = ${here.city} and call_id = ${callId}::uuid limit 20000`,
  )
}

export function vetoesOf(here: Here, callId: string): Promise<Veto[]> {
  return here.db.many(
    Veto,
    sql`select application_id, reviewer_id, ground from grants.vetoes
      where city = ${here.city} and call_id = ${callId}::uuid and withdrawn_at is null limit 2000`,
  )
}

/**
 * A print of everything that a sheet is computed from: it changes whenever one of these does. What was
 * assigned and scored is closed, and stands in it by the hash of the matrix.
 */
export function sheetPrint(here: Here, callId: string): Promise<string> {
  return here.db.value(
    z.string(),
    sql`select md5(concat_ws('|',
      (select coalesce(r.matrix_hash, '') from grants.selection_rounds r where r.city = ${here.city} and r.call_id = ${callId}::uuid),
      (select sum(hashtextextended(concat_ws('|', a.id, a.state, a.applicant_name, a.title,
          a.asked_yen), 0)) from grants.applications a where a.city = ${here.city} and a.call_id = ${callId}::uuid),
      (select sum(hashtextextended(concat_ws('|', c.reviewer_id, c.application_id, c.kind,
          c.decision), 0)) from grants.conflict_cases c where c.city = ${here.city} and c.call_id = ${callId}::uuid),
      (select sum(hashtextextended(concat_ws('|', v.application_id, v.kind, v.is_carried), 0))
        from grants.panel_votes v where v.city = ${here.city} and v.call_id = ${callId}::uuid),
      (select sum(hashtextextended(concat_ws('|', x.application_id, x.reviewer_id, x.ground,
          x.withdrawn_at), 0)) from grants.vetoes x where x.city = ${here.city} and x.call_id = ${callId}::uuid),
      (select sum(hashtextextended(concat_ws('|', p.reviewer_id, p.version), 0))
        from grants.panelists p where p.city = ${here.city} and p.call_id = ${callId}::uuid)))`,
  )
}

/** As many as a city has panels at work on one day. */
const MOST_HELD = 24

/**
 * Keeps what was computed from the same thing before: a pure function's answers, by a key that names all that
 * goes in. Those asked for longest ago go first; what failed is not kept.
 */
export function heldSheets<T>() {
  const held = new Map<string, T>()
  return {
    async get(key: string, compute: () => Promise<T>): Promise<T> {
      const known = held.get(key)
      const found = known ?? (await compute())
      held.delete(key)
      held.set(key, found)
      for (const [oldest] of held) {
        if (held.size <= MOST_HELD) break
        held.delete(oldest)
      }
      return found
    },
  }
}
