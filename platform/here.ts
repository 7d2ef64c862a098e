import type { FiscalYear, LocalDate } from '#packages/japan'
import type { Line } from './audit/tables.ts'
import type { Db } from './database/db.ts'
import type { Sql } from './database/sql.ts'
import type { Announcement } from './events.ts'
import type { Person } from './person.ts'

/** One request in one city: who asks, when it is, and the one door to the database. */
export type Here = {
  readonly city: number
  readonly person: Person
  /** The moment of the request, ISO in UTC with milliseconds. The clock is asked nowhere else. */
  readonly now: string
  /** The day in Japan. */
  readonly today: LocalDate
  readonly fiscalYear: FiscalYear
  readonly db: Db
  readonly requestId: string
  /** Where the request came from (an address), for the audit. */
  readonly source: string
  /** Where files lie. */
  readonly varFolder: string
  /** Whether this person may knock at an address: a link that would be refused is not drawn. */
  opens(path: string): boolean
  /** Keeps an event until the action is done; it is then written in the same transaction. */
  announce: Announcement
  /** Keeps a line of the record of acts until all else is done; it is then written in the same transaction. */
  record(line: Line): void
  /** Keeps a statement until all else is done, where nothing that follows asks what it wrote. */
  writeLast(statement: Sql): void
}
