import { z } from 'zod'
import { type Here, json, sql } from '#platform'
import { citiesWhere, type Workshop } from '#platform/outbox'
import { FETCH_STATES } from './rules.ts'

const Fetch = z.object({
  id: z.uuid(),
  tableId: z.string(),
  label: z.string(),
  columns: z.record(z.string(), z.string()),
  askedAt: z.string(),
  askedBy: z.uuid(),
  askedByName: z.string(),
  state: z.enum(FETCH_STATES),
  sentence: z.string(),
  names: z.record(z.string(), z.string()),
  editionId: z.uuid().nullable(),
  endedAt: z.string().nullable(),
})
export type Fetch = z.infer<typeof Fetch>

const COLUMNS = sql`id, table_id, label, columns, asked_at, asked_by, asked_by_name, state, sentence,
  names, edition_id, ended_at`

/** What was asked of e-Stat lately, newest first. */
export function fetchesSeenBy(here: Here): Promise<Fetch[]> {
  return here.db.many(
    Fetch,
    sql`select ${COLUMNS} from observatory.fetches where city = ${here.city}
      order by asked_at desc, id limit 50`,
  )
}

/** @throws {Missing} there is none in this city */
export function fetchSeenBy(here: Here, id: string): Promise<Fetch> {
  return here.db.one(
    Fetch,
    sql`select ${COLUMNS} from observatory.fetches where city = ${here.city} and id = ${id}`,
  )
}

export function fetchesWaiting(here: Here): Promise<Fetch[]> {
  return here.db.many(
    Fetch,
    sql`select ${COLUMNS} from observatory.fetches
      where city = ${here.city} and state = 'waiting' order by asked_at, id limit 5`,
  )
}

export function citiesThatWait(house: Workshop): Promise<number[]> {
  return citiesWhere(house.engine, 'observatory.fetches', `state = 'waiting'`)
}

export function insertFetch(
  here: Here,
  made: { tableId: string; label: string; columns: Record<string, string> },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into observatory.fetches (city, table_id, label, columns, asked_at, asked_by, asked_by_name)
      values (${here.city}, ${made.tableId}, ${made.label}, ${json(made.columns)}, ${here.now},
        ${here.person.id}::uuid, ${here.person.name})
      returning id`,
  )
}

export function keepOutcome(
  here: Here,
  fetchId: string,
  outcome: {
    state: 'done' | 'failed'
    sentence: string
    names: Record<string, string>
    editionId: string | null
  },
): Promise<number> {
  return here.db.run(sql`update observatory.fetches set state = ${outcome.state},
      sentence = ${outcome.sentence}, names = ${json(outcome.names)},
      edition_id = ${outcome.editionId}::uuid, ended_at = ${here.now}
    where city = ${here.city} and id = ${fetchId} and state = 'waiting'`)
}

/** The day on which the released figures of e-Stat were taken in; null: there are none. */
export async function lastFetchedOn(here: Here): Promise<string | null> {
  const found = await here.db.maybe(
    z.object({ day: z.string() }),
    sql`select to_char(received_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as day
      from observatory.city_editions
      where city = ${here.city} and source = 'estat' and state = 'released'
      order by published_on desc, received_at desc limit 1`,
  )
  return found?.day ?? null
}
