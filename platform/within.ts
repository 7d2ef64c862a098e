import { randomUUID } from 'node:crypto'
import { fiscalYearOf, todayIn } from '#packages/japan'
import { type AnyAction, type Done, perform } from './actions.ts'
import { databaseDoor } from './database/db.ts'
import { constraintOf, type Mode, sqlState, withRetries } from './database/engine.ts'
import type { Announced } from './events.ts'
import type { Here } from './here.ts'
import type { House } from './house.ts'
import { type Person, systemOf } from './person.ts'

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

  return withRetries(() =>
    house.engine
      .transaction(
        asking.mode,
        async (query) => {
          const announced: Announced[] = []
          const db = databaseDoor(query)
          const unknown: Inside = {
            city: asking.city,
            person: systemOf(asking.city),
            now: instant.toISOString(),
            today,
            fiscalYear: fiscalYearOf(today),
            db,
            requestId,
            source: asking.source ?? '',
            varFolder: house.varFolder,
            announced,
            opens: () => true,
            async announce(happened, payload) {
              announced.push({ name: happened.name, payload: happened.shape.parse(payload) })
            },
          }
          const person = await asking.person(unknown)
          return work({
            ...unknown,
            person,
            opens: (path) => asking.opens?.(person, path) ?? true,
          })
        },
        asking.city,
      )
      .catch((error: unknown) => {
        // Two submissions of one form at the same moment: the second finds the first one's receipt.
        const twice = sqlState(error) === '23505' && constraintOf(error) === 'receipts_pkey'
        throw twice ? Object.assign(new Error('submitted twice'), { code: '40001' }) : error
      }),
  )
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
