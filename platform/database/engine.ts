import { TooMany } from '../errors.ts'

/** What both engines, embedded PGlite and PostgreSQL, can do. Nothing else of Sanchi knows which one it is. */
export type Row = Readonly<Record<string, unknown>>
export type Answer = { readonly rows: readonly Row[]; readonly affected: number }
export type Query = (text: string, values: readonly unknown[]) => Promise<Answer>
export type Mode = 'read' | 'write'

export type Engine = {
  readonly kind: 'pglite' | 'postgres'
  /**
   * One transaction: `read` sees one moment and cannot write; `write` is serializable.
   * Not retried here; see `withRetries`.
   * @param city entered with the first breath, as the role that cannot leave it; absent: as the owner
   * @param work may be run again from the start. It calls `alone` before it asks what sets something for the whole transaction,
   *   which others may be reading in
   * @param last asks at once what goes to the database together with the commit, when the work is done
   */
  transaction<T>(
    mode: Mode,
    work: (query: Query, alone: () => void) => Promise<T>,
    city?: number,
    last?: (query: Query) => Promise<unknown>,
  ): Promise<T>
  /** Several statements as the owner, outside row-level security: migrations, imports of the country's figures. */
  script(text: string): Promise<void>
  /** One statement as the owner. */
  asOwner: Query
  close(): Promise<void>
}

/** What enters a city: asked before all else, in the same breath. */
export function entering(city: number | undefined): readonly string[] {
  if (city === undefined) return []
  if (!Number.isInteger(city)) throw new TypeError('a city is a whole number')
  return [`select platform.enter(${city})`]
}

/** SQLSTATE of an error from either engine, or ''. */
export function sqlState(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

/** The name of the constraint that an error speaks of; on Citus it stands only in the message, with a shard's number. */
export function constraintOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  return /constraint "(.+?)(_\d{6,})?"/.exec(error.message)?.[1] ?? null
}

const collisions = new Set(['40001', '40P01'])

/**
 * Runs again what lost a race for a serializable transaction; everything inside must be repeatable.
 * @throws {TooMany} it lost as often as it tried: no fault of the house, and nothing was written
 */
export async function withRetries<T>(work: () => Promise<T>, tries = 24): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await work()
    } catch (error) {
      if (!collisions.has(sqlState(error))) throw error
      if (n >= tries)
        throw new TooMany(
          5,
          'いま記録が混み合っているため、保存できませんでした。入力した内容は残っています。少しおいて、もう一度送ってください。',
        )
      await new Promise((done) => setTimeout(done, Math.random() * Math.min(200, 4 * 2 ** n)))
    }
  }
}

const IN_UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00$/

/** Timestamps leave the database as ISO text in UTC, to the millisecond. */
export function readInstant(text: string): string {
  const [, day, time, fraction = ''] = IN_UTC.exec(text) ?? []
  if (day !== undefined) return `${day}T${time}.${fraction.padEnd(3, '0')}Z`
  return new Date(`${text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')}`).toISOString()
}
const asText = (text: string) => text
/** Type ids that the two drivers would read differently (date, timestamp, timestamptz, numeric, bigint and several). */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  1082: asText,
  1114: asText,
  1184: readInstant,
  1700: asText,
  20: Number,
  // Several of them, as one.
  1016: (text) =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((one) => (one === 'NULL' ? null : Number(one))),
}
