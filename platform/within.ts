import { randomUUID } from 'node:crypto'
import { fiscalYearOf, todayIn } from '#packages/japan'
import { type AnyAction, type Done, perform } from './actions.ts'
import { type End, type Turn, turnAtChain } from './audit/ends.ts'
import { chained, endOfChain, type Line } from './audit/tables.ts'
import { databaseDoor } from './database/db.ts'
import { constraintOf, type Mode, sqlState, withRetries } from './database/engine.ts'
import { type Sql, sql } from './database/sql.ts'
import type { Announced } from './events.ts'
import type { Here } from './here.ts'
import type { House } from './house.ts'
import { type Person, readsAsMember, systemOf } from './person.ts'

export type Inside = Here & { readonly announced: Announced[] }

/** The part of a house that a transaction needs. */
export type Grounds = Pick<House, 'engine' | 'clock' | 'varFolder'>

export type Asking = {
  readonly city: number
  readonly mode: Mode
  readonly requestId?: string
  readonly source?: string
  /** Whether a person may knock at a path; everybody everywhere, where it is not said. */
  opens?(person: Person, path: string): boolean
  /** Who asks, once the city has been entered. */
  person(here: Here): Promise<Person>
}

/**
 * One transaction in one city, as the role that cannot leave it. Lost races are run again from the start,
 * so nothing inside may act on the world outside the database.
 */
export function within<T>(
  house: Grounds,
  asking: Asking,
  work: (here: Inside) => Promise<T>,
): Promise<T> {
  const instant = house.clock.now()
  const requestId = asking.requestId ?? randomUUID()
  const today = todayIn(instant)

  const inPlace = {
    city: asking.city,
    now: instant.toISOString(),
    requestId,
    source: asking.source ?? '',
  }

  return withRetries(async () => {
    const lines: Line[] = []
    const last: Sql[] = []
    const chain: { turn: Turn | null; end: End | null } = { turn: null, end: null }
    try {
      return await house.engine.transaction(
        asking.mode,
        async (query, alone) => {
          const announced: Announced[] = []
          const db = databaseDoor(query)
          const unknown: Inside = {
            ...inPlace,
            person: systemOf(asking.city),
            today,
            fiscalYear: fiscalYearOf(today),
            db,
            varFolder: house.varFolder,
            announced,
            opens: () => true,
            async announce(happened, payload) {
              announced.push({ name: happened.name, payload: happened.shape.parse(payload) })
            },
            record: (line) => void lines.push(line),
            writeLast: (statement) => void last.push(statement),
          }
          const person = await asking.person(unknown)
          if (readsAsMember(person)) {
            alone()
            await db.run(sql`select platform.read_as_member(${person.id}::uuid)`)
          }
          const result = await work({
            ...unknown,
            person,
            opens: (path) => asking.opens?.(person, path) ?? true,
          })
          if (lines.length > 0)
            chain.turn = await turnAtChain(house.engine, asking.city, () => endOfChain(unknown))
          return result
        },
        asking.city,
        (query) => {
          if (chain.turn !== null) {
            const { written, end } = chained(inPlace, lines, chain.turn.end)
            chain.end = end
            last.push(...written)
          }
          const { run } = databaseDoor(query)
          return Promise.all(last.map(run))
        },
      )
    } catch (error) {
      chain.end = null
      throw isLostRace(error) ? Object.assign(new Error('run again'), { code: '40001' }) : error
    } finally {
      chain.turn?.leave(chain.end)
    }
  })
}

/**
 * Two submissions of one form at the same moment: the second finds the first one's receipt. Or two acts
 * of two processes behind the same entry of a chain: the second goes behind the first.
 */
function isLostRace(error: unknown): boolean {
  const keys = ['receipts_pkey', 'audit_pkey']
  return sqlState(error) === '23505' && keys.includes(constraintOf(error) ?? '')
}

/** An action as the clock or the outbox does it, or as samples and tests do for a person. */
export function performAs(
  house: Grounds,
  person: Person,
  act: AnyAction,
  typed: unknown,
  once: string | null = null,
): Promise<Done> {
  return within(house, { city: person.city, mode: 'write', person: async () => person }, (here) =>
    perform(here, act, typed, once),
  )
}
